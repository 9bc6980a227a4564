// The choice between the system's colours, light and dark. Kept in this browser only.
const root = document.documentElement;

function choose(theme) {
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}

function enhanceIn(part) {
  for (const choice of part.querySelectorAll("[data-module=theme] input")) {
    choice.checked = choice.value === (root.dataset.theme ?? "system");
    choice.addEventListener("change", () => choose(choice.value));
  }
}

enhanceIn(document);
document.addEventListener("sidestep:exchanged", (event) => enhanceIn(event.target));
