/** `quantityUnit`: a word there, a UN/ECE Recommendation 20 code here. */
import type { DocumentLine } from "../../../schema/document-shapes.ts";
import type { Locale } from "../../../schema/vocabularies/locales.ts";

/**
 * Each unit: its code, and what one and several are called in French and in English where documents have no name for
 * the code. A unit that has no code is a piece (`C62`) with that name.
 */
const UNITS = {
  unit: ["C62"],
  gram: ["GRM"],
  hour: ["HUR"],
  day: ["DAY"],
  week: ["WEE"],
  fixed_rate: ["LS"],
  year: ["ANN"],
  character: ["C62", ["caractère", "caractères"], ["character", "characters"]],
  line: ["C62", ["ligne", "lignes"], ["line", "lines"]],
  license: ["C62", ["licence", "licences"], ["licence", "licences"]],
  article: ["NAR", ["article", "articles"], ["article", "articles"]],
  month: ["MON"],
  kilogram: ["KGM"],
  kilometer: ["KMT"],
  liter: ["LTR"],
  batch: ["5B", ["lot", "lots"], ["batch", "batches"]],
  meter: ["MTR"],
  square_meter: ["MTK"],
  cubic_meter: ["MTQ"],
  linear_meter: ["LM", ["ml", "ml"], ["lm", "lm"]],
  person: ["IE", ["personne", "personnes"], ["person", "people"]],
  ton: ["TNE"],
  word: ["D68", ["mot", "mots"], ["word", "words"]],
  page: ["ZP", ["page", "pages"], ["page", "pages"]],
  leaflet: ["C62", ["feuillet", "feuillets"], ["leaflet", "leaflets"]],
  paragraph: ["C62", ["paragraphe", "paragraphes"], ["paragraph", "paragraphs"]],
  minute: ["MIN"],
  overnight_stay: ["C62", ["nuitée", "nuitées"], ["night", "nights"]],
} as const satisfies Record<string, Unit>;

type Names = readonly [one: string, several: string];
type Unit = readonly [code: string, french?: Names, english?: Names];

export type ProductUnit = keyof typeof UNITS;

export const PRODUCT_UNITS = Object.keys(UNITS) as [ProductUnit, ...ProductUnit[]];

type NamedUnit = Pick<DocumentLine, "unit"> & { unit_name: string | null };

/**
 * The unit of a word, named for so many in the language of the document: French in French, English in the others.
 * French counts in the plural from two on.
 */
export function unitOf(word: ProductUnit, quantity: number, locale: Locale): NamedUnit {
  const [unit, french, english]: Unit = UNITS[word];
  const [names, isOne] =
    locale === "fr" ? [french, Math.abs(quantity) < 2] : [english, Math.abs(quantity) === 1];
  return { unit, unit_name: names?.[isOne ? 0 : 1] ?? null };
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
