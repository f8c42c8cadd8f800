/** A record as a caller names it: by its id, or by its `ref`, the number by which older systems know it. */
export type RecordKey = string | { readonly ref: number };

/** A key as the values of a statement. */
export const keyValues = (key: RecordKey): { id: string | undefined; ref: number | undefined } =>
  typeof key === "string" ? { id: key, ref: undefined } : { id: undefined, ref: key.ref };

/** A key as a refusal names it. */
export const keyText = (key: RecordKey): string => (typeof key === "string" ? key : String(key.ref));
