import { WORDS } from "../../formats/words/catalogue.ts";
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { Session } from "../../platform/database/session.ts";
import type { NotDone } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import { newTask } from "../../platform/outbox/tasks.ts";
import { LINK_NONCE_BYTES } from "../../platform/public-link.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { DocumentContent } from "../../schema/document-shapes.ts";
import type { BusinessRow, CheckoutRow, DocumentRow, InvoiceRow, SeriesRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { eventNow, type NewEvent } from "../events/event-statements.ts";
import { contentWith } from "../invoices/document-content.ts";
import { documentById } from "../invoices/document-statements.ts";
import { foldedReferences } from "../invoices/invoice-filters.ts";
import { type Action, amountDue, transition } from "../invoices/lifecycle.ts";
import { unnumbered } from "../invoices/line-numbers.ts";
import { lastIssueDates, numberingSettings } from "../numbering/numbering.ts";
import { requestNumber } from "../numbering/request-number.ts";
import { allSeries } from "../numbering/series-statements.ts";
import { expiryTasks } from "../payments/change-amount-paid.ts";
import { openCheckouts } from "../payments/checkout-statements.ts";
import { type CreditContent, creditContent } from "./credit-content.ts";
import type { CreditNoteRequest } from "./credit-note-planner.ts";
import { creditedOf } from "./credit-note-statements.ts";
import type { Credited, CreditRequest } from "./credit-taken.ts";

/** An invoice, with the records needed to credit it. */
export interface CreditableInvoice {
  invoice: DocumentRow;
  credited: Credited[];
  business: BusinessRow;
  series: SeriesRow[];
  checkouts: CheckoutRow[];
}

/** The statements that read a `CreditableInvoice`. */
export const creditableStatements = (session: Session, invoiceId: RecordKey) =>
  [
    documentById(session, invoiceId, "invoice"),
    creditedOf(session, invoiceId),
    ownBusiness(session),
    allSeries(session),
    openCheckouts(session, invoiceId),
  ] as const;

/**
 * Makes a `CreditableInvoice` of the results of `creditableStatements`; undefined without such an invoice.
 */
export function creditable([[invoice], credited, [business], series, checkouts]: Readonly<
  [DocumentRow[], Credited[], BusinessRow[], SeriesRow[], CheckoutRow[]]
>): CreditableInvoice | undefined {
  if (!invoice) return undefined;
  if (!business) throw new Error("an invoice without its business");
  return { invoice, credited, business, series, checkouts };
}

/** Ids that stay the same for all attempts of one request, so that the credit note is issued only once. */
export interface CreditIds {
  creditNote: string;
  finalizedEvent: string;
}

export const newCreditIds = ({ ids }: Context): CreditIds => ({
  creditNote: ids.uuid(),
  finalizedEvent: ids.uuid(),
});

/** The content of a credit note for an invoice. Throws the faults of `creditContent`. */
export const contentFor = (
  { invoice, credited }: CreditableInvoice,
  request: CreditRequest,
): CreditContent => {
  const { locale } = invoice.parties ?? { locale: "en" as const };
  const text = `${WORDS[locale].document.invoice} ${invoice.number}`;
  return creditContent(
    { ...invoice, lines: unnumbered(invoice.lines), credited: [...credited, ...takenInTime(invoice)] },
    request,
    text,
  );
};

/** A cash discount that was taken lowers what is left to credit, as a credit note of amounts does. */
const takenInTime = ({ cash_discount_taken }: InvoiceRow): Credited[] =>
  cash_discount_taken ? [{ lines: [], tax_breakdown: cash_discount_taken, content: null }] : [];

/** Texts of a credit note. An absent one is the business's default; null is none. */
export interface CreditTexts {
  title?: string | null | undefined;
  intro?: string | null | undefined;
  footer?: string | null | undefined;
}

/** A credit note to issue. */
interface CreditNote {
  content: CreditContent;
  reason: string | null;
  texts: CreditTexts;
  /** The lifecycle action that the credit note is for the invoice. */
  action: Action;
  ids: CreditIds;
  answer: CreditNoteRequest["answer"];
}

/**
 * Has a credit note numbered and issued, as one attempt of `untilDone`. Throws the lifecycle's refusal when
 * the invoice's state forbids it, and `number_taken`.
 */
export async function issueCreditNote(
  ctx: Context,
  read: CreditableInvoice,
  creditNote: CreditNote,
): Promise<{ creditNote: InvoiceRow; invoice: InvoiceRow } | NotDone> {
  const request = requestFor(ctx, read, creditNote);
  const result = await requestNumber(ctx, request);
  if (typeof result === "string") return result;
  if (!result.corrected) throw new Error("an invoice was numbered in place of a credit note");
  ctx.afterwards(publish(ctx, request.outbox));
  return { creditNote: result.document, invoice: result.corrected };
}

function requestFor(
  ctx: Context,
  read: CreditableInvoice,
  { content, reason, texts, action, ids, answer }: CreditNote,
): CreditNoteRequest {
  const { invoice, business, series } = read;
  const { to, effects } = transition(invoice, action);
  if (!invoice.parties) throw new Error("an issued invoice without its parties");
  const now = instant(ctx.clock);
  const drawing = newTask({ id: ctx.ids.uuid(), kind: "document", ref: ids.creditNote }, ctx.clock);
  const expiry = effects.includes("expire_checkout") ? expiryTasks(ctx, read.checkouts) : [];
  const credited_cents = invoice.credited_cents + content.total_cents;
  const paid_at = to === "paid" ? (invoice.paid_at ?? now) : invoice.paid_at;
  const cancelled_at = to === "cancelled" ? now : invoice.cancelled_at;
  return {
    kind: "credit_note",
    row: creditNoteRow(ctx, read, content, { id: ids.creditNote, reason, texts }),
    parties: invoice.parties,
    invoice: { id: invoice.id, version: invoice.version, issue_date: invoice.issue_date },
    standing: { status: to, credited_cents, paid_at, cancelled_at },
    business: numberingSettings(business),
    actor: ctx.session.knownActor,
    lastDates: lastIssueDates(series),
    finalizedEventId: ids.finalizedEvent,
    events: eventsOf(ctx, effects, {
      credit_note_issued: {
        credit_note_id: ids.creditNote,
        amount_cents: content.total_cents,
        amount_due_cents: amountDue({ ...invoice, status: to, credited_cents }),
      },
      paid: { paid_at },
      cancelled: {},
    }),
    outbox: [drawing, ...expiry],
    answer,
    idempotency: ctx.session.idempotency,
  };
}

const EVENTS = ["credit_note_issued", "paid", "cancelled"] as const;

/** The events of the invoice among the transition's effects, each with its data. */
const eventsOf = (
  ctx: Context,
  effects: readonly string[],
  data: Record<(typeof EVENTS)[number], NewEvent["data"]>,
): NewEvent[] =>
  EVENTS.filter((type) => effects.includes(type)).map((type) => eventNow(ctx, type, data[type]));

function creditNoteRow(
  { ids }: Context,
  read: CreditableInvoice,
  content: CreditContent,
  { id, reason, texts }: { id: string; reason: string | null; texts: CreditTexts },
): CreditNoteRequest["row"] {
  const { invoice } = read;
  return {
    ...content,
    id,
    type: "credit_note",
    corrects_id: invoice.id,
    client_id: invoice.client_id,
    currency: invoice.currency,
    notes: reason,
    sandbox: invoice.sandbox,
    status: "finalized",
    link_nonce: ids.token(LINK_NONCE_BYTES),
    purchase_order: invoice.purchase_order,
    folded_references: foldedReferences({ external_id: null, purchase_order: invoice.purchase_order }),
    supply_date: invoice.supply_date,
    metadata: {},
    external_id: null,
    due_date: null,
    overdue_at: null,
    overdue_noted_at: null,
    reminders_stopped_at: null,
    reminded_at: null,
    reminders_paused_at: null,
    archived_at: null,
    downloaded_at: null,
    amount_paid_cents: 0,
    credited_cents: 0,
    sent_at: null,
    opened_at: null,
    paid_at: null,
    cancelled_at: null,
    content: contentOf(read, content.content, texts),
    cash_discount_taken: null,
    payment_reference: null,
    version: 1,
  };
}

/** What a credit note says as its invoice does: what identifies the supply, what the law asks for, what is shown. */
const REPEATED = [
  "service_period",
  "delivery_address",
  "buyer_reference",
  "contract_reference",
  "project_reference",
  "exchange_rate",
  "tax_currency",
  "vat_note",
  "locale",
  "display",
] as const satisfies readonly (keyof DocumentContent)[];

function contentOf(
  { invoice, business }: CreditableInvoice,
  priced: DocumentContent | null,
  texts: CreditTexts,
): DocumentContent | null {
  const { locale } = invoice.parties ?? {};
  const defaults = locale && business.default_texts?.credit_note?.[locale];
  const repeated = Object.fromEntries(REPEATED.map((name) => [name, invoice.content?.[name]]));
  return contentWith({ ...defaults, ...repeated, ...priced }, texts);
}
