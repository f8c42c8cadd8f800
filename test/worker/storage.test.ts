/** How the database is used: no scan, few round trips, and rows that no mistake of ours can spoil. */
import { createScheduledController, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, it } from "vitest";
import { carriersOf } from "../../src/adapters/carriers.ts";
import { cancelInvoice } from "../../src/capabilities/credit-notes/cancel-invoice.ts";
import { creditDraftRequirements } from "../../src/capabilities/credit-notes/credit-draft.ts";
import { deleteCreditDraft, draftCreditNote } from "../../src/capabilities/credit-notes/draft-credit-note.ts";
import { finalizeCreditDraft } from "../../src/capabilities/credit-notes/finalize-credit-draft.ts";
import { getCreditNote } from "../../src/capabilities/credit-notes/get-credit-note.ts";
import { updateCreditDraft } from "../../src/capabilities/credit-notes/update-credit-draft.ts";
import { setArchived } from "../../src/capabilities/documents/archive-document.ts";
import { changeDocument } from "../../src/capabilities/documents/change-document.ts";
import { deleteDocument } from "../../src/capabilities/documents/delete-document.ts";
import { createDraftFor } from "../../src/capabilities/documents/draft-for-customer.ts";
import { finalizeDocument } from "../../src/capabilities/documents/finalize-document.ts";
import { EXPORT_KINDS, exportRecords } from "../../src/capabilities/exports/export-records.ts";
import { archiveDocument, restoreDocument } from "../../src/capabilities/invoices/archive-document.ts";
import { getAttachmentOfLink } from "../../src/capabilities/invoices/attachments/get-attachment.ts";
import { finalizeInvoice } from "../../src/capabilities/invoices/finalize-invoice.ts";
import { getInvoiceWithEvents } from "../../src/capabilities/invoices/get-invoice.ts";
import {
  type DocumentPageQuery,
  pageOfDocuments,
} from "../../src/capabilities/invoices/page-of-documents.ts";
import { updateDraft } from "../../src/capabilities/invoices/update-draft.ts";
import { documentWithSurroundings } from "../../src/capabilities/invoices/whole-document.ts";
import { invoicePdf } from "../../src/capabilities/issued-files/invoice-pdf.ts";
import { readOverview } from "../../src/capabilities/overview/overview.ts";
import { reconcileInvoice } from "../../src/capabilities/payments/reconcile-invoice.ts";
import { recordPayment } from "../../src/capabilities/payments/record-payment.ts";
import { takeBackPayments } from "../../src/capabilities/payments/take-back-payments.ts";
import { deleteInvoice } from "../../src/capabilities/recording/delete-invoice.ts";
import { catchUpReminders } from "../../src/capabilities/reminders/run-reminders.ts";
import { composeLetter } from "../../src/capabilities/sending/compose-letter.ts";
import { sendCreditNote } from "../../src/capabilities/sending/send-credit-note.ts";
import { sendDocument } from "../../src/capabilities/sending/send-document.ts";
import { sendInvoice } from "../../src/capabilities/sending/send-invoice.ts";
import { sendTestEmail, sendTestSignature } from "../../src/capabilities/sending/send-test.ts";
import type { InvoiceSequence } from "../../src/index.ts";
import worker from "../../src/index.ts";
import type { Context } from "../../src/platform/context.ts";
import { openDatabase } from "../../src/platform/database/shards.ts";
import { customerToken, linkSigner } from "../../src/platform/public-link.ts";
import { DOCUMENT_STAGES, DOCUMENT_TYPES } from "../../src/schema/vocabularies/invoices.ts";
import { askAbby } from "../support/abby/ask-everything.ts";
import { type Abby, abby } from "../support/abby/client.ts";
import {
  type Answer,
  type Api,
  aDraft,
  aFailedDelivery,
  aForm,
  aLine,
  aPdf,
  aProduct,
  apiWith,
  createBusiness,
  openapi,
} from "../support/business.ts";
import { type Fastbill, fastbillWith } from "../support/fastbill.ts";
import { askForInvoices } from "../support/fastbill-invoices.ts";
import { routesOf } from "../support/openapi.ts";
import { planOf } from "../support/query-plan.ts";
import { rowsOf } from "../support/rows.ts";
import { contextOf } from "../support/verbs.ts";
import { watchedDatabase } from "../support/watched-database.ts";
import { appWith, consume, heldQueue } from "../support/worker.ts";

