/** `quantityUnit`: a word there, a UN/ECE Recommendation 20 code here. */
import type { DocumentLine } from "../../../schema/document-shapes.ts";
import type { Locale } from "../../../schema/vocabularies/locales.ts";

/**
 * Each unit: its code, and what it is called in French and in English where the code has no name of its own on
 * documents. A unit that has no code is a piece (`C62`) with that name.
 */
const UNITS = {
  unit: ["C62"],
  gram: ["GRM"],
  hour: ["HUR"],
  day: ["DAY"],
  week: ["WEE"],
  fixed_rate: ["LS"],
  year: ["ANN"],
  character: ["C62", "caractère", "character"],
  line: ["C62", "ligne", "line"],
  license: ["C62", "licence", "licence"],
  article: ["NAR", "article", "article"],
  month: ["MON"],
  kilogram: ["KGM"],
  kilometer: ["KMT"],
  liter: ["LTR"],
  batch: ["5B", "lot", "batch"],
  meter: ["MTR"],
  square_meter: ["MTK"],
  cubic_meter: ["MTQ"],
  linear_meter: ["LM", "ml", "lm"],
  person: ["IE", "personne", "person"],
  ton: ["TNE"],
  word: ["D68", "mot", "word"],
  page: ["ZP", "page", "page"],
  leaflet: ["C62", "feuillet", "leaflet"],
  paragraph: ["C62", "paragraphe", "paragraph"],
  minute: ["MIN"],
  overnight_stay: ["C62", "nuitée", "night"],
} as const satisfies Record<string, readonly [code: string, french?: string, english?: string]>;

export type ProductUnit = keyof typeof UNITS;

export const PRODUCT_UNITS = Object.keys(UNITS) as [ProductUnit, ...ProductUnit[]];

type Unit = Pick<DocumentLine, "unit"> & { unit_name: string | null };

/** The unit of a word, named in the language of the document: French in French, English in the others. */
export function unitOf(word: ProductUnit, locale: Locale): Unit {
  const [unit, french, english] = UNITS[word] as readonly [string, string?, string?];
  return { unit, unit_name: (locale === "fr" ? french : english) ?? null };
}

const WORDS: ReadonlyMap<string, ProductUnit> = new Map(
  PRODUCT_UNITS.filter((word) => UNITS[word][0] !== "C62" || word === "unit").map((word) => [
    UNITS[word][0],
    word,
  ]),
);

const isWord = (text: string | undefined): text is ProductUnit =>
  text !== undefined && Object.hasOwn(UNITS, text);

/** The word for a unit: the one that was kept with its code, else what the code means; none for other codes. */
export function wordOfUnit(unit: string, kept: string | undefined): ProductUnit | undefined {
  if (isWord(kept) && UNITS[kept][0] === unit) return kept;
  return unit === "H87" || unit === "EA" ? "unit" : WORDS.get(unit);
}
