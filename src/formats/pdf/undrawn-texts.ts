import { planFonts } from "./fonts/fallback/plan.ts";
import { cleaned, graphemesOf } from "./fonts/typeface.ts";
import { furtherTexts } from "./further-texts.ts";

/** A text of which a PDF shows some characters as □. */
export interface UndrawnText {
  /** Where the text is in the given values. */
  field: (string | number)[];
  /** These characters, each once, in their order. */
  characters: string[];
}

/**
 * The texts in these values that a PDF cannot draw whole: no typeface has their characters, or they need more
 * of the typefaces than one document may load. Pure.
 */
export function undrawnTexts(values: Readonly<Record<string, unknown>>): UndrawnText[] {
  const texts = furtherTexts(values);
  if (texts.length === 0) return [];
  const { missing } = planFonts(texts.map(({ text }) => ({ text, isHeading: false, country: null })));
  return texts.flatMap(({ field, text }) => {
    const own = new Set(graphemesOf(cleaned(text)).map(({ segment }) => segment));
    const characters = [...own].filter((one) => missing.has(one));
    return characters.length === 0 ? [] : [{ field, characters }];
  });
}
