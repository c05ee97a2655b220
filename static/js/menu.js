// <details data-menu>: Escape, a click elsewhere or the focus going on closes it, so that it never
// lies over what has the focus; without JavaScript it stays a disclosure. [data-sheet] beside a
// field of its form: Escape empties it and keeps what was typed.
const OPEN = "details[data-menu][open]";

function close(menu) {
  const held = menu.contains(document.activeElement);
  menu.open = false;
  if (held) menu.querySelector("summary").focus();
}

function closeSheet(event) {
  const form = event.target.closest("form");
  const sheet = form?.querySelector("[data-sheet]:not(:empty)");
  if (!sheet) return;
  event.preventDefault();
  form.querySelector("input").focus();
  sheet.replaceChildren();
}

function closeOthers(element) {
  for (const menu of document.querySelectorAll(OPEN)) {
    if (!menu.contains(element)) menu.open = false;
  }
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  document.querySelectorAll(OPEN).forEach(close);
  closeSheet(event);
});

document.addEventListener("click", (event) => closeOthers(event.target));
document.addEventListener("focusin", (event) => closeOthers(event.target));
