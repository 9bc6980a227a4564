// A chosen theme must not flash, and controls that need a script must not push the page.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the system decides.
}
document.documentElement.classList.add("scripted");

// A script that did not arrive: the page is what it is without scripts.
addEventListener("error", ({ target }) => {
  if (target instanceof HTMLScriptElement) document.documentElement.classList.remove("scripted");
}, true);
