export const CHANNELS = ["email", "sms", "link"] as const;
export type Channel = (typeof CHANNELS)[number];

export const DELIVERY_KINDS = ["invoice", "reminder", "receipt", "credit_note"] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

export const DELIVERY_STATUSES = ["queued", "sent", "delivered", "failed", "bounced"] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** Why an address should get no more messages. */
export const ADDRESS_PROBLEMS = ["bounced", "complained"] as const;

/** The channels of automatic reminders. */
export const REMINDER_CHANNELS = ["email", "sms"] as const;

/** A step of a business's reminder schedule: `days` after the due date (negative: before it). */
export interface ReminderStep {
  days: number;
  channels: (typeof REMINDER_CHANNELS)[number][];
}

/** When an invoice with a schedule of its own is reminded of: on its due day and each week, or each week behind it. */
export const OWN_REMINDER_FREQUENCIES = ["on_due_date", "every_week"] as const;
export type OwnReminderFrequency = (typeof OWN_REMINDER_FREQUENCIES)[number];
