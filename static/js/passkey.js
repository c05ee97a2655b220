// <form data-passkey="get|create">: asks the browser for a passkey and posts it.
// The options come from data-options-url (JSON) or from the element named in data-options.
async function readOptions(form) {
  if (form.dataset.options) return JSON.parse(document.getElementById(form.dataset.options).textContent);
  const answer = await fetch(form.dataset.optionsUrl, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`passkey options: ${answer.status}`);
  return answer.json();
}

// A key that shall open the account alone must live in the device and know its user.
function demandPasskey(options, isPasswordless) {
  const wanted = options.publicKey.authenticatorSelection;
  wanted.residentKey = isPasswordless ? "required" : "discouraged";
  wanted.requireResidentKey = isPasswordless;
  if (isPasswordless) wanted.userVerification = "required";
  return options;
}

async function askBrowser(form) {
  const options = await readOptions(form);
  if (form.dataset.passkey === "get") return window.webauthnJSON.get(options.request_options);
  const box = form.elements.passwordless;
  return window.webauthnJSON.create(demandPasskey(options.creation_options, box ? box.checked : true));
}

async function submitPasskey(event) {
  event.preventDefault();
  const form = event.currentTarget;
  const problem = form.querySelector("[data-passkey-error]");
  problem.hidden = true;
  try {
    form.elements.credential.value = JSON.stringify(await askBrowser(form));
    form.submit();
  } catch {
    problem.hidden = false;
  }
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  form.addEventListener("submit", submitPasskey);
}
