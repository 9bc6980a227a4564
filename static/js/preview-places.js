// For editors: a click on a figure copies the place for a question; Alt shows, and Alt and a click
// copies, the file and the line of a paragraph.

const output = () => document.querySelector(".preview__note");
const percent = (part, whole) => `${Math.round((100 * part) / whole)}%`;

let marked;
let timer;

function say(text) {
  output().textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => { output().textContent = ""; }, 5000);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say(`${output().dataset.copied} ${text}`);
  } catch {
    say(`${output().dataset.uncopied} ${text}`);
  }
}

// The drawing may be smaller than its box; then the box is not what the places are counted in
function inDrawing(drawing, event) {
  const view = drawing.viewBox?.baseVal;
  if (!view?.width) {
    const box = drawing.getBoundingClientRect();
    return [percent(event.clientX - box.left, box.width), percent(event.clientY - box.top, box.height)];
  }
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
  return [percent(point.x - view.x, view.width), percent(point.y - view.y, view.height)];
}

function mark(element) {
  marked?.classList.remove("preview__line");
  marked = element;
  marked?.classList.add("preview__line");
  if (marked) say(marked.dataset.line);
}

document.addEventListener("pointermove", (event) => {
  const under = event.altKey ? event.target.closest?.("[data-line]") : null;
  if (under !== marked) mark(under);
});
document.addEventListener("keyup", (event) => { if (event.key === "Alt") mark(null); });
document.addEventListener("click", (event) => {
  const line = event.altKey && event.target.closest("[data-line]");
  const drawing = event.target.closest("figure svg, figure img");
  if (line) {
    event.preventDefault();
    copy(line.dataset.line);
  } else if (drawing) {
    copy(inDrawing(drawing, event).join());
  }
});
