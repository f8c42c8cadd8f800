/**
 * Every table, with the constraints that hold whatever the code does. docs/storage.md explains them in prose.
 *
 * Each primary key starts with the business, and so does each foreign key: a row cannot refer to another
 * business's row. Ids are UUID version 7, so "newest first" is the primary key read backwards.
 * Instants are RFC 3339 UTC text with milliseconds, days are `YYYY-MM-DD`, amounts are integer cents.
 */
export * from "./schema/businesses.ts";
export * from "./schema/clients.ts";
export * from "./schema/delivery.ts";
export * from "./schema/idempotency.ts";
export * from "./schema/invoices.ts";
export * from "./schema/outbox.ts";
export * from "./schema/payments.ts";
