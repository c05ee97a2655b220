// [data-zone]: fills in the browser's time zone where none was chosen yet, and offers it elsewhere.
const guess = Intl.DateTimeFormat().resolvedOptions().timeZone;

function offer(field) {
  const note = document.getElementById("zone-note");
  if (!note) return;
  const take = note.querySelector("button");
  take.textContent = take.textContent.replace("{zone}", guess.replaceAll("_", " "));
  take.addEventListener("click", () => {
    field.value = guess;
    note.hidden = true;
    field.focus();
  });
  note.hidden = false;
}

function fill(field) {
  if (!guess || field.value === guess) return;
  if (field.value === "" || field.value === "UTC") field.value = guess;
  else offer(field);
}

document.querySelectorAll("[data-zone]").forEach(fill);
