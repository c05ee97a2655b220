// What was typed into one form of a page outlasts a button of another form there, and a tab beside
// it, that bring the page anew. It is kept for that one step, and only in this window.
const KEPT = "askwell-typed";
const kept = JSON.parse(sessionStorage.getItem(KEPT));
sessionStorage.removeItem(KEPT);

const TYPED = "textarea[name], input[name]:is([type=text], [type=number], [type=date], [type=url], [type=email])";
let sent = null;

const actionOf = (form) => (form.getAttribute("action") ?? "").replace(/#.*/, "");
const keyOf = (field) => [actionOf(field.form), field.name, field.defaultValue].join("\n");

// Fields that nothing else on the page could be taken for.
function fields() {
  const all = [...document.querySelectorAll(`main form[method=post]:not([data-talk]) :is(${TYPED})`)];
  const keys = all.map(keyOf);
  return all.filter((_, rank) => keys.indexOf(keys[rank]) === keys.lastIndexOf(keys[rank]));
}

function typed() {
  return fields()
    .filter((field) => field.form !== sent && field.value !== field.defaultValue)
    .map((field) => [keyOf(field), field.value]);
}

document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) sent = event.target;
});

addEventListener("pagehide", () => {
  const values = typed();
  if (values.length) sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, values }));
});

if (kept?.path === location.pathname) {
  const before = new Map(kept.values);
  for (const field of fields().filter((field) => before.has(keyOf(field)))) {
    field.value = before.get(keyOf(field));
    field.closest("details")?.setAttribute("open", "");
  }
}
