/** Deliveries, what was sent by day and to whom, problems of addresses, and the reminder steps already taken. */
import { sql } from "drizzle-orm";
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { businesses } from "./businesses.ts";
import { flag, holds, instants, oneOf } from "./columns.ts";
import { invoices } from "./invoices.ts";
import { ADDRESS_PROBLEMS, CHANNELS, DELIVERY_KINDS, DELIVERY_STATUSES } from "./vocabularies/deliveries.ts";

export const deliveries = sqliteTable(
  "deliveries",
  {
    business_id: text().notNull(),
    id: text().notNull(),
    invoice_id: text().notNull(),
    channel: text({ enum: CHANNELS }).notNull(),
    kind: text({ enum: DELIVERY_KINDS }).notNull(),
    /** Email address or phone number; null for a link. */
    recipient: text(),
    status: text({ enum: DELIVERY_STATUSES }).notNull(),
    simulated: integer({ mode: "boolean" }).notNull(),
    /** Why it failed or bounced. */
    reason: text(),
    ...instants,
    /** Email addresses that get a copy. */
    cc: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    /** Text for this delivery only; null uses the business's own text or our default. */
    message: text(),
    /** Sent by the reminder schedule rather than by a caller. */
    automatic: flag("automatic"),
    /** The failed or bounced delivery that this one repeats. */
    resend_of: text(),
    /** The provider's id of the message, by which its reports find the row. */
    provider_id: text(),
    /** Waits for a day on which the quota has room; only then it is counted and goes. */
    held: flag("held"),
    /** Email addresses that get a copy of which the other recipients do not see. Null for none. */
    bcc: text({ mode: "json" }).$type<string[]>(),
    /** Subject for this delivery only; null uses the business's own or our default. */
    subject: text(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }),
    index("deliveries_by_invoice").on(t.business_id, t.invoice_id, t.id),
    index("deliveries_by_provider_id").on(t.provider_id).where(sql`provider_id is not null`),
    holds("deliveries_cc", sql`json_valid(${t.cc})`),
    oneOf("deliveries_status", t.status, DELIVERY_STATUSES),
    holds("deliveries_recipient", sql`(${t.channel} = 'link') = (${t.recipient} is null)`),
  ],
);

/** Addresses that bounced for good, or whose owner complained. A send to one must be forced. */
export const addressProblems = sqliteTable(
  "address_problems",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    /** Email address (lower case) or E.164 number. */
    address: text().notNull(),
    problem: text({ enum: ADDRESS_PROBLEMS }).notNull(),
    /** The provider's words. */
    reason: text(),
    created_at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.business_id, t.address] })],
);

/** What a business sent on a day (UTC, by its own clock). Never more than its quota. */
export const messageCounts = sqliteTable(
  "message_counts",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    /** ISO day. */
    day: text().notNull(),
    /** Emails, with one more for each copy, and SMS. */
    messages: integer().notNull(),
    /** The addresses among their recipients to which the business had never sent. */
    new_recipients: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.day] }),
    holds("message_counts_amounts", sql`${t.messages} >= 0 and ${t.new_recipients} >= 0`),
  ],
);

/** Every address to which a business has sent, so that a new one is known without reading its deliveries. */
export const recipients = sqliteTable(
  "recipients",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    /** Email address (lower case) or E.164 number. */
    address: text().notNull(),
    /** When it was last sent to; null while the first message to it waits for the quota. */
    sent_at: text(),
  },
  (t) => [primaryKey({ columns: [t.business_id, t.address] })],
);

/** Steps of the reminder schedule that an invoice has had. Each is taken once. */
export const reminderSteps = sqliteTable(
  "reminder_steps",
  {
    business_id: text().notNull(),
    invoice_id: text().notNull(),
    /** Days after the due date; negative before it. */
    days: integer().notNull(),
    created_at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.invoice_id, t.days] }),
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }),
  ],
);
