import { cleaned, graphemesOf, typeface } from "../typeface.ts";
import { sliceOf } from "./coverage.ts";
import { FAMILY_NAMES, type Family, pathOf, type Slice, weightOf } from "./families.ts";
import { type Han, HanForms, hanByCountry, hanByLetters } from "./han.ts";

/** A text that somebody wrote into a document. */
export interface PersonalText {
  text: string;
  /** Whether it may be set in semibold. */
  isHeading: boolean;
  /** The country of whose text it is, ISO 3166-1 alpha-2; null for a text of nobody's own. */
  country: string | null;
}

export interface FontPlan {
  slices: Slice[];
  forms: HanForms;
  /** The grapheme clusters that cannot be drawn, in their order. */
  missing: ReadonlySet<string>;
}

/**
 * How many slices a document may load. A long Chinese text of everyday words needs some 60 of the 100 in a
 * weight. Each costs a request of some 30 kB the first time, and half a millisecond to inflate.
 */
export const MOST_SLICES = 128;

/** Joiners tell how letters are drawn, and are not drawn themselves. */
const isJoiner = (codePoint: number): boolean => codePoint === 0x200c || codePoint === 0x200d;
const HAN_FAMILIES: readonly Family[] = ["sc", "tc", "jp", "kr"];

/**
 * The families in the order in which they are asked for a character: the wanted form comes first of its kind.
 */
export const familiesFor = (form: Han): readonly Family[] => ORDERS[form];

const orderFor = (form: Han): Family[] =>
  FAMILY_NAMES.flatMap((family) => {
    if (!HAN_FAMILIES.includes(family)) return [family];
    return family === HAN_FAMILIES[0] ? [form, ...HAN_FAMILIES.filter((other) => other !== form)] : [];
  });

const ORDERS: Readonly<Record<Han, readonly Family[]>> = {
  sc: orderFor("sc"),
  tc: orderFor("tc"),
  jp: orderFor("jp"),
  kr: orderFor("kr"),
};

/** What to load for these texts, as far as a document may load it, and what cannot be drawn at all. Pure. */
export function planFonts(texts: readonly PersonalText[]): FontPlan {
  const usual = usualForm(texts);
  const forms = new HanForms(usual);
  const slices = new Map<string, Slice>();
  const missing = new Set<string>();
  for (const personal of texts) {
    const text = cleaned(personal.text);
    const form = hanByLetters(text) ?? hanByCountry(personal.country) ?? usual;
    forms.note(text, form);
    const graphemes = new Set(graphemesOf(text).map(({ segment }) => segment));
    for (const grapheme of graphemes) {
      if (typeface("regular").hasAll(grapheme)) continue;
      if (!planGrapheme(grapheme, form, personal.isHeading, slices)) missing.add(grapheme);
    }
  }
  return { slices: [...slices.values()], forms, missing };
}

/** Adds what a grapheme cluster needs, and gives whether there is something for it. */
function planGrapheme(grapheme: string, form: Han, isHeading: boolean, slices: Map<string, Slice>): boolean {
  const add = (slice: Slice) => {
    const path = pathOf(slice);
    if (!slices.has(path) && slices.size >= MOST_SLICES) return false;
    slices.set(path, slice);
    return true;
  };
  for (const family of familiesFor(form)) {
    if (!hasGrapheme(family, grapheme)) continue;
    const needed = slicesOf(family, grapheme);
    // Where there is no room left, another family may have it in a slice that is loaded anyway.
    if (!needed.every((slice) => add({ family, weight: "regular", slice }))) continue;
    // Where there is none for the heavier weight, the regular one stands for it.
    if (isHeading) for (const slice of needed) add({ family, weight: weightOf(family, "semibold"), slice });
    return true;
  }
  return false;
}

/** Whether a family has each character of a grapheme cluster. */
export function hasGrapheme(family: Family, grapheme: string): boolean {
  for (let index = 0; index < grapheme.length; index++) {
    const codePoint = grapheme.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) index++;
    if (!isJoiner(codePoint) && sliceOf(family, codePoint) === 0) return false;
  }
  return true;
}

/** The slices in which a family has the characters of a grapheme cluster. */
export function slicesOf(family: Family, grapheme: string): number[] {
  const found = Array.from(grapheme, (character) => sliceOf(family, character.codePointAt(0) ?? 0));
  return [...new Set(found)].filter((slice) => slice !== 0);
}

/** The form for texts that do not tell it: that of a party's country, then that of any other text. */
function usualForm(texts: readonly PersonalText[]): Han {
  const first = <T>(of: (text: PersonalText) => T | null) => {
    for (const text of texts) {
      const found = of(text);
      if (found !== null) return found;
    }
    return null;
  };
  return first(({ country }) => hanByCountry(country)) ?? first(({ text }) => hanByLetters(text)) ?? "sc";
}