/** An API whose every statement, in the Worker and in the Durable Object, goes through a watched binding. */
async function watchedApi() {
  const database = watchedDatabase(env.DB);
  const { queue, messages } = heldQueue();
  const bindings = { DB: database.binding, OUTBOX_QUEUE: queue };
  const business = await createBusiness();
  await runInDurableObject(
    env.INVOICE_SEQUENCE.getByName(`0:${business.id}`),
    (sequence: InvoiceSequence) => {
      sequence.openDatabase = (shard) => openDatabase({ ...env, ...bindings }, shard).db;
    },
  );
  const fetch = appWith(bindings);
  const asked = new Set<string>();
  const api: Api = { id: business.id, ...apiWith(business.key, fetch) };
  const call: Api["call"] = (method, path, ...rest) => {
    asked.add(`${method} ${path.split("?")[0]?.replaceAll(/[0-9a-f-]{36}/g, "{id}")}`);
    return api.call(method, path, ...rest);
  };
  const ok: Api["ok"] = async (...request) => {
    const answer = await call(...request);
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  return { api: { ...api, call, ok }, fetch, database, bindings, messages, asked };
}

/** Makes every request that the API knows, each list with each of its filters, pages and cursors. */
async function askEverything({
  api,
  fetch,
  bindings,
  messages,
}: Awaited<ReturnType<typeof watchedApi>>): Promise<void> {
  const keyed = { "Idempotency-Key": "k" };
  const { client, draft } = await aDraft(api, { external_id: "o-1", purchase_order: "P" });
  const { draft: second } = await aDraft(api);
  await api.ok("PUT", "/business", { city: "Lyon", next_invoice_number: 7 });
  await api.ok("PUT", `/clients/${client.id}`, { tags: ["a"], external_id: "c-1" });
  const person = { last_name: "Ada", email: "ada@example.com", default: true, gets_invoices: true };
  await api.ok("POST", "/clients", { name: "y", contacts: [person] }, { "Idempotency-Key": "with-contacts" });
  const contacts = `/clients/${client.id}/contacts`;
  const contact = await api.ok("POST", contacts, person, { "Idempotency-Key": "contact" });
  await api.ok("POST", contacts, { last_name: "Bob" });
  await api.ok("GET", `${contacts}/${contact.id}`);
  await api.ok("PUT", `${contacts}/${contact.id}`, { default: false });
  await api.ok("PUT", `${contacts}/${contact.id}`, { default: true });
  await api.ok("PATCH", `/invoices/${draft.id}`, { notes: "x", client_id: client.id });
  await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email", "sms", "link"] }, keyed);
  await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"], reminder: true });
  await api.ok("POST", `/invoices/${second.id}/finalize`, undefined, { "Idempotency-Key": "f" });
  await api.ok("POST", `/invoices/${second.id}/finalize`, undefined, { "Idempotency-Key": "g" });
  await api.ok("POST", `${await aFailedDelivery(api)}/resend`, {}, { "Idempotency-Key": "s" });
  await api.ok("POST", `/invoices/${draft.id}/public-link`, undefined, { "Idempotency-Key": "l" });
  const money = { amount_cents: 100, method: "cash" };
  const payment = await api.ok("POST", `/invoices/${draft.id}/payments`, money, { "Idempotency-Key": "m" });
  const path = `/invoices/${draft.id}/payments/${payment.id}`;
  await takeCashDiscount(api);
  await api.ok("POST", `${path}/refund`, { amount_cents: 50 }, { "Idempotency-Key": "b" });
  await api.ok("DELETE", path);
  await api.ok("GET", `/clients/${client.id}/credit`);
  const credit = { invoice_id: draft.id, lines: [{ line: 1, quantity: 0.5 }] };
  const note = await api.ok("POST", "/credit-notes", credit, { "Idempotency-Key": "n" });
  await api.ok("POST", `/credit-notes/${note.id}/send`, { channels: ["link", "email"] });
  await api.ok("GET", `/credit-notes/${note.id}`);
  for (const path of [`/credit-notes/${note.id}`, `/invoices/${draft.id}`])
    for (const verb of ["archive", "restore"])
      await api.ok("POST", `${path}/${verb}`, undefined, { "Idempotency-Key": `${path}/${verb}` });
  await api.ok("GET", `/credit-notes/${note.id}/pdf`);
  await api.ok("GET", `/credit-notes/${note.id}/pdf?copy=current`);
  await api.ok("GET", `/invoices/${draft.id}/pdf?copy=current`);
  const { draft: third } = await aDraft(api);
  await api.ok("POST", `/invoices/${third.id}/finalize`);
  await api.ok("POST", `/invoices/${third.id}/cancel`, undefined, { "Idempotency-Key": "x" });
  await api.ok("POST", `/invoices/${(await aDraft(api)).draft.id}/cancel`);
  const elsewhere = {
    number: "A-1",
    issue_date: "2025-11-03",
    client_id: client.id,
    currency: "EUR",
    lines: [aLine],
    payments: [{ amount_cents: 100, method: "cash" }],
  };
  const scanned = aForm(aPdf, { data: JSON.stringify({ ...elsewhere, number: "A-2", payments: [] }) });
  const withPdf = await api.ok("POST", "/invoices/record", scanned);
  await api.ok("GET", `/invoices/${withPdf.id}/pdf`);
  await fetch(new Request(withPdf.public_url, { headers: { "User-Agent": "Mozilla/5.0" } }));
  await api.ok("DELETE", `/invoices/${withPdf.id}`);
  const recorded = await api.ok("POST", "/invoices/record", elsewhere, { "Idempotency-Key": "e" });
  const [paid] = (await api.ok("GET", `/invoices/${recorded.id}/payments`)).data;
  await api.ok("DELETE", `/invoices/${recorded.id}/payments/${paid.id}`);
  await api.ok("DELETE", `/invoices/${recorded.id}`);
  const copy = await api.ok("POST", `/invoices/${draft.id}/duplicate`, undefined, { "Idempotency-Key": "d" });
  await api.ok("DELETE", `/invoices/${copy.id}`);
  await api.ok("DELETE", `${contacts}/${contact.id}`);
  await api.ok("DELETE", `/clients/${client.id}`);
  await api.ok("POST", `/clients/${client.id}/restore`, undefined, { "Idempotency-Key": "r" });
  const key = await api.ok("POST", "/api-keys", { name: "x" }, { "Idempotency-Key": "a" });
  await api.ok("DELETE", `/api-keys/${key.id}`);
  await api.call("POST", "/clients", { name: "x" }, { "Idempotency-Key": "c" });
  const asked = { client_id: client.id, currency: "EUR", lines: [aLine] };
  await api.ok("GET", "/invoices?q=%2B71%3C000000000000018%2B87654321%3C");
  for (const format of ["json", "pdf"]) await api.ok("POST", `/invoices/preview?format=${format}`, asked);
  await api.ok("GET", `/invoices/${draft.id}?expand=client`);
  await api.ok("GET", `/invoices/${draft.id}`);
  for (const id of [draft.id, draft.id, second.id, (await aDraft(api)).draft.id])
    await api.ok("GET", `/invoices/${id}/pdf?locale=de`);
  const product = await aProduct(api, { number: "A-1" });
  await api.ok("PUT", `/products/${product.id}`, { kind: "service" });
  await api.ok("PATCH", `/invoices/${(await aDraft(api)).draft.id}`, {
    lines: [{ product_id: product.id, quantity: 1 }],
  });
  await api.ok("DELETE", `/products/${product.id}`);
  await api.ok("POST", `/products/${product.id}/restore`, undefined, { "Idempotency-Key": "p" });
  await api.ok("GET", `/products/${product.id}`);
  const { next_cursor: since } = await api.ok("GET", "/changes?per_page=1");
  for (const query of [`since=${since}`, "since=now"]) await api.ok("GET", `/changes?${query}`);
  for (const place of [`/invoices/${draft.id}`, `/credit-notes/${note.id}`]) await askBeside(api, place);
  const { draft: fourth } = await aDraft(api);
  await api.ok("POST", `/invoices/${fourth.id}/attachments`, aForm(aPdf));
  await api.ok("DELETE", `/invoices/${fourth.id}`);
  await api.ok("GET", "/business");
  await api.ok("GET", "/business/stripe");
  await api.call("POST", "/business/stripe/connect");
  await api.ok("DELETE", "/business/stripe");
  await api.ok("GET", `/clients/${client.id}`);
  await askByRef({ ...api, bindings });
  await askPages({ ...api, bindings });
  await askAtOnce({ ...api, bindings });
  await askForReminders({ ...api, bindings });
  await askForOverview({ ...api, bindings });
  await askForInvoices(fastbillWith(api, fetch));
  for (const route of routesOf(openapi)) await askList(api, route, { client, draft });
  await askFastbill(fastbillWith(api, fetch));
  await askForCustomers({ ...abby(api, fetch), id: api.id }, client.id);
  const { public_url } = await api.ok("GET", `/invoices/${draft.id}`);
  for (const url of [public_url, `${public_url}.pdf`, `${public_url}/pdf`])
    await fetch(new Request(url, { headers: { "User-Agent": "Mozilla/5.0" } }));
  const soon = { now: new Date(Date.now() + 3_600_000).toISOString() };
  await api.ok("POST", "/business/test-clock", soon, { "Idempotency-Key": "t" });
  await api.ok("GET", "/business/test-clock");
  await askFastbillsCatalogue(fastbillWith(api, fetch));
  await askAbby(abby(api, fetch), [client.id, draft.id, fourth.id, note.id, (await aDraft(api)).draft.id]);
  await consume(messages.slice(1), { bindings });
  await consume(messages.slice(0, 1), { bindings, dead: true });
  await consume([{ shard: "0", business_id: api.id, id: "gone" }], { bindings });
  await worker.scheduled(createScheduledController(), { ...env, ...bindings });
}

/** A payment in time, and its reversal. */
async function takeCashDiscount(api: Api): Promise<void> {
  const { draft } = await aDraft(api, { cash_discount: [{ percent: 2, days: 14 }] });
  await api.ok("POST", `/invoices/${draft.id}/finalize`);
  const due = { amount_cents: draft.total_cents - 1, method: "transfer", settle_cash_discount: true };
  const payment = await api.ok("POST", `/invoices/${draft.id}/payments`, due);
  await api.ok("DELETE", `/invoices/${draft.id}/payments/${payment.id}`);
}

/** FastBill's customers, contacts and articles: each service, and each list with each filter and two of them. */
async function askFastbillsCatalogue(fastbill: Fastbill): Promise<void> {
  const keyed = (name: string) => ({ "Idempotency-Key": `fastbill-${name}` });
  const firm = { CUSTOMER_TYPE: "business", ORGANIZATION: "x" };
  const { CUSTOMER_ID } = await fastbill.ok("customer.create", { DATA: firm }, keyed("customer"));
  const person = { DATA: { CUSTOMER_ID, LAST_NAME: "x" } };
  const { CONTACT_ID } = await fastbill.ok("contact.create", person, keyed("contact"));
  const thing = { ARTICLE_NUMBER: "f-1", TITLE: "x", UNIT_PRICE: 1, VAT_PERCENT: 19 };
  const { ARTICLE_ID } = await fastbill.ok("article.create", { DATA: thing }, keyed("article"));
  await fastbill.ok("customer.update", { DATA: { CUSTOMER_ID, CITY: "x" } });
  await fastbill.ok("contact.update", { DATA: { CUSTOMER_ID, CONTACT_ID, CITY: "x" } });
  await fastbill.ok("article.update", { DATA: { ARTICLE_ID, TITLE: "y" } });
  const lists: Record<string, object[]> = {
    "customer.get": [
      { CUSTOMER_ID },
      { CUSTOMER_NUMBER: "1" },
      { COUNTRY_CODE: "DE" },
      { CITY: "x" },
      { TERM: "x" },
    ],
    "contact.get": [{ CUSTOMER_ID }, { CUSTOMER_NUMBER: "1" }, { CONTACT_ID }, { TERM: "x" }],
    "article.get": [{ ARTICLE_ID }, { ARTICLE_NUMBER: "f-1" }],
  };
  for (const [service, filters] of Object.entries(lists)) {
    const pairs = filters.flatMap((a, index) => filters.slice(index + 1).map((b) => ({ ...a, ...b })));
    for (const FILTER of [{}, ...filters, ...pairs]) await fastbill.ok(service, { FILTER, OFFSET: 1 });
  }
  await fastbill.ok("contact.delete", { DATA: { CUSTOMER_ID, CONTACT_ID } });
  await fastbill.ok("article.delete", { DATA: { ARTICLE_ID } });
  await fastbill.ok("customer.delete", { DATA: { CUSTOMER_ID } });
}

/** What stands beside a document: its files and comments. */
async function askBeside(api: Api, document: string): Promise<void> {
  const file = await api.ok("POST", `${document}/attachments`, aForm(aPdf), { "Idempotency-Key": document });
  const path = `${document}/attachments/${file.id}`;
  await api.ok("GET", `${document}/attachments`);
  await api.ok("GET", path);
  await api.ok("GET", `${path}/file`);
  await api.ok("PATCH", path, { name: "b.pdf", public: true });
  await api.ok("DELETE", path);
  await api.ok("POST", `${document}/attachments`, aForm(aPdf, { public: "true", attach: "true" }));
  const comment = { text: "x", public: true };
  await api.ok("POST", `${document}/comments`, comment, { "Idempotency-Key": `${document}c` });
  await api.ok("GET", `${document}/comments`);
}

async function askList(
  api: Api,
  { path, operation }: ReturnType<typeof routesOf>[number],
  { client, draft }: { client: { id: string }; draft: { id: string } },
): Promise<void> {
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === "query");
  if (!parameters.some(({ name }) => name === "page")) return;
  const values: Record<string, string[]> = {
    client_id: [client.id],
    invoice_id: [draft.id],
    external_id: ["o-1"],
    number: ["2026-00007"],
    updated_since: ["2020-01-01T00:00:00Z"],
    q: ["ada"],
    archived: ["true", "false"],
  };
  const at = path.replace("{id}", path.startsWith("/clients/") ? client.id : draft.id);
  const filters = parameters
    .filter(({ name }) => !["page", "per_page", "cursor"].includes(name))
    .map(({ name, schema }) =>
      (values[name] ?? schema.enum ?? [schema.format === "date" ? "2026-06-01" : "a"]).map(
        (value) => `${name}=${value}`,
      ),
    );
  const together = filters.map(([first]) => first).join("&");
  for (const filter of ["", ...filters.flat(), ...pairsOf(filters), together]) {
    const { next_cursor: cursor } = await api.ok("GET", `${at}?${filter}&per_page=1`.replace("?&", "?"));
    for (const page of ["", "page=2", ...(cursor ? [`cursor=${cursor}`] : [])])
      await api.ok("GET", `${at}?${filter}&${page}`.replace(/[?&]+$/, "").replace("?&", "?"));
  }
}

