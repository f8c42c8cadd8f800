/** Cursors of lists: the values that order a list, as a text that callers hand back unchanged. */

export const cursorText = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

/** The values of a cursor; null for what is none of ours. */
export function cursorValues(cursor: string): (string | number)[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const isOurs = (value: unknown) =>
      (typeof value === "string" && value.isWellFormed()) || Number.isSafeInteger(value);
    return Array.isArray(values) && values.every(isOurs) ? values : null;
  } catch {
    return null;
  }
}
