// Steps that are put in order by dragging, or by buttons up and down. The selects, now hidden, stay what is sent.
function enhance(list) {
  const { up, down, moved } = list.dataset;
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.role = "status";
  list.after(status);
  const rows = () => [...list.children];
  const selectIn = (row) => row.querySelector("select");
  const labelIn = (row) => row.querySelector("label").textContent.trim();

  const number = () => rows().forEach((row, i) => { selectIn(row).value = String(i + 1); });
  const tell = (row) => {
    const place = rows().indexOf(row) + 1;
    status.textContent = moved.replace("%item", labelIn(row)).replace("%place", place).replace("%count", rows().length);
  };
  // The neighbour moves, not the row: a row that leaves the page for a moment loses the focus.
  const move = (row, by) => {
    const neighbour = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (neighbour && by < 0) row.after(neighbour);
    else if (neighbour) row.before(neighbour);
    number();
    tell(row);
  };
  const button = (row, by, words) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = `order__button order__button--${by < 0 ? "up" : "down"}`;
    made.setAttribute("aria-label", `${words}: ${labelIn(row)}`);
    made.addEventListener("click", () => move(row, by));
    return made;
  };
  const drag = (row) => {
    row.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || event.target.closest("button, a")) return;
      if (event.pointerType !== "mouse" && !event.target.closest(".order__handle")) return; // a finger scrolls
      event.preventDefault();
      row.setPointerCapture(event.pointerId);
      row.classList.add("order__row--held");
    });
    row.addEventListener("pointermove", (event) => {
      if (!row.hasPointerCapture(event.pointerId)) return;
      const middle = (other) => { const box = other.getBoundingClientRect(); return box.top + box.height / 2; };
      const { previousElementSibling: above, nextElementSibling: below } = row;
      if (above && event.clientY < middle(above)) move(row, -1);
      else if (below && event.clientY > middle(below)) move(row, 1);
    });
    row.addEventListener("lostpointercapture", () => row.classList.remove("order__row--held"));
  };

  const chosen = (row) => Number(selectIn(row).value) || rows().length;
  rows().sort((a, b) => chosen(a) - chosen(b)).forEach((row) => list.append(row));
  for (const row of rows()) {
    const buttons = document.createElement("span");
    buttons.className = "order__buttons";
    buttons.append(button(row, -1, up), button(row, 1, down));
    row.classList.add("order__row");
    selectIn(row).hidden = true;
    const handle = document.createElement("span");
    handle.className = "order__handle";
    handle.setAttribute("aria-hidden", "true");
    row.prepend(handle);
    row.append(buttons);
    drag(row);
  }
  list.classList.add("order");
  number();
}

const enhanceIn = (part) => part.querySelectorAll("[data-module=ordering]:not(.order)").forEach(enhance);
enhanceIn(document);
document.addEventListener("sidestep:exchanged", (event) => enhanceIn(event.target));
