// Lets a file be dropped anywhere on a form with a file field, and pasted into it.
const form = document.querySelector("[data-drop]");
const field = form?.querySelector("input[type=file]");

if (field) {
  form.querySelector("[data-drop-hint]").hidden = false;
  const mark = (isOver) => form.classList.toggle("is-over", isOver);
  const take = (files) => {
    if (!files?.length) return false;
    field.files = files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    field.focus();
    return true;
  };

  // The whole page takes the file: a browser that misses the form would open it instead.
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) mark(false); });
  document.addEventListener("drop", (event) => {
    mark(false);
    if (take(event.dataTransfer?.files)) event.preventDefault();
  });
  document.addEventListener("paste", (event) => {
    if (take(event.clipboardData?.files)) event.preventDefault();
  });
}
