// Puts the cursor where the eye must go: into the first field that was not understood.
function focusFirstError(root) {
  root.querySelector(".is-invalid, [aria-invalid='true']")?.focus();
}

focusFirstError(document);
document.addEventListener("htmx:afterSettle", (event) => focusFirstError(event.target));
