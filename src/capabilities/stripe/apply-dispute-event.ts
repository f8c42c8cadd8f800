/** Applies dispute events: the payer's bank demands money back. */
import { anInvoice, tell } from "../events/event-statements.ts";
import { type Found, takeBack, withPayment } from "./payment-of-stripe-event.ts";
import type { DisputeFact } from "./read-stripe-event.ts";
import { type Case, type EventTools, note, type Outcome } from "./stripe-event-outcome.ts";

/** A new dispute goes to the timeline only. So does its end, but once lost, the money counts as gone, too. */
export const applyDisputeEvent = (tools: EventTools, at: Case<DisputeFact>): Outcome =>
  withPayment(tools, at, (found) => dispute(tools, at, found));

async function dispute(tools: EventTools, at: Case<DisputeFact>, found: Found): Outcome {
  const { says, event } = at;
  const { payment } = found;
  // Exchange rates can make the disputed amount larger than the payment. At most the payment is taken back.
  const amount_cents = Math.min(says.amount_cents, payment.amount_cents);
  const about = { payment_id: payment.id, dispute_id: says.id, amount_cents };
  const told = (type: "disputed" | "dispute_closed", data: Record<string, unknown>) => [
    tell(tools, anInvoice(payment.invoice_id), type, { ...about, ...data }),
  ];
  if (event.type === "charge.dispute.created")
    return note(tools, at, told("disputed", { reason: says.reason }));
  const closed = told("dispute_closed", { outcome: says.status });
  const isTaken = found.refunds.some(({ external_id }) => external_id === says.id);
  if (says.status !== "lost" || isTaken) return note(tools, at, isTaken ? [] : closed);
  const refund = { amount_cents, reason: "dispute", external_id: says.id } as const;
  return takeBack(tools, at, found, refund, closed);
}
