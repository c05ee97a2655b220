// Questions can be dragged into order; the buttons beside them do the same without a mouse.
const list = document.querySelector("[data-reorder]");
const form = document.querySelector("[data-reorder-form]");

function rowUnder(event) {
  return event.target.closest?.("[data-reorder] > li");
}

function placeBefore(row, event) {
  const { top, height } = row.getBoundingClientRect();
  return event.clientY < top + height / 2 ? row : row.nextSibling;
}

if (list && form) {
  let dragged = null;
  for (const row of list.children) row.draggable = true;
  list.addEventListener("dragstart", (event) => {
    dragged = rowUnder(event);
    event.dataTransfer.effectAllowed = "move";
  });
  list.addEventListener("dragover", (event) => {
    const row = rowUnder(event);
    if (!dragged || !row) return;
    event.preventDefault();
    list.insertBefore(dragged, placeBefore(row, event));
  });
  list.addEventListener("drop", (event) => {
    event.preventDefault();
    form.elements.ids.value = [...list.children].map((row) => row.dataset.id).join(",");
    form.submit();
  });
}
