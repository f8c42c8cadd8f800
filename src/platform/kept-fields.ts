import type { KeptFields } from "../schema/party-shapes.ts";

/**
 * What is kept, of fields that no field of ours holds, after some changes; an empty text ends it. Null stands for
 * nothing.
 */
export function keptWith(
  kept: KeptFields | null,
  changes: Readonly<Record<string, string>>,
): KeptFields | null {
  const said = Object.entries({ ...kept, ...changes }).filter(([, text]) => text !== "");
  return said.length > 0 ? Object.fromEntries(said) : null;
}
