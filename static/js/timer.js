// Counts down what `data-timer` says in seconds, once somebody starts it.
for (const box of document.querySelectorAll("[data-timer]")) {
  const left = box.querySelector("[data-timer-left]");
  const start = box.querySelector("[data-timer-start]");
  box.hidden = false;
  start.addEventListener("click", () => {
    // Not `disabled`: that would take the focus away.
    if (start.ariaDisabled === "true") return;
    start.ariaDisabled = "true";
    const end = Date.now() + Number(box.dataset.timer) * 1000;
    const tick = () => {
      const seconds = Math.max(0, Math.round((end - Date.now()) / 1000));
      left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (seconds) setTimeout(tick, 1000);
      else start.ariaDisabled = "false";
    };
    tick();
  });
}
