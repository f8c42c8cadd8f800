/** What happened to an issued document, from its row and the records about it. Pure. */
import type {
  CorrectedInvoice,
  CreditedBy,
  DocumentState,
  ReceivedPayment,
} from "../../formats/document/document-model.ts";
import { dayIn } from "../../platform/days.ts";
import type { InvoiceRow, PaymentRow } from "../../schema/rows.ts";
import { amountDue, amountOverpaid } from "./lifecycle.ts";
import { totalOf } from "./open-rates.ts";

/** How many payments, and how many credit notes, a document lists. Those before them are in one sum each. */
export const MOST_LISTED = 12;

/** A payment as far as its document tells of it. */
export type KeptPayment = Pick<PaymentRow, "amount_cents" | "refunded_cents" | "paid_at" | "method">;

/** A document that another one leads to, with the nonce of its public link. */
type LinkedDocument<D> = D & Pick<InvoiceRow, "link_nonce">;

/** The records about a document. */
export interface DocumentHistory {
  /** The latest, newest first: at most `MOST_LISTED`. */
  payments: readonly KeptPayment[];
  /** The latest, newest first: at most `MOST_LISTED`. */
  credit_notes: readonly LinkedDocument<CreditedBy>[];
  /** The invoice that a credit note corrects. Without a nonce if its link was replaced since the credit note. */
  corrects: (CorrectedInvoice & { link_nonce: string | null }) | null;
  /** The business's, by whose days it is told. */
  time_zone: string;
}

type Settled = Pick<
  InvoiceRow,
  | "type"
  | "status"
  | "total_cents"
  | "credited_cents"
  | "amount_paid_cents"
  | "cash_discount_taken"
  | "paid_at"
  | "cancelled_at"
>;

/** The state of an issued document on `day`, an ISO day of the business's. */
export function documentState(
  invoice: Settled,
  { payments, credit_notes, time_zone }: Omit<DocumentHistory, "corrects">,
  day: string,
): DocumentState {
  const dayOf = (instant: string) => dayIn(time_zone, new Date(instant));
  // Of a payment that went back as a whole, nothing is left to tell.
  const kept = payments.filter((payment) => payment.refunded_cents < payment.amount_cents);
  const received = kept
    .map(
      ({ paid_at, amount_cents, method }): ReceivedPayment => ({ day: dayOf(paid_at), amount_cents, method }),
    )
    .toReversed()
    .toSorted((one, other) => inOrder(one.day, other.day));
  const credited_by = credit_notes
    .map(({ number, issue_date, total_cents }): CreditedBy => ({ number, issue_date, total_cents }))
    .toReversed()
    .toSorted((one, other) => inOrder(one.issue_date, other.issue_date));
  const paid_back_cents = sum(kept.map(({ refunded_cents }) => refunded_cents));
  const keptCents = sum(kept.map(({ amount_cents }) => amount_cents)) - paid_back_cents;
  const cash_discount_cents = totalOf(invoice.cash_discount_taken ?? []);
  const listedCents = sum(credited_by.map(({ total_cents }) => total_cents));
  return {
    day,
    ...standingOf(invoice, dayOf),
    received,
    received_before_cents: invoice.amount_paid_cents - keptCents,
    paid_back_cents,
    credited_by,
    credited_before_cents: invoice.credited_cents - cash_discount_cents - listedCents,
    cash_discount_cents,
    due_cents: invoice.type === "credit_note" ? 0 : amountDue(invoice),
    overpaid_cents: invoice.type === "credit_note" ? 0 : amountOverpaid(invoice),
  };
}

function standingOf(
  { type, status, total_cents, paid_at, cancelled_at }: Settled,
  dayOf: (instant: string) => string,
): Pick<DocumentState, "standing" | "settled_on"> {
  if (type === "credit_note" || (total_cents === 0 && status !== "cancelled"))
    return { standing: "nothing_due", settled_on: null };
  if (status === "cancelled")
    return { standing: "cancelled", settled_on: cancelled_at && dayOf(cancelled_at) };
  return status === "paid"
    ? { standing: "paid", settled_on: paid_at && dayOf(paid_at) }
    : { standing: "due", settled_on: null };
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const sum = (amounts: readonly number[]): number => amounts.reduce((total, cents) => total + cents, 0);
