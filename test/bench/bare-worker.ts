/**
 * The least that could answer the same requests: Hono, and the same SQL in the same round trips, written out.
 * It validates nothing, authenticates nobody, computes no totals, and answers with the rows as D1 gives them.
 * The time that the Worker takes beyond this is the price of its contract.
 */
import { DurableObject } from "cloudflare:workers";
import { type Context, Hono } from "hono";

type Row = Record<string, unknown>;
type Bare = { Bindings: Env };

const INVOICE_SUMMARY =
  "id, client_id, status, number, currency, issue_date, due_date, supply_date, overdue_at, subtotal_cents, tax_cents, total_cents, amount_paid_cents, external_id, purchase_order, sandbox, link_nonce, finalized_at, sent_at, opened_at, paid_at, cancelled_at, version, created_at, updated_at, metadata, tax_breakdown, notes, credited_cents, cash_discount_taken, origin, ref";
const INVOICE = `business_id, type, corrects_id, series, sequence, ${INVOICE_SUMMARY}, lines, overdue_noted_at, reminders_stopped_at, folded_references, reminded_at, reminders_paused_at, content`;
const DOCUMENT = `${INVOICE}, iif(json_type(invoices.parties, '$.seller') = 'text', json_set(invoices.parties, '$.seller', json((select seller from sellers where sellers.business_id = invoices.business_id and hash = json_extract(invoices.parties, '$.seller')))), invoices.parties) as parties`;
const CLIENT =
  "business_id, id, type, name, email, phone, address, postal_code, city, country, vat_number, registration_number, locale, tags, external_id, archived_at, sort_name, search_text, version, created_at, updated_at";
const BUSINESS =
  "id, sandbox, name, email, phone, address, postal_code, city, country, locale, default_currency, time_zone, vat_number, registration_number, tax_number, legal_form, registered_office_city, register_court, register_number, share_capital_cents, directors, in_company_register, f_tax_approved, sole_trader, vat_franchise, vat_on_debits, cash_accounting, late_penalty_rate, early_discount, iban, bic, bank_name, payment_terms_days, default_notes, invoice_number_pattern, accent_color, logo, version, created_at, updated_at, invoice_subject, invoice_message, reminder_subject, reminder_message, receipt_subject, receipt_message, reminders, reminders_due_at, credit_note_number_pattern, send_receipts, stripe_account_id, stripe_charges_enabled, clock_ahead_ms, daily_messages, daily_new_recipients, reminders_on_since";

const READER = "(select business_id from api_keys where hash = ?1 and revoked_at is null)";
const WRITER =
  "(select business_id from api_keys where hash = ?1 and revoked_at is null and access = 'write')";
/** As the app has it: of the row that is being inserted. */
const NEXT_REF = `1 + max(coalesce((select max(ref) from invoices where business_id = ${WRITER} and ref is not null), 0), coalesce((select ref from retired_refs where business_id = ${WRITER} and kind = 'invoice'), 0))`;

const KEY =
  "select api_keys.id, api_keys.business_id, access, revoked_at, clock_ahead_ms from api_keys inner join businesses on businesses.id = api_keys.business_id where hash = ?1";
const CLIENT_OF_INVOICE = `select ${CLIENT} from clients where business_id = ${WRITER} and id in (select client_id from invoices where business_id = ${WRITER} and id = ?2)`;
const ADDRESSES_OF_INVOICE = `select email, phone from clients where business_id = ${WRITER} and id in (select client_id from invoices where business_id = ${WRITER} and id = ?2)`;
const PAYMENT_SETTINGS = `select sandbox, send_receipts, stripe_account_id, created_at, stripe_charges_enabled, daily_messages, daily_new_recipients from businesses where id = ${WRITER}`;
const OWN_BUSINESS = `select ${BUSINESS} from businesses where id = ${WRITER}`;
const DRAFT = `select client_id from invoices where business_id = ${READER} and id = ?2 and finalized_at is null`;
const CLIENT_OF_DRAFT = `select ${CLIENT} from clients where business_id = ${READER} and id in (${DRAFT})`;
const BUSINESS_OF_DRAFT = `select ${BUSINESS} from businesses where id = ${READER} and exists (${DRAFT})`;
const CORRECTED = `select number, issue_date from invoices where business_id = ${READER} and id in (select corrects_id from invoices where business_id = ${READER} and id = ?2)`;

