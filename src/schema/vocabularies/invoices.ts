/** Statuses that are stored. */
export const STORED_STATUSES = ["draft", "finalized", "sent", "opened", "paid", "cancelled"] as const;
export type StoredStatus = (typeof STORED_STATUSES)[number];

/** Statuses that readers see: also `overdue`, which follows from the time of reading. */
export const STATUSES = [...STORED_STATUSES, "overdue"] as const;
export type Status = (typeof STATUSES)[number];

/** A credit note is an invoice that corrects another. Both are numbered, frozen, drawn and sent alike. */
export const DOCUMENT_TYPES = ["invoice", "credit_note"] as const;
