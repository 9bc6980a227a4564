// On a page with one question: 1 to 9 choose, 0 is “I don't know”, Enter goes on. Never in a field, never with
// another key held down, and switched off by whoever is disturbed by them (WCAG 2.1.4).
const KEPT = "shortcuts";
const hint = document.querySelector("[data-module=shortcuts]");
const form = document.querySelector("main form.answering");
const next = document.querySelector("main .buttons a.button");

const choices = form ? [...form.querySelectorAll(".choices input[name=answer]:not([value=unknown])")] : [];
const unknown = form?.querySelector("[name=answer][value=unknown]");
let on = true;
try {
  on = localStorage.getItem(KEPT) !== "off";
} catch {
  // Storage is switched off: the choice holds for this page.
}

function show() {
  choices.slice(0, 9).forEach((choice, i) => {
    if (on) choice.closest(".choice").dataset.key = i + 1;
    else delete choice.closest(".choice").dataset.key;
  });
  if (unknown && on) unknown.closest(".choice").dataset.key = 0;
  else delete unknown?.closest(".choice").dataset.key;
}

function choose(choice) {
  if (!choice) return false;
  choice.checked = choice.type === "radio" || !choice.checked;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
  choice.focus();
  return true;
}

function goOn() {
  if (form?.querySelector("input[name=answer]:checked")) form.requestSubmit();
  else if (!form && next) next.click();
  else return false;
  return true;
}

if (hint) {
  const box = hint.querySelector("input");
  hint.hidden = false;
  box.checked = on;
  box.addEventListener("change", () => {
    on = box.checked;
    show();
    try {
      if (on) localStorage.removeItem(KEPT);
      else localStorage.setItem(KEPT, "off");
    } catch {
      // As above
    }
  });
  show();
  document.addEventListener("keydown", (event) => {
    if (!on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const at = event.target;
    if (at.closest("select, textarea, [contenteditable], input:not([type=radio], [type=checkbox])")) return;
    if (at.closest("input") && !form?.contains(at)) return;
    let done = false;
    if (/^[1-9]$/.test(event.key)) done = choose(choices[event.key - 1]);
    else if (event.key === "0") done = choose(unknown);
    else if (event.key === "Enter" && !event.repeat && !at.closest("a, button, summary, input, label")) done = goOn();
    if (done) event.preventDefault();
  });
}
