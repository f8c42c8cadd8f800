/** The fields of `sent` that are defined and differ from `current`. Compares JSON values. */
export function changedFields<T extends object>(
  current: T,
  sent: { [K in keyof T]?: T[K] | undefined },
): Partial<T> {
  const differs = ([name, value]: [string, unknown]) =>
    value !== undefined && JSON.stringify(value) !== JSON.stringify(current[name as keyof T]);
  return Object.fromEntries(Object.entries(sent).filter(differs)) as Partial<T>;
}