/** Calls what takes a document by its ref, for surfaces that know no other ids. */
async function askByRef(asked: Pick<Api, "id" | "ok"> & { bindings: Partial<Env> }): Promise<void> {
  const refOf = async ({ id }: { id: string }) => {
    const row = await env.DB.prepare("select ref from invoices where id = ?")
      .bind(id)
      .first<{ ref: number }>();
    return { ref: row?.ref ?? 0 };
  };
  const call = <T>(verb: (ctx: Context) => Promise<T>): Promise<T> => verb(contextOf(asked, asked.bindings));
  const [open, gone] = [(await aDraft(asked)).draft, (await aDraft(asked)).draft];
  const [id, idOfGone] = [await refOf(open), await refOf(gone)];
  const which = { id, expectedVersion: null };
  const send = { channels: ["link" as const] };
  const payment = { amount_cents: 100, method: "cash" as const };
  await askCreditDrafts(asked, refOf);
  await call((ctx) => updateDraft(ctx, { ...which, changes: { notes: "By ref" } }));
  await call((ctx) => archiveDocument(ctx, which));
  await call((ctx) => restoreDocument(ctx, which));
  await call((ctx) => deleteInvoice(ctx, { id: idOfGone, expectedVersion: null }));
  await call((ctx) => finalizeInvoice(ctx, which));
  await call((ctx) => sendInvoice(ctx, { ...which, send }));
  await call((ctx) => getInvoiceWithEvents(ctx, { id, withClient: true }));
  const paid = await call((ctx) => recordPayment(ctx, { invoiceId: id, expectedVersion: null, payment }));
  await asked.ok("DELETE", `/invoices/${open.id}/payments/${paid.payment.id}`);
  await call((ctx) => cancelInvoice(ctx, which));
  const { data } = await asked.ok("GET", `/credit-notes?invoice_id=${open.id}`);
  const note = { id: await refOf(data[0]), expectedVersion: null };
  await call((ctx) => getCreditNote(ctx, note.id));
  await call((ctx) => sendCreditNote(ctx, { ...note, send }));
}

/** Pages of all documents with each filter, and with each two of them; and a document as a whole. */
async function askPages(asked: Pick<Api, "id" | "ok"> & { bindings: Partial<Env> }): Promise<void> {
  const { draft } = await aDraft(asked);
  const filters: DocumentPageQuery[] = [
    ...DOCUMENT_TYPES.map((type) => ({ types: [type] })),
    ...DOCUMENT_STAGES.map((stage) => ({ stages: [stage] })),
    { stages: ["issued", "paid"] },
    { archived: true },
    { archived: false },
    { customer_id: draft.client_id },
    { from: "2026-01-01" },
    { to: "2026-06-01" },
  ];
  const pairs = filters.flatMap((one, index) =>
    filters.slice(index + 1).map((other) => ({ ...one, ...other })),
  );
  const together: DocumentPageQuery = Object.assign({}, ...filters);
  for (const query of [{}, ...filters, ...pairs, together])
    await pageOfDocuments(contextOf(asked, asked.bindings), query, { limit: 2, offset: 1 });
  await documentWithSurroundings(contextOf(asked, asked.bindings), draft.id);
  await askOfEitherType(asked);
  await invoicePdf(contextOf(asked, asked.bindings), draft.id, { isDownload: true });
}

/** Documents of either type, by the verbs that ask for no type. */
async function askOfEitherType(asked: Pick<Api, "id" | "ok"> & { bindings: Partial<Env> }): Promise<void> {
  const call = <T>(verb: (ctx: Context) => Promise<T>): Promise<T> => verb(contextOf(asked, asked.bindings));
  const { client } = await aDraft(asked);
  const person = await asked.ok("POST", `/clients/${client.id}/contacts`, { last_name: "Grace" });
  for (const customer of [client.id, person.id]) {
    const lines = [aLine];
    const { document } = await call((ctx) =>
      createDraftFor(ctx, customer, (currency) => ({ currency, lines })),
    );
    const { id } = document;
    await call((ctx) => changeDocument(ctx, { id, changes: () => ({ title: "By a verb" }) }));
    await call((ctx) => finalizeDocument(ctx, id));
    const note = await call((ctx) => draftCreditNote(ctx, { invoice_id: id }));
    await call((ctx) => changeDocument(ctx, { id: note.id, changes: () => ({ lines }) }));
    await call((ctx) => setArchived(ctx, note.id, true));
    const { id: spare } = await call((ctx) => draftCreditNote(ctx, { invoice_id: id }));
    await call((ctx) => finalizeDocument(ctx, note.id));
    await call((ctx) => deleteDocument(ctx, spare));
  }
  await call(({ session }) => getAttachmentOfLink(session, "x", "y")).catch(() => null);
}

