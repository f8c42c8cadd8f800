import { type PersonalText, planFonts } from "./fonts/fallback/plan.ts";
import { cleaned, graphemesOf, isOwnOnly } from "./fonts/typeface.ts";

/** A text of which a PDF shows some characters as □. */
export interface UndrawnText {
  /** Where the text is in the given values. */
  field: (string | number)[];
  /** These characters, each once, in their order. */
  characters: string[];
}

interface FoundText extends PersonalText {
  field: (string | number)[];
}

/**
 * The texts in these values that a PDF cannot draw whole: no typeface has their characters, or they need more
 * of the typefaces than one document may load. Pure.
 */
export function undrawnTexts(values: Readonly<Record<string, unknown>>): UndrawnText[] {
  const texts = textsIn(values, []);
  if (texts.length === 0) return [];
  const { missing } = planFonts(texts);
  return texts.flatMap(({ field, text }) => {
    const own = new Set(graphemesOf(cleaned(text)).map(({ segment }) => segment));
    const characters = [...own].filter((one) => missing.has(one));
    return characters.length === 0 ? [] : [{ field, characters }];
  });
}

function textsIn(value: unknown, field: FoundText["field"]): FoundText[] {
  if (typeof value === "string")
    return isOwnOnly(value) ? [] : [{ text: value, field, isHeading: false, country: null }];
  if (typeof value !== "object" || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, part]) =>
    textsIn(part, [...field, isList ? Number(name) : name]),
  );
}
