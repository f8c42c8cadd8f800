/** How what is sent of a customer, a contact or an article becomes a change of our record. */
import { FieldFaults } from "../http/field-faults.ts";

/** What was sent of fields that we have, too, by our names for them (`same`). An empty text clears a field. */
export const sameFields = <S extends Readonly<Record<string, string>>>(
  same: S,
  sent: { readonly [name in keyof S]?: string | undefined },
) =>
  Object.fromEntries(
    Object.entries(valuesOf(Object.keys(same), sent)).map(([name, value]) => [same[name], value || null]),
  ) as { [field in S[keyof S]]?: string | null };

/** Those of some values that there are and have one of the names. */
export const valuesOf = <N extends string>(
  names: readonly N[],
  values: { readonly [name in N]?: string | undefined },
): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/**
 * What was sent and is not what is shown already. A field that was sent empty (`emptied`) is to be cleared; throws
 * `FieldFaults` if it is `required`.
 */
export function changesOf<N extends string>(
  shown: Readonly<Record<N, string>>,
  sent: { readonly [name in N]?: string | undefined },
  { emptied, required }: { emptied: readonly string[]; required: readonly string[] },
): { [name in N]?: string } {
  const lost = required.filter((name) => emptied.includes(name));
  if (lost.length > 0)
    throw new FieldFaults(lost.map((name) => ({ field: [name], words: "must not be empty" })));
  const changes: { [name in N]?: string } = {};
  for (const name of Object.keys(shown) as N[]) {
    const value = emptied.includes(name) ? "" : sent[name];
    if (value !== undefined && value !== shown[name]) changes[name] = value;
  }
  return changes;
}
