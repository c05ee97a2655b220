// What this device keeps of talks. A ledger is what one tab knows: per field what the server is
// known to keep (base), what stands here (text), how often it was sent (number) and answered
// (acked). Where somebody signed out, words still unsent are sealed: only their owner's own
// page, which brings the key, opens them again.
export const PREFIX = "askwell-talk:";
export const LEAVING = "askwell-leaving";
const SEALED = "askwell-sealed:";
const PAGES = "askwell-talk-pages";
const PATIENCE = 4000;
const CIPHER = "AES-GCM";

export function readLedger(place) {
  return { texts: {}, taps: [], ...JSON.parse(localStorage.getItem(place) ?? "{}") };
}

export function writeLedger(place, ledger) {
  localStorage.setItem(place, JSON.stringify(ledger));
}

export const isDirty = (entry) => entry.text !== entry.base;
export const isClean = (ledger) => !ledger.taps.length && !Object.values(ledger.texts).some(isDirty);

export function namesOf(prefix) {
  return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
}

// Names of the ledgers that an open tab holds.
export async function heldPlaces() {
  const { held } = (await navigator.locks?.query()) ?? { held: [] };
  return new Set(held.map((lock) => lock.name));
}

// What a ledger has to tell. Numbers are kept before they are used, so that none is used twice.
export function pack(place, book, token) {
  const texts = [];
  for (const [field, entry] of Object.entries(book.texts)) {
    if (!isDirty(entry)) continue;
    entry.number += 1;
    texts.push({ field, base: entry.base, text: entry.text, number: entry.number, acked: entry.acked });
  }
  writeLedger(place, book);
  const body = new FormData();
  body.set("csrfmiddlewaretoken", token);
  body.set("device", place.split(":").at(-1));
  body.set("texts", JSON.stringify(texts));
  body.set("taps", JSON.stringify(book.taps));
  return { body, texts, taps: book.taps.map((tap) => tap.key) };
}

// The last thing before somebody signs out: send what is unsent, leave nothing readable behind.
export async function leave(token) {
  new BroadcastChannel(LEAVING).postMessage("");
  await Promise.allSettled(namesOf(PREFIX).map((place) => sendLast(place, token)));
  await Promise.allSettled(namesOf(PREFIX).map(clear));
  await globalThis.caches?.delete(PAGES);
}

async function sendLast(place, token) {
  const book = readLedger(place);
  if (isClean(book) || !book.sync) return;
  const { body } = pack(place, book, token);
  const signal = AbortSignal.timeout(PATIENCE);
  const answer = await fetch(book.sync, { method: "POST", body, redirect: "manual", signal });
  if (answer.ok && !(await answer.json()).refused.length) localStorage.removeItem(place);
}

// Whoever sees the sign-in page is signed out; what a tab still holds waits until it closes.
export async function tidy() {
  await globalThis.caches?.delete(PAGES);
  for (const place of namesOf(PREFIX)) {
    if (navigator.locks) navigator.locks.request(place, () => clear(place));
    else clear(place);
  }
}

async function clear(place) {
  const book = readLedger(place);
  if (isClean(book)) localStorage.removeItem(place);
  else await seal(place, book);
}

// Talks of this owner whose words wait here and that no tab is about to send: their pages.
export async function waiting(owner) {
  const held = await heldPlaces();
  const left = namesOf(PREFIX).filter((place) => !held.has(place));
  const open = left.map(readLedger).filter((book) => !isClean(book));
  const sealed = namesOf(SEALED).map((name) => JSON.parse(localStorage.getItem(name)));
  const mine = [...open, ...sealed].filter((book) => book.owner === owner);
  return [...new Set(mine.map((book) => book.path))];
}

// The browser keeps a key that can lock but not open, and gives it to nobody.
export async function keepKey(owner, secret) {
  const key = await readKey(secret, "encrypt");
  await useKeys("readwrite", (keys) => keys.put(key, owner));
}

async function seal(place, book) {
  const key = await useKeys("readonly", (keys) => keys.get(book.owner));
  if (!key) return;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const words = new TextEncoder().encode(JSON.stringify(book));
  const locked = await crypto.subtle.encrypt({ name: CIPHER, iv }, key, words);
  const { owner, path } = book;
  const kept = { owner, path, iv: toText(iv), words: toText(new Uint8Array(locked)) };
  localStorage.setItem(place.replace(PREFIX, SEALED), JSON.stringify(kept));
  localStorage.removeItem(place);
}

// Opens what was sealed of one talk, so that it can be sent.
export async function unseal(talk, secret) {
  const names = namesOf(`${SEALED}${talk}:`);
  if (!names.length) return;
  const key = await readKey(secret, "decrypt");
  for (const name of names) {
    const { iv, words } = JSON.parse(localStorage.getItem(name));
    const opened = await crypto.subtle.decrypt({ name: CIPHER, iv: toBytes(iv) }, key, toBytes(words));
    localStorage.setItem(name.replace(SEALED, PREFIX), new TextDecoder().decode(opened));
    localStorage.removeItem(name);
  }
}

const readKey = (secret, use) => crypto.subtle.importKey("raw", toBytes(secret), CIPHER, false, [use]);
const toText = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const toBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

async function useKeys(mode, ask) {
  const opening = indexedDB.open("askwell", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("keys");
  const base = await answerOf(opening);
  const answer = await answerOf(ask(base.transaction("keys", mode).objectStore("keys")));
  base.close();
  return answer;
}

function answerOf(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
