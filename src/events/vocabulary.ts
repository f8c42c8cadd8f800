/** Facts of an invoice's timeline. */
export const EVENT_TYPES = [
  "created",
  "updated",
  "finalized",
  "sent",
  "delivered",
  "delivery_failed",
  "bounced",
  "complained",
  "reminder_sent",
  "reminders_stopped",
  "opened",
  "link_rotated",
  "payment_received",
  "payment_failed",
  "paid",
  "refunded",
  "overdue",
  "cancelled",
  "credit_note_issued",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];
