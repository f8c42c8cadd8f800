/**
 * What the measurement at scale asks, and how many rows each request may read: one table for all that the API
 * and the cron do. A bound follows from what is answered, whatever else is stored. D1 counts an entry of an
 * index and the row that it leads to as one.
 */
import { MOST_COUNTED } from "../../src/platform/paging.ts";
import { newClient, newInvoice } from "./samples.ts";
import type { World } from "./scale-world.ts";

export interface ScaleOperation {
  /** Its `operationId` in the OpenAPI document; `cron` for a run of the cron. */
  operation: string;
  /** Such as `POST /clients/{client}/restore`; `World.fill` says what the names stand for. */
  call: string;
  body?: unknown;
  /** The most rows that it may read. */
  most: (world: World) => number;
  /** What is special about it. */
  label?: string;
  /** Keeps the id in the answer under this name. */
  keep?: string;
  /** Sends a form with a small PDF in place of a body. */
  file?: boolean;
  /** Asks as a small business. */
  small?: boolean;
  /** The surface that is asked, if it is neither v1 nor FastBill's. */
  surface?: "abby" | "account";
  /** The status of the answer, if it is no success. */
  status?: number;
  /** Asks again until nothing is written any more, and counts the rows of all. */
  untilIdle?: boolean;
}

/** The key, a record with what belongs to it, and what a change of it looks up. */
const RECORD = 30;
/** What gives a document its `ref`: the key, twice, the highest of the rows and that of deleted ones, and its index. */
const REF = 5;
/** What is numbered, sent or credited: also its client, its series, its recipients and the day's quota. */
const ISSUE = 80;
/** The rows of a page, and one more that tells whether others follow. */
const ROWS = 51;

const record = () => RECORD;
const newDocument = () => RECORD + REF;
/** A contact and its client, both of which are written and told of. */
const twoRecords = () => 2 * RECORD;
const issue = () => ISSUE;
const page = () => ROWS + RECORD;
/** Each event of a page, and the document that it is about, which may be a credit note. */
const changes = () => 2 * ROWS + RECORD;

const ask = (
  operation: string,
  call: string,
  most: ScaleOperation["most"],
  more: Omit<ScaleOperation, "operation" | "call" | "most"> = {},
): ScaleOperation => ({ operation, call, most, ...more });

/** A list of Abby's: a page, and how many there are, counted up to a limit by two entries each. */
const abbyList = (call: string, label: string, counted: ScaleOperation["most"]): ScaleOperation =>
  ask("Abby", call, (world) => 2 * Math.min(counted(world), MOST_COUNTED) + 2 * ROWS + RECORD, {
    surface: "abby",
    label,
  });

const pageOfAccount = (path: string, label: string, most: ScaleOperation["most"]): ScaleOperation =>
  ask("account", `GET /account${path}`, most, { surface: "account", label });

const business = [
  ask("getBusiness", "GET /business", record),
  ask("updateBusiness", "PUT /business", record, { body: { city: "Lyon" } }),
  ask("listApiKeys", "GET /api-keys", record),
  ask("createApiKey", "POST /api-keys", record, { body: { name: "Scale" }, keep: "key" }),
  ask("revokeApiKey", "DELETE /api-keys/{key}", record),
  ask("getStripeConnection", "GET /business/stripe", record),
  ask("connectStripe", "POST /business/stripe/connect", record, { status: 409 }),
  ask("disconnectStripe", "DELETE /business/stripe", record),
  ask("getTestClock", "GET /business/test-clock", record),
];

