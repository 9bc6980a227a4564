// A glossary term shows its definition on hover and on keyboard focus too, not only when pressed.
const PATIENCE = 200;

function enhance(term) {
  const definition = document.getElementById(term.getAttribute("popovertarget"));
  if (!definition?.showPopover) return;
  let timer;
  let shownByItself = false;
  const isOpen = () => definition.matches(":popover-open");

  const show = () => {
    clearTimeout(timer);
    if (isOpen()) return;
    definition.showPopover({ source: term });
    shownByItself = true;
  };
  const hide = () => {
    if (isOpen() && shownByItself && !definition.contains(document.activeElement)) definition.hidePopover();
  };
  const soon = (action) => {
    clearTimeout(timer);
    timer = setTimeout(action, PATIENCE);
  };

  for (const part of [term, definition]) {
    part.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && soon(show));
    part.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && soon(hide));
    part.addEventListener("focusout", () => soon(hide));
  }
  term.addEventListener("focus", () => term.matches(":focus-visible") && show());
  term.addEventListener("keydown", (event) => event.key === "Escape" && clearTimeout(timer));
  term.addEventListener("click", (event) => {
    clearTimeout(timer);
    if (!shownByItself) return;
    shownByItself = false; // pressed while open by itself: now it stays
    event.preventDefault();
  });
  definition.addEventListener("toggle", (event) => {
    if (event.newState === "closed") shownByItself = false;
  });
}

const enhanceIn = (part) => part.querySelectorAll("button.term[popovertarget]").forEach(enhance);
enhanceIn(document);
document.addEventListener("sidestep:exchanged", (event) => enhanceIn(event.target));