/** What is due paid at once and taken back, and emails that are seen before they go. */
async function askAtOnce(asked: Pick<Api, "id" | "ok"> & { bindings: Partial<Env> }): Promise<void> {
  const call = <T>(verb: (ctx: Context) => Promise<T>): Promise<T> => verb(contextOf(asked, asked.bindings));
  const { draft } = await aDraft(asked);
  const { id } = await asked.ok("POST", `/invoices/${draft.id}/finalize`);
  const payments = [1, draft.total_cents - 1].map((amount_cents) => ({
    amount_cents,
    paid_at: "2026-01-05",
    method: "transfer" as const,
  }));
  await call((ctx) => reconcileInvoice(ctx, { id, payments }));
  await call((ctx) => takeBackPayments(ctx, id));
  await asked.ok("PUT", "/business", { email: "lune@example.com" });
  const means = { carriersOf, canPay: () => false };
  await call((ctx) => composeLetter(ctx, { id, reminder: true }, means));
  await call((ctx) => sendTestEmail(ctx, { id, reminder: false }, means));
  await call((ctx) => sendTestSignature(ctx, null, means));
  const send = { channels: ["email" as const], to: "ada@example.com", copy_to_self: true };
  await call((ctx) => sendDocument(ctx, { id, send }));
}

/** Drafts of credit notes, which v1 does not know. */
async function askCreditDrafts(
  asked: Pick<Api, "id" | "ok"> & { bindings: Partial<Env> },
  refOf: (record: { id: string }) => Promise<{ ref: number }>,
): Promise<void> {
  const { draft } = await aDraft(asked);
  await asked.ok("POST", `/invoices/${draft.id}/finalize`);
  const call = <T>(verb: (ctx: Context) => Promise<T>): Promise<T> => verb(contextOf(asked, asked.bindings));
  const [note, gone] = [
    await call((ctx) => draftCreditNote(ctx, { invoice_id: draft.id })),
    await call(async (ctx) => draftCreditNote(ctx, { invoice_id: await refOf(draft) })),
  ];
  for (const id of [note.id, await refOf(note)]) {
    const changes = { lines: [{ ...aLine, unit_price_cents: 100 }], title: `${id}` };
    await call((ctx) => updateCreditDraft(ctx, { id, expectedVersion: null, changes }));
    await call((ctx) => creditDraftRequirements(ctx, { id }));
  }
  await call((ctx) => invoicePdf(ctx, note.id));
  await call(async (ctx) => deleteCreditDraft(ctx, { id: await refOf(gone) }));
  for (const id of [await refOf(note), note.id]) await call((ctx) => finalizeCreditDraft(ctx, { id }));
}

/** The reminders of some days, by the business's schedule and by that of an invoice. */
async function askForReminders(asked: Pick<Api, "id" | "ok"> & { bindings: Partial<Env> }): Promise<void> {
  await asked.ok("PUT", "/business", { reminders: [{ days: 0, channels: ["email"] }] });
  const own = { frequency: "on_due_date", count: 2, recipients: ["a@example.com"] };
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  for (const over of [{ reminders: own }, {}]) {
    const { draft } = await aDraft(asked, { due_date: day, ...over });
    await asked.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
  }
  const ctx = contextOf(asked, asked.bindings);
  const clock = { now: () => new Date(Date.now() + 5 * 86_400_000) };
  await catchUpReminders({ ...ctx, clock }, ctx, async () => "go on");
  await asked.ok("PUT", "/business", { reminders: [] });
}

/** The figures of the start page, counted and kept, each export, and the audit log. */
async function askForOverview(asked: Pick<Api, "id" | "ok"> & { bindings: Partial<Env> }): Promise<void> {
  const call = <T>(verb: (ctx: Context) => Promise<T>): Promise<T> => verb(contextOf(asked, asked.bindings));
  await call(readOverview);
  await call(readOverview);
  const period = { from: "2026-01-01", to: "2026-12-31" };
  for (const kind of EXPORT_KINDS)
    await new Response(await call((ctx) => exportRecords(ctx, { kind, period, pdfOf: () => "" }))).text();
}

/** Abby's lists of customers, in each order, searched and not, archived and not; and what a customer is shown. */
async function askForCustomers(own: Abby & Pick<Api, "id">, clientId: string): Promise<void> {
  for (const order of ["name", "createdAt"])
    for (const direction of ["ASC", "DESC"])
      for (const further of ["", "&search=x", "&archived=true", "&archived=true&search=x", "&page=2"])
        for (const list of ["contacts", "organizations"])
          await own.get(`/${list}?orderBy=${order}&orderDirection=${direction}${further}`);
  const token = customerToken({ business_id: own.id, id: clientId }, { links: linkSigner(env), shard: "0" });
  await own.get(`/v2/customer-portal/payments?id=${clientId}&token=${token}`);
}

/** FastBill's lists, with each filter, and with each two that lead to other indexes. */
async function askFastbill(fastbill: Fastbill): Promise<void> {
  const leading: object[] = [
    ...["DUE_DATE", "PAID_DATE", "DATE", "LASTUPDATE"].map((day) => ({ [`START_${day}`]: "2026-06-01" })),
    ...["outgoing", "credit"].map((TYPE) => ({ TYPE })),
    ...["unpaid", "overdue"].map((STATE) => ({ STATE })),
    ...[1, [1, 2]].map((CUSTOMER_ID) => ({ CUSTOMER_ID })),
    { INVOICE_ID: 1 },
    { INVOICE_TITLE: "a" },
    { TERM: "ada" },
  ];
  const others = [
    {
      END_DUE_DATE: "2026-06-01",
      END_PAID_DATE: "2026-06-01",
      END_DATE: "2026-06-01",
      END_LASTUPDATE: "2026-06-01",
    },
    { TYPE: "draft" },
    ...["draft", "open", "paid", "canceled"].map((STATE) => ({ STATE })),
    { INVOICE_NUMBER: "2026-00007" },
    { TERM: "RF74 1" },
  ];
  const pairs = leading.flatMap((one, index) =>
    leading.slice(index + 1).map((other) => ({ ...one, ...other })),
  );
  for (const FILTER of [{}, ...leading, ...others, ...pairs]) await fastbill.ok("revenue.get", { FILTER });
  await fastbill.ok("invoice.get", { OFFSET: 1 });
  await fastbill.ok("item.get", { FILTER: { INVOICE_ID: 1 } });
}

/** Each two filters, with their first values. */
const pairsOf = (filters: readonly string[][]): string[] =>
  filters.flatMap(([a], index) => filters.slice(index + 1).map(([b]) => `${a}&${b}`));

/** A step that sorts, or that reads all that a business has in a table or an index. */
const growing = (step: string): boolean => /TEMP B-TREE/.test(step) || /\((?:business_id=\?)?\)$/.test(step);