const clients = [
  ask("listClients", "GET /clients", page),
  ask("listClients", "GET /clients?page=20", () => 19 * 50 + ROWS + RECORD, { label: "page 20" }),
  ask("listClients", "GET /clients?archived=true", page, { label: "archived" }),
  ask("listClients", "GET /clients?external_id=customer-4", record, { label: "external_id" }),
  ask("listClients", "GET /clients?number=C-4", record, { label: "number" }),
  ask("listClients", "GET /clients?q=nobody", ({ big }) => big.clients.length + RECORD, { label: "q" }),
  ask("listClients", "GET /clients?tag=none", ({ big }) => 2 * big.clients.length + RECORD, { label: "tag" }),
  ask("createClient", "POST /clients", record, { body: newClient(0), keep: "fresh" }),
  ask("getClient", "GET /clients/{fresh}", record),
  ask("updateClient", "PUT /clients/{fresh}", record, { body: { city: "Bergen" } }),
  ask("archiveClient", "DELETE /clients/{fresh}", record),
  ask("restoreClient", "POST /clients/{fresh}/restore", record),
  ask("createContact", "POST /clients/{fresh}/contacts", twoRecords, {
    body: { last_name: "Hopper", default: true },
    keep: "contact",
  }),
  ask("listContacts", "GET /clients/{fresh}/contacts", page),
  ask("getContact", "GET /clients/{fresh}/contacts/{contact}", record),
  ask("updateContact", "PUT /clients/{fresh}/contacts/{contact}", record, { body: { gets_invoices: false } }),
  ask("deleteContact", "DELETE /clients/{fresh}/contacts/{contact}", record),
  ask("getClientCredit", "GET /clients/{client}/credit", ({ big }) => big.mostOfClient + RECORD),
];

const products = [
  ask("listProducts", "GET /products", page),
  ask("listProducts", "GET /products?archived=true", page, { label: "archived" }),
  ask("listProducts", "GET /products?number=ART-4", record, { label: "number" }),
  ask("listProducts", "GET /products?external_id=sku-4", record, { label: "external_id" }),
  ask("listProducts", "GET /products?q=nothing", ({ big }) => big.clients.length + RECORD, { label: "q" }),
  ask("createProduct", "POST /products", record, {
    body: { number: "NEW", description: "Table", unit_price_cents: 9900, tax_rate: 20 },
    keep: "product",
  }),
  ask("getProduct", "GET /products/{product}", record),
  ask("updateProduct", "PUT /products/{product}", record, { body: { details: "Oak" } }),
  ask("createInvoice", "POST /invoices", record, {
    label: "of a product",
    body: { client_id: "{client}", currency: "EUR", lines: [{ product_id: "{product}", quantity: 1 }] },
  }),
  ask("archiveProduct", "DELETE /products/{product}", record),
  ask("restoreProduct", "POST /products/{product}/restore", record),
];

const lists = [
  ask("listInvoices", "GET /invoices", page),
  ask("listInvoices", "GET /invoices?expand=client", () => 4 * ROWS + RECORD, { label: "with clients" }),
  ask("listInvoices", "GET /invoices?page=1000", () => 999 * 50 + 3 * ROWS + RECORD, { label: "page 1,000" }),
  ask("listInvoices", "GET /invoices?cursor={cursor}", page, { label: "deep, by cursor" }),
  ask("listInvoices", "GET /invoices?status=paid", page, { label: "paid" }),
  ask("listInvoices", "GET /invoices?status=overdue", ({ big }) => 2 * big.unnoted + 4 * ROWS + RECORD, {
    label: "overdue",
  }),
  ask("listInvoices", "GET /invoices?origin=recorded", page, { label: "recorded" }),
  ask("listInvoices", "GET /invoices?client_id={client}", page, { label: "of a client" }),
  ask("listInvoices", "GET /invoices?number=2026-00010", record, { label: "number" }),
  ask("listInvoices", "GET /invoices?external_id=order-10", record, { label: "external_id" }),
  ask(
    "listInvoices",
    "GET /invoices?issued_from={from}&issued_to={to}",
    (world) => world.inMonth("issued") + 2 * ROWS + RECORD,
    {
      label: "issued in a month",
    },
  ),
  ask(
    "listInvoices",
    "GET /invoices?status=paid&due_from={from}&due_to={to}",
    (world) => 2 * world.inMonth("due") + ROWS + RECORD,
    { label: "paid, due in a month" },
  ),
  ask("listInvoices", "GET /invoices?updated_since={from}T00:00:00Z", page, { label: "updated_since" }),
  ask(
    "listInvoices",
    "GET /invoices?q=nothing",
    (world) => world.invoices + world.big.clients.length + RECORD,
    {
      label: "q",
    },
  ),
  ask(
    "listInvoices",
    "GET /invoices?q=RF74%201",
    (world) => world.invoices + world.big.clients.length + RECORD,
    { label: "q, a payment reference" },
  ),
  // Its ids are read from an index alone, so that a deep page reads no rows that it skips.
  // Each is looked for among drafts, which have no number yet.
  ask("listCreditNotes", "GET /credit-notes", () => 4 * ROWS + RECORD),
  ask("listCreditNotes", "GET /credit-notes?client_id={client}", ({ big }) => big.mostOfClient + RECORD, {
    label: "of a client",
  }),
  ask("listInvoiceEvents", "GET /invoices/{old}/events", record),
  ask("listInvoiceDeliveries", "GET /invoices/{old}/deliveries", record),
  ask("listPayments", "GET /invoices/{old}/payments", record),
  ask("listChanges", "GET /changes", changes),
  ask("listChanges", "GET /changes?since={since}", changes, { label: "deep" }),
  ask("listChanges", "GET /changes?since=now", record, { label: "from now on" }),
];