const OWN_CLOCK = `(select clock_ahead_ms from businesses where id = ${WRITER})`;
const ownTime = (instant: string) =>
  `strftime('%Y-%m-%dT%H:%M:%fZ', ${instant}, (${OWN_CLOCK} / 1000.0) || ' seconds')`;
/** Not before the event that an invoice has last. */
const inOrder = (instant: string, invoice: string, business: string) =>
  `max(${instant}, coalesce((select created_at from events where business_id = ${business} and subject_kind = 'invoice' and subject_id = ${invoice} order by position desc limit 1), ''))`;

const invoiceOf = (business: string, condition = "", columns = INVOICE) =>
  `select ${columns} from invoices where business_id = ${business} and id = ?2${condition}`;
const IS_INVOICE = " and type = ?3";

const app = new Hono<Bare>().basePath("/api/v1");

app.get("/invoices/:id", async (c) => {
  const [, [invoice] = [], events] = await batch(c, (sql, hash) => [
    sql(KEY, hash),
    sql(invoiceOf(READER, IS_INVOICE), hash, c.req.param("id"), "invoice"),
    sql(
      `select position, business_id, subject_kind, subject_id, id, type, actor, data, created_at from events where business_id = ${READER} and subject_kind = 'invoice' and subject_id = ?2 order by position asc limit ?3`,
      hash,
      c.req.param("id"),
      1000,
    ),
  ]);
  return c.json({ ...invoice, events });
});

app.get("/invoices", async (c) => {
  const perPage = Number(c.req.query("per_page"));
  const [, rows = []] = await batch(c, (sql, hash) => [
    sql(KEY, hash),
    sql(
      `select ${INVOICE_SUMMARY} from invoices where business_id = ${READER} and type = 'invoice' order by id desc limit ?2`,
      ...[hash, perPage + 1],
    ),
  ]);
  return c.json({ data: rows.slice(0, perPage) });
});

app.get("/invoices/:id/pdf", async (c) => {
  const id = c.req.param("id");
  const [, , , , , [document] = []] = await batch(c, (sql, hash) => [
    sql(KEY, hash),
    sql(invoiceOf(READER, "", DOCUMENT), hash, id),
    sql(CLIENT_OF_DRAFT, hash, id),
    sql(BUSINESS_OF_DRAFT, hash, id),
    sql(CORRECTED, hash, id),
    sql(
      `select business_id, invoice_id, locale, sha256, created_at from documents where business_id = ${READER} and invoice_id = ?2`,
      hash,
      id,
    ),
  ]);
  const key = `documents/${document?.business_id}/${id}/${document?.locale}/${document?.sha256}.pdf`;
  const object = await c.env.FILES.get(key);
  return new Response(object?.body ?? null, { status: object ? 200 : 404 });
});

app.post("/invoices", async (c) => {
  const { client_id, currency, notes, purchase_order, metadata, lines } = await c.req.json();
  const id = crypto.randomUUID();
  const now = new Date().toISOString();
  const [, , [invoice] = []] = await batch(c, (sql, hash) => [
    sql(KEY, hash),
    sql(`select ${CLIENT} from clients where business_id = ${WRITER} and id = ?2`, hash, client_id),
    sql(
      `insert into invoices (lines, tax_breakdown, subtotal_cents, tax_cents, total_cents, client_id, currency, due_date, supply_date, notes, purchase_order, external_id, metadata, folded_references, business_id, id, status, number, sandbox, link_nonce, amount_paid_cents, version, created_at, updated_at, ref)
       select ?2, ?3, ?4, ?5, ?6, ?7, ?8, null, null, ?9, ?10, null, ?11, null, ${WRITER}, ?12, ?13, ?14, (select sandbox from businesses where id = ${WRITER}), ?15, ?16, ?17, ${ownTime("?18")}, ${ownTime("?18")}, ${NEXT_REF}
       where ${WRITER} is not null and exists (select 1 from clients where business_id = ${WRITER} and id = ?7 and archived_at is null) returning business_id, ref, notes, sandbox, created_at, updated_at`,
      ...[hash, JSON.stringify(lines), "[]", 100, 20, 120, client_id, currency, notes, purchase_order],
      ...[JSON.stringify(metadata), id, "draft", `DRAFT-${id}`, id, 0, 1, now],
    ),
    sql(
      `insert into events (id, type, data, created_at, business_id, subject_kind, subject_id, actor) select ?2, ?3, ?4, ${inOrder(ownTime("?5"), "?6", WRITER)}, ${WRITER}, 'invoice', ?6, (select 'key:' || id from api_keys where hash = ?1) where changes() > 0`,
      ...[hash, crypto.randomUUID(), "created", "{}", now, id],
    ),
  ]);
  return c.json({ id, client_id, currency, lines, metadata, ...invoice }, 201);
});