/** The statements that have such a step, and why they may: of each, a step and what it is part of. */
const MAY_GROW: Record<string, [step: RegExp, statement: RegExp]> = {
  "a list in the order of an index ends with its page": [
    /(?:invoices_1|invoices_search|invoices_overdue|invoices_credit_notes|clients_by_name|clients_archived|products_by_name|products_archived|products_1|client_contacts_1|api_keys_1|events_by_business) \(business_id=\?\)$/,
    /^(?!.*\b(?:instr|json_each)\().*order by .*limit \?/s,
  ],
  "q, tag and a title look at each client, product and document, in an index that holds what they look at, until the page is full":
    [
      /(?:invoices_search|invoices_credit_notes|clients_by_name|clients_archived|products_by_name|products_archived) \(business_id=\?\)$/,
      /\b(?:instr|json_each)\(/,
    ],
  "a search by age looks at each product until the page is full": [
    /products_1 \(business_id=\?\)$/,
    /instr\(/,
  ],
  "people are read in the order of their index until the page is full, and counted up to 10,000": [
    /(?:client_contacts_by_name|client_contacts_by_id|clients_archived) \(business_id=\?\)$/,
    /"client_contacts".*(?: limit \?\d* offset \?\d*\) as page$| limit 10001\)\) as found,)/s,
  ],
  "archived people are put in order, 10,000 at most": [
    /^USE TEMP B-TREE FOR ORDER BY$/,
    /indexed by clients_archived cross join "client_contacts".* limit 10000\)/s,
  ],
  "the overdue invoices without their event are those of the last minutes": [
    /^USE TEMP B-TREE FOR ORDER BY$/,
    /overdue_noted_at" is not null.* union all .*overdue_noted_at" is null/s,
  ],
  "what one client has is sorted by its changes": [
    /^USE TEMP B-TREE FOR ORDER BY$/,
    /"client_id" = \?\d* .*order by "invoices"."updated_at"/s,
  ],
  "the credit of one client is summed by currency": [/^USE TEMP B-TREE FOR GROUP BY$/, /"client_id" = \?/],
  "sandboxes in which something fell due are taken in random order": [
    /^USE TEMP B-TREE FOR ORDER BY$/,
    /where clock_ahead_ms > 0 .*order by random\(\)/s,
  ],
  "a sandbox has few tasks, and only one in which something fell due is looked at": [
    /outbox_lane \(business_id=\?\)$/,
    /where clock_ahead_ms > 0 /,
  ],
  "a business has few keys": [/api_keys_1 \(business_id=\?\)$/, /^update "api_keys"/],
  "a count ends at its bound": [
    /INDEX \w+ \(business_id=\?\)$/,
    /^select \(select count\(\*\) from \(.* limit 10001\)\) as value$/s,
  ],
  "the figures are counted at the first look of a business, and kept from then on": [
    /^(?:SEARCH (?:invoices|payments) .*\(business_id=\?\)|USE TEMP B-TREE FOR GROUP BY)$/,
    /^insert into "figures" /,
  ],
  "a business has few figures": [/figures_1 \(business_id=\?\)$/, /^delete from "figures"/],
  "the first steps look for one row of each": [
    /(?:api_keys|members|invitations|sandbox_twins)_1 \(business_id=\?\)$|invoices_\w+ \(business_id=\?\)$/,
    /exists .* as has_key/s,
  ],
  "a business has few series": [/number_series_1 \(business_id=\?\)$/, /from "number_series"/],
};

const reasonsOf = (step: string, statement: string): string[] =>
  Object.entries(MAY_GROW)
    .filter(([_, [steps, statements]]) => steps.test(step) && statements.test(statement))
    .map(([reason]) => reason);

