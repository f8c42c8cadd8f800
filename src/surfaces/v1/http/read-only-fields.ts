import { type Fault, invalid } from "../../../platform/http/problem.ts";

/**
 * Lets a client send back a record that it has read: a read-only field may repeat its current value. Throws a
 * 422 that names each field that differs. `current` is the record as the API returns it.
 */
export function requireUnchanged(
  sent: Record<string, unknown>,
  current: Record<string, unknown>,
  names: readonly string[],
) {
  const faults: Fault[] = names
    .filter(
      (name) => sent[name] !== undefined && JSON.stringify(sent[name]) !== JSON.stringify(current[name]),
    )
    .map((name) => ({
      pointer: `/${name}`,
      code: "read_only",
      detail: "This field is set by us; leave it out or send its current value.",
    }));
  if (faults.length > 0) throw invalid(faults);
}

/**
 * What a body asks to change: its fields without the read-only ones. Throws as `requireUnchanged` does. `shown`
 * is the record as the API returns it.
 */
export function fieldsToChange<B extends Record<string, unknown>, N extends string>(
  body: B,
  shown: Record<string, unknown>,
  readOnly: readonly N[],
): Omit<B, N> {
  requireUnchanged(body, shown, readOnly);
  return withoutReadOnly(body, readOnly);
}

/** The body, or any object, without fields of these names. */
export const withoutReadOnly = <B extends object, N extends string>(
  body: B,
  names: readonly N[],
): Omit<B, N> =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.some((one) => one === name))) as Omit<
    B,
    N
  >;
