// A form that comes back to the page it stood on finds the focus where it was: on the same button,
// or on the one that took its place in the list, and as high on the screen as it was pressed.
// A message at the top goes before.
const KEPT = "askwell-place";
const kept = JSON.parse(sessionStorage.getItem(KEPT));
sessionStorage.removeItem(KEPT);

const labelOf = (button) => button.ariaLabel ?? button.textContent.trim();
const actionOf = (button) => button.getAttribute("formaction") ?? button.form.getAttribute("action");
const buttons = () => [...document.querySelectorAll("main form button")];
const alike = (label) => buttons().filter((one) => labelOf(one) === label);
const akin = (action) => buttons().filter((one) => action && actionOf(one) === action);
const heightOf = (button) => button.getBoundingClientRect().top;

function placeOf(button) {
  const [label, action] = [labelOf(button), actionOf(button)];
  const number = alike(label).indexOf(button);
  const rank = akin(action).indexOf(button);
  return { action, label, number, rank, height: heightOf(button) };
}

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button || event.defaultPrevented) return;
  const place = { path: location.pathname, ...placeOf(button) };
  sessionStorage.setItem(KEPT, JSON.stringify(place));
  // The part that an action names is where the page opens without this module.
  const action = button.form.getAttribute("action");
  if (action) button.form.setAttribute("action", action.replace(/#.*/, ""));
});

function successor({ action, label, number, rank }) {
  const same = akin(action).filter((one) => !one.disabled);
  const next = alike(label);
  return (
    same.find((one) => labelOf(one) === label) ?? same[rank] ?? same.at(-1) ?? next[number] ?? next.at(-1)
  );
}

function takeUp(place) {
  const button = successor(place);
  if (!button) return;
  button.closest("details")?.setAttribute("open", "");
  button.focus({ preventScroll: true });
  scrollBy({ top: heightOf(button) - place.height, behavior: "instant" });
}

const isFree = document.activeElement === document.body && !location.hash && !document.querySelector("#messages .alert");
if (kept?.path === location.pathname && isFree) takeUp(kept);