describe("the SQL of every request", () => {
  it("searches, and never scans a table or reads and sorts more than it answers", async ({ expect }) => {
    const watched = await watchedApi();
    await askEverything(watched);
    expect([...watched.asked].sort()).toEqual(
      expect.arrayContaining(
        routesOf(openapi).map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, "{id}")}`),
      ),
    );
    const { results } = await env.DB.prepare("select name from sqlite_master where type = 'table'").all<{
      name: string;
    }>();
    const tables = new Set(results.map(({ name }) => name));
    const scans: string[] = [];
    const grows: string[] = [];
    const excused = new Set<string>();
    for (const statement of watched.database.statements)
      for (const step of await planOf(statement)) {
        const [, scanned = ""] = /^SCAN (\w+)/.exec(step) ?? [];
        if (tables.has(scanned)) scans.push(`${step} in: ${statement}`);
        else if (growing(step)) {
          const why = reasonsOf(step, statement);
          for (const reason of why) excused.add(reason);
          if (why.length === 0) grows.push(`${step} in: ${statement}`);
        }
      }
    expect(scans).toEqual([]);
    expect(grows).toEqual([]);
    expect(Object.keys(MAY_GROW).filter((reason) => !excused.has(reason))).toEqual([]);
    expect(await planOf("select * from clients where name = ?")).toEqual(["SCAN clients"]);
    expect(watched.database.statements.size).toBeGreaterThan(60);
  });

  it.for([
    ["/clients?external_id=a", "clients_external_id"],
    ["/clients", "clients_by_name"],
    ["/clients?archived=true", "clients_archived"],
    ["/products", "products_by_name"],
    ["/products?archived=true", "products_archived"],
    ["/products?q=a", "products_by_name"],
    ["/products?number=a", "products_number"],
    ["/products?external_id=a", "products_external_id"],
    ["/invoices?external_id=a", "invoices_external_id"],
    ["/invoices?number=1", "invoices_number"],
    ["/invoices?status=draft", "invoices_by_status"],
    ["/invoices?status=overdue", "invoices_overdue"],
    ["/invoices?issued_from=2026-01-01", "invoices_by_issue_date"],
    ["/invoices?due_to=2026-01-01&status=paid", "invoices_by_due_date"],
    ["/invoices?updated_since=2026-01-01T00:00:00Z&status=paid", "invoices_by_update"],
    ["/invoices?archived=true", "invoices_archived"],
    ["/credit-notes?archived=false", "invoices_archived"],
    ["/invoices?q=a", "invoices_search"],
    ["/invoices?q=RF74%201", "invoices_search"],
    ["/invoices?q=RF74%201", "invoices_sequence"],
    ["/invoices?page=9", "invoices_search"],
    ["/credit-notes", "invoices_credit_notes"],
    ["/invoices?client_id=019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d", "invoices_by_client"],
    ["/invoices", "sqlite_autoindex_invoices_1"],
    ["/invoices/019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d/events", "events_by_subject"],
    ["/credit-notes/019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d/pdf?copy=current", "events_of_replaced_links"],
    ["/changes", "events_by_business"],
    ["/changes?since=now", "events_by_business"],
  ] as const)("GET %s finds its rows by the index %s", async ([path, index], { expect }) => {
    const { api, database } = await watchedApi();
    await api.call("GET", path);
    const plans = await Promise.all([...database.statements].map(planOf));
    expect(plans.flat().join("\n")).toMatch(new RegExp(`USING (COVERING )?INDEX ${index} `));
  });

  it.for<[DocumentPageQuery, string]>([
    [{}, "sqlite_autoindex_invoices_1 (business_id=?)"],
    [{ archived: false }, "invoices_by_stage (business_id=? AND <expr>=?)"],
    [{ archived: true, types: ["invoice"] }, "invoices_archived (business_id=? AND <expr>=?)"],
    [{ stages: ["issued"], types: ["invoice"] }, "invoices_by_stage (business_id=? AND <expr>=?)"],
    [
      { stages: ["draft"], types: ["credit_note"] },
      "credit_notes_by_issue_date (business_id=? AND issue_date=?)",
    ],
    [{ types: ["credit_note"] }, "invoices_credit_notes (business_id=?)"],
    [{ from: "2026-01-01" }, "invoices_by_issue_date (business_id=? AND issue_date>?)"],
    [{ from: "2026-01-01", to: "2026-01-31" }, "invoices_by_stage (business_id=? AND <expr>=?)"],
    [{ customer_id: "x" }, "client_contacts_by_id (business_id=? AND id=?)"],
  ])("of a page of documents with %j reads ids from %s alone", async ([query, index], { expect }) => {
    const business = await createBusiness();
    const { binding, statements } = watchedDatabase(env.DB);
    await pageOfDocuments(contextOf(business, { DB: binding }), query, { limit: 10, offset: 0 });
    const [rows = ""] = [...statements].filter((statement) => statement.includes("last_emailed_at"));
    expect((await planOf(rows)).join("\n")).toContain(`USING COVERING INDEX ${index}`);
  });

  it("of the cron finds what has become due by the indexes that hold only that", async ({ expect }) => {
    const { api, database, bindings } = await watchedApi();
    const now = new Date(Date.now() + 3_600_000).toISOString();
    await api.ok("POST", "/business/test-clock", { now });
    await worker.scheduled(createScheduledController(), { ...env, ...bindings });
    const plans = (await Promise.all([...database.statements].map(planOf))).flat();
    for (const index of [
      "invoices_becoming_overdue (overdue_at<",
      "invoices_becoming_overdue_of (business_id=? AND overdue_at<",
      "businesses_with_test_clock (clock_ahead_ms>",
      "businesses_reminders_due (reminders_due_at",
    ])
      expect(plans.join("\n")).toContain(`INDEX ${index}`);
  });
});

describe("round trips to the database", () => {
  const OF_PRODUCT = { product_id: ":product", quantity: 1 };
  let watched: Awaited<ReturnType<typeof watchedApi>>;
  let ids: { client: string; draft: string; sent: string; key: string; product: string };
  beforeAll(async () => {
    watched = await watchedApi();
    const { client, draft } = await aDraft(watched.api);
    const sent = (await aDraft(watched.api)).draft;
    await watched.api.ok("POST", `/invoices/${sent.id}/send`, { channels: ["link"] });
    await watched.api.ok("GET", `/invoices/${sent.id}/pdf`);
    const key = await watched.api.ok("POST", "/api-keys", { name: "x" });
    const product = await aProduct(watched.api);
    ids = { client: client.id, draft: draft.id, sent: sent.id, key: key.id, product: product.id };
  });

  const trips = async (method: string, path: string, body?: unknown): Promise<[number, number]> => {
    const filled = JSON.parse(
      JSON.stringify([path, body ?? null]).replaceAll(
        /:(client|draft|sent|key|product)/g,
        (_, name: keyof typeof ids) => ids[name],
      ),
    );
    watched.database.takeTrips();
    const { status }: Answer = await watched.api.call(method, filled[0], filled[1] ?? undefined, {
      "Idempotency-Key": crypto.randomUUID(),
    });
    return [status, watched.database.takeTrips()];
  };

  it.for([
    ["GET", "/business", undefined, 1],
    ["GET", "/clients?q=ada", undefined, 1],
    ["GET", "/clients/:client", undefined, 1],
    ["GET", "/invoices?expand=client&q=ada", undefined, 1],
    ["GET", "/invoices/:draft?expand=client", undefined, 1],
    ["GET", "/invoices/:draft/events", undefined, 1],
    ["GET", "/invoices/:draft/pdf", undefined, 1],
    ["GET", "/invoices/:sent/pdf", undefined, 1],
    ["GET", "/invoices/:sent/pdf?copy=current", undefined, 1],
    ["GET", "/api-keys", undefined, 1],
    ["GET", "/changes", undefined, 1],
    ["GET", "/changes?since=now", undefined, 1],
    ["POST", "/clients", { name: "Ada" }, 1],
    ["POST", "/clients", { name: "Ada", contacts: [{ last_name: "x" }] }, 1],
    ["POST", "/clients/:client/contacts", { last_name: "x", default: true }, 1],
    ["GET", "/clients/:client/contacts", undefined, 1],
    ["POST", "/products", { description: "A", unit_price_cents: 1, tax_rate: 20 }, 1],
    ["POST", "/invoices", { client_id: ":client", currency: "EUR", lines: [aLine] }, 1],
    ["POST", "/invoices", { client_id: ":client", currency: "EUR", lines: [OF_PRODUCT, OF_PRODUCT] }, 2],
    ["POST", "/invoices/preview", { client_id: ":client", currency: "EUR", lines: [aLine] }, 1],
    ["POST", "/invoices/preview?format=pdf", { client_id: ":client", currency: "EUR", lines: [aLine] }, 1],
    ["POST", "/invoices/:sent/duplicate", undefined, 2],
    ["POST", "/invoices/:sent/archive", undefined, 2],
    ["POST", "/invoices/:sent/archive", undefined, 1],
    ["POST", "/invoices/:sent/restore", undefined, 2],
    ["PUT", "/business", { city: "Lyon" }, 2],
    ["PUT", "/clients/:client", { city: "Lyon" }, 2],
    ["PATCH", "/invoices/:draft", { notes: "x" }, 2],
    ["POST", "/api-keys", { name: "x" }, 1],
    ["DELETE", "/api-keys/:key", undefined, 1],
    ["POST", "/invoices/:sent/send", { channels: ["email"] }, 2],
    ["GET", "/invoices/:sent/deliveries", undefined, 1],
    ["GET", "/invoices/:sent/payments", undefined, 1],
    ["GET", "/clients/:client/credit", undefined, 1],
    ["GET", "/invoices/:sent/attachments", undefined, 1],
    ["POST", "/invoices/:sent/comments", { text: "x" }, 1],
    ["GET", "/credit-notes", undefined, 1],
    ["POST", "/invoices/:sent/public-link", undefined, 2],
    ["POST", "/invoices/:sent/payments", { amount_cents: 1, method: "cash" }, 2],
    ["POST", "/credit-notes", { invoice_id: ":sent", amounts: [{ tax_rate: 20, taxable_cents: 1 }] }, 2],
    ["POST", "/invoices/:draft/finalize", undefined, 2],
    ["POST", "/invoices/:draft/cancel", undefined, 2],
  ] as const)("%s %s %j takes %i", async ([method, path, body, expected], { expect }) => {
    const [status, taken] = await trips(method, path, body);
    expect(status).toBeLessThan(300);
    expect(taken).toBe(expected);
  });

  it.for([
    ["GET", "/v2/company/me", undefined, 1],
    ["GET", "/v2/billing/:draft", undefined, 1],
    ["GET", "/v2/billing/invoice/:sent", undefined, 1],
    ["GET", "/contact/:client", undefined, 1],
    ["GET", "/contacts?search=ada", undefined, 1],
    ["GET", "/organizations", undefined, 1],
    ["GET", "/v2/catalog", undefined, 1],
    ["POST", "/contact", { firstname: "Ada", lastname: "Lovelace" }, 1],
    ["POST", "/v2/catalog/product", { type: "sale_of_goods", unit: "unit", designation: "x" }, 1],
    ["POST", "/v2/billing/invoice/:client", undefined, 2],
    ["PATCH", "/v2/billing/:draft/title", { title: "x" }, 2],
    [
      "PATCH",
      "/v2/billing/:draft/lines",
      { lines: [{ designation: "x", unitPrice: 1, quantity: 1, vatCode: "FR_2000" }] },
      2,
    ],
    ["PATCH", "/v2/billing/invoice/:draft/general-informations", { headerNote: "x" }, 2],
    ["PATCH", "/v2/billing/:draft/archive", undefined, 2],
  ] as const)("of Abby's %s %s %j takes %i", async ([method, path, body, expected], { expect }) => {
    const { id } = await watched.api.ok("POST", "/clients", { type: "consumer", name: "Ada" });
    const draft = { client_id: id, currency: "EUR", lines: [aLine] };
    const own = { client: id, draft: (await watched.api.ok("POST", "/invoices", draft)).id, sent: ids.sent };
    const address = path.replace(/:(\w+)/, (_, name: keyof typeof own) => own[name]);
    watched.database.takeTrips();
    const { status } = await abby(watched.api, watched.fetch).call(method, address, body);
    expect([status < 300, watched.database.takeTrips()]).toEqual([true, expected]);
  });

  it("of FastBill's lists are one, and two where days of payments begin elsewhere than usual", async ({
    expect,
  }) => {
    const taken = async (FILTER: object, service = "revenue.get") => {
      watched.database.takeTrips();
      await fastbillWith(watched.api, watched.fetch).ok(service, { FILTER, LIMIT: 100 });
      return watched.database.takeTrips();
    };
    const paid = { START_PAID_DATE: "2026-01-01" };
    expect(await taken({})).toBe(1);
    expect(await taken({ INVOICE_ID: 1 }, "item.get")).toBe(1);
    expect(await taken({ ...paid, TERM: "ada", STATE: "overdue", TYPE: "outgoing" })).toBe(1);
    await watched.api.ok("PUT", "/business", { time_zone: "Europe/Lisbon" });
    expect(await taken({ START_DATE: "2026-01-01" })).toBe(1);
    expect(await taken(paid)).toBe(2);
    await watched.api.ok("PUT", "/business", { time_zone: "Europe/Paris" });
  });

  it("of Abby's customers are one to read or create, and two to change", async ({ expect }) => {
    const own = abby(watched.api, watched.fetch);
    const names = { firstname: "x", lastname: "y" };
    const taken = async (method: string, path: string, body?: object) => {
      watched.database.takeTrips();
      const made = await own.ok(method, path, body);
      return [made.id, watched.database.takeTrips()];
    };
    const [contact, created] = await taken("POST", "/contact", names);
    const [firm] = await taken("POST", "/organization", { name: "x" });
    const [person, added] = await taken("POST", `/organization/${firm}/contact`, names);
    expect([created, added]).toEqual([1, 1]);
    for (const path of [
      "/contacts?search=x",
      "/organizations",
      `/contact/${person}`,
      `/organization/${firm}`,
    ])
      expect([path, (await taken("GET", path))[1]]).toEqual([path, 1]);
    for (const path of [`/contact/${contact}`, `/contact/${person}`, `/organization/contact/${person}`])
      expect([path, (await taken("PUT", path, { ...names, notes: path }))[1]]).toEqual([path, 2]);
    expect((await taken("DELETE", `/contact/${person}`))[1]).toBe(2);
  });

  it("of a draft that is sent are two: reading it, and everything that sending writes", async ({
    expect,
  }) => {
    const { draft } = await aDraft(watched.api);
    watched.database.takeTrips();
    await watched.api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email", "sms", "link"] });
    expect(watched.database.takeTrips()).toBe(2);
  });

  it("of a payment that goes back are two", async ({ expect }) => {
    const path = `/invoices/${ids.sent}/payments`;
    for (const verb of ["refund", "reverse"]) {
      const payment = await watched.api.ok("POST", path, { amount_cents: 1, method: "cash" });
      watched.database.takeTrips();
      if (verb === "refund") await watched.api.ok("POST", `${path}/${payment.id}/refund`);
      else await watched.api.ok("DELETE", `${path}/${payment.id}`);
      expect(watched.database.takeTrips()).toBe(2);
    }
  });

  it("of a refused key are at most one", async ({ expect }) => {
    const stranger = (key: string) => apiWith(key, watched.fetch).call("POST", "/clients", { name: "Ada" });
    watched.database.takeTrips();
    expect((await stranger("nonsense")).status).toBe(401);
    expect(watched.database.takeTrips()).toBe(0);
    expect((await stranger(`ffk_live_0_${"a".repeat(43)}`)).status).toBe(401);
    expect(watched.database.takeTrips()).toBe(1);
  });
});

describe("the database refuses", () => {
  let business: string;
  let stranger: string;
  beforeAll(async () => {
    const { queue } = heldQueue();
    const { id, key } = await createBusiness();
    const api = { id, ...apiWith(key, appWith({ OUTBOX_QUEUE: queue })) };
    const { draft } = await aDraft(api, { external_id: "o-1" });
    await aDraft(api, { external_id: "o-2" });
    for (const external_id of ["c-1", "c-2"])
      await api.ok(
        "POST",
        "/clients",
        { name: "x", external_id, contacts: [{ last_name: "x" }] },
        { "Idempotency-Key": external_id },
      );
    for (const invoice of [draft, (await aDraft(api)).draft]) {
      await api.ok("POST", `/invoices/${invoice.id}/send`, { channels: ["email", "link"] });
      await api.ok("GET", `/invoices/${invoice.id}/pdf`);
    }
    await api.ok("POST", "/api-keys", { name: "x" });
    await api.ok("DELETE", `/invoices/${(await aDraft(api)).draft.id}`);
    for (const number of ["P-1", "P-2"]) await aProduct(api, { number, external_id: number });
    for (const external_id of ["p-1", "p-2"]) {
      const body = { amount_cents: 100, method: "cash", external_id };
      const payment = await api.ok("POST", `/invoices/${draft.id}/payments`, body);
      await api.ok("POST", `/invoices/${draft.id}/payments/${payment.id}/refund`, { amount_cents: 50 });
    }
    await api.ok("POST", "/credit-notes", { invoice_id: draft.id, lines: [{ line: 1, quantity: 0.5 }] });
    await api.ok("POST", `/invoices/${draft.id}/attachments`, aForm(aPdf));
    await api.ok("POST", `/invoices/${draft.id}/comments`, { text: "x" });
    await env.DB.batch([
      env.DB.prepare("insert into address_problems values (?, 'ada@example.com', 'bounced', null, '')").bind(
        id,
      ),
      env.DB.prepare(
        "insert into checkouts values (?, 'cs_1', ?, 100, 'EUR', null, 0, 'https://x', 'open', '', '')",
      ).bind(id, draft.id),
      env.DB.prepare(
        "insert into checkouts values (?, 'cs_2', ?, 100, 'EUR', null, 0, 'https://x', 'open', '', '')",
      ).bind(id, draft.id),
      env.DB.prepare("insert into stripe_events values (?, 'evt_1', 'charge.refunded', '{}', '', null)").bind(
        id,
      ),
      env.DB.prepare("insert into reminder_steps values (?, ?, 7, '')").bind(id, draft.id),
    ]);
    business = id;
    const other = await createBusiness();
    await addMember(id, other.id);
    await aDraft(other);
    stranger = other.id;
  });

  /** A row of each table of members. `twin` is any other business. */
  const addMember = (id: string, twin: string) => {
    const hash = "a".repeat(64);
    return env.DB.batch(
      [
        `insert into members values ('${id}', 'u', 'owner', 'ada@example.com', 'Ada', '', null)`,
        `insert into sessions values ('${id}', 's', 'u', '${hash}', 'en', null, null, '', '', '', '')`,
        `insert into invitations values ('${id}', 'i', 'bob@example.com', 'bob@example.com', 'viewer', '${hash}', 'person:u', '', '', null, null)`,
        `insert into sandbox_twins values ('${id}', '${twin}', '')`,
        `insert into figures values ('${id}', 'counted', '', '', 0, 0)`,
        `insert into audit_log values ('${id}', 'e', '', 'person:u', 'created', 'api_key', 'k', null, null, null)`,
        `insert into sign_in_links values ('${hash}', '${id}', '', '${hash}', null, 'en', '', '', null)`,
      ].map((sql) => env.DB.prepare(sql)),
    );
  };

  const attempt = (sql: string) =>
    env.DB.prepare(sql)
      .bind(business)
      .run()
      .then(({ meta }) => `${meta.changes} rows changed`)
      .catch((error: Error) => error.message);

  /** Each CHECK, and a change that nothing but it forbids. */
  const checks: Record<string, string> = {
    businesses_payment_terms: "payment_terms_days = -1",
    businesses_share_capital: "share_capital_cents = -1",
    businesses_directors: "directors = '['",
    businesses_version: "version = 0",
    products_description: "description = ''",
    products_version: "version = 0",
    attachments_sha256: "sha256 = 'short'",
    attachments_size: "size = 0",
    comments_text: "text = ''",
    api_keys_access: "access = 'admin'",
    api_keys_hash_length: "hash = 'the key itself'",
    clients_type: "type = 'robot'",
    clients_name: "name = ''",
    clients_tags: "tags = '['",
    clients_version: "version = 0",
    client_contacts_name: "last_name = null",
    client_contacts_email: "gets_invoices = 1",
    client_contacts_version: "version = 0",
    invoices_status: "status = 'lost'",
    invoices_total: "total_cents = total_cents + 1",
    invoices_total_range: "subtotal_cents = 9007199254740992, tax_cents = 0, total_cents = 9007199254740992",
    invoices_paid: "amount_paid_cents = -1",
    invoices_version: "version = 0",
    invoices_sequence_positive: "sequence = iif(sequence is null, null, 0)",
    invoices_numbered_when_finalized: "number = iif(finalized_at is null, '2026-00001', 'DRAFT-1')",
    invoices_draft_is_unfinalized: "status = 'draft'",
    invoices_issued_is_finalized: "status = 'sent'",
    invoices_due_after_issue: "due_date = '1999-01-01'",
    invoices_lines: "lines = '[]'",
    invoices_tax_breakdown: "tax_breakdown = '['",
    invoices_metadata: "metadata = '['",
    number_series_sequence: "last_sequence = -1",
    events_data: "data = '['",
    deliveries_status: "status = 'lost'",
    businesses_clock: "sandbox = 0, clock_ahead_ms = 1",
    invoices_credited: "credited_cents = -1",
    invoices_credit_note_corrects: "corrects_id = iif(type = 'invoice', id, null)",
    payments_amount: "amount_cents = 0",
    payments_refunded: "refunded_cents = amount_cents + 1",
    refunds_amount: "amount_cents = 0",
    checkouts_status: "status = 'lost'",
    checkouts_amount: "amount_cents = 0",
    stripe_events_payload: "payload = '['",
    deliveries_cc: "cc = '['",
    deliveries_recipient: "recipient = iif(channel = 'link', 'x', null)",
    outbox_attempts: "attempts = -1",
    message_counts_amounts: "messages = -1",
    documents_sha256: "sha256 = 'short'",
    sellers_json: "seller = '{'",
    idempotency_keys_outcome: "outcome = '{'",
    sessions_hash_length: "hash = 'the token itself'",
    invitations_hash_length: "hash = 'the token itself'",
    sign_in_links_hashes: "browser_hash = 'the mark itself'",
  };

  it("what breaks any of its rules", async ({ expect }) => {
    const { results } = await env.DB.prepare("select name, sql from sqlite_master where type = 'table'").all<{
      name: string;
      sql: string;
    }>();
    for (const { name: table, sql } of results)
      for (const [, check = ""] of sql.matchAll(/CONSTRAINT "(\w+)" CHECK/g)) {
        const owner = { businesses: "id", sign_in_links: "email" }[table] ?? "business_id";
        const breach = checks[check] ?? "say in `checks` how to break it";
        expect([check, await attempt(`update ${table} set ${breach} where ${owner} = ?`)]).toEqual([
          check,
          expect.stringContaining(`CHECK constraint failed: ${check}`),
        ]);
      }
  });

  it("no word that may be added to a vocabulary: a check of such would mean to copy the table", async ({
    expect,
  }) => {
    const { results } = await env.DB.prepare("select name, sql from sqlite_master where type = 'table'").all<{
      name: string;
      sql: string;
    }>();
    const growing = [
      "channel",
      "currency",
      "default_currency",
      "kind",
      "locale",
      "method",
      "problem",
      "reason",
      "source",
    ];
    const checked = results.flatMap(({ name, sql }) =>
      [...sql.matchAll(/CHECK\("\w+"\."(\w+)" in \(/g)].map(([, column = ""]) => `${name}.${column}`),
    );
    expect(checked.filter((column) => growing.includes(column.split(".")[1] ?? ""))).toEqual([]);
    expect(checked.filter((column) => column.endsWith(".type"))).toEqual(["clients.type"]);
  });

  it("an entry of the audit log that is changed or deleted, by whatever statement", async ({ expect }) => {
    const refused = expect.stringContaining("the audit log is only added to");
    const own = "audit_log set actor = 'client' where business_id = ?";
    for (const change of [`update ${own}`, `update or replace ${own}`])
      expect(await attempt(change)).toEqual(refused);
    expect(await attempt("delete from audit_log where business_id = ?")).toEqual(refused);
  });

  it("a row that points at another business's row, or at none", async ({ expect }) => {
    const refused = expect.stringContaining("FOREIGN KEY constraint failed");
    const others = ["businesses", "audit_log"];
    for (const table of Object.keys(await rowsOf(business)).filter((name) => !others.includes(name)))
      expect([
        table,
        await attempt(`update ${table} set business_id = 'nobody' where business_id = ?`),
      ]).toEqual([table, refused]);
    const foreign = (table: string) => `(select id from ${table} where business_id = '${stranger}')`;
    expect(
      await attempt(`update invoices set client_id = ${foreign("clients")} where business_id = ?`),
    ).toEqual(refused);
    for (const table of ["payments", "refunds", "checkouts"])
      expect([
        table,
        await attempt(
          `update or ignore ${table} set invoice_id = ${foreign("invoices")} where business_id = ?`,
        ),
      ]).toEqual([table, refused]);
    for (const table of ["deliveries", "documents", "reminder_steps", "attachments", "comments"])
      expect([
        table,
        await attempt(
          `update or ignore ${table} set invoice_id = ${foreign("invoices")} where business_id = ?`,
        ),
      ]).toEqual([table, refused]);
    const toNobody =
      "insert into audit_log select 'nobody', id || 'x', created_at, actor, action, thing_kind";
    expect(
      await attempt(`${toNobody}, thing_id, network, before, after from audit_log where business_id = ?`),
    ).toEqual(refused);
    expect(await attempt("delete from clients where business_id = ?")).toEqual(refused);
    expect(await attempt("delete from invoices where business_id = ? and finalized_at is not null")).toEqual(
      refused,
    );
  });

  it.for([
    [
      "two numbers alike",
      "update invoices set number = '2026-1' where business_id = ? and finalized_at is not null",
      "invoices.number",
    ],
    [
      "a sequence given twice",
      "update invoices set sequence = 1 where business_id = ? and finalized_at is not null",
      "invoices.sequence",
    ],
    [
      "an invoice's external_id twice",
      "update invoices set external_id = 'o' where business_id = ?",
      "invoices.external_id",
    ],
    [
      "a client's external_id twice",
      "update clients set external_id = 'c' where business_id = ?",
      "clients.external_id",
    ],
    ["an article number twice", "update products set number = 'p' where business_id = ?", "products.number"],
    [
      "a product's external_id twice",
      "update products set external_id = 'p' where business_id = ?",
      "products.external_id",
    ],
    [
      "two invoices under one link",
      "update invoices set link_nonce = 'n' where business_id = ?",
      "invoices.link_nonce",
    ],
    [
      "two keys of one hash",
      `update api_keys set hash = '${"a".repeat(64)}' where business_id = ?`,
      "api_keys.hash",
    ],
    [
      "two answers to one idempotency key",
      "update idempotency_keys set key = 'k' where business_id = ?",
      "idempotency_keys.key",
    ],
    [
      "two PDFs of one language",
      "update documents set invoice_id = (select max(invoice_id) from documents where business_id = documents.business_id) where business_id = ?",
      "documents.locale",
    ],
  ] as const)("%s", async ([_, sql, columns], { expect }) => {
    expect(await attempt(sql)).toMatch(new RegExp(`UNIQUE constraint failed: .*${columns}`));
  });
});

describe("the timeline", () => {
  const actorsOf = async (subject: string) => {
    const { results } = await env.DB.prepare(
      "select type, actor from events where subject_kind = 'invoice' and subject_id = ? order by position",
    )
      .bind(subject)
      .all<{ type: string; actor: string }>();
    return results.map(({ type, actor }) => `${type} by ${actor}`);
  };

  it("says who did what: a key, the client, a provider, or a job of ours", async ({ expect }) => {
    const { queue, messages } = heldQueue();
    const bindings = { OUTBOX_QUEUE: queue };
    const fetch = appWith(bindings);
    const business = await createBusiness();
    const api = { ...business, ...apiWith(business.key, fetch) };
    const { data: keys } = await api.ok("GET", "/api-keys");
    const { draft } = await aDraft(api);
    await api.ok("PATCH", `/invoices/${draft.id}`, { notes: "x" });
    const { public_url } = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"] });
    await consume(messages, { bindings });
    await fetch(
      new Request(public_url, {
        headers: {
          "User-Agent": "Mozilla/5.0 (X11) Firefox/140.0",
          Accept: "text/html",
          "Accept-Language": "en",
        },
      }),
    );
    await env.DB.prepare("update invoices set overdue_at = '2020-01-01T00:00:00.000Z' where id = ?")
      .bind(draft.id)
      .run();
    await worker.scheduled(createScheduledController(), { ...env, ...bindings });
    const key = `key:${keys[0].id}`;
    expect(await actorsOf(draft.id)).toEqual([
      `created by ${key}`,
      `updated by ${key}`,
      `finalized by ${key}`,
      `sent by ${key}`,
      "delivered by system:delivery",
      "opened by client",
      "overdue by system:overdue",
    ]);
  });

  it("of a draft goes with the draft, but for the event of its deletion", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    const { draft: kept } = await aDraft(api);
    await api.ok("PATCH", `/invoices/${draft.id}`, { notes: "x" });
    const { data: keys } = await api.ok("GET", "/api-keys");
    await api.ok("DELETE", `/invoices/${draft.id}`);
    expect(await actorsOf(draft.id)).toEqual([`deleted by key:${keys[0].id}`]);
    expect(await actorsOf(kept.id)).toHaveLength(1);
  });
});
