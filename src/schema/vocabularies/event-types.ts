/** What events are about. A credit note is a row of `invoices`: its events have the kind `invoice`. */
export const SUBJECT_KINDS = ["invoice", "client", "payment", "business"] as const;

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
  "payment_reversed",
  "refunded",
  "disputed",
  "dispute_closed",
  "overdue",
  "cancelled",
  "credit_note_issued",
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
export type EventType = (typeof EVENT_TYPES)[number];
