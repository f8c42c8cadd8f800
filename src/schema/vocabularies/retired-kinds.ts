/** The kinds of records that can be deleted and have a `ref`; a credit note is an `invoice`. */
export const RETIRED_KINDS = ["invoice", "contact"] as const;
export type RetiredKind = (typeof RETIRED_KINDS)[number];
