// Offers words that were typed in a talk on this device and never reached the server.
const notice = document.querySelector("[data-talk-waiting]");

async function offer() {
  const { waiting } = await import(notice.dataset.talkWaiting);
  const [path] = await waiting(notice.dataset.owner);
  if (!path) return;
  notice.querySelector("a").href = path;
  notice.hidden = false;
}

if (localStorage.length) offer();
