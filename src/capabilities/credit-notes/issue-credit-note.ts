import { LABELS } from "../../formats/document/document-translations.ts";
import { instant } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Context } from "../../platform/http/context.ts";
import { invalidField, Problem } from "../../platform/http/problem.ts";
import { newTask, publishOutbox } from "../../platform/outbox/tasks.ts";
import { LINK_NONCE_BYTES } from "../../platform/public-link.ts";
import type { BusinessRow, CheckoutRow, InvoiceRow, SeriesRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import type { NewEvent } from "../events/event-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { invoiceById } from "../invoices/invoice-statements.ts";
import { amountDue, type LifecycleEvent, transition } from "../invoices/lifecycle.ts";
import {
  askSequence,
  lastIssueDates,
  type NotIssued,
  numberingSettings,
} from "../numbering/request-number.ts";
import { allSeries } from "../numbering/series-statements.ts";
import { expiryTasks } from "../payments/change-money.ts";
import { openCheckouts } from "../payments/payment-statements.ts";
import {
  type CreditContent,
  type Credited,
  CreditRefused,
  type CreditRequest,
  creditContent,
} from "./credit-content.ts";
import type { CreditNoteRequest } from "./credit-note-planner.ts";
import { creditedOf } from "./credit-note-statements.ts";

/** An invoice with all that crediting it needs. */
export interface CreditableInvoice {
  invoice: InvoiceRow;
  credited: Credited[];
  business: BusinessRow;
  series: SeriesRow[];
  checkouts: CheckoutRow[];
}

/** Reads it in one round trip. Throws 404. */
export async function readCreditable(session: Session, invoiceId: string): Promise<CreditableInvoice> {
  return known(creditable(await session.read(creditableStatements(session, invoiceId))), invoiceId);
}

/** The statements that read a `CreditableInvoice`. */
export const creditableStatements = (session: Session, invoiceId: string) =>
  [
    invoiceById(session, invoiceId),
    creditedOf(session, invoiceId),
    ownBusiness(session),
    allSeries(session),
    openCheckouts(session, invoiceId),
  ] as const;

/** A `CreditableInvoice` of what they found; undefined when there is no such invoice. */
export function creditable([[invoice], credited, [business], series, checkouts]: Readonly<
  [InvoiceRow[], Credited[], BusinessRow[], SeriesRow[], CheckoutRow[]]
>): CreditableInvoice | undefined {
  if (!invoice) return undefined;
  if (!business) throw new Error("an invoice without its business");
  return { invoice, credited, business, series, checkouts };
}

/** Ids that stay the same over the attempts of one request, so that none of them has its effect twice. */
export interface CreditIds {
  creditNote: string;
  finalizedEvent: string;
}

export const newCreditIds = ({ ids }: Context): CreditIds => ({
  creditNote: ids.uuid(),
  finalizedEvent: ids.uuid(),
});

/** The content of a credit note of this invoice. Throws `CreditRefused`. */
export const contentFor = (
  { invoice, credited }: CreditableInvoice,
  request: CreditRequest,
): CreditContent => {
  const { locale } = invoice.parties ?? { locale: "en" as const };
  const words = `${LABELS[locale].invoice} ${invoice.number}`;
  return creditContent(
    { lines: invoice.lines, tax_breakdown: invoice.tax_breakdown, credited },
    request,
    words,
  );
};

/**
 * Asks the business's sequence to number a credit note with this content, as an attempt of `untilIssued`. Throws 409.
 */
export async function issueCreditNote(
  ctx: Context,
  read: CreditableInvoice,
  {
    content,
    reason,
    event,
    ids,
    answer,
  }: {
    content: CreditContent;
    reason: string | null;
    event: LifecycleEvent;
    ids: CreditIds;
    answer: CreditNoteRequest["answer"];
  },
): Promise<{ creditNote: InvoiceRow; invoice: InvoiceRow } | NotIssued> {
  const { invoice, business, series } = read;
  const { to, effects } = transition(invoice, event);
  const now = instant(ctx.clock);
  const document = newTask({ id: ctx.ids.uuid(), kind: "document", ref: ids.creditNote }, ctx.clock);
  const outbox = [document, ...(effects.includes("expire_checkout") ? expiryTasks(ctx, read) : [])];
  const credited_cents = invoice.credited_cents + content.total_cents;
  const paid_at = to === "paid" ? (invoice.paid_at ?? now) : invoice.paid_at;
  const request: CreditNoteRequest = {
    kind: "credit_note",
    row: creditNoteRow(ctx, invoice, content, { id: ids.creditNote, reason }),
    invoice: { id: invoice.id, version: invoice.version, issue_date: invoice.issue_date },
    standing: {
      status: to,
      credited_cents,
      paid_at,
      cancelled_at: to === "cancelled" ? now : invoice.cancelled_at,
    },
    business: numberingSettings(business),
    seriesDates: lastIssueDates(series),
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
    outbox,
    answer,
    idempotency: ctx.session.idempotency,
  };
  const result = await askSequence(ctx, request);
  if (result.kind === "number_taken")
    throw new Problem(
      "number_taken",
      "The next number was given under an earlier pattern; change `credit_note_number_pattern` so that numbers differ.",
    );
  if (result.kind !== "issued") return result.kind;
  if (!result.corrected) throw new Error("a credit note without the invoice that it corrects");
  publishOutbox(ctx, outbox);
  return { creditNote: result.invoice, invoice: result.corrected };
}

/** Runs `build` and turns a refusal of what was asked for into the 422 that names it. */
export function refusedAs422<T>(build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (!(error instanceof CreditRefused)) throw error;
    throw invalidField(error.pointer, error.code, error.message);
  }
}

const EVENTS = ["credit_note_issued", "paid", "cancelled"] as const;

/** Those of the invoice's events that the transition has, with what each tells. */
function eventsOf(
  { ids, clock }: Context,
  effects: readonly string[],
  data: Record<(typeof EVENTS)[number], NewEvent["data"]>,
): NewEvent[] {
  return EVENTS.filter((type) => effects.includes(type)).map((type) => ({
    id: ids.uuid(),
    type,
    data: data[type],
    created_at: instant(clock),
  }));
}

function creditNoteRow(
  { ids }: Context,
  invoice: InvoiceRow,
  content: CreditContent,
  { id, reason }: { id: string; reason: string | null },
): CreditNoteRequest["row"] {
  return {
    ...content,
    id,
    type: "credit_note",
    corrects_id: invoice.id,
    client_id: invoice.client_id,
    currency: invoice.currency,
    parties: invoice.parties,
    notes: reason,
    sandbox: invoice.sandbox,
    status: "finalized",
    link_nonce: ids.token(LINK_NONCE_BYTES),
    purchase_order: invoice.purchase_order,
    supply_date: invoice.supply_date,
    metadata: {},
    external_id: null,
    due_date: null,
    overdue_at: null,
    overdue_noted_at: null,
    reminders_stopped_at: null,
    amount_paid_cents: 0,
    credited_cents: 0,
    sent_at: null,
    opened_at: null,
    paid_at: null,
    cancelled_at: null,
    version: 1,
  };
}
