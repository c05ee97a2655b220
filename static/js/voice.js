// Says to those who listen what has changed, through one live region that stays in the page: screen
// readers pass over words that come with a page, and over a region that is swapped as a whole.
// [data-spoken] marks the words, in messages and in what htmx brings.
const PAUSE = 300; // while a reader takes up the new page or part, it would miss them
const READ = 8000; // then they go, so that nobody finds them twice
const MARK = "[data-spoken]";

const region = document.querySelector("[data-voice]");
let waiting = [];
let said = "";
let timer = 0;

const wordsOf = (element) => element.textContent.replace(/\s+/g, " ").trim();

function speak() {
  const words = waiting.join(", ");
  waiting = [];
  timer = setTimeout(() => region.replaceChildren(), READ);
  // A part that comes every second says the same until something has happened.
  if (words !== said) region.textContent = said = words;
}

function hear(marked) {
  const words = [...marked].map(wordsOf).filter(Boolean);
  if (!words.length) return;
  waiting.push(...words);
  clearTimeout(timer);
  timer = setTimeout(speak, PAUSE);
}

hear(document.querySelectorAll(`#messages ${MARK}, [data-spoken="at once"]`));
document.addEventListener("htmx:afterSettle", ({ target }) => {
  hear(target.matches(MARK) ? [target] : target.querySelectorAll(MARK));
});
