/** What was done to an invoice. */
export const STORED_STATUSES = ["draft", "finalized", "sent", "opened", "paid", "cancelled"] as const;
export type StoredStatus = (typeof STORED_STATUSES)[number];

/** What a reader sees: also `overdue`, which follows from the time. */
export const STATUSES = [...STORED_STATUSES, "overdue"] as const;
export type Status = (typeof STATUSES)[number];

/** A credit note is an invoice that corrects another; both are numbered, frozen, drawn and sent alike. */
export const DOCUMENT_TYPES = ["invoice", "credit_note"] as const;
