/** What can wait in the outbox: a message to send, a PDF to draw, an event of Stripe's to apply, a checkout to end. */
export const OUTBOX_KINDS = ["delivery", "document", "stripe_event", "checkout_expiry"] as const;
export type OutboxKind = (typeof OUTBOX_KINDS)[number];
