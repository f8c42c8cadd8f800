/** Money that a payer's bank takes back. */
import { anInvoice, tell } from "../events/event-statements.ts";
import { type Found, takeBack, withPayment } from "./payment-of-event.ts";
import type { DisputeFact } from "./read-stripe-event.ts";
import { type Case, type EventTools, note, type Outcome } from "./stripe-event-outcome.ts";

/** A payer's bank takes money back, and later says whether for good. */
export const applyDisputeEvent = (tools: EventTools, at: Case<DisputeFact>): Outcome =>
  withPayment(tools, at, (found) => dispute(tools, at, found));

async function dispute(tools: EventTools, at: Case<DisputeFact>, found: Found): Outcome {
  const { says, event } = at;
  const { payment } = found;
  // A bank can dispute more than was paid, as rates change: more than that is not the client's.
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
