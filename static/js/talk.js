// Nothing typed on the talk page is lost: each letter goes to this device's storage at once and
// to the server soon after. The server merges; this module never overwrites unsent words.
const form = document.querySelector("[data-talk]");
const { LEAVING, heldPlaces, isClean, isDirty, keepKey, namesOf, pack, readLedger, unseal, ...kept } =
  await import(form.dataset.ledger);
const PREFIX = `${kept.PREFIX}${form.dataset.talk}:`;
const SOON = 700;
const LONGEST_WAIT = 30_000;
const REFRESH = 20_000;

const fields = new Map([...form.querySelectorAll("[data-field]")].map((box) => [box.dataset.field, box]));
const status = form.querySelector("[data-talk-status]");
const signIn = form.querySelector("[data-talk-sign-in]");
let token = form.elements.csrfmiddlewaretoken.value;
let wait = SOON;
let timer = 0;
let isSending = false;
let isComposing = false;
let isLeaving = false;

function writeLedger(place, book) {
  if (!isLeaving) kept.writeLedger(place, book);
}

// A copied tab copies the session storage too; the lock tells whose device id it is.
function claim(device) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((answer) => {
    navigator.locks.request(PREFIX + device, { ifAvailable: true }, (lock) => {
      answer(Boolean(lock));
      return lock && new Promise(() => {});
    });
  });
}

function makeId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

async function ownDevice() {
  const known = sessionStorage.getItem("askwell-device");
  if (known && (await claim(known))) return known;
  const device = makeId();
  sessionStorage.setItem("askwell-device", device);
  await claim(device);
  return device;
}

const device = await ownDevice();
const key = PREFIX + device;
const { owner, seal, sync } = form.dataset;
if (crypto.subtle) await Promise.allSettled([keepKey(owner, seal), unseal(form.dataset.talk, seal)]);
const ledger = { ...readLedger(key), owner, sync, path: location.pathname };

// What goes well is shown but not spoken: a screen reader would say it at every pause.
function say(name) {
  status.ariaLive = name === "saved" || name === "saving" ? "off" : "polite";
  status.textContent = status.dataset[name] ?? "";
  signIn.hidden = name !== "signedOut";
}

// Puts the server's words into a box and keeps the caret where it was in the text.
function setBox(box, text) {
  const old = box.value;
  if (old === text) return;
  let head = 0;
  while (head < old.length && old[head] === text[head]) head += 1;
  const move = (place) => (place <= head ? place : Math.max(head, place + text.length - old.length));
  const [start, end] = [move(box.selectionStart), move(box.selectionEnd)];
  box.value = text;
  if (document.activeElement === box) box.setSelectionRange(start, end);
}

function noteTyping(field, text) {
  const entry = ledger.texts[field];
  entry.text = text;
  writeLedger(key, ledger);
  plan(SOON);
}

function plan(delay) {
  clearTimeout(timer);
  timer = setTimeout(sendAll, delay);
}

// Takes in an answer. Words typed since the sending stay; their base is what was sent.
function settle(place, book, sent, answer) {
  const sentTexts = new Map(sent.texts.map((entry) => [entry.field, entry]));
  for (const [field, kept] of Object.entries(answer.texts)) {
    const entry = (book.texts[field] ??= { base: kept, text: kept, number: 0, acked: 0 });
    const out = sentTexts.get(field);
    if (out && answer.refused.includes(field)) continue;
    const wasClean = !isDirty(entry);
    if (out) entry.acked = out.number;
    if (out ? entry.text === out.text : wasClean) adopt(place, field, entry, kept);
    else if (out) entry.base = out.text;
    sentTexts.delete(field);
  }
  // Words on a question that was taken out meanwhile are now among the notes.
  for (const [field, out] of sentTexts) {
    if (!answer.refused.includes(field)) Object.assign(book.texts[field], { base: out.text, acked: out.number });
  }
  book.taps = book.taps.filter((tap) => !sent.taps.includes(tap.key) || answer.refused.includes(tap.key));
  writeLedger(place, book);
}

function adopt(place, field, entry, kept) {
  const box = place === key && fields.get(field);
  if (box && (isComposing || box.value !== entry.text)) {
    entry.base = entry.text;
    return;
  }
  entry.base = entry.text = kept;
  if (box) setBox(box, kept);
}

async function fetchState() {
  const answer = await fetch(form.dataset.state, { redirect: "manual", cache: "no-store" });
  if (answer.type === "opaqueredirect") throw new Error("signedOut");
  if (answer.status === 404) throw new Error("notYours");
  if (!answer.ok) throw new Error("offline");
  const state = await answer.json();
  token = form.elements.csrfmiddlewaretoken.value = state.token;
  return state;
}

async function send(place, book, isSecondTry = false) {
  const sent = pack(place, book, token);
  const answer = await fetch(form.dataset.sync, { method: "POST", body: sent.body, redirect: "manual" });
  if (answer.status === 403 && !isSecondTry) {
    await fetchState();
    return send(place, book, true);
  }
  if (answer.type === "opaqueredirect") throw new Error("signedOut");
  if (answer.status === 404) throw new Error("notYours");
  if (!answer.ok) throw new Error(answer.status === 422 ? "refused" : "offline");
  const told = await answer.json();
  settle(place, book, sent, told);
  if (sent.taps.length) tellWorker({ keep: location.pathname });
  return told.refused.length ? "refused" : "saved";
}

