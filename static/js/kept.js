// On the page for readers without a network: what this device keeps, and how to forget it.
const PAGES = "pages";
const part = document.querySelector("[data-module=kept]");
const list = part.querySelector("ul");

async function entry(cache, request) {
  const page = new DOMParser().parseFromString(await (await cache.match(request)).text(), "text/html");
  const link = document.createElement("a");
  link.href = new URL(request.url).pathname;
  link.textContent = page.querySelector("h1")?.textContent ?? link.href;
  const item = document.createElement("li");
  item.append(link);
  return item;
}

async function show() {
  const cache = await caches.open(PAGES);
  const kept = (await cache.keys()).reverse();
  list.replaceChildren(...await Promise.all(kept.map((request) => entry(cache, request))));
  part.querySelector("[data-none]").hidden = kept.length > 0;
  part.querySelector("button").hidden = kept.length === 0;
}

if (/^\/(quizzes|runs)(\/|$)/.test(location.pathname)) document.querySelector("[data-quiz]").hidden = false;
if (self.caches) {
  part.querySelector("button").addEventListener("click", async () => {
    await caches.delete(PAGES);
    await show();
    part.querySelector("h2").focus();
  });
  show().then(() => { part.hidden = false; });
}
