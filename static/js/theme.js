// The choice between the system's colours, light and dark. Kept in this browser only.
const root = document.documentElement;
const choices = document.querySelectorAll("[data-module=theme] input");

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

for (const choice of choices) {
  choice.checked = choice.value === (root.dataset.theme ?? "system");
  choice.addEventListener("change", () => choose(choice.value));
}
