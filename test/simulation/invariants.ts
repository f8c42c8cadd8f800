/**
 * Checks the eight invariants in the tables and in R2. `settled` is the end of a run: no work is left, so
 * that what must have happened by then is checked, too.
 */
import { env } from "cloudflare:workers";
import { documentKey } from "../../src/capabilities/issued-files/invoice-pdf.ts";
import { sha256 } from "../../src/platform/ids.ts";
import type { IssuedFileRow } from "../../src/schema/rows.ts";
import { rowsOf } from "../support/rows.ts";
import { checkAnswers } from "./answers.ts";
import { checkChanges } from "./changes.ts";
import { checkFigures, type FigureRow } from "./figures.ts";
import { checkMoney } from "./money.ts";
import { checkSends } from "./sends.ts";
import { checkStripe } from "./stripe-money.ts";
import { checkTimeline } from "./timeline.ts";
import { checkTotals } from "./totals.ts";
import { type Business, FROZEN, type FrozenRow, type World } from "./world.ts";

export interface InvoiceRow {
  business_id: string;
  id: string;
  client_id: string;
  status: string;
  number: string;
  series: string | null;
  sequence: number | null;
  issue_date: string | null;
  due_date: string | null;
  supply_date: string | null;
  currency: string;
  overdue_at: string | null;
  total_cents: number;
  subtotal_cents: number;
  tax_cents: number;
  amount_paid_cents: number;
  credited_cents: number;
  finalized_at: string | null;
  sent_at: string | null;
  opened_at: string | null;
  paid_at: string | null;
  cancelled_at: string | null;
  overdue_noted_at: string | null;
  reminders_stopped_at: string | null;
  created_at: string;
  version: number;
  type: "invoice" | "credit_note";
  corrects_id: string | null;
  purchase_order: string | null;
  notes: string | null;
  link_nonce: string;
  lines: string;
  tax_breakdown: string;
  content: string | null;
  cash_discount_taken: string | null;
}

/** A client or a product. */
export interface ArchivableRow {
  id: string;
  archived_at: string | null;
  version: number;
}

export interface EventRow {
  position: number;
  subject_kind: string;
  subject_id: string;
  actor: string;
  id: string;
  type: string;
  created_at: string;
  data: Record<string, unknown>;
}

export interface DeliveryRow {
  id: string;
  invoice_id: string;
  channel: string;
  kind: string;
  status: string;
  reason: string | null;
  simulated: number;
  automatic: number;
  resend_of: string | null;
  held: number;
  cc: string;
  bcc: string | null;
  message: string | null;
}

export interface PaymentRow {
  id: string;
  invoice_id: string;
  amount_cents: number;
  paid_at: string;
  refunded_cents: number;
  source: string;
  reference: string | null;
  payment_intent_id: string | null;
  cash_discount: string | null;
}

export interface RefundRow {
  id: string;
  payment_id: string;
  invoice_id: string;
  amount_cents: number;
  reason: string;
  external_id: string | null;
}

/** Everything stored about one business. */
export interface Books {
  world: World;
  business: Business;
  settled: boolean;
  /** The version of its profile. */
  version: number;
  clients: ArchivableRow[];
  products: ArchivableRow[];
  invoices: Map<string, InvoiceRow>;
  events: Map<string, EventRow[]>;
  deliveries: Map<string, DeliveryRow>;
  /** The messages that the quotas of all days have counted. */
  counted: number;
  payments: PaymentRow[];
  refunds: RefundRow[];
  figures: FigureRow[];
  violate: (what: string) => void;
}

export async function checkAll(world: World, settled: boolean): Promise<void> {
  for (const business of world.businesses) {
    const rows = await rowsOf(business.id);
    const books = booksOf(world, business, rows, settled);
    await checkNumbers(books);
    checkRefs(books, rows);
    await checkFrozen(books, settled);
    checkTotals(books);
    checkSends(books);
    checkMoney(books);
    checkFigures(books);
    checkStripe(books);
    checkIsolation(books, rows);
    checkTimeline(books);
    await checkChanges(books);
    checkAnswers(books, rows);
  }
}

function booksOf(
  world: World,
  business: Business,
  rows: Awaited<ReturnType<typeof rowsOf>>,
  settled: boolean,
): Books {
  const table = <T>(name: string) => (rows[name] ?? []) as T[];
  const events = new Map<string, EventRow[]>();
  for (const { data, ...row } of table<Omit<EventRow, "data"> & { data: string }>("events")) {
    const list = events.get(row.subject_id) ?? [];
    list.push({ ...row, data: JSON.parse(data) });
    events.set(row.subject_id, list);
  }
  for (const list of events.values()) list.sort((a, b) => a.position - b.position);
  return {
    world,
    business,
    settled,
    version: table<{ version: number }>("businesses")[0]?.version ?? 0,
    clients: table<ArchivableRow>("clients"),
    products: table<ArchivableRow>("products"),
    invoices: new Map(table<InvoiceRow>("invoices").map((row) => [row.id, row])),
    events,
    deliveries: new Map(table<DeliveryRow>("deliveries").map((row) => [row.id, row])),
    counted: table<{ messages: number }>("message_counts").reduce((sum, { messages }) => sum + messages, 0),
    payments: table<PaymentRow>("payments"),
    refunds: table<RefundRow>("refunds"),
    figures: table<FigureRow>("figures"),
    violate: (what) => world.violate(`${what}, business ${business.index}`),
  };
}

/**
 * Invariant 1: each series holds exactly 1..n, dates never decrease, and each number contains its sequence.
 * No credit note is dated before its invoice.
 */
