/** Invariant 5 for Stripe: what Stripe took and sent back is recorded here, once each. */
import type { Books } from "./invariants.ts";

export function checkStripe({
  world,
  business,
  invoices,
  events,
  payments,
  refunds,
  settled,
  violate,
}: Books): void {
  const all = [...events.values()].flat();
  for (const event of ["disputed", "dispute_closed"]) {
    const ids = all.filter(({ type }) => type === event).map(({ data }) => String(data.dispute_id));
    if (new Set(ids).size !== ids.length) violate(`money: a dispute has two events ${event}`);
  }
  const failed = all.filter(({ type, data }) => type === "payment_failed" && data.checkout_id);
  if (new Set(failed.map(({ data }) => data.checkout_id)).size !== failed.length)
    violate("money: a payment failed twice");
  const intents = new Set<string>();
  for (const { session: id, business: owner, invoice } of world.stripe.offers) {
    if (owner !== business || !invoices.has(invoice.id)) continue;
    const session = world.stripe.server.get("checkout.session", id);
    if (session.status !== "complete" || session.payment_status !== "paid") continue;
    const charge = world.stripe.server.chargeOf(id);
    const intent = String(charge.payment_intent);
    intents.add(intent);
    const rows = payments.filter(({ payment_intent_id }) => payment_intent_id === intent);
    if (rows.length > 1 || (settled && rows.length !== 1))
      violate(`money: Stripe took ${intent} once; it is here ${rows.length} times`);
    for (const row of rows) {
      if (row.amount_cents !== charge.amount || row.invoice_id !== invoice.id)
        violate(`money: Stripe took ${charge.amount} for ${invoice.id}; here it is ${row.amount_cents}`);
      const back = refunds.filter(({ payment_id }) => payment_id === row.id);
      const sent = back
        .filter(({ reason }) => reason === "refund")
        .reduce((sum, one) => sum + one.amount_cents, 0);
      const taken = back.filter(({ reason }) => reason === "dispute");
      if (taken.length > 1) violate(`money: a dispute took ${intent} back twice`);
      const asked = world.stripe.server.refundsOf(charge.id).reduce((sum, one) => sum + one.amount, 0);
      if (sent > asked || (settled && taken.length === 0 && sent !== charge.amount_refunded))
        violate(`money: Stripe sent ${charge.amount_refunded} of ${intent} back; here it is ${sent}`);
    }
  }
  for (const { source, payment_intent_id } of payments)
    if (source === "stripe" && !intents.has(payment_intent_id ?? ""))
      violate(`money: ${payment_intent_id} is here, and Stripe took nothing`);
}
