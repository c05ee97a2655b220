// The clock against the minutes promised: it warns five minutes before the end and at the end.
const clock = document.querySelector("[data-clock]");
const SOON = 5 * 60;

function secondsLeft() {
  const began = Date.parse(clock.dataset.began);
  const until = clock.dataset.ended ? Date.parse(clock.dataset.ended) : Date.now();
  return Math.round(Number(clock.dataset.minutes) * 60 - (until - began) / 1000);
}

function asTime(seconds) {
  const whole = Math.abs(seconds);
  const sign = seconds < 0 ? "+" : "";
  return `${sign}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function warn(name) {
  if (clock.dataset.warned === name) return;
  clock.dataset.warned = name;
  clock.querySelector("[data-clock-warning]").textContent = clock.dataset[name];
}

function show() {
  if (!clock.dataset.began) return;
  const left = secondsLeft();
  clock.querySelector("[data-clock-face]").textContent = asTime(left);
  clock.classList.toggle("is-soon", left <= SOON && left > 0);
  clock.classList.toggle("is-over", left <= 0);
  if (clock.dataset.ended) return;
  if (left <= 0) warn("over");
  else if (left <= SOON) warn("soon");
}

if (clock) {
  show();
  setInterval(show, 1000);
  document.addEventListener("talk:tap", show);
}
