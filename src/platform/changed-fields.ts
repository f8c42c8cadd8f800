/** The fields of `sent` that are given, are not read-only, and differ from what stands. Compares JSON values. */
export function changedFields<T extends object>(
  current: T,
  sent: { [K in keyof T]?: T[K] | undefined },
  readOnly: readonly string[] = [],
): Partial<T> {
  const differs = ([name, value]: [string, unknown]) =>
    value !== undefined &&
    !readOnly.includes(name) &&
    JSON.stringify(value) !== JSON.stringify(current[name as keyof T]);
  return Object.fromEntries(Object.entries(sent).filter(differs)) as Partial<T>;
}
