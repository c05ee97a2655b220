// A form that comes back to the page it stood on finds the focus where it was: on the same button,
// or on the one that took its place in the list. A message at the top goes before.
const KEPT = "askwell-place";
const kept = JSON.parse(sessionStorage.getItem(KEPT));
sessionStorage.removeItem(KEPT);

const labelOf = (button) => button.ariaLabel ?? button.textContent.trim();
const actionOf = (button) => button.getAttribute("formaction") ?? button.form.getAttribute("action");
const buttons = () => [...document.querySelectorAll("main form button")];
const alike = (label) => buttons().filter((one) => labelOf(one) === label);

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button || event.defaultPrevented) return;
  const label = labelOf(button);
  const number = alike(label).indexOf(button);
  const place = { path: location.pathname, action: actionOf(button), label, number };
  sessionStorage.setItem(KEPT, JSON.stringify(place));
});

function takeUp({ action, label, number }) {
  const same = buttons().filter((one) => action && actionOf(one) === action && !one.disabled);
  const next = alike(label);
  (same.find((one) => labelOf(one) === label) ?? same[0] ?? next[number] ?? next.at(-1))?.focus();
}

const isFree = document.activeElement === document.body && !location.hash && !document.querySelector("#messages .alert");
if (kept?.path === location.pathname && isFree) takeUp(kept);
