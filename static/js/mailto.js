// a[data-mailto="address"] in a [data-letter] form: opens the mail program with the words as typed now.
for (const form of document.querySelectorAll("[data-letter]")) {
  const link = form.querySelector("[data-mailto]");
  if (!link) continue;
  const refresh = () => {
    const subject = encodeURIComponent(form.elements.subject?.value ?? "");
    const body = encodeURIComponent(form.elements.text.value);
    link.href = `mailto:${encodeURIComponent(link.dataset.mailto)}?subject=${subject}&body=${body}`;
  };
  form.addEventListener("input", refresh);
  link.addEventListener("click", refresh);
}
