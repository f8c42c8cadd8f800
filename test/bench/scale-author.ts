/** Writes the rows of the large database: businesses, clients, and invoices with all that belongs to them. */
import type { DatabaseSync } from "node:sqlite";
import { newKey } from "../../src/capabilities/business/api-key-format.ts";
import { newBusiness } from "../../src/capabilities/business/new-business.ts";
import { searchColumns } from "../../src/capabilities/clients/client-search.ts";
import { partiesToStore } from "../../src/capabilities/invoices/document-statements.ts";
import { foldedReferences } from "../../src/capabilities/invoices/invoice-filters.ts";
import { partiesOf } from "../../src/capabilities/invoices/parties.ts";
import { priceDocument } from "../../src/capabilities/invoices/price-document.ts";
import { createIds, type Ids } from "../../src/platform/ids.ts";
import { apiKeys, businesses } from "../../src/schema/businesses.ts";
import { clients } from "../../src/schema/clients.ts";
import { deliveries, recipients, reminderSteps } from "../../src/schema/deliveries.ts";
import { events } from "../../src/schema/events.ts";
import { invoices, numberSeries, sellers } from "../../src/schema/invoices.ts";
import { payments } from "../../src/schema/payments.ts";
import type { BusinessRow, ClientRow, InvoiceRow } from "../../src/schema/rows.ts";
import type { EventType } from "../../src/schema/vocabularies/event-types.ts";
import { seeded } from "../support/seeded.ts";
import { RowWriter } from "./row-writer.ts";
import { lines, newClient, PROFILE } from "./samples.ts";
import { DAY_MS, dayOf, dueDayOf, endOfDay, instantOf, noonZone } from "./scale-days.ts";

/** What became of an invoice. A cancelled one has a credit note. */
export type Kind = "draft" | "sent" | "paid" | "overdue" | "cancelled";

export interface ScaleBusiness {
  row: BusinessRow;
  key: string;
  clients: ClientRow[];
  /** Ids by what became of the invoice, oldest first. */
  invoices: Record<Kind, string[]>;
  creditNotes: string[];
  /** How many invoices were issued, and how many are due, on each ISO day. */
  issued: Map<string, number>;
  due: Map<string, number>;
  /** The same of those that are not paid. */
  unpaid: Map<string, number>;
  /** The most documents of one client. */
  mostOfClient: number;
  /** The overdue invoices without their event. */
  unnoted: number;
}

const SPAN_MS = 3 * 365 * DAY_MS;
/** The schedule of reminders of the big business, and of every tenth small one. */
export const SCHEDULE = [-3, 3, 10, 30].map((days) => ({ days, channels: ["email" as const] }));

const DOCUMENT = {
  type: "invoice" as const,
  corrects_id: null,
  currency: "EUR" as const,
  sandbox: true,
  external_id: null,
  folded_references: null,
  notes: "Thank you for your trust.",
  metadata: { project: "spring" },
};

type NewDocument = Omit<typeof invoices.$inferInsert, "status" | "number">;
type Numbered = Pick<InvoiceRow, "number" | "series" | "sequence" | "issue_date" | "finalized_at">;

const SETTLED = {
  sent: { status: "sent", version: 2 },
  overdue: { status: "sent", version: 2 },
  paid: { status: "paid", version: 3 },
  cancelled: { status: "cancelled", version: 3 },
} as const;

/** What became of an invoice: a share of those that were due is never paid. */
function kindOf(chance: number, wasDue: boolean): Kind {
  if (chance < 0.05) return "draft";
  if (!wasDue) return chance < 0.4 ? "paid" : "sent";
  if (chance < 0.85) return "paid";
  return chance < 0.97 ? "overdue" : "cancelled";
}

/** Whether the client with this index is archived: never the first, and never two in a row. */
const isArchived = (index: number): boolean => index % 20 === 19;

const purchaseOrder = (n: number): string =>
  n % 100 === 0 ? `Commande n° ${n} d'été` : `PO-${4711 + (n % 90_000)}`;
const count = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

/** Writes the rows. Its ids and choices come from one seed; its clock is that of the row being written. */
export class Author {
  readonly random = seeded(1);
  readonly #rows: RowWriter;
  readonly #now: number;
  readonly #start: number;
  readonly #series = new Map<string, typeof numberSeries.$inferInsert>();
  readonly #sellers = new Set<string>();
  readonly #documentsOf = new Map<string, number>();
  #at: number;
  #count = 0;
  #refs = 0;

  constructor(db: DatabaseSync, now: number) {
    this.#rows = new RowWriter(db);
    this.#now = now;
    this.#start = now - SPAN_MS;
    this.#at = this.#start;
  }

  /** A new source for each id: one source never goes back in time, but the rows do. */
  get #ids(): Ids {
    return createIds({ now: () => new Date(this.#at) }, (bytes) => {
      for (let index = 0; index < bytes.length; index++) bytes[index] = this.random() * 256;
    });
  }

