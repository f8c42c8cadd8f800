/**
 * How much an invoice may be overpaid. Integers are exact up to 2^53 only, and a client's credit is a sum over
 * invoices: so whatever makes an invoice overpaid, a payment or a credit note, has the same bound.
 */
import type { InvoiceRow } from "../../schema/rows.ts";

/** The most that one invoice may be overpaid: 10^12 cents (ten billion). A credit has room for 9,007 of these. */
const MAX_OVERPAID_CENTS = 1_000_000_000_000;

type Amounts = Pick<InvoiceRow, "total_cents" | "credited_cents" | "amount_paid_cents">;

/** How much more can be paid of an invoice, in cents, overpayment included. */
export const roomForPayment = (invoice: Amounts): number =>
  Math.max(0, Math.min(roomForCredit(invoice), Number.MAX_SAFE_INTEGER - invoice.amount_paid_cents));

/** How much can be credited of an invoice, in cents, before it is overpaid by too much. */
export const roomForCredit = ({ total_cents, credited_cents, amount_paid_cents }: Amounts): number =>
  Math.max(0, total_cents - amount_paid_cents - credited_cents + MAX_OVERPAID_CENTS);

/**
 * Whether the amounts of an invoice stay exact even if Stripe takes money for it that is not due any more and
 * that nobody can refuse: it leaves room for 10,000 of Stripe's largest charges beyond `roomForPayment`.
 */
export const hasRoomForLateMoney = ({ total_cents }: Pick<Amounts, "total_cents">): boolean =>
  total_cents <= Number.MAX_SAFE_INTEGER - 2 * MAX_OVERPAID_CENTS;
