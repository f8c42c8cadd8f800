/*
 * "Try it": a form on each endpoint's page that sends the call with the reader's sandbox key, to the deployment that
 * serves the page. The key stays in this tab (sessionStorage) and is sent nowhere else.
 */

const KEY = "fastfaktura-sandbox-key";

for (const place of document.querySelectorAll("[data-try-it]")) {
  const { method, path, parameters, body, words } = place.dataset;
  const say = JSON.parse(words);
  place.append(formOf({ method, path, parameters: JSON.parse(parameters), body, say }));
}

function formOf({ method, path, parameters, body, say }) {
  const form = element("form", { className: "try-it" });
  const key = field(say.key, {
    name: "key",
    value: sessionStorage.getItem(KEY) ?? "",
    placeholder: "ffk_test_…",
    autocomplete: "off",
    spellcheck: false,
    required: true,
    pattern: "ffk_test_.+",
  });
  key.append(element("small", { textContent: say.hint }));
  form.append(element("h3", { textContent: say.title }), key);
  for (const { name, example } of parameters)
    form.append(
      field(name, {
        name: `parameter:${name}`,
        value: example ?? "",
        required: path.includes(`{${name}}`),
        autocomplete: "off",
      }),
    );
  if (body !== undefined)
    form.append(
      field(
        say.body,
        { name: "body", value: body, rows: Math.min(16, body.split("\n").length + 1), spellcheck: false },
        "textarea",
      ),
    );
  const send = element("button", { type: "submit", textContent: say.send });
  const answer = element("output", { className: "answer" });
  form.append(send, answer);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    send.disabled = true;
    answer.replaceChildren();
    try {
      sessionStorage.setItem(KEY, key.querySelector("input").value.trim());
      answer.append(await shown(await call(new FormData(form), { method, path, parameters })));
    } catch {
      answer.textContent = say.failed;
    } finally {
      send.disabled = false;
    }
  });
  return form;
}

/** Sends the call as the form has it. Empty parameters of the query are left out. */
function call(values, { method, path, parameters }) {
  const query = new URLSearchParams();
  let address = `/api/v1${path}`;
  for (const { name } of parameters) {
    const value = String(values.get(`parameter:${name}`)).trim();
    if (address.includes(`{${name}}`)) address = address.replace(`{${name}}`, encodeURIComponent(value));
    else if (value !== "") query.set(name, value);
  }
  const body = values.get("body");
  return fetch(query.size > 0 ? `${address}?${query}` : address, {
    method,
    headers: {
      "X-Api-Key": String(values.get("key")).trim(),
      ...(body && { "Content-Type": "application/json" }),
    },
    ...(body && { body }),
  });
}

/** Status, headers and body of an answer. */
async function shown(response) {
  const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  const type = response.headers.get("Content-Type") ?? "";
  const block = element("div");
  block.append(
    element("strong", { textContent: `${response.status}` }),
    element("pre", { textContent: head, tabIndex: 0 }),
  );
  if (/json/.test(type)) {
    const text = await response.text();
    block.append(element("pre", { textContent: pretty(text), tabIndex: 0 }));
  } else if (response.status !== 204) {
    const link = element("a", {
      href: URL.createObjectURL(await response.blob()),
      textContent: type,
      target: "_blank",
    });
    block.append(link);
  }
  return block;
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function field(label, attributes, tag = "input") {
  const around = element("label");
  around.append(element("span", { textContent: label }), element(tag, attributes));
  return around;
}

function element(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties);
}