/** The documents of a page of FastBill's, each with its client, payments, comments, file, and what it corrects. */
const DOCUMENTS = 8 * 100;
const documents = () => DOCUMENTS + RECORD;

const revenues = (label: string, FILTER: object, most: ScaleOperation["most"], more: object = {}) =>
  ask("revenue.get", "POST /api/1.0/api.php", most, {
    label,
    body: { SERVICE: "revenue.get", LIMIT: 100, FILTER, ...more },
  });

const fastbill = [
  revenues("100", {}, documents),
  // Each credit note that it passes is looked for among drafts, which have no number.
  revenues("100 after 10,000", {}, () => 2 * 10_000 + DOCUMENTS + RECORD, { OFFSET: 10_000 }),
  revenues("outgoing, 100 after 10,000", { TYPE: "outgoing" }, () => 10_000 + DOCUMENTS + RECORD, {
    OFFSET: 10_000,
  }),
  revenues("drafts", { TYPE: "draft" }, documents),
  revenues("credit notes", { TYPE: "credit" }, documents),
  revenues("paid", { STATE: "paid" }, documents),
  revenues("unpaid", { STATE: "unpaid" }, documents),
  revenues("overdue", { STATE: "overdue" }, ({ big }) => 2 * big.unnoted + DOCUMENTS + RECORD),
  revenues("by number", { INVOICE_NUMBER: ["2026-00010", "2026-00011"] }, record),
  revenues("by id", { INVOICE_ID: [10, 11] }, record),
  revenues("of a customer", { CUSTOMER_ID: 7 }, documents),
  revenues(
    "issued in a month",
    { START_DATE: "{from}", END_DATE: "{to}" },
    (world) => 2 * world.inMonth("issued") + DOCUMENTS + RECORD,
  ),
  revenues(
    "paid, due in a month",
    { STATE: "paid", START_DUE_DATE: "{from}", END_DUE_DATE: "{to}" },
    (world) => 3 * world.inMonth("due") + DOCUMENTS + RECORD,
  ),
  revenues(
    "paid on a day",
    { START_PAID_DATE: "{from}", END_PAID_DATE: "{from}" },
    (world) => world.inMonth("issued") + DOCUMENTS + RECORD,
  ),
  revenues("updated since today", { START_LASTUPDATE: "{tomorrow}" }, documents),
  revenues(
    "TERM",
    { TERM: "nothing" },
    (world) => 2 * world.invoices + 2 * world.big.clients.length + RECORD,
  ),
];

