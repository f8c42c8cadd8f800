/**
 * Asks the browser for a passkey where a form needs one, and sends what it gave with the form. Options come as JSON and
 * go back so (WebAuthn level 3, §5.1), converted here by hand, because not every browser and password manager does it.
 * Where the script does not run, the form is sent empty, and its answer says what is missing.
 */
export const PASSKEY_SCRIPT = `"use strict";
if (window.PublicKeyCredential) {
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const withIds = (list = []) => list.map((one) => ({ ...one, id: bytes(one.id) }));
  const read = ({ challenge, user, allowCredentials, excludeCredentials, ...rest }) => ({
    ...rest,
    challenge: bytes(challenge),
    allowCredentials: withIds(allowCredentials),
    excludeCredentials: withIds(excludeCredentials),
    ...(user && { user: { ...user, id: bytes(user.id) } }),
  });
  const written = ({ id, rawId, type, response }) => {
    const shown = {};
    for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"])
      if (response[name]) shown[name] = text(response[name]);
    if (response.getTransports) shown.transports = response.getTransports();
    return JSON.stringify({ id, rawId: text(rawId), type, clientExtensionResults: {}, response: shown });
  };
  const ask = async (form, { signal, mediation }) => {
    const answer = await fetch(form.dataset.options, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      redirect: "manual",
    });
    // The proof of who somebody is has become too old: their page says how to give another.
    if (answer.type === "opaqueredirect") return location.reload();
    if (!answer.ok) throw new Error(answer.statusText);
    const publicKey = read(await answer.json());
    const given = await navigator.credentials[form.dataset.passkey]({ publicKey, signal, mediation });
    form.elements.response.value = written(given);
    form.submit();
  };
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const said = form.querySelector("[role=alert]");
    const offer = new AbortController();
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      offer.abort();
      said.textContent = "";
      try {
        await ask(form, {});
      } catch ({ name }) {
        said.textContent = name === "InvalidStateError" ? said.dataset.known : said.dataset.failed;
      }
    });
    if ("offered" in form.dataset && PublicKeyCredential.isConditionalMediationAvailable)
      PublicKeyCredential.isConditionalMediationAvailable().then((can) => {
        if (!can) return;
        // The challenge is good for five minutes. Then the button asks for another.
        setTimeout(() => offer.abort(), 280000);
        ask(form, { signal: offer.signal, mediation: "conditional" }).catch(() => {});
      });
  }
}
`;
