// A place in a picture is chosen by a click or a tap on it: the nearest place that can be chosen. All places are
// known here alike; which of them is right is known to the server alone.
const SVG = "http://www.w3.org/2000/svg";

function enhance(question) {
  const drawings = [...question.querySelectorAll(".question__prompt figure svg")];
  const radios = [...question.querySelectorAll("input[data-spot]")];
  const spots = radios.map((radio) => radio.dataset.spot.split(" ").map(Number));
  if (!drawings.length || !radios.length) return;

  const mark = () => {
    const at = radios.findIndex((radio) => radio.checked);
    for (const drawing of drawings) {
      drawing.querySelector(".spot")?.remove();
      if (at < 0) continue;
      const { x, y, width, height } = drawing.viewBox.baseVal;
      const circle = document.createElementNS(SVG, "circle");
      circle.setAttribute("class", "spot");
      circle.setAttribute("cx", x + (width * spots[at][0]) / 100);
      circle.setAttribute("cy", y + (height * spots[at][1]) / 100);
      circle.setAttribute("r", (width * spots[at][2]) / 100);
      drawing.append(circle);
    }
  };
  const pick = (event) => {
    const drawing = event.currentTarget;
    const { x, y, width, height } = drawing.viewBox.baseVal;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
    const away = ([left, top, radius]) =>
      Math.hypot(point.x - x - (width * left) / 100, point.y - y - (height * top) / 100) - (width * radius) / 100;
    const nearest = spots.map(away).reduce((best, distance, i, all) => (distance < all[best] ? i : best), 0);
    radios[nearest].checked = true;
    radios[nearest].dispatchEvent(new Event("change", { bubbles: true }));
    radios[nearest].focus({ preventScroll: true });
  };

  question.querySelector("[data-scripted]").hidden = false;
  drawings.forEach((drawing) => {
    drawing.classList.add("fig--spots");
    drawing.addEventListener("click", pick);
  });
  question.addEventListener("change", mark);
  question.dataset.enhanced = "";
  mark();
}

const enhanceIn = (part) => part.querySelectorAll("[data-module=hotspot]:not([data-enhanced])").forEach(enhance);
enhanceIn(document);
document.addEventListener("sidestep:exchanged", (event) => enhanceIn(event.target));
