// <textarea data-words="75">: says how many words there are and how long they take to say.
// The sentence stands in the output element after it, with {words} and {seconds}.
const PER_SECOND = 2.5;

function count(area, output) {
  const words = area.value.trim().split(/\s+/).filter(Boolean).length;
  output.textContent = output.dataset.sentence
    .replace("{words}", words)
    .replace("{seconds}", Math.round(words / PER_SECOND));
  output.classList.toggle("late", words > Number(area.dataset.words) * 1.2);
}

for (const area of document.querySelectorAll("textarea[data-words]")) {
  const output = document.querySelector(`[data-counts="${area.id}"]`);
  if (!output) continue;
  area.addEventListener("input", () => count(area, output));
  count(area, output);
}
