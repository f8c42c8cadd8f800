/**
 * How many entries a JSON value holds at all depths: the fields of its objects and the items of its lists. It
 * calls nothing recursively, because a value of 1 MB may be half a million lists deep.
 */
export function countEntries(json: unknown): number {
  const open: object[] = isHolder(json) ? [json] : [];
  let count = 0;
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    const entries: unknown[] = Object.values(value);
    count += entries.length;
    for (const entry of entries) if (isHolder(entry)) open.push(entry);
  }
  return count;
}

const isHolder = (value: unknown): value is object => typeof value === "object" && value !== null;