app.post("/invoices/:id/finalize", async (c) => {
  const id = c.req.param("id");
  const [, [invoice] = [], [client] = [], [business] = []] = await batch(c, (sql, hash) => [
    sql(KEY, hash),
    sql(invoiceOf(WRITER, IS_INVOICE), hash, id, "invoice"),
    sql(CLIENT_OF_INVOICE, hash, id),
    sql(OWN_BUSINESS, hash),
    sql(
      `select business_id, series, last_sequence, last_issue_date from number_series where business_id = ${WRITER}`,
      hash,
    ),
    sql(
      `select (exists (select 1 from invoices where business_id = ${WRITER} and id = ?2 and type = 'invoice' and finalized_at is not null and status <> 'cancelled')) as value`,
      ...[hash, id],
    ),
  ]);
  const now = new Date().toISOString();
  const today = now.slice(0, 10);
  const series = `invoice:${now.slice(0, 4)}`;
  const own = business?.id;
  const parties = JSON.stringify({ seller: "hash", buyer: client });
  const [, [issued] = []] = await batch(c, (sql) => [
    sql(
      "insert into sellers (hash, seller, business_id) select ?1, ?2, ?3 where exists (select 1 from invoices where business_id = ?3 and id = ?4 and version = ?5 and status = ?6) on conflict do nothing",
      ...["hash", JSON.stringify(business), own, id, invoice?.version, "draft"],
    ),
    sql(
      `update invoices set status = ?1, series = ?2, sequence = (select last_sequence + 1 from number_series where business_id = ?3 and series = ?2),
       number = ?4 || printf(?5, (select last_sequence + 1 from number_series where business_id = ?3 and series = ?2)) || ?6,
       issue_date = ?7, due_date = ?8, overdue_at = ?9, finalized_at = ?10, sent_at = null, paid_at = null, version = ?11, updated_at = ?10, parties = ?18
       where business_id = ?3 and id = ?12 and status = ?13 and version = ?14
       and exists (select 1 from clients where business_id = ?3 and id = ?15 and version = ?16)
       and exists (select 1 from businesses where id = ?3 and version = ?17)
       and not exists (select 1 from number_series where business_id = ?3 and series = ?2 and last_issue_date > ?7) and ?3 is not null returning number, sequence`,
      ...[
        "finalized",
        series,
        own,
        `${now.slice(0, 4)}-`,
        "%05d",
        "",
        today,
        "9999-12-30",
        "9999-12-31T00:00:00.000Z",
        now,
        2,
      ],
      ...[id, "draft", invoice?.version, client?.id, client?.version, business?.version, parties],
    ),
    sql(
      "update number_series set last_sequence = last_sequence + 1, last_issue_date = ?1 where business_id = ?2 and series = ?3 and changes() > 0",
      ...[today, own, series],
    ),
    sql(
      `insert into events (id, type, data, created_at, business_id, subject_kind, subject_id, actor) select ?1, ?2, (select json_object('number', number, 'issue_date', issue_date) from invoices where business_id = ?3 and id = ?4), ${inOrder("?5", "?4", "?3")}, ?3, 'invoice', ?4, 'key:' where changes() > 0`,
      ...[crypto.randomUUID(), "finalized", own, id, now],
    ),
    sql(
      "insert into outbox (id, kind, ref, attempts, due_at, created_at, claimed_until, business_id) select ?1, ?2, ?3, ?4, ?5, ?6, null, ?7 where changes() > 0",
      ...[crypto.randomUUID(), "document", id, 0, "9999-12-31T00:00:00.000Z", now, own],
    ),
  ]);
  return c.json({ ...invoice, ...issued });
});