const invoices = [
  ask("createInvoice", "POST /invoices", newDocument, { body: newInvoice("{client}") }),
  ask("previewInvoice", "POST /invoices/preview", issue, { body: newInvoice("{client}") }),
  ask("recordInvoice", "POST /invoices/record", newDocument, {
    body: {
      number: "A-2025/0117",
      issue_date: "2025-11-03",
      client_id: "{client}",
      currency: "EUR",
      tax_breakdown: [{ tax_rate: 20, taxable_cents: 10_000, tax_cents: 2000 }],
    },
    keep: "recorded",
  }),
  ask("deleteDraft", "DELETE /invoices/{recorded}", record, { label: "a recorded invoice" }),
  ask("getInvoice", "GET /invoices/{old}", record),
  ask("getInvoice", "GET /invoices/{+draft}", issue, { label: "a draft" }),
  ask("updateDraft", "PATCH /invoices/{+draft}", record, { body: { notes: "x" } }),
  ask("deleteDraft", "DELETE /invoices/{draft}", record),
  ask("finalizeInvoice", "POST /invoices/{+draft}/finalize", issue),
  ask("archiveInvoice", "POST /invoices/{old}/archive", record),
  ask("listInvoices", "GET /invoices?archived=true", page, { label: "archived" }),
  // Each row is looked for among what is archived: drafts, issued and paid.
  ask("listInvoices", "GET /invoices?archived=false", () => 4 * ROWS + RECORD, { label: "not archived" }),
  ask("restoreInvoice", "POST /invoices/{old}/restore", record),
  ask("duplicateInvoice", "POST /invoices/{old}/duplicate", record),
  ask("sendInvoice", "POST /invoices/{+draft}/send", issue, {
    body: { channels: ["email", "sms", "link"] },
  }),
  ask("getInvoicePdf", "GET /invoices/{draft}/pdf", record),
  ask("replacePublicLink", "POST /invoices/{draft}/public-link", record),
  ask("resendDelivery", "POST /invoices/{undelivered}/deliveries/{delivery}/resend", issue, { body: {} }),
  ask("recordPayment", "POST /invoices/{+sent}/payments", record, {
    body: { amount_cents: 100, method: "transfer" },
    keep: "payment",
  }),
  ask("refundPayment", "POST /invoices/{sent}/payments/{payment}/refund", record, {
    body: { amount_cents: 50 },
  }),
  ask("reversePayment", "DELETE /invoices/{sent}/payments/{payment}", record),
  ask("cancelInvoice", "POST /invoices/{+sent}/cancel", issue),
  ask("createCreditNote", "POST /credit-notes", issue, { body: { invoice_id: "{+sent}" }, keep: "note" }),
  ask("getInvoicePdf", "GET /invoices/{sent}/pdf?copy=current", record, { label: "a copy" }),
  ask("getCreditNote", "GET /credit-notes/{note}", record),
  ask("getCreditNotePdf", "GET /credit-notes/{note}/pdf", record),
  ask("archiveCreditNote", "POST /credit-notes/{note}/archive", record),
  ask("restoreCreditNote", "POST /credit-notes/{note}/restore", record),
  ask("sendCreditNote", "POST /credit-notes/{note}/send", issue, { body: { channels: ["link", "email"] } }),
];

/** What stands beside a document: at most 10 files and 100 comments. */
const BESIDE = 110 + RECORD;
const beside = () => BESIDE;

const besideOf = (of: string, document: string) => [
  ask(`add${of}Attachment`, `POST ${document}/attachments`, beside, { file: true, keep: "file" }),
  ask(`list${of}Attachments`, `GET ${document}/attachments`, beside),
  ask(`get${of}Attachment`, `GET ${document}/attachments/{file}`, record),
  ask(`download${of}Attachment`, `GET ${document}/attachments/{file}/file`, record),
  ask(`change${of}Attachment`, `PATCH ${document}/attachments/{file}`, record, { body: { public: true } }),
  ask(`remove${of}Attachment`, `DELETE ${document}/attachments/{file}`, record),
  ask(`add${of}Comment`, `POST ${document}/comments`, beside, { body: { text: "Called on Monday." } }),
  ask(`list${of}Comments`, `GET ${document}/comments`, beside),
];

