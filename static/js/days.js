// Entries of [data-days] can be dragged to another day, or moved by Shift and an arrow key while
// the focus is on them; both fill in and send the entry's own form.
const days = document.querySelector("[data-days]");
const ARROWS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const A_DAY = 86_400_000;
let dragged = null;

function send(entry, day) {
  const form = entry.querySelector("form");
  if (form.elements.day.value === day) return;
  form.elements.day.value = day;
  form.requestSubmit();
}

function dayUnder(event) {
  return event.target.closest?.("[data-day]");
}

function light(day) {
  for (const lit of days.querySelectorAll(".drop")) lit.classList.remove("drop");
  day?.classList.add("drop");
}

for (const entry of days.querySelectorAll("[data-entry]")) entry.draggable = true;

days.addEventListener("dragstart", (event) => {
  dragged = event.target.closest("[data-entry]");
  event.dataTransfer.effectAllowed = "move";
});
days.addEventListener("dragover", (event) => {
  const day = dragged && dayUnder(event);
  light(day);
  if (day) event.preventDefault();
});
days.addEventListener("drop", (event) => {
  event.preventDefault();
  send(dragged, dayUnder(event).dataset.day);
});
days.addEventListener("dragend", () => light(null));
days.addEventListener("keydown", (event) => {
  const entry = event.target.closest("[data-entry]");
  if (!entry || !event.shiftKey || !(event.key in ARROWS) || event.target.matches("input")) return;
  event.preventDefault();
  const day = Date.parse(entry.querySelector("form").elements.day.value) + ARROWS[event.key] * A_DAY;
  send(entry, new Date(day).toISOString().slice(0, 10));
});

// After a move the focus is where the entry went, whichever comes first: this or the browser's own.
if (location.hash) document.querySelector(`${location.hash}[data-entry]`)?.focus();
