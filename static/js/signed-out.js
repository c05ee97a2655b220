// The sign-in page clears what talks left on this device; unsent words stay, sealed.
const mark = document.querySelector("[data-signed-out]");
const { tidy } = await import(mark.dataset.signedOut);
await tidy();
