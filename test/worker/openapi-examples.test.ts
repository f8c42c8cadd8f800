/**
 * The examples of the OpenAPI document: the requests of a studio's November, and what the API answered. Written
 * with `npx vitest run --project worker test/worker/openapi-examples.test.ts -u`, then `npm run openapi`.
 */
import { env } from "cloudflare:workers";
import { it, vi } from "vitest";
import { type Answer, aForm, openapi } from "../support/business.ts";
import { routesOf } from "../support/openapi.ts";
import { type Place, place } from "../support/stripe/place.ts";
import { heldQueue, work } from "../support/worker.ts";

const GOLDEN = "../../docs/openapi-examples.json";

const at = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });

const PROFILE = {
  name: "Atelier Lumière",
  email: "studio@example.com",
  address: "1 rue de la Paix",
  postal_code: "75002",
  city: "Paris",
  country: "FR",
  vat_number: "FR44732829320",
  iban: "FR7630006000011234567890189",
};
const CLIENT = {
  name: "Ada Lovelace",
  email: "ada@example.com",
  phone: "+33612345678",
  address: "5 rue Racine",
  postal_code: "75006",
  city: "Paris",
  country: "FR",
  tags: ["studio"],
};
const LINE = { description: "Consulting", quantity: 1, unit_price_cents: 50000, tax_rate: 20 };
const RECORDED = {
  number: "A-2025/0117",
  issue_date: "2025-11-03",
  currency: "EUR",
  tax_breakdown: [{ tax_rate: 20, taxable_cents: 10000, tax_cents: 2000 }],
  payments: [{ amount_cents: 12000, paid_at: "2025-11-20T09:30:00.000Z", method: "transfer" }],
};
const TIMESHEET = { name: "timesheet.pdf", bytes: "%PDF-1.7\nTimesheet of November" };

interface Example {
  body?: unknown;
  form?: unknown;
  answers: Record<string, unknown>;
}