const besideDocuments = [
  ...besideOf("Invoice", "/invoices/{old}"),
  ...besideOf("CreditNote", "/credit-notes/{note}"),
];

const abby = [
  abbyList("GET /v2/billings", "documents", ({ invoices }) => invoices),
  ask("Abby", "GET /v2/billings?page=100", () => 2 * MOST_COUNTED + 100 * 10 + 2 * ROWS + RECORD, {
    surface: "abby",
    label: "documents, page 100",
  }),
  abbyList("GET /contacts", "contacts", ({ big }) => big.clients.length),
  abbyList("GET /organizations", "organizations", ({ big }) => big.clients.length),
  abbyList("GET /v2/catalog", "catalogue", ({ big }) => big.clients.length),
];

/** Due days with something open, and the periods of payments of thirteen months. */
const FIGURES = 3_000;
/** What the log of an hourly entry has in the day beyond each end of the days that are asked for. */
const LOG_SLACK = 2 * 24;
/** A page of invoices, and once more for their clients. */
const withClients = () => 4 * ROWS + RECORD;

const account = [
  // Counts everything once; triggers keep the figures from then on.
  pageOfAccount("", "the first look", ({ invoices }) => 5 * invoices + RECORD),
  pageOfAccount("", "start", () => MOST_COUNTED + FIGURES + RECORD),
  pageOfAccount("/invoices", "invoices", withClients),
  pageOfAccount("/invoices?status=paid", "paid invoices", withClients),
  pageOfAccount(
    "/invoices?status=overdue",
    "overdue invoices",
    ({ big }) => 4 * big.unnoted + 2 * withClients(),
  ),
  pageOfAccount(
    "/invoices?q=nobody",
    "invoices, q",
    ({ invoices, big }) => 2 * (invoices + big.clients.length) + withClients(),
  ),
  pageOfAccount("/invoices/{old}", "an invoice", () => ISSUE + RECORD),
  pageOfAccount("/credit-notes", "credit notes", () => 2 * withClients()),
  pageOfAccount("/clients", "clients", page),
  pageOfAccount("/clients?q=nobody", "clients, q", ({ big }) => big.clients.length + RECORD),
  pageOfAccount("/clients/{client}", "a client", ({ big }) => 2 * big.mostOfClient + RECORD),
  pageOfAccount("/products", "catalogue", page),
  pageOfAccount("/audit", "log", changes),
  pageOfAccount("/audit?kind=api_key", "log, of keys", page),
  pageOfAccount("/audit?from={from}&to={to}", "log, of days", () => LOG_SLACK + page()),
  pageOfAccount("/keys", "keys", record),
  pageOfAccount("/members", "members", record),
  pageOfAccount("/businesses", "businesses", record),
  pageOfAccount("/settings", "profile", record),
  pageOfAccount("/invoices/new", "editor", page),
];

const background = [
  ask("cron", "GET /cron", (world) => 20 * world.dueForReminders + 20 * world.unnoted + RECORD, {
    label: "a morning",
    untilIdle: true,
  }),
  // It counts the open invoices, up to 21.
  ask("moveTestClock", "POST /business/test-clock", () => 21 + ISSUE, {
    label: "of a small business",
    small: true,
    body: { now: "{tomorrow}T12:00:00Z" },
  }),
  // Tasks wait: the queue has no consumer here. The sweep passes each business that has some, which D1 counts as
  // five rows: two entries of the index of tasks, and the walk from one business to the next.
  ask("cron", "GET /cron", (world) => 5 * world.sending + RECORD, { label: "the next minute" }),
];

export const SCALE_OPERATIONS: readonly ScaleOperation[] = [
  ...business,
  ...clients,
  ...products,
  ...lists,
  ...fastbill,
  ...abby,
  ...invoices,
  ...besideDocuments,
  ...background,
  ...account,
];
