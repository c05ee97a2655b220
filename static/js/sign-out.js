// Signing out sends first what a talk page still holds, and clears what this device keeps. The page
// itself comes back by the Back button as it was left, and must ask again who is there.
for (const form of document.querySelectorAll("[data-sign-out]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
    try {
      const { leave } = await import(form.dataset.signOut);
      await leave(form.elements.csrfmiddlewaretoken.value);
    } finally {
      form.submit();
    }
  });
}