app.post("/invoices/:id/payments", async (c) => {
  const { amount_cents, method } = await c.req.json();
  const invoiceId = c.req.param("id");
  const [, [invoice] = []] = await batch(c, (sql, hash) => [
    sql(KEY, hash),
    sql(invoiceOf(WRITER, IS_INVOICE), hash, invoiceId, "invoice"),
    sql(ADDRESSES_OF_INVOICE, hash, invoiceId),
    sql(PAYMENT_SETTINGS, hash),
    sql(
      `select business_id, id, invoice_id, amount_cents, currency, account_id, livemode, url, status, expires_at, created_at from checkouts where business_id = ${WRITER} and invoice_id = ?2 and status in (?3, ?4)`,
      ...[hash, invoiceId, "open", "processing"],
    ),
    sql(
      `select max(paid_at) as paid_at from payments where business_id = ${WRITER} and invoice_id = ?2 and refunded_cents < amount_cents`,
      ...[hash, invoiceId],
    ),
  ]);
  const now = new Date().toISOString();
  const own = invoice?.business_id;
  const id = crypto.randomUUID();
  const paid = Number(invoice?.amount_paid_cents) + amount_cents;
  const [[changed] = []] = await batch(c, (sql) => [
    sql(
      `update invoices set status = ?1, amount_paid_cents = ?2, paid_at = ?3, cancelled_at = null, version = ?4, updated_at = ?5
       where business_id = ?6 and id = ?7 and version = ?8 and ?6 is not null returning version`,
      ...[invoice?.status, paid, null, Number(invoice?.version) + 1, now, own, invoiceId, invoice?.version],
    ),
    sql(
      "insert into payments (amount_cents, method, paid_at, source, reference, external_id, payment_intent_id, charge_id, id, invoice_id, refunded_cents, created_at, business_id) select ?1, ?2, ?3, ?4, null, null, null, null, ?5, ?6, ?7, ?3, ?8 where changes() > 0",
      ...[amount_cents, method, now, "manual", id, invoiceId, 0, own],
    ),
    sql(
      `insert into events (id, type, data, created_at, subject_kind, subject_id, business_id, actor) select ?1, ?2, ?3, ${inOrder("?4", "?5", "?6")}, 'invoice', ?5, ?6, 'key:' where changes() > 0`,
      ...[crypto.randomUUID(), "payment_received", JSON.stringify({ payment_id: id, amount_cents, method })],
      ...[now, invoiceId, own],
    ),
    sql(
      `insert into events (id, type, data, created_at, subject_kind, subject_id, business_id, actor) select ?1, ?2, ?3, ${inOrder("?4", "?5", "?6").replace("'invoice'", "'payment'")}, 'payment', ?5, ?6, 'key:' where changes() > 0`,
      ...[crypto.randomUUID(), "created", JSON.stringify({ invoice_id: invoiceId }), now, id, own],
    ),
  ]);
  return c.json({ id, amount_cents, method, invoice: { ...invoice, ...changed } }, 201);
});

type Prepare = (query: string, ...values: unknown[]) => D1PreparedStatement;

/**
 * One round trip; gives the rows of each statement. `hash` is the SHA-256 of the API key, which the caller
 * sends.
 */
async function batch(
  c: Context<Bare>,
  statements: (prepare: Prepare, hash: string) => D1PreparedStatement[],
): Promise<Row[][]> {
  const session = c.env.DB.withSession("first-primary");
  const prepare: Prepare = (query, ...values) => session.prepare(query).bind(...values);
  const results = await session.batch<Row>(statements(prepare, c.req.header("X-Key-Hash") ?? ""));
  return results.map((result) => result.results);
}

/** wrangler.toml binds a Durable Object of this name; it is not used here. */
export class InvoiceSequence extends DurableObject {}

export default app;
