/**
 * Every table, with the constraints that hold whatever the code does. docs/storage.md explains them in prose.
 *
 * Each primary key starts with the business, and so does each foreign key: a row cannot refer to another
 * business's row. Ids are UUID version 7, so "newest first" is the primary key read backwards.
 * Instants are RFC 3339 UTC text with milliseconds, days are `YYYY-MM-DD`, amounts are integer cents.
 */
export * from "./businesses.ts";
export * from "./clients.ts";
export * from "./deliveries.ts";
export * from "./events.ts";
export * from "./idempotency.ts";
export * from "./invoices.ts";
export * from "./outbox.ts";
export * from "./payments.ts";