/** Plays the story and gives the example of each operation, by its `operationId`. */
async function recorded(studio: Place) {
  const examples: Record<string, Example> = {};
  const { api } = studio;
  const asked: (Answer & { path: string })[] = [];

  /** Asks and keeps the example. A form is shown by its fields, with the name of its file. */
  const show = async (
    method: string,
    path: string,
    body?: unknown,
    form?: { sent: FormData; shown: unknown },
  ) => {
    const answer = await api.call(method, path, form?.sent ?? body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    const name = operationOf(method, path);
    const known = examples[name] ?? { answers: {} };
    examples[name] = {
      ...known,
      ...(body !== undefined && { body }),
      ...(form && { form: form.shown }),
      answers: { ...known.answers, [answer.status]: answer.body },
    };
    asked.push({ ...answer, path });
    return answer.body;
  };

  await show("PUT", "/business", PROFILE);
  await show("GET", "/business");
  await show("POST", "/business/test-clock", { now: "2026-11-20T09:45:00.000Z" });
  await show("GET", "/business/stripe");
  await show("POST", "/business/stripe/connect");
  await show("DELETE", "/business/stripe");
  await show("GET", "/api-keys");
  const key = await show("POST", "/api-keys", { name: "Shop", access: "write" });
  await show("DELETE", `/api-keys/${key.id}`);

  const client = await show("POST", "/clients", CLIENT);
  const mine = `/clients/${client.id}`;
  await show("PUT", mine, { external_id: "c-17", number: "C-1001" });
  const person = {
    first_name: "Grace",
    last_name: "Hopper",
    email: "grace@example.com",
    gets_invoices: true,
  };
  const contact = await show("POST", `${mine}/contacts`, person);
  await show("GET", `${mine}/contacts/${contact.id}`);
  await show("PUT", `${mine}/contacts/${contact.id}`, { job_title: "Head of purchasing", default: true });
  await show("GET", `${mine}/contacts`);
  await show("GET", mine);
  await show("GET", "/clients");

  const product = await show("POST", "/products", {
    number: "CONS-1",
    description: "Consulting",
    unit: "HUR",
    unit_price_cents: 9500,
    tax_rate: 20,
    kind: "service",
  });
  await show("PUT", `/products/${product.id}`, { unit_price_cents: 9900 });
  await show("GET", `/products/${product.id}`);
  await show("GET", "/products");
  await show("DELETE", `/products/${product.id}`);
  await show("POST", `/products/${product.id}/restore`);

  const order = { client_id: client.id, currency: "EUR", lines: [LINE] };
  await show("POST", "/invoices/preview", order);
  const draft = await show("POST", "/invoices", order);
  const invoice = `/invoices/${draft.id}`;
  await show("PATCH", invoice, { title: "Website relaunch", purchase_order: "4500017" });
  await show("POST", `${invoice}/finalize`);
  vi.setSystemTime(new Date("2026-11-20T10:00:00Z"));
  await show("POST", `${invoice}/send`, { channels: ["email", "link"] });
  await show("GET", `${invoice}/deliveries`);
  await show("GET", invoice);
  await show("POST", `${invoice}/public-link`);
  const copy = await show("POST", `${invoice}/duplicate`);
  await show("DELETE", `/invoices/${copy.id}`);
  const cancelled = await api.ok("POST", "/invoices", order);
  await show("POST", `/invoices/${cancelled.id}/cancel`);

  const attached = {
    sent: () => aForm(TIMESHEET, { public: "true" }),
    shown: { public: true, file: TIMESHEET.name },
  };
  const beside = async (path: string) => {
    await show("POST", `${path}/archive`);
    await show("POST", `${path}/restore`);
    vi.setSystemTime(new Date(Date.now() + 3_600_000));
    const { sent, shown } = attached;
    const file = await show("POST", `${path}/attachments`, undefined, { sent: sent(), shown });
    await show("GET", `${path}/attachments`);
    await show("GET", `${path}/attachments/${file.id}`);
    await show("PATCH", `${path}/attachments/${file.id}`, { attach: true });
    await show("DELETE", `${path}/attachments/${file.id}`);
    await show("POST", `${path}/comments`, { text: "Called on Monday: pays by Friday." });
    await show("GET", `${path}/comments`);
  };
  await beside(invoice);

  vi.setSystemTime(new Date("2026-11-27T14:00:00Z"));
  const money = { amount_cents: 61000, method: "transfer", reference: "INV 1", allow_overpayment: true };
  const payment = await show("POST", `${invoice}/payments`, money);
  await show("GET", `${invoice}/payments`);
  await show("GET", `${mine}/credit`);
  await show("POST", `${invoice}/payments/${payment.id}/refund`, { amount_cents: 1000 });
  await show("DELETE", `${invoice}/payments/${payment.id}`);
  await show("GET", `${invoice}/events`);
  await show("GET", "/invoices");

  const credit = { invoice_id: draft.id, reason: "Half of the work", lines: [{ line: 1, quantity: 0.5 }] };
  const note = await show("POST", "/credit-notes", credit);
  await show("POST", `/credit-notes/${note.id}/send`, { channels: ["link"] });
  await show("GET", `/credit-notes/${note.id}`);
  await show("GET", "/credit-notes");
  await beside(`/credit-notes/${note.id}`);

  const elsewhere = { ...RECORDED, client_id: client.id };
  const scan = aForm(
    { name: "A-2025-0117.pdf", bytes: "%PDF-1.7\nA scan" },
    { data: JSON.stringify({ ...elsewhere, number: "A-2025/0118" }) },
  );
  await api.ok("POST", "/invoices/record", scan);
  await show("POST", "/invoices/record", elsewhere);
  examples.recordInvoice = {
    ...(examples.recordInvoice ?? { answers: {} }),
    form: { data: elsewhere, file: "A-2025-0117.pdf" },
  };

  const failing = await api.ok("POST", "/invoices", order);
  const { deliveries } = await api.ok("POST", `/invoices/${failing.id}/send`, { channels: ["email"] });
  await env.DB.prepare("update deliveries set status = 'failed' where id = ?").bind(deliveries[0].id).run();
  await show("POST", `/invoices/${failing.id}/deliveries/${deliveries[0].id}/resend`, { force: true });
  await show("DELETE", `${mine}/contacts/${contact.id}`);
  await show("DELETE", mine);
  await show("POST", `${mine}/restore`);
  await show("GET", "/changes?per_page=3");

  // More open invoices than a request looks after by itself.
  for (let count = 0; count < 20; count++) {
    const { id } = await api.ok("POST", "/invoices", order);
    await api.ok("POST", `/invoices/${id}/finalize`);
  }
  await show("POST", "/business/test-clock", { now: "2027-02-01T09:00:00.000Z" });
  return { examples, asked, show };
}

const routes = routesOf(openapi).map(({ method, path, operation }) => ({
  method,
  operation,
  pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[0-9a-f-]{36}")}$`),
}));

function operationOf(method: string, path: string): string {
  const [pathname = ""] = path.split("?");
  const found = routes.find((route) => route.method === method && route.pattern.test(pathname));
  if (!found) throw new Error(`there is no ${method} ${path}`);
  return found.operation.operationId;
}

/** The text with what chance made in place of it: ids by the order in which they come, links, keys and cursors. */
function settled(text: string): string {
  const ids = new Map<string, string>();
  const idOf = (id: string) => {
    const known = ids.get(id) ?? `019aa3f0-7d2c-7c55-9c1e-${String(ids.size + 1).padStart(12, "0")}`;
    ids.set(id, known);
    return known;
  };
  return text
    .replaceAll(/DRAFT-[0-9A-F]{12}/g, "DRAFT-2A6F3A4B5C6D")
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, idOf)
    .replaceAll(/(\/i\/)[\w-]+/g, "$10k9vKM7McCrRk2cjTkZjH6P4qiGgVv_zPckCJx-TFZi-hGg")
    .replaceAll(/ffk_test_0_[\w-]{20,}/g, "ffk_test_0_Xa1pL0cNq3tYv8ZsR5uHkWm2bEjDfG7iQoT9fQz")
    .replaceAll(/ffk_test_0_[\w-]{3}…[\w-]{4}/g, "ffk_test_0_Xa1…9fQz")
    .replaceAll(/("next_cursor": ?)"[\w-]+"/g, '$1"WzQ3MTEsIjAxOWFhM2YwLTdkMmMtN2M1NSJd"')
    .replaceAll(
      /(https:\/\/connect\.stripe\.com\/oauth\/authorize\?)[^"]+/g,
      "$1response_type=code&client_id=ca_1A2b3C&state=q8Zc",
    );
}

it("are what the API answers, one for each operation, and lead to what was created", async ({ expect }) => {
  at("2026-11-20T09:30:00Z");
  const { queue, messages } = heldQueue();
  const studio = await place(
    { stripe_account_id: null, stripe_charges_enabled: false },
    { OUTBOX_QUEUE: queue },
  );
  const { examples, asked, show } = await recorded(studio);
  await work(messages.splice(0), { env: studio.env });
  await show("GET", "/business/test-clock");

  for (const { status, headers, body } of asked) {
    const place = headers.get("Location");
    if (place === null) continue;
    const read = await studio.fetch(
      new Request(new URL(place, "https://invoices.example"), { headers: { "X-Api-Key": studio.api.key } }),
    );
    expect([status, place.endsWith(`/${body.id}`)]).toEqual([201, true]);
    // A draft that was deleted meanwhile is gone.
    if (read.status !== 404) expect(await read.json()).toMatchObject({ id: body.id });
  }

  const missing = routes.filter(({ operation: { operationId, responses } }) => {
    const isJson = Object.entries(responses).some(
      ([status, { content = {} }]) => Number(status) < 300 && "application/json" in content,
    );
    return isJson && !(operationId in examples);
  });
  expect(missing.map(({ operation }) => operation.operationId)).toEqual([]);
  const inOrder = Object.fromEntries(
    routes.flatMap(({ operation: { operationId: name } }) =>
      examples[name] ? [[name, examples[name]]] : [],
    ),
  );
  await expect(`${settled(JSON.stringify(inOrder, null, 1))}\n`).toMatchFileSnapshot(GOLDEN);
});
