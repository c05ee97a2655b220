// Signing out sends first what a talk page still holds, and clears what this device keeps.
for (const form of document.querySelectorAll("[data-sign-out]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const { leave } = await import(form.dataset.signOut);
      await leave(form.elements.csrfmiddlewaretoken.value);
    } finally {
      form.submit();
    }
  });
}
