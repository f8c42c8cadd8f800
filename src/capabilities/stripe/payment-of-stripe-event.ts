/** Finds the payment of a Stripe event, and checks that the event fits it. */

import type { Statement } from "../../platform/database/statement.ts";
import type { CheckoutRow, InvoiceRow, PaymentRow, RefundRow } from "../../schema/rows.ts";
import { invoiceById } from "../invoices/invoice-statements.ts";
import { refundChange } from "../payments/change-amount-refunded.ts";
import { checkoutsOfInvoice } from "../payments/checkout-statements.ts";
import { latestPaidAt, paymentOfIntent, refundsOfPayment } from "../payments/payment-statements.ts";
import { type ChargeFact, type DisputeFact, type FailedRefundFact, markOf } from "./read-stripe-event.ts";
import { actingOn, clientOrWait, lastingFault } from "./stripe-account.ts";
import {
  type Case,
  commit,
  type EventTools,
  isFrom,
  note,
  type Outcome,
  refuse,
  wait,
} from "./stripe-event-outcome.ts";

/** The facts of an event about a payment. */
type PaymentFact = ChargeFact | DisputeFact | FailedRefundFact;

/** A payment, with the records that checking and applying an event need. */
export interface Found {
  payment: PaymentRow;
  invoice: InvoiceRow;
  checkouts: CheckoutRow[];
  refunds: RefundRow[];
  latestPaidAt: string | null;
}

/**
 * Runs `apply` on the payment of an event. If the payment is not here yet and we created its session, the
 * event waits for it. An event that does not fit its payment is refused. `invoice` is the invoice id that the
 * event carries, if any.
 */
export async function withPayment(
  tools: EventTools,
  at: Case<PaymentFact>,
  apply: (found: Found) => Outcome,
  invoice: string | null = null,
): Outcome {
  const found = await findPayment(tools, at.says);
  if (!found) return waitIfOurs(tools, at, invoice ?? (await invoiceOfIntent(tools, at)));
  const refusal = misfit(found, at.says);
  return refusal ? refuse(tools, at, refusal) : apply(found);
}

async function findPayment({ session }: EventTools, { payment_intent }: PaymentFact): Promise<Found | null> {
  const [[payment]] = await session.read([paymentOfIntent(session, payment_intent)]);
  if (!payment) return null;
  const [[invoice], checkouts, refunds, [latest]] = await session.read([
    invoiceById(session, payment.invoice_id),
    checkoutsOfInvoice(session, payment.invoice_id),
    refundsOfPayment(session, payment),
    latestPaidAt(session, payment.invoice_id),
  ]);
  if (!invoice) throw new Error("a payment without its invoice");
  return { payment, invoice, checkouts, refunds, latestPaidAt: latest?.paid_at ?? null };
}

/** Why an event does not fit a payment; null when it fits. */
function misfit({ payment, invoice, checkouts }: Found, says: PaymentFact): string | null {
  if (!checkouts.some((checkout) => isFrom(checkout, says)))
    return "it is of another account than its payment";
  if (says.currency !== invoice.currency) return "it is in another currency than its payment";
  const isBeyond = says.about === "charge" && says.refunded_cents > payment.amount_cents;
  return isBeyond ? "it is of more than its payment" : null;
}

/**
 * Waits for a payment that may still come: if we created a session for the invoice in this account and mode.
 * Refuses the event otherwise.
 */
async function waitIfOurs(tools: EventTools, at: Case<PaymentFact>, invoice: string | null): Outcome {
  const [checkouts] = await tools.session.read([checkoutsOfInvoice(tools.session, invoice ?? "")]);
  if (checkouts.some((checkout) => isFrom(checkout, at.says))) return wait(tools, at);
  return refuse(tools, at, "its payment was not made here");
}

/**
 * Asks Stripe for the invoice id of a payment intent, since not every event carries it. Null when it is not
 * an invoice of this business, or Stripe does not tell.
 */
async function invoiceOfIntent(
  { session, env }: EventTools,
  { says, business }: Case<PaymentFact>,
): Promise<string | null> {
  const stripe = clientOrWait(env, business.sandbox);
  try {
    const intent = await stripe.paymentIntents.retrieve(says.payment_intent, {}, actingOn(says.account));
    const mark = markOf(intent.metadata);
    return mark?.business === session.businessId ? mark.invoice : null;
  } catch (error) {
    lastingFault(error);
    return null;
  }
}

/** Takes back what is left of the payment, at most `amount_cents`. `also` is committed with it. */
export async function takeBack(
  tools: EventTools,
  at: Case,
  { payment, invoice, checkouts }: Found,
  refund: Pick<RefundRow, "amount_cents" | "reason" | "external_id">,
  also: Statement[] = [],
): Outcome {
  const amount_cents = Math.min(refund.amount_cents, payment.amount_cents - payment.refunded_cents);
  if (amount_cents <= 0) return note(tools, at, also);
  const change = refundChange(tools, { invoice, checkouts }, payment, { ...refund, amount_cents });
  return commit(tools, at, { ...change, follow: [...change.follow, ...also] });
}
