/** Payments, refunds, Stripe's checkouts and Stripe's events. */
import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { businesses } from "./businesses.ts";
import { flag, holds, oneOf } from "./columns.ts";
import type { CashDiscountTaken } from "./document-shapes.ts";
import { invoices } from "./invoices.ts";
import { CURRENCIES } from "./vocabularies/currencies.ts";
import {
  CHECKOUT_STATUSES,
  PAYMENT_METHODS,
  PAYMENT_SOURCES,
  REFUND_REASONS,
} from "./vocabularies/payments.ts";

/** Payments received. Refunds and reversals are rows of `refunds`: a payment is never undone in place. */
export const payments = sqliteTable(
  "payments",
  {
    business_id: text().notNull(),
    id: text().notNull(),
    invoice_id: text().notNull(),
    amount_cents: integer().notNull(),
    /** RFC 3339 instant at which the money arrived. */
    paid_at: text().notNull(),
    method: text({ enum: PAYMENT_METHODS }).notNull(),
    source: text({ enum: PAYMENT_SOURCES }).notNull(),
    reference: text(),
    external_id: text(),
    payment_intent_id: text(),
    charge_id: text(),
    /** The sum of its refunds. */
    refunded_cents: integer().notNull().default(0),
    created_at: text().notNull(),
    // Columns that were added later.
    /** What this payment in time left unpaid, per rate; null if it took no cash discount. */
    cash_discount: text({ mode: "json" }).$type<CashDiscountTaken[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }),
    index("payments_by_invoice").on(t.business_id, t.invoice_id, t.id),
    // The documents with a payment in a range of days.
    index("payments_by_day").on(t.business_id, t.paid_at, t.invoice_id),
    uniqueIndex("payments_external_id").on(t.business_id, t.external_id).where(sql`external_id is not null`),
    uniqueIndex("payments_intent")
      .on(t.business_id, t.payment_intent_id)
      .where(sql`payment_intent_id is not null`),
    // Across businesses: what Stripe reports of a payment need not name the business.
    index("payments_by_intent").on(t.payment_intent_id).where(sql`payment_intent_id is not null`),
    index("payments_by_charge").on(t.business_id, t.charge_id).where(sql`charge_id is not null`),
    holds("payments_amount", sql`${t.amount_cents} >= 1`),
    holds("payments_refunded", sql`${t.refunded_cents} between 0 and ${t.amount_cents}`),
  ],
);

/** Money that went back to the payer, and manual payments that were recorded by mistake. */
export const refunds = sqliteTable(
  "refunds",
  {
    business_id: text().notNull(),
    id: text().notNull(),
    payment_id: text().notNull(),
    invoice_id: text().notNull(),
    amount_cents: integer().notNull(),
    reason: text({ enum: REFUND_REASONS }).notNull(),
    /** Stripe's id of the refund or dispute. */
    external_id: text(),
    created_at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    foreignKey({
      columns: [t.business_id, t.payment_id],
      foreignColumns: [payments.business_id, payments.id],
    }),
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }),
    index("refunds_by_invoice").on(t.business_id, t.invoice_id, t.id),
    // What went back in a range of days.
    index("refunds_by_day").on(t.business_id, t.created_at, t.id),
    // A payment that goes with its recorded invoice is looked up here.
    index("refunds_by_payment").on(t.business_id, t.payment_id),
    uniqueIndex("refunds_external_id").on(t.business_id, t.external_id).where(sql`external_id is not null`),
    holds("refunds_amount", sql`${t.amount_cents} >= 1`),
  ],
);

/** Stripe Checkout Sessions in which an invoice can be paid. At most one of an invoice is open. */
export const checkouts = sqliteTable(
  "checkouts",
  {
    business_id: text().notNull(),
    /** Stripe's id of the session. */
    id: text().notNull(),
    invoice_id: text().notNull(),
    amount_cents: integer().notNull(),
    currency: text({ enum: CURRENCIES }).notNull(),
    /** The connected account; null for the platform's own. */
    account_id: text(),
    livemode: flag("livemode"),
    url: text().notNull(),
    status: text({ enum: CHECKOUT_STATUSES }).notNull(),
    expires_at: text().notNull(),
    created_at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }),
    index("checkouts_by_invoice").on(t.business_id, t.invoice_id),
    index("checkouts_under_way").on(t.status, t.expires_at).where(sql`status in ('open', 'processing')`),
    oneOf("checkouts_status", t.status, CHECKOUT_STATUSES),
    holds("checkouts_amount", sql`${t.amount_cents} >= 1`),
  ],
);

/** Stripe's events. Each is stored once, and applied once, in the batch of its effect. */
export const stripeEvents = sqliteTable(
  "stripe_events",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    /** Stripe's id of the event. */
    id: text().notNull(),
    type: text().notNull(),
    /** The facts that matter here, taken from the event. Null once it is applied. */
    payload: text({ mode: "json" }).$type<Record<string, unknown>>(),
    created_at: text().notNull(),
    applied_at: text(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    holds("stripe_events_payload", sql`json_valid(${t.payload})`),
  ],
);