async function checkNumbers({ world, business, invoices, violate }: Books): Promise<void> {
  const series = await world.rows<{ series: string; last_sequence: number; last_issue_date: string | null }>(
    "select * from number_series where business_id = ?",
    business.id,
  );
  const bySeries = new Map<string, InvoiceRow[]>();
  for (const row of invoices.values()) {
    if (row.series === null) continue;
    bySeries.set(row.series, [...(bySeries.get(row.series) ?? []), row]);
  }
  for (const [name, rows] of bySeries) {
    rows.sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
    const counter = series.find((row) => row.series === name);
    if (counter?.last_sequence !== rows.length)
      violate(`numbers: series ${name} counts ${counter?.last_sequence} and holds ${rows.length}`);
    if (rows.length > 0 && counter?.last_issue_date !== rows.at(-1)?.issue_date)
      violate(`numbers: series ${name} was last used on another day than its last document`);
    rows.forEach((row, index) => {
      if (row.sequence !== index + 1) violate(`numbers: ${name} has ${row.sequence} in place ${index + 1}`);
      const before = rows[index - 1]?.issue_date ?? "";
      if ((row.issue_date ?? "") < before) violate(`numbers: ${row.number} is dated before its predecessor`);
      if (!row.number.includes(String(row.sequence)))
        violate(`numbers: ${row.number} does not hold its sequence ${row.sequence}`);
      if ((row.type === "credit_note") !== name.startsWith("credit_note:"))
        violate(`numbers: ${row.number} is a ${row.type} in series ${name}`);
      const corrected = invoices.get(row.corrects_id ?? "")?.issue_date ?? "";
      if ((row.issue_date ?? "") < corrected)
        violate(`numbers: ${row.number} is dated before the invoice that it corrects`);
    });
  }
  for (const { series: name, last_sequence } of series)
    if (last_sequence > 0 && !bySeries.has(name)) violate(`numbers: series ${name} counts what is not there`);
}

const WITH_REF = ["clients", "client_contacts", "products", "invoices"];

/** Invariant 1, too: each record has a small number, which no other of its kind in the business has or had. */
function checkRefs(
  { world, business, violate }: Books,
  rows: Record<string, Record<string, unknown>[]>,
): void {
  for (const table of WITH_REF)
    for (const { id, ref } of rows[table] ?? []) {
      if (!Number.isInteger(ref) || Number(ref) < 1) violate(`numbers: the ref of ${id} is ${ref}`);
      const name = `${business.id} ${table} ${ref}`;
      const owner = world.refs.get(name) ?? String(id);
      if (owner !== id) violate(`numbers: ${id} has the ref ${ref}, which ${owner} of ${table} had`);
      world.refs.set(name, owner);
    }
}

/** Invariant 2: an issued document keeps its content, and every PDF has the bytes that its record names. */
async function checkFrozen({ world, business, invoices, violate }: Books, settled: boolean): Promise<void> {
  const rows = await world.rows<FrozenRow>(
    `select id, ${FROZEN} from invoices where business_id = ? and finalized_at is not null`,
    business.id,
  );
  for (const row of rows) world.requireFrozen(row);
  const issued = new Set(rows.map(({ id }) => id));
  for (const id of world.frozen.keys())
    if (invoices.has(id) && !issued.has(id)) violate(`frozen: ${id} is not issued any more`);
  const documents = await world.rows<IssuedFileRow>(
    "select * from documents where business_id = ?",
    business.id,
  );
  for (const document of documents) await checkPdf(world, document, violate);
  if (!settled) return;
  const drawn = new Set(documents.map(({ invoice_id }) => invoice_id));
  for (const id of issued) if (!drawn.has(id)) violate(`frozen: ${id} is issued and has no PDF`);
}

async function checkPdf(world: World, row: IssuedFileRow, violate: Books["violate"]): Promise<void> {
  const name = `${row.invoice_id} ${row.locale}`;
  const answered = world.pdfs.get(name);
  if (answered !== undefined && answered !== row.sha256)
    violate(`frozen: the PDF of ${name} was answered with other bytes than are recorded`);
  world.pdfs.set(name, row.sha256);
  if (world.drawn.has(name)) return;
  const object = await env.FILES.get(documentKey(row));
  if (!object) return violate(`frozen: the PDF of ${name} is recorded and not in R2`);
  const bytes = new Uint8Array(await object.arrayBuffer());
  if (sha256(bytes) !== row.sha256) violate(`frozen: the PDF of ${name} in R2 is not the recorded one`);
  else if (!world.calm) world.drawn.add(name);
}

const ID_COLUMNS = ["client_id", "invoice_id", "payment_id", "corrects_id", "resend_of"];

/** Invariant 6: no row names another business, holds its texts, or refers to a row of it. */
function checkIsolation(
  { world, business, violate }: Books,
  rows: Record<string, Record<string, unknown>[]>,
): void {
  const own = new Set(
    Object.values(rows).flatMap((list) => list.flatMap(({ id }) => (typeof id === "string" ? [id] : []))),
  );
  const others = world.businesses.filter((other) => other !== business).map(({ id }) => id);
  for (const [table, list] of Object.entries(rows))
    for (const row of list) {
      const text = JSON.stringify(row);
      world.requireOwn(business, text, `a row of ${table}`);
      for (const id of others)
        if (text.includes(id)) violate(`isolation: a row of ${table} names business ${id}`);
      for (const column of ID_COLUMNS) {
        const id = row[column];
        if (typeof id === "string" && !own.has(id))
          violate(`isolation: ${column} of a row of ${table} names ${id}, which is not this business's`);
      }
    }
}
