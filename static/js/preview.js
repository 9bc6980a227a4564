// For editors: shows on the open page what has changed on disk, and what is to be mended.

// A copy for readers that this browser kept of the same address
navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((one) => one.unregister()));

const PARTS = ["body > header", "main", "body > footer"];
const DISMISSED = "preview-dismissed";

const html = (doc, selector) => {
  const part = doc.querySelector(selector)?.cloneNode(true);
  // What differs each time the same page is asked for, or moves with each line above it
  part?.querySelectorAll("noscript").forEach((el) => el.remove());
  part?.querySelectorAll("input[type=hidden]").forEach((el) => el.removeAttribute("value"));
  part?.querySelectorAll("[data-line]").forEach((el) => el.removeAttribute("data-line"));
  return part?.outerHTML;
};
const scripts = (doc) => [...doc.querySelectorAll("script[src]")].map((el) => el.getAttribute("src")).join();
const mistakes = () => document.querySelector(".preview__mistakes");

let shown = PARTS.map((selector) => html(document, selector));

function style(next) {
  const now = document.querySelectorAll("link[rel=stylesheet]");
  next.querySelectorAll("link[rel=stylesheet]").forEach((link, i) => {
    if (!now[i] || now[i].getAttribute("href") === link.getAttribute("href")) return;
    const fresh = document.importNode(link);
    fresh.addEventListener("load", () => now[i].remove());
    now[i].after(fresh);
  });
}

// Lines that moved: the page stays, only where it leads to changes
function lines(next, selector) {
  const from = next.querySelectorAll(`${selector} [data-line]`);
  const to = document.querySelectorAll(`${selector} [data-line]`);
  if (from.length === to.length) to.forEach((el, i) => { el.dataset.line = from[i].dataset.line; });
}

// What the editor had entered, opened and focused, and the text that was on the screen
function keep(old, fresh) {
  const key = (el) => `${el.localName} ${el.id} ${el.name ?? ""} ${el.type === "text" ? "" : el.value ?? ""}`;
  const fields = new Map([...old.querySelectorAll("input, select, textarea, details")].map((el) => [key(el), el]));
  fresh.querySelectorAll("input:not([type=hidden]), select, textarea, details").forEach((el) => {
    const before = fields.get(key(el));
    if (before) ["checked", "open", "value"].forEach((p) => { if (p in el) el[p] = before[p]; });
  });
}

function exchange(old, fresh) {
  const anchors = [...old.querySelectorAll("[id]")].filter((el) => el.getClientRects().length);
  const anchor = anchors.filter((el) => el.getBoundingClientRect().top <= innerHeight / 2).pop();
  const top = anchor?.getBoundingClientRect().top;
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const nth = focused && [...old.querySelectorAll(focused.localName)].indexOf(focused);
  keep(old, fresh);
  old.replaceWith(fresh);
  const again = anchor && document.getElementById(anchor.id);
  if (again && scrollY > 0) scrollBy({ top: again.getBoundingClientRect().top - top, behavior: "instant" });
  if (focused) (document.getElementById(focused.id) ?? fresh.querySelectorAll(focused.localName)[nth] ?? fresh).focus({ preventScroll: true });
  fresh.dispatchEvent(new CustomEvent("sidestep:exchanged", { bubbles: true }));
}

function parts(next) {
  PARTS.forEach((selector, i) => {
    const now = html(next, selector);
    const old = document.querySelector(selector);
    if (now === shown[i]) {
      lines(next, selector);
    } else if (old && now) {
      exchange(old, document.importNode(next.querySelector(selector), true));
    }
    shown[i] = now;
  });
}

// The mistakes, over the page until they are dismissed or others
function tell() {
  const dialog = mistakes();
  if (!dialog) return;
  const open = document.querySelector(".preview__open");
  const show = () => { open.hidden = true; dialog.showModal(); };
  dialog.addEventListener("close", () => {
    sessionStorage.setItem(DISMISSED, dialog.textContent);
    open.hidden = false;
  });
  open.addEventListener("click", show);
  if (sessionStorage.getItem(DISMISSED) === dialog.textContent) open.hidden = false;
  else show();
}

function note(next) {
  const fresh = next.querySelector("#preview");
  const old = document.getElementById("preview");
  if (!fresh || fresh.textContent === old.textContent) return;
  old.replaceWith(document.importNode(fresh, true));
  tell();
}

async function update() {
  const response = await fetch(location.href, { cache: "no-store" });
  // The answer to a form has no page of its own
  if (response.status === 405) return;
  const next = new DOMParser().parseFromString(await response.text(), "text/html");
  if (scripts(next) !== scripts(document)) {
    location.reload();
    return;
  }
  if (response.redirected) history.replaceState(null, "", response.url + location.hash);
  style(next);
  document.title = next.title;
  parts(next);
  note(next);
}

let running = Promise.resolve();
let events;

// A browser opens few connections to a site: pages nobody looks at leave theirs to others
function connect() {
  events?.close();
  events = null;
  if (document.hidden) return;
  const { version } = document.querySelector("script[data-version]").dataset;
  events = new EventSource(`/dev/events?since=${version}`);
  events.addEventListener("change", () => { running = running.then(update).catch(console.warn); });
}

document.addEventListener("visibilitychange", connect);
addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
addEventListener("pagehide", () => events?.close());
connect();
tell();
