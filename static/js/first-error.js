// Puts the cursor where the eye must go: into the first field that was not understood, or to what
// the form says as a whole.
function focusFirstError(root) {
  const field = root.querySelector(":is(input, select, textarea):is(.is-invalid, [aria-invalid='true'])");
  const words = root.querySelector("form .alert-danger, .alert[role=alert]");
  if (words) words.tabIndex = -1;
  (field ?? words)?.focus();
}

focusFirstError(document);
document.addEventListener("htmx:afterSettle", (event) => focusFirstError(event.target));
