// Keeps the talk pages and what they need, so that they open without a network. Its scope is
// the folder it is served from; nothing else of the site passes through it.
const ASSETS = [{% for asset in assets %}"{{ asset|escapejs }}"{% if not forloop.last %}, {% endif %}{% endfor %}];
const STORE = "askwell-talk-assets-{{ version }}";
const PAGES = "askwell-talk-pages";
const PATIENCE = 4000;
const MOST_PAGES = 20;
const SPARE = "?spare";

self.addEventListener("install", (event) => {
  event.waitUntil(keepAssets().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldAssets().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keepPage(event.data.keep));
  if (event.data?.forget) event.waitUntil(forgetPage(event.data.forget));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(networkFirst(event, PAGES, path));
  else if (ASSETS.includes(path)) event.respondWith(networkFirst(event, STORE, path));
});

async function keepAssets() {
  const store = await caches.open(STORE);
  await Promise.allSettled(ASSETS.map((asset) => store.add(asset)));
}

async function forgetOldAssets() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("askwell-talk-assets-") && name !== STORE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function keepPage(path) {
  const answer = await fetch(path, { redirect: "manual" });
  if (!answer.ok) return;
  const pages = await caches.open(PAGES);
  await keepWhole(pages, path, answer);
  const kept = await pages.keys();
  await Promise.all(kept.slice(0, -2 * MOST_PAGES).map((page) => pages.delete(page)));
}

async function forgetPage(path) {
  const pages = await caches.open(PAGES);
  await Promise.all([pages.delete(path), pages.delete(path + SPARE)]);
}

// Only once the whole of it is here, and twice: a store gives up the old page before it has
// written the new one, and a server or a tab that dies in between must leave one of them.
async function keepWhole(store, path, answer) {
  const copy = answer.clone();
  const spare = answer.clone();
  await answer.clone().arrayBuffer();
  await store.put(path, copy).catch(() => {});
  await store.put(path + SPARE, spare).catch(() => {});
}

async function recall(store, path) {
  return (await store.match(path)) ?? store.match(path + SPARE);
}

// The server's answer when it comes in time and is one; else what is kept.
async function networkFirst(event, name, path) {
  const store = await caches.open(name);
  const fresh = fetch(event.request).then(async (answer) => {
    if (answer.ok && answer.type === "basic") await keepWhole(store, path, answer);
    return answer;
  });
  event.waitUntil(fresh.catch(() => {}));
  try {
    const answer = await Promise.race([fresh, fail(PATIENCE)]);
    if (answer.status < 500) return answer;
    return (await recall(store, path)) ?? answer;
  } catch {
    return (await recall(store, path)) ?? fresh;
  }
}

function fail(delay) {
  return new Promise((_, reject) => setTimeout(reject, delay));
}
