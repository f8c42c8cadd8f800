/** A record as a caller names it: by its id, or by its `ref`, the number by which older systems know it. */
export type RecordKey = string | { readonly ref: number };

/** A key as a refusal names it. */
export const keyText = (key: RecordKey): string => (typeof key === "string" ? key : String(key.ref));