async function sendAll() {
  if (isSending || isLeaving) return;
  isSending = true;
  clearTimeout(timer);
  let said = "saved";
  try {
    say(isClean(ledger) ? "" : "saving");
    said = isClean(ledger) ? await refresh() : await send(key, ledger);
    await sendLeftBehind();
    wait = SOON;
  } catch (problem) {
    said = problem.message in status.dataset ? problem.message : "offline";
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
  isSending = false;
  if (isLeaving) return;
  const isDone = said === "saved" && isClean(ledger);
  if (said === "notYours") tellWorker({ forget: location.pathname });
  say(said === "saved" && !isDone ? "saving" : said);
  plan(isDone ? REFRESH : wait);
}

async function refresh() {
  const state = await fetchState();
  settle(key, ledger, { texts: [], taps: [] }, { texts: state.texts, refused: [] });
  return "saved";
}

// What a closed or crashed tab left unsent is sent under that tab's own name.
async function sendLeftBehind() {
  if (!navigator.locks) return;
  const held = await heldPlaces();
  for (const place of namesOf(PREFIX)) {
    if (held.has(place)) continue;
    const book = readLedger(place);
    if (!isClean(book)) await send(place, book);
    if (isClean(book)) localStorage.removeItem(place);
  }
}

function take(button) {
  const { tap: kind, question, detail } = button.dataset;
  const words = form.querySelector(`[data-words="${kind}"]`);
  const more = form.querySelector(`[data-detail-of="${kind}"]`);
  const tap = {
    key: makeId(),
    kind,
    at: new Date().toISOString(),
    question: question ?? "",
    words: words?.value ?? "",
    detail: detail ?? more?.value ?? "",
  };
  for (const box of [words, more]) if (box) box.value = "";
  ledger.taps.push(tap);
  writeLedger(key, ledger);
  showTap(tap);
  // The button hides itself; the focus stays with what it was about.
  if (button.hidden) button.parentElement.querySelector("summary, output, .tag").focus();
  plan(0);
}

function show(selector, isShown) {
  for (const part of form.querySelectorAll(selector)) part.hidden = !isShown;
}

const SHOWN = {
  begin(tap) {
    form.querySelector("[data-clock]").dataset.began = tap.at;
    show('[data-tap="begin"]', false);
    show('[data-tap="end"]', true);
  },
  end(tap) {
    form.querySelector("[data-clock]").dataset.ended = tap.at;
    show('[data-tap="end"]', false);
    show("[data-after]", true);
  },
  asked: (tap) => showAsked(tap.question, true),
  not_asked: (tap) => showAsked(tap.question, false),
  thanked() {
    show('[data-tap="thanked"]', false);
    show("[data-thanked-mark]", true);
  },
};

function showAsked(question, isAsked) {
  show(`[data-asked-mark="${question}"]`, isAsked);
  show(`[data-tap="asked"][data-question="${question}"]`, !isAsked);
  show(`[data-tap="not_asked"][data-question="${question}"]`, isAsked);
}

function showTap(tap) {
  SHOWN[tap.kind]?.(tap);
  const { recorded } = form.querySelector(`[data-tap="${tap.kind}"]`)?.dataset ?? {};
  if (recorded) form.querySelector("[data-recording]").textContent = recorded;
  const kept = form.querySelector("[data-tap-status]");
  kept.textContent = `${kept.dataset.kept} ${tap.words ?? ""}`.trim();
  document.dispatchEvent(new Event("talk:tap"));
}

function tellWorker(message) {
  navigator.serviceWorker?.controller?.postMessage(message);
}

async function startWorker() {
  if (!navigator.serviceWorker) return;
  await navigator.serviceWorker.register(form.dataset.worker);
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ keep: location.pathname });
}

for (const [field, box] of fields) {
  const entry = (ledger.texts[field] ??= { base: box.defaultValue, text: box.defaultValue, number: 0, acked: 0 });
  // Typed before this module was ready.
  if (box.value !== box.defaultValue && !isDirty(entry)) entry.text = box.value;
  setBox(box, entry.text);
  box.addEventListener("input", () => noteTyping(field, box.value));
}
writeLedger(key, ledger);
// Taps of an earlier visit that the server has not heard of yet.
ledger.taps.forEach(showTap);

form.addEventListener("compositionstart", () => (isComposing = true));
form.addEventListener("compositionend", () => (isComposing = false));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.submitter?.dataset.tap) take(event.submitter);
  else plan(0);
});
addEventListener("online", () => plan(0));
addEventListener("pageshow", () => plan(0));
addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") plan(0);
  else if (!isLeaving && !isClean(ledger)) {
    navigator.sendBeacon(form.dataset.sync, pack(key, ledger, token).body);
  }
});

// Somebody signs out in another tab: that tab sends what is unsent, this one shows nothing more.
new BroadcastChannel(LEAVING).onmessage = () => {
  isLeaving = true;
  clearTimeout(timer);
  say("signedOut");
  form.replaceChildren(status, signIn);
};
form.dataset.isReady = "";
plan(0);
startWorker();
