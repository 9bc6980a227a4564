// Partners that are dragged to their line, or tapped and then the line. For pointers only: the selects stay, and
// serve the keyboard and screen readers.
const SLIGHT = 6;

function enhance(list) {
  const bank = list.nextElementSibling;
  let held = null;

  const hold = (partner) => {
    held?.classList.remove("partner--held");
    held = held === partner ? null : partner;
    held?.classList.add("partner--held");
    list.classList.toggle("selects--open", Boolean(held));
  };
  const give = (row, partner) => {
    const select = row.querySelector("select");
    select.value = partner.dataset.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    if (held) hold(held);
  };
  const rowAt = (event) => document.elementFromPoint(event.clientX, event.clientY)?.closest(".select");

  const drag = (partner) => {
    let from;
    partner.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      from = [event.clientX, event.clientY];
      partner.setPointerCapture(event.pointerId);
    });
    partner.addEventListener("pointermove", (event) => {
      if (!from || Math.hypot(event.clientX - from[0], event.clientY - from[1]) < SLIGHT) return;
      partner.classList.add("partner--dragged");
      partner.style.translate = `${event.clientX - from[0]}px ${event.clientY - from[1]}px`;
    });
    partner.addEventListener("pointerup", (event) => {
      const dragged = partner.classList.contains("partner--dragged");
      const row = dragged && rowAt(event);
      if (row && list.contains(row)) give(row, partner);
      else if (from && !dragged) hold(partner);
    });
    partner.addEventListener("lostpointercapture", () => {
      from = null;
      partner.classList.remove("partner--dragged");
      partner.style.translate = "";
    });
  };

  bank.querySelectorAll(".partner").forEach(drag);
  list.addEventListener("click", (event) => {
    const row = event.target.closest(".select");
    if (!held || !row) return;
    event.preventDefault();
    give(row, held);
  }, { capture: true });
  list.dataset.enhanced = "";
}

const enhanceIn = (part) => part.querySelectorAll("[data-module=matching]:not([data-enhanced])").forEach(enhance);
enhanceIn(document);
document.addEventListener("sidestep:exchanged", (event) => enhanceIn(event.target));
