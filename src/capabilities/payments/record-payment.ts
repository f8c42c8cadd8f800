import type { Session } from "../../platform/database/session.ts";
import { changedMeanwhile, requireVersion } from "../../platform/expected-version.ts";
import type { Context } from "../../platform/http/context.ts";
import { invalidField } from "../../platform/http/problem.ts";
import { publishOutbox } from "../../platform/outbox/tasks.ts";
import type { InvoiceRow, PaymentRow } from "../../schema/rows.ts";
import type { NewPaymentInput } from "../../surfaces/v1/payments/payment-json.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { clientOfInvoice, invoiceById } from "../invoices/invoice-statements.ts";
import { amountDue, transition } from "../invoices/lifecycle.ts";
import { type NewPayment, type Payable, paymentChange } from "./change-money.ts";
import { latestPaidAt, openCheckouts, paymentOutcome } from "./payment-statements.ts";

/** A payment and how the invoice stands after it. */
export interface RecordedPayment {
  payment: PaymentRow;
  invoice: InvoiceRow;
}

/**
 * The most that may be paid of one invoice beyond what it comes to: ten billion. Integers stay exact up to 2^53, so that
 * a client's credit, a sum over invoices, has room for 9,007 of the largest.
 */
const MAX_OVERPAID_CENTS = 1_000_000_000_000;

const ATTEMPTS = 5;

/**
 * Records money that came outside of Stripe. Of two payments at the same moment the second sees the first.
 * Throws 404, 409 when the state forbids it, 412, and 422 for more than is due or a time to come.
 */
export async function recordPayment(
  ctx: Context,
  invoiceId: string,
  input: NewPaymentInput,
): Promise<RecordedPayment> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const payable = await readPayable(ctx.session, invoiceId);
    requireVersion(ctx, payable.invoice.version);
    const recorded = await recordOnce(ctx, payable, checked(ctx, payable, input));
    if (recorded) return recorded;
  }
  throw changedMeanwhile();
}

/** The invoice with all that a change of money needs; one round trip. Throws 404. */
export async function readPayable(session: Session, invoiceId: string): Promise<Payable> {
  const [[invoice], [client], [business], checkouts, [latest]] = await session.read([
    invoiceById(session, invoiceId),
    clientOfInvoice(session, invoiceId),
    ownBusiness(session),
    openCheckouts(session, invoiceId),
    latestPaidAt(session, invoiceId),
  ]);
  const found = known(invoice, invoiceId);
  if (!client || !business) throw new Error("an invoice without its client or business");
  return { invoice: found, client, business, checkouts, latestPaidAt: latest?.paid_at ?? null };
}

async function recordOnce(
  ctx: Context,
  payable: Payable,
  payment: NewPayment,
): Promise<RecordedPayment | null> {
  const { session } = ctx;
  const { row, change, follow, outbox } = paymentChange(ctx, payable, payment);
  const { changed } = await session.change({ change, follow, outcome: paymentOutcome(session, row.id) });
  const [invoice] = changed as InvoiceRow[];
  if (!invoice) return null;
  publishOutbox(ctx, outbox);
  return { payment: { ...row, business_id: invoice.business_id }, invoice };
}

/** How much more can be paid of an invoice, in cents. */
const roomFor = ({ total_cents, credited_cents, amount_paid_cents }: InvoiceRow): number =>
  Math.min(total_cents - credited_cents + MAX_OVERPAID_CENTS, Number.MAX_SAFE_INTEGER) - amount_paid_cents;

function checked({ clock }: Context, { invoice }: Payable, input: NewPaymentInput): NewPayment {
  const { amount_cents, method, allow_overpayment = false } = input;
  const now = clock.now();
  const paidAt = input.paid_at ? new Date(input.paid_at) : now;
  // A payment by hand is recorded on what stands; only Stripe's can still arrive on a cancelled invoice.
  if (invoice.status === "draft" || invoice.status === "cancelled") transition(invoice, "pay_part");
  if (paidAt > now)
    throw invalidField(
      "/paid_at",
      "in_the_future",
      `It is ${now.toISOString()}; money cannot have come later.`,
    );
  const due = amountDue(invoice);
  // An invoice over nothing is never paid, and keeps no money; a paid one takes more if that is wanted.
  if (due === 0) transition(invoice, "overpay");
  if (!allow_overpayment && due === 0) transition(invoice, "settle");
  if (!allow_overpayment && amount_cents > due)
    throw invalidField(
      "/amount_cents",
      "exceeds_due",
      `${due} cents are due. Send at most that, or \`allow_overpayment: true\` to keep the rest as the client's credit.`,
    );
  const room = roomFor(invoice);
  if (amount_cents > room)
    throw invalidField(
      "/amount_cents",
      "amount_out_of_range",
      `At most ${room} cents more may be paid of this invoice, so that every sum stays exact.`,
    );
  return {
    amount_cents,
    method,
    paid_at: paidAt.toISOString(),
    source: "manual",
    reference: input.reference ?? null,
    external_id: input.external_id ?? null,
    payment_intent_id: null,
    charge_id: null,
  };
}
