// [data-copy="id"]: copies the text of that element, or the value of that field, to the clipboard.
function textOf(source) {
  return source.value ?? source.textContent;
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(textOf(source).trim());
    button.textContent = button.dataset.copied ?? `✓ ${button.textContent.replace("✓ ", "")}`;
  });
}
