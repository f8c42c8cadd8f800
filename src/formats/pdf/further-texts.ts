import { isOwnOnly } from "./fonts/typeface.ts";

interface FurtherText {
  text: string;
  /** Where it is in the values. */
  field: (string | number)[];
}

/** The texts in these values that need more than Inter, in their order. */
export function furtherTexts(values: unknown): FurtherText[] {
  const found: FurtherText[] = [];
  collect(values, [], found);
  return found;
}

/** Most documents have none, so a place is written down only for what is found. */
function collect(value: unknown, field: (string | number)[], found: FurtherText[]): void {
  if (typeof value === "string") {
    if (!isOwnOnly(value)) found.push({ text: value, field: [...field] });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const isList = Array.isArray(value);
  for (const name of Object.keys(value)) {
    field.push(isList ? Number(name) : name);
    collect((value as Record<string, unknown>)[name], field, found);
    field.pop();
  }
}
