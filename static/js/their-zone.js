// [data-their-zone]: shows the times once more in the browser's own zone, unless one was chosen.
const shown = document.querySelector("[data-their-zone]");
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (shown && own && !("chosen" in shown.dataset) && shown.dataset.theirZone !== own) {
  const address = new URL(location.href);
  address.searchParams.set("zone", own);
  location.replace(address);
}
