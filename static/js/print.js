// A button that prints the page; without a script there is none, and the browser's own menu prints.
function enhanceIn(part) {
  for (const button of part.querySelectorAll("[data-module=print]")) {
    button.addEventListener("click", () => window.print());
  }
}

enhanceIn(document);
document.addEventListener("sidestep:exchanged", (event) => enhanceIn(event.target));
