/** Statuses that are stored. */
export const STORED_STATUSES = ["draft", "finalized", "sent", "opened", "paid", "cancelled"] as const;
export type StoredStatus = (typeof STORED_STATUSES)[number];

/** Statuses that readers see: also `overdue`, which follows from the time of reading. */
export const STATUSES = [...STORED_STATUSES, "overdue"] as const;
export type Status = (typeof STATUSES)[number];

/** A credit note is an invoice that corrects another. Both are numbered, frozen, drawn and sent alike. */
export const DOCUMENT_TYPES = ["invoice", "credit_note"] as const;

/** Whether a document was numbered here, or issued elsewhere and recorded here. */
export const ORIGINS = ["own", "recorded"] as const;
export type Origin = (typeof ORIGINS)[number];

/** A disbursement is what the seller paid in the buyer's name. */
export const LINE_KINDS = ["goods", "service", "disbursement"] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** How far a document has come, whatever else happened to it: never issued, issued, or issued and paid. */
export const DOCUMENT_STAGES = ["draft", "issued", "paid"] as const;
export type DocumentStage = (typeof DOCUMENT_STAGES)[number];
