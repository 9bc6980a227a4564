// What is chosen in a drawing, in its key or among the terms near it stands out in all of them.
const REACH = 20;
const figures = [];

const termOf = (definition) => definition.querySelector("a[href^='/glossary#']")?.hash.slice(1);

function enhance(figure, key) {
  const drawings = [...figure.querySelectorAll("svg")];
  const entries = [...key.children];
  const status = document.createElement("span");
  let chosen = null;

  const mark = (drawing) => {
    const { structure } = chosen?.dataset ?? {};
    drawing.querySelectorAll(".fig-chosen").forEach((part) => part.classList.remove("fig-chosen"));
    if (!chosen) return delete drawing.dataset.focus;
    drawing.dataset.focus = structure ?? "";
    const parts = `.fig-label[data-n="${chosen.value}"]${structure ? `, [data-structure="${structure}"]` : ""}`;
    return drawing.querySelectorAll(parts).forEach((part) => part.classList.add("fig-chosen"));
  };
  const choose = (entry, aloud = true) => {
    chosen = entry;
    for (const each of entries) each.firstChild.setAttribute("aria-pressed", each === entry);
    drawings.forEach(mark);
    for (const term of document.querySelectorAll("button.term")) {
      const named = entry?.dataset.term && term.popoverTargetElement && termOf(term.popoverTargetElement) === entry.dataset.term;
      term.classList.toggle("term--chosen", Boolean(named));
    }
    if (aloud) status.textContent = entry ? `${key.dataset.chosen} ${entry.dataset.name}` : "";
  };
  const pointedAt = (event) => {
    const drawing = event.currentTarget;
    const near = [...drawing.querySelectorAll(".fig-label")].find((label) => {
      const dot = label.querySelector(".fig-dot").getBoundingClientRect();
      return Math.hypot(dot.x + dot.width / 2 - event.clientX, dot.y + dot.height / 2 - event.clientY) < REACH;
    });
    const label = event.target.closest(".fig-label") ?? near;
    const structure = event.target.closest("[data-structure]")?.dataset.structure;
    return label
      ? entries.find((entry) => entry.value === Number(label.dataset.n))
      : entries.find((entry) => entry.dataset.structure === structure && !("part" in entry.dataset));
  };

  for (const entry of entries) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "structure";
    entry.dataset.name = entry.firstChild.textContent.trim();
    button.append(...entry.childNodes);
    button.addEventListener("click", () => choose(entry === chosen ? null : entry));
    entry.append(button);
  }
  drawings.forEach((drawing) => drawing.addEventListener("click", (event) => {
    const entry = pointedAt(event) ?? null;
    choose(entry === chosen ? null : entry);
  }));
  status.className = "visually-hidden";
  status.role = "status";
  figure.append(status);
  figure.classList.add("figure--choice");
  choose(null, false);
  figures.push({ figure, key, choose, find: (term) => entries.find((entry) => entry.dataset.term === term), chosen: () => chosen });
}

// The figure that has the term and is the least far away
function nearest(term, from) {
  const middle = (element) => { const box = element.getBoundingClientRect(); return box.top + box.height / 2; };
  const far = ({ figure }) => Math.abs(middle(figure) - middle(from));
  return figures.filter(({ figure, find }) => figure.isConnected && find(term)).sort((a, b) => far(a) - far(b))[0];
}

function follow(button) {
  const definition = button.popoverTargetElement;
  const term = definition && termOf(definition);
  if (!figures.some(({ find }) => find(term))) return;
  let shown;
  const show = document.createElement("button");
  show.type = "button";
  show.className = "term__show";
  show.textContent = figures[0].key.dataset.show;
  definition.append(show);
  definition.addEventListener("toggle", (event) => {
    if (event.newState === "open") {
      shown = nearest(term, button);
      shown?.choose(shown.find(term), false);
    } else if (shown?.chosen() === shown?.find(term)) {
      shown?.choose(null, false);
      shown = null;
    }
  });
  show.addEventListener("click", () => {
    const target = nearest(term, button);
    shown = null;
    definition.hidePopover();
    target.choose(target.find(term));
    target.figure.scrollIntoView({ block: "center" });
    target.find(term).firstChild.focus({ preventScroll: true });
  });
}

function enhanceIn(part) {
  part.querySelectorAll(".figure__key--choice").forEach((key) => enhance(key.closest("figure"), key));
  part.querySelectorAll("button.term[popovertarget]").forEach(follow);
}

enhanceIn(document);
document.addEventListener("sidestep:exchanged", (event) => enhanceIn(event.target));
