/**
 * What events are about. A credit note is a row of `invoices`: its events have the kind `invoice`. Events of files
 * and comments are about the document beside which they stand, and name them in their data: `attachment_id`,
 * `comment_id`. Those of a contact name its client (`client_id`), those of a payment its invoice (`invoice_id`).
 */
export const SUBJECT_KINDS = ["business", "client", "contact", "product", "invoice", "payment"] as const;

export const EVENT_TYPES = [
  "created",
  "updated",
  "archived",
  "restored",
  "deleted",
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
  "attachment_added",
  "attachment_changed",
  "attachment_removed",
  "commented",
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
export type EventType = (typeof EVENT_TYPES)[number];
