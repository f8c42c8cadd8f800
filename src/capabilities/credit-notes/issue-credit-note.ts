import { WORDS } from "../../formats/words/catalogue.ts";
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { RowKey } from "../../platform/database/ref-statements.ts";
import type { Session } from "../../platform/database/session.ts";
import type { NotDone } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import { newTask } from "../../platform/outbox/tasks.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { BusinessRow, CheckoutRow, DocumentRow, InvoiceRow, SeriesRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { eventNow, type NewEvent } from "../events/event-statements.ts";
import { documentById } from "../invoices/document-statements.ts";
import { type Action, amountDue, transition } from "../invoices/lifecycle.ts";
import { unnumbered } from "../invoices/line-numbers.ts";
import { lastIssueDates, numberingSettings } from "../numbering/numbering.ts";
import { requestNumber } from "../numbering/request-number.ts";
import { allSeries } from "../numbering/series-statements.ts";
import { expiryTasks } from "../payments/change-amount-paid.ts";
import { openCheckouts } from "../payments/checkout-statements.ts";
import { type CreditContent, creditContent } from "./credit-content.ts";
import type { CreditNoteRequest, NumberedNote } from "./credit-note-planner.ts";
import { type CreditTexts, creditNoteRow } from "./credit-note-row.ts";
import { creditedOf } from "./credit-note-statements.ts";
import type { Creditable, Credited, CreditRequest } from "./credit-taken.ts";

/** An invoice, with the records needed to credit it. */
export interface CreditableInvoice {
  invoice: DocumentRow;
  credited: Credited[];
  business: BusinessRow;
  series: SeriesRow[];
  checkouts: CheckoutRow[];
}

/** The statements that read a `CreditableInvoice`. */
export const creditableStatements = (session: Session, invoiceId: RowKey) =>
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
export const contentFor = (read: Pick<CreditableInvoice, "invoice" | "credited">, request: CreditRequest) => {
  const { parties, number } = read.invoice;
  const { locale } = parties ?? { locale: "en" as const };
  return creditContent(creditableOf(read), request, `${WORDS[locale].document.invoice} ${number}`);
};

/** An invoice as the rules of credit see it. */
export const creditableOf = ({
  invoice,
  credited,
}: Pick<CreditableInvoice, "invoice" | "credited">): Creditable => ({
  ...invoice,
  lines: unnumbered(invoice.lines),
  credited: [...credited, ...takenInTime(invoice)],
});

/** A cash discount that was taken lowers what is left to credit, as a credit note of amounts does. */
const takenInTime = ({ cash_discount_taken }: InvoiceRow): Credited[] =>
  cash_discount_taken ? [{ lines: [], tax_breakdown: cash_discount_taken, content: null }] : [];

/** A credit note to make and issue. */
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
  { content, reason, texts, ids, ...asked }: CreditNote,
): Promise<{ creditNote: InvoiceRow; invoice: InvoiceRow } | NotDone> {
  const row = creditNoteRow(ctx, read, content, { id: ids.creditNote, reason, texts });
  const request = creditNoteRequest(ctx, read, {
    ...asked,
    note: { kind: "new", id: row.id, row },
    total_cents: content.total_cents,
    finalizedEventId: ids.finalizedEvent,
    asked_date: null,
    parties: partiesOfInvoice(read.invoice),
  });
  const result = await requestNumber(ctx, request);
  if (typeof result === "string") return result;
  if (!result.corrected) throw new Error("an invoice was numbered in place of a credit note");
  ctx.afterwards(publish(ctx, request.outbox));
  return { creditNote: result.document, invoice: result.corrected };
}

/** What is to be numbered, and what it is for the invoice. */
interface Numbering
  extends Pick<CreditNoteRequest, "asked_date" | "parties" | "finalizedEventId" | "answer"> {
  note: NumberedNote;
  total_cents: number;
  action: Action;
}

/** The parties of an issued invoice, which are those of its credit notes. */
export function partiesOfInvoice({ parties }: DocumentRow): FrozenParties {
  if (!parties) throw new Error("an issued invoice without its parties");
  return parties;
}

/** The request to number a credit note. Throws what the invoice's state forbids. */
export function creditNoteRequest(
  ctx: Context,
  read: CreditableInvoice,
  { action, total_cents, ...numbering }: Numbering,
): CreditNoteRequest {
  const { invoice, business, series } = read;
  const { to, effects } = transition(invoice, action);
  const { id } = numbering.note;
  const now = instant(ctx.clock);
  const drawing = newTask({ id: ctx.ids.uuid(), kind: "document", ref: id }, ctx.clock);
  const expiry = effects.includes("expire_checkout") ? expiryTasks(ctx, read.checkouts) : [];
  const credited_cents = invoice.credited_cents + total_cents;
  const paid_at = to === "paid" ? (invoice.paid_at ?? now) : invoice.paid_at;
  const cancelled_at = to === "cancelled" ? now : invoice.cancelled_at;
  return {
    ...numbering,
    kind: "credit_note",
    invoice: { id: invoice.id, version: invoice.version, issue_date: invoice.issue_date },
    standing: { status: to, credited_cents, paid_at, cancelled_at },
    business: numberingSettings(business),
    actor: ctx.session.knownActor,
    lastDates: lastIssueDates(series),
    events: eventsOf(ctx, effects, {
      credit_note_issued: {
        credit_note_id: id,
        amount_cents: total_cents,
        amount_due_cents: amountDue({ ...invoice, status: to, credited_cents }),
      },
      paid: { paid_at },
      cancelled: {},
    }),
    outbox: [drawing, ...expiry],
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
