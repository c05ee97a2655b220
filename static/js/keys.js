// [data-key="a"]: the key does what a click on the element does; beside it, j and k walk the rows
// of [data-rows] and the arrows those of [data-rows="arrows"]. No key of one letter works while
// somebody types or holds another key down, nor when it is switched off (WCAG 2.1.4).
const off = new Set((document.body.dataset.keysOff ?? "").split("."));
const STEPS = { j: 1, k: -1 };
const ARROWS = { ArrowDown: 1, ArrowUp: -1 };
const TYPING = "input, textarea, select, [contenteditable]";

const isShown = (element) => element.getClientRects().length > 0;

// In the row that holds the focus, else the first one that shows.
function elementFor(key) {
  const all = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
  const row = document.activeElement.closest("li");
  return all.find((one) => row?.contains(one)) ?? all.find(isShown) ?? all[0];
}

function act(element) {
  if (!element.matches("input")) return element.click();
  element.focus();
  element.select();
}

function walk(step, place) {
  const box = document.querySelector(`${place} [data-walks]`);
  const names = [...document.querySelectorAll(`${place} .name`)].filter(isShown);
  const here = names.indexOf(document.activeElement.closest("li")?.querySelector(".name"));
  const next = here + (here < 0 && step < 0 ? names.length : step);
  const target = next < 0 ? box : names[next];
  target?.focus();
  return Boolean(target);
}

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.querySelector("dialog[open]")) return;
  const place = target.closest("[data-rows=arrows]");
  if (key in ARROWS && place && (!target.matches(TYPING) || target.matches("[data-walks]"))) {
    if (walk(ARROWS[key], `#${place.id}`)) event.preventDefault();
    return;
  }
  if (target.matches(TYPING) || off.has(key)) return;
  const element = elementFor(key);
  if (key in STEPS && walk(STEPS[key], "[data-rows]")) event.preventDefault();
  else if (element) {
    event.preventDefault();
    act(element);
  }
});
