/**
 * Kinds of tasks: send a message, draw a PDF, apply a Stripe event, end or look up a checkout, follow a test
 * clock, delete the image of an old logo, delete an uploaded file.
 */
export const OUTBOX_KINDS = [
  "delivery",
  "document",
  "stripe_event",
  "checkout_expiry",
  "test_clock",
  "logo_removal",
  "file_removal",
] as const;
export type OutboxKind = (typeof OUTBOX_KINDS)[number];
