// Keeps what was read, so that it can be read on without a network. What differs by reader is never kept:
// quizzes, runs, searches, and whatever else the server does not let anyone keep.
const { version, shell } = self.site;
const SHELL = `shell-${version}`;
const PAGES = "pages";
const MOST = 300;
const OFFLINE = "/offline";
const NEVER = /^\/(quizzes|runs|search|offline)(\/|$)/;

const pathOf = (url) => new URL(url).pathname;
const isKind = (response, header, kind) => (response.headers.get(header) ?? "").includes(kind);
const plainName = (url) => pathOf(url).replace(/\.[0-9a-f]{12}(\.\w+)$/, "$1");

function mayKeep(url, response) {
  return response.ok && !response.redirected && response.type === "basic" && !NEVER.test(url.pathname) && !url.search
    && isKind(response, "Cache-Control", "public") && isKind(response, "Content-Type", "text/html");
}

// Put last, so that what was not read for longest is the first to go
async function keep(path, response) {
  const cache = await caches.open(PAGES);
  await cache.delete(path);
  await cache.put(path, response);
  const paths = await cache.keys();
  await Promise.all(paths.slice(0, Math.max(0, paths.length - MOST)).map((old) => cache.delete(old)));
}

async function remember(url, response) {
  if (mayKeep(url, response)) return keep(url.pathname, response);
  const isGone = [404, 410].includes(response.status) || response.redirected || response.type === "opaqueredirect";
  if (isGone) await (await caches.open(PAGES)).delete(url.pathname);
}

async function offline() {
  const page = await caches.match(OFFLINE, { cacheName: SHELL, ignoreVary: true });
  if (!page) return Response.error();
  const headers = new Headers(page.headers);
  ["Content-Encoding", "Content-Length", "ETag"].forEach((name) => headers.delete(name));
  return new Response(page.body, { status: 503, headers });
}

// The network first: a page that can be had new is never shown old
async function read(event) {
  const url = new URL(event.request.url);
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(remember(url, response.clone()));
    return response;
  } catch {
    const kept = !NEVER.test(url.pathname) && await caches.match(url.pathname, { cacheName: PAGES, ignoreVary: true });
    return kept || offline();
  }
}

// An answer that can't be sent leaves the form as it is, with what was entered
async function send(request) {
  try {
    return await fetch(request);
  } catch {
    const windows = await clients.matchAll({ type: "window" });
    windows.filter(({ url }) => url.split("#")[0] === request.referrer).forEach((one) => one.postMessage("unsent"));
    return new Response(null, { status: 204 });
  }
}

async function asset(request) {
  const cache = await caches.open(SHELL);
  const held = await cache.match(request, { ignoreVary: true });
  if (held) return held;
  try {
    const response = await fetch(request);
    if (response.ok && isKind(response, "Cache-Control", "immutable")) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    // A kept page asks for its stylesheet under the name of that day
    const now = (await cache.keys()).find(({ url }) => plainName(url) === plainName(request.url));
    if (!now) throw error;
    return cache.match(now, { ignoreVary: true });
  }
}

async function refresh(path) {
  try {
    await remember(new URL(path, location.origin), await fetch(path, { cache: "no-cache" }));
  } catch {
    // No network: what is kept stays.
  }
}

// Nothing waits for old pages to be closed: they have all they need, and new ones come from the network
async function takeOver() {
  await self.registration.navigationPreload?.enable();
  const old = (await caches.keys()).filter((name) => name.startsWith("shell-") && name !== SHELL);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
  const open = (await clients.matchAll({ type: "window" })).map(({ url }) => pathOf(url));
  const kept = navigator.connection?.saveData ? [] : (await (await caches.open(PAGES)).keys()).map(({ url }) => pathOf(url));
  for (const path of new Set([...kept, ...open])) if (!NEVER.test(path)) await refresh(path);
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(shell)));
});
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (new URL(request.url).origin !== location.origin) return;
  const isNavigation = request.mode === "navigate";
  if (isNavigation && request.method === "GET") event.respondWith(read(event));
  // What another site posts goes its own way, so that the server sees where it comes from
  else if (isNavigation && request.method === "POST" && request.referrer.startsWith(`${location.origin}/`)) event.respondWith(send(request));
  else if (request.method === "GET" && pathOf(request.url).startsWith("/assets/")) event.respondWith(asset(request));
});
