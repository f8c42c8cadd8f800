/**
 * What events are about. A credit note is a row of `invoices`: its events have the kind `invoice`. Events of what
 * belongs to another record name that in their data: `client_id` for a contact, `invoice_id` for the last three.
 */
export const SUBJECT_KINDS = [
  "business",
  "client",
  "contact",
  "product",
  "invoice",
  "payment",
  "attachment",
  "comment",
] as const;

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
