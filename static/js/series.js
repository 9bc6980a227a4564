// Pictures that are steps of one: one at a time, by buttons, names or a slider. Nothing moves by itself.

const byButtons = (series, count, show) => {
  const previous = series.querySelector(".series__previous");
  const next = series.querySelector(".series__next");
  const place = series.querySelector(".series__name");
  let at = 0;
  const go = (to) => {
    if (to < 0 || to >= count) return;
    at = to;
    show(at);
    place.value = place.dataset.words.replace("{0}", at + 1).replace("{1}", count);
    tell();
  };
  const tell = () => {
    previous.setAttribute("aria-disabled", at === 0);
    next.setAttribute("aria-disabled", at === count - 1);
  };
  previous.addEventListener("click", () => go(at - 1));
  next.addEventListener("click", () => go(at + 1));
  tell();
};

const bySlider = (slider, name, show) => {
  const names = slider.dataset.names.split("|");
  const follow = () => {
    show(slider.valueAsNumber);
    name.value = names[slider.valueAsNumber];
    slider.setAttribute("aria-valuetext", name.value);
  };
  slider.addEventListener("input", follow);
  follow();
};

const byNames = (series, show) => {
  const follow = () => show(Number(series.querySelector("input:checked").value));
  series.addEventListener("change", follow);
  follow();
};

function enhance(series) {
  const pictures = [...series.querySelectorAll(".series__pictures > .figure")];
  const show = (at) => pictures.forEach((picture, i) => picture.classList.toggle("series__now", i === at));
  const slider = series.querySelector("input[type=range]");
  show(0);
  series.classList.add("series--on");
  if (slider) bySlider(slider, series.querySelector(".series__name"), show);
  else if (series.querySelector("input")) byNames(series, show);
  else byButtons(series, pictures.length, show);
}

const enhanceIn = (part) => part.querySelectorAll(".series:has(.series__control)").forEach(enhance);
enhanceIn(document);
document.addEventListener("sidestep:exchanged", (event) => enhanceIn(event.target));
