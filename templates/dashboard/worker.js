// Keeps the pages last seen for when there is no network: those of one account at a time, and
// never without saying from when they are. The talk page has a worker of its own, which the
// browser prefers below its folder; neither touches the other's caches.
const AS_OF = "{{ as_of|escapejs }}";
const SHELL = [{% for asset in assets %}"{{ asset|escapejs }}"{% if not forloop.last %}, {% endif %}{% endfor %}];
const OFFLINE = "{{ offline|escapejs }}";
const SIGN_OUT = "{{ sign_out|escapejs }}";
const ASSETS = "askwell-assets-{{ version }}";
const PAGES = "askwell-pages";
const OWNER = "/-/owner";
const KEPT = /^\/(?:$|calendar\/|people\/|careers\/|interviews\/(?!with\/|talk\/))/;
const HASHED = /\.[0-9a-f]{12}\.\w+$/;
const PATIENCE = 8000;
const MOST_PAGES = 60;
// Counts sign-outs, so that an answer asked for before one is not kept after it.
let era = 0;

self.addEventListener("install", (event) => event.waitUntil(keepShell().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(dropOld().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(openPage(event, request, url));
  else if (request.method === "GET" && (HASHED.test(url.pathname) || SHELL.includes(url.pathname)))
    event.respondWith(openAsset(request, url.pathname));
});

async function keepShell() {
  const store = await caches.open(ASSETS);
  await Promise.allSettled(SHELL.map((asset) => store.add(asset)));
  // Asked for without cookies: this page must know nobody.
  await store.put(OFFLINE, await fetch(OFFLINE, { credentials: "omit" }));
}

async function dropOld() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("askwell-assets-") && name !== ASSETS);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function openAsset(request, path) {
  const store = await caches.open(ASSETS);
  const kept = await store.match(path);
  if (kept && HASHED.test(path)) return kept;
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await store.put(path, fresh.clone());
    return fresh;
  } catch (problem) {
    if (kept) return kept;
    throw problem;
  }
}

async function openPage(event, request, url) {
  const asked = era;
  if (url.pathname === SIGN_OUT && request.method === "POST") await forget();
  try {
    const answer = await (request.method === "GET" ? Promise.race([fetch(request), late()]) : fetch(request));
    event.waitUntil(remember(answer.clone(), request, url, asked));
    return answer;
  } catch {
    return (request.method === "GET" && (await keptPage(url))) || offlinePage(request.method);
  }
}

function late() {
  return new Promise((_, reject) => setTimeout(reject, PATIENCE));
}

async function forget() {
  era += 1;
  await caches.delete(PAGES);
}

// An answer without an account comes after a sign-out, one of another account after a sign-in.
async function remember(answer, request, url, asked) {
  if (!answer.ok || answer.type !== "basic" || answer.redirected) return;
  if (!answer.headers.get("Content-Type")?.startsWith("text/html")) return;
  const owner = answer.headers.get("Askwell-Account");
  const known = await caches.match(OWNER, { cacheName: PAGES });
  if (known && (await known.text()) !== owner) await forget();
  if (!owner || asked !== era || request.method !== "GET" || !KEPT.test(url.pathname)) return;
  const headers = new Headers(answer.headers);
  headers.set("Kept-At", Date.now());
  headers.delete("Content-Encoding");
  const page = new Response(await answer.text(), { headers });
  if (asked !== era) return;
  const store = await caches.open(PAGES);
  await store.put(OWNER, new Response(owner));
  await store.delete(url.pathname + url.search);
  await store.put(url.pathname + url.search, page);
  const oldest = (await keptPaths(store)).slice(0, -MOST_PAGES);
  await Promise.all(oldest.map((path) => store.delete(path)));
}

async function keptPaths(store) {
  const paths = (await store.keys()).map(({ url }) => url.slice(location.origin.length));
  return paths.filter((path) => path !== OWNER);
}

function moment(page) {
  const at = new Date(Number(page.headers.get("Kept-At")));
  const isToday = at.toDateString() === new Date().toDateString();
  const day = isToday ? {} : { weekday: "short", day: "numeric", month: "short" };
  return at.toLocaleString("{{ language|escapejs }}", { ...day, hour: "2-digit", minute: "2-digit" });
}

async function keptPage(url) {
  const page = await caches.match(url.pathname + url.search, { cacheName: PAGES });
  if (!page) return null;
  const words = AS_OF.replace("{time}", moment(page));
  const text = await page.text();
  const note = `<p class="as-of" role="status">${words}</p>`;
  return new Response(text.replace(/<main[^>]*>/, (main) => main + note), { headers: page.headers });
}

async function offlinePage(method) {
  const page = await caches.match(OFFLINE, { cacheName: ASSETS });
  if (!page) return Response.error();
  const store = await caches.open(PAGES);
  const paths = (await keptPaths(store)).reverse();
  const lines = await Promise.all(paths.map((path) => line(store, path)));
  const listed = (await page.text()).replace(/<ul data-kept>/, (list) => list + lines.join(""));
  const text = lines.length ? listed.replace("data-listed hidden", "data-listed") : listed;
  const headers = new Headers(page.headers);
  headers.delete("Content-Encoding");
  const body = method === "GET" ? text : text.replace("data-unsent hidden", "data-unsent");
  return new Response(body, { status: 503, headers });
}

async function line(store, path) {
  const page = await store.match(path);
  const [, title] = (await page.text()).match(/<title>([^<]*)<\/title>/) ?? [];
  const address = path.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return `<li><a href="${address}">${title ?? address}</a> <span class="why">${moment(page)}</span></li>`;
}