  async business(name: string, clientCount: number, isReminding: boolean): Promise<ScaleBusiness> {
    this.#at = this.#start;
    const at = instantOf(this.#at);
    const fresh = newBusiness({ id: this.#ids.uuid(), name, sandbox: true, now: at });
    const schedule = { reminders: SCHEDULE, reminders_due_at: instantOf(this.#now), reminders_on_since: at };
    const place = { ...PROFILE, locale: "en" as const, time_zone: noonZone(this.#now) };
    const row: BusinessRow = { ...fresh, ...place, ...(isReminding && schedule) };
    this.#rows.insert(businesses, row);
    const { key, ...hashed } = await newKey(this.#ids, { sandbox: true, shard: "0" });
    const own = { business_id: row.id, id: this.#ids.uuid(), created_at: at };
    this.#rows.insert(apiKeys, { ...own, ...hashed, name: "First key", access: "write" });
    return {
      row,
      key,
      clients: Array.from({ length: clientCount }, (_, n) => this.#client(row, n)),
      invoices: { draft: [], sent: [], paid: [], overdue: [], cancelled: [] },
      creditNotes: [],
      issued: new Map(),
      due: new Map(),
      unpaid: new Map(),
      mostOfClient: 0,
      unnoted: 0,
    };
  }

  #client(business: BusinessRow, n: number): ClientRow {
    const sample = newClient(n);
    const row: ClientRow = {
      ...sample,
      ...searchColumns(sample),
      business_id: business.id,
      id: this.#ids.uuid(),
      ref: n + 1,
      registration_number: null,
      external_id: n % 2 === 0 ? `customer-${n}` : null,
      archived_at: isArchived(n) ? business.created_at : null,
      public_sector: false,
      number: null,
      details: null,
      version: 1,
      created_at: business.created_at,
      updated_at: business.created_at,
    };
    this.#rows.insert(clients, row);
    const address = sample.email.toLowerCase();
    this.#rows.insert(recipients, { business_id: business.id, address, sent_at: business.created_at });
    return row;
  }

  /** Writes an invoice that was created at `place` of the span, 0 to 1, with all that belongs to it. */
  invoice(owner: ScaleBusiness, place: number): void {
    this.#at = Math.floor(this.#start + place * (SPAN_MS - 60_000));
    const index = Math.floor(this.random() * owner.clients.length);
    const client = owner.clients[isArchived(index) ? index - 1 : index];
    if (!client) throw new Error("a business without clients");
    const kind = kindOf(this.random(), dueDayOf(this.#at) < dayOf(this.#now));
    const created = this.#document(owner, client);
    owner.invoices[kind].push(created.id);
    count(this.#documentsOf, client.id);
    this.#event(created, "created");
    if (kind === "draft") {
      const number = `DRAFT-${created.id.slice(-12).toUpperCase()}`;
      this.#rows.insert(invoices, { ...created, status: "draft", number });
    } else this.#issued(owner, client, created, kind);
  }

  /** Writes what follows from all invoices; to be called once, at the end. */
  finish(owners: readonly ScaleBusiness[]): void {
    for (const row of this.#series.values()) this.#rows.insert(numberSeries, row);
    for (const owner of owners)
      owner.mostOfClient = Math.max(...owner.clients.map(({ id }) => this.#documentsOf.get(id) ?? 0));
  }

  #issued(owner: ScaleBusiness, client: ClientRow, created: NewDocument, kind: Exclude<Kind, "draft">): void {
    this.#at += 20_000;
    const at = instantOf(this.#at);
    const numbered = this.#number(owner, "invoice");
    const due_date = dueDayOf(Date.parse(created.created_at));
    const overdue_at = endOfDay(due_date, this.#now);
    // What became overdue in the last day is left to the cron.
    const isNoted = kind === "overdue" && due_date < dayOf(this.#now - DAY_MS);
    const settled = { ...SETTLED[kind], total: created.total_cents };
    const ended = instantOf(this.#end(kind));
    count(owner.issued, numbered.issue_date ?? "");
    count(owner.due, due_date);
    if (settled.status === "sent") count(owner.unpaid, due_date);
    if (kind === "overdue" && !isNoted) owner.unnoted += 1;
    this.#insertIssued(owner, client, {
      ...created,
      ...numbered,
      status: settled.status,
      due_date,
      overdue_at,
      overdue_noted_at: isNoted ? overdue_at : null,
      amount_paid_cents: kind === "paid" ? settled.total : 0,
      credited_cents: kind === "cancelled" ? settled.total : 0,
      sent_at: at,
      paid_at: kind === "paid" ? ended : null,
      cancelled_at: kind === "cancelled" ? ended : null,
      updated_at: ended,
      version: settled.version,
    });
    this.#event(created, "finalized", { number: numbered.number, issue_date: numbered.issue_date });
    this.#delivery(created, client);
    this.#at = Date.parse(ended);
    if (kind === "paid") this.#payment(created);
    if (kind === "cancelled") this.#creditNote(owner, client, created);
    if (isNoted) this.#event(created, "overdue", { due_date, amount_due_cents: settled.total });
    if (kind === "overdue") this.#reminded(owner, created, due_date);
  }

  /** When an invoice came to its end: a payment within four weeks, a cancellation on the next day. */
  #end(kind: Kind): number {
    if (kind === "paid") return Math.min(this.#now, this.#at + Math.floor(this.random() * 28 * DAY_MS));
    return kind === "cancelled" ? this.#at + DAY_MS : this.#at;
  }

  #document({ row: business }: ScaleBusiness, client: ClientRow): NewDocument {
    const n = this.#count++;
    const at = instantOf(this.#at);
    const references = { external_id: n % 2 === 0 ? `order-${n}` : null, purchase_order: purchaseOrder(n) };
    return {
      ...DOCUMENT,
      ...references,
      folded_references: foldedReferences(references),
      ...priceDocument({ lines: lines(5).map((line) => ({ ...line, quantity: 1 + (n % 9) })) }).columns,
      business_id: business.id,
      id: this.#ids.uuid(),
      ref: ++this.#refs,
      client_id: client.id,
      link_nonce: this.#ids.token(18),
      created_at: at,
      updated_at: at,
    };
  }

  #number({ row: { id: business_id } }: ScaleBusiness, kind: "invoice" | "credit_note"): Numbered {
    const last_issue_date = dayOf(this.#at);
    const year = last_issue_date.slice(0, 4);
    const series = `${kind}:${year}`;
    const sequence = (this.#series.get(business_id + series)?.last_sequence ?? 0) + 1;
    this.#series.set(business_id + series, { business_id, series, last_sequence: sequence, last_issue_date });
    const number = `${kind === "invoice" ? "" : "CN-"}${year}-${String(sequence).padStart(5, "0")}`;
    return { number, series, sequence, issue_date: last_issue_date, finalized_at: instantOf(this.#at) };
  }

  #creditNote(owner: ScaleBusiness, client: ClientRow, invoice: NewDocument): void {
    const { external_id: _, purchase_order: __, folded_references: ___, ...document } = invoice;
    const at = instantOf(this.#at);
    const given = { id: this.#ids.uuid(), ref: ++this.#refs, link_nonce: this.#ids.token(18) };
    const own = { ...given, created_at: at, updated_at: at };
    this.#insertIssued(owner, client, {
      ...document,
      ...own,
      ...this.#number(owner, "credit_note"),
      type: "credit_note",
      corrects_id: invoice.id,
      status: "finalized",
      version: 1,
    });
    owner.creditNotes.push(own.id);
    count(this.#documentsOf, client.id);
    this.#event(invoice, "credit_note_issued", { credit_note_id: own.id });
    this.#event(invoice, "cancelled");
  }

  #insertIssued(owner: ScaleBusiness, client: ClientRow, row: typeof invoices.$inferInsert): void {
    const { stored, seller, hash } = partiesToStore(partiesOf(owner.row, { ...client, contacts: [] }, null));
    if (!this.#sellers.has(row.business_id)) {
      this.#sellers.add(row.business_id);
      this.#rows.insert(sellers, { business_id: row.business_id, hash, seller });
    }
    this.#rows.insert(invoices, { ...row, parties: stored });
  }

  #payment(invoice: NewDocument): void {
    const at = instantOf(this.#at);
    this.#rows.insert(payments, {
      business_id: invoice.business_id,
      id: this.#ids.uuid(),
      invoice_id: invoice.id,
      amount_cents: invoice.total_cents,
      paid_at: at,
      method: "transfer",
      source: "manual",
      created_at: at,
    });
    this.#event(invoice, "payment_received", { amount_cents: invoice.total_cents });
    this.#event(invoice, "paid");
  }

  #delivery({ business_id, id }: NewDocument, { email }: ClientRow): void {
    const at = instantOf(this.#at);
    this.#rows.insert(deliveries, {
      business_id,
      id: this.#ids.uuid(),
      invoice_id: id,
      channel: "email",
      kind: "invoice",
      recipient: email,
      status: "delivered",
      simulated: true,
      created_at: at,
      updated_at: at,
    });
    this.#event({ business_id, id }, "sent", { kind: "invoice", channels: ["email"] });
  }

  /** The steps of the schedule that were taken before the last days, which are left to the next look. */
  #reminded({ row: business }: ScaleBusiness, { id }: NewDocument, dueDate: string): void {
    for (const { days } of business.reminders) {
      const taken = Date.parse(dueDate) + days * DAY_MS;
      if (taken > this.#now - 2 * DAY_MS) continue;
      const created_at = instantOf(taken);
      this.#rows.insert(reminderSteps, { business_id: business.id, invoice_id: id, days, created_at });
    }
  }

  #event({ business_id, id }: Pick<NewDocument, "business_id" | "id">, type: EventType, data = {}): void {
    this.#rows.insert(events, {
      business_id,
      subject_kind: "invoice",
      subject_id: id,
      id: this.#ids.uuid(),
      type,
      actor: "system:bench",
      data,
      created_at: instantOf(this.#at),
    });
  }
}
