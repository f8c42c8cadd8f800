import type { Weight } from "../weight.ts";

interface Face {
  /** Of its PostScript names. */
  name: string;
  /** Whether HarfBuzz chooses and places its glyphs; it has one slice then. Else a character is a glyph. */
  isShaped: boolean;
  weights: readonly Weight[];
}

const BOTH: readonly Weight[] = ["regular", "semibold"];
const shaped = (name: string): Face => ({ name, isShaped: true, weights: BOTH });
const plain = (name: string): Face => ({ name, isShaped: false, weights: BOTH });
const inOneWeight = (name: string): Face => ({ name, isShaped: true, weights: ["regular"] });

/**
 * The typefaces for what the packs of Inter have no glyphs for: rarer letters of Inter itself, and the fonts
 * of Noto. `scripts/build-font-assets.ts` makes them, in slices; a document loads the slices that its
 * characters are in. They are asked for a character in this order.
 */
export const FAMILIES = {
  latin: shaped("InterExtended"),
  hebrew: shaped("NotoSansHebrew"),
  arabic: shaped("NotoSansArabic"),
  devanagari: shaped("NotoSansDevanagari"),
  thai: shaped("NotoSansThai"),
  georgian: shaped("NotoSansGeorgian"),
  armenian: shaped("NotoSansArmenian"),
  bengali: shaped("NotoSansBengali"),
  gurmukhi: shaped("NotoSansGurmukhi"),
  gujarati: shaped("NotoSansGujarati"),
  tamil: shaped("NotoSansTamil"),
  telugu: shaped("NotoSansTelugu"),
  kannada: shaped("NotoSansKannada"),
  malayalam: shaped("NotoSansMalayalam"),
  sinhala: shaped("NotoSansSinhala"),
  khmer: shaped("NotoSansKhmer"),
  lao: shaped("NotoSansLao"),
  myanmar: shaped("NotoSansMyanmar"),
  ethiopic: shaped("NotoSansEthiopic"),
  sc: plain("NotoSansSC"),
  tc: plain("NotoSansTC"),
  jp: plain("NotoSansJP"),
  kr: plain("NotoSansKR"),
  emoji: inOneWeight("NotoEmoji"),
} satisfies Record<string, Face>;

export type Family = keyof typeof FAMILIES;

export const FAMILY_NAMES = Object.keys(FAMILIES) as Family[];

/** A slice of a family in one weight. Slices count from 1. */
export interface Slice {
  family: Family;
  weight: Weight;
  slice: number;
}

/** The weight of a family that stands for the asked one. */
export const weightOf = (family: Family, weight: Weight): Weight =>
  FAMILIES[family].weights.includes(weight) ? weight : "regular";

/** Where a slice is, under the root of the assets. */
export const pathOf = ({ family, weight, slice }: Slice): string => `fonts/${family}-${weight}-${slice}.bin`;
