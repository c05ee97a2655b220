// Starts the worker that keeps the pages last seen; after everything else the page needs.
const { worker } = document.body.dataset;

if (worker && navigator.serviceWorker) {
  const start = () => navigator.serviceWorker.register(worker);
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
}
