/**
 * Every table, with the constraints that hold whatever the code does. docs/storage.md explains them in prose.
 *
 * Each primary key except that of `events` starts with the business, and so does each foreign key: a row
 * cannot refer to another business's row. The tables of `people.ts` belong to people, and to no business. Our ids
 * are UUID version 7, so "newest first" is the primary key read backwards; `checkouts` and `stripe_events` have
 * Stripe's ids. Instants are RFC 3339 UTC text with milliseconds, days are `YYYY-MM-DD`, amounts are integer cents.
 */
export * from "./attachments.ts";
export * from "./businesses.ts";
export * from "./clients.ts";
export * from "./deliveries.ts";
export * from "./events.ts";
export * from "./figures.ts";
export * from "./idempotency.ts";
export * from "./invoices.ts";
export * from "./members.ts";
export * from "./outbox.ts";
export * from "./payments.ts";
export * from "./people.ts";
export * from "./products.ts";
export * from "./refs.ts";
