// Results while the reader types. Without this the form leads to the same results as a page.
const PATIENCE = 200;

function enhance(form) {
  const input = form.querySelector("input[type=search]");
  const status = form.querySelector("[role=status]");
  const panel = form.querySelector(".masthead__results");
  const results = panel ?? document.getElementById("results");
  const site = document.title.slice(document.title.lastIndexOf(" – "));
  let asked = input.value.trim();
  let timer;
  let running;

  const links = () => [...results.querySelectorAll("a")];
  const close = () => { if (panel) panel.hidden = true; };

  function show(html) {
    results.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.children);
    status.textContent = results.querySelector(".results__summary")?.textContent ?? "";
    if (panel) panel.hidden = false;
  }

  async function ask() {
    const query = input.value.trim();
    if (query === asked) return;
    asked = query;
    running?.abort();
    if (panel && !query) return close();
    running = new AbortController();
    const url = `/search?${new URLSearchParams({ q: query })}`;
    try {
      const response = await fetch(`${url}&part=results`, { signal: running.signal });
      if (!response.ok) throw new Error(response.statusText);
      show(await response.text());
      if (panel) return;
      history.replaceState(null, "", url);
      document.title = results.firstElementChild.dataset.title + site;
    } catch (error) {
      if (error.name === "AbortError") return;
      asked = null;
      close();
      status.textContent = form.dataset.failed;
    }
  }

  function move(event, step) {
    const all = links();
    const next = all.indexOf(document.activeElement) + step;
    if (panel?.hidden || next >= all.length) return;
    event.preventDefault();
    (all[next] ?? input).focus();
  }

  function key(event) {
    if (event.key === "ArrowDown") move(event, 1);
    if (event.key === "ArrowUp" && document.activeElement !== input) move(event, -1);
    if (event.key === "Escape" && panel && !panel.hidden) {
      event.preventDefault();
      input.focus();
      close();
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PATIENCE);
  });
  form.addEventListener("keydown", key);
  if (!panel) return results.addEventListener("keydown", key);
  input.addEventListener("focus", () => { if (asked && input.value.trim() === asked) panel.hidden = !panel.firstChild; });
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) close(); });
}

const enhanceIn = (part) => part.querySelectorAll("[data-module=search]").forEach(enhance);
enhanceIn(document);
document.addEventListener("sidestep:exchanged", (event) => enhanceIn(event.target));
