import { type FontCut, type FontPack, readFontPack } from "./font-pack.ts";
import regular from "./inter-regular.bin";
import semibold from "./inter-semibold.bin";

export type Weight = "regular" | "semibold";

/** □, shown for a character that the font lacks: PDF/A forbids the font's own `.notdef` glyph. */
const REPLACEMENT = 0x25a1;
const ZERO = 0x30;

/** Measures and encodes text in one weight. All measures are in 1/1000 em. */
export class Typeface {
  readonly pack: FontPack;
  readonly #glyphHex: string[];
  readonly #replacement: number;

  constructor(pack: FontPack) {
    this.pack = pack;
    this.#replacement = pack.glyphs[REPLACEMENT] ?? 0;
    this.#glyphHex = Array.from(pack.advances, (_, glyph) => glyph.toString(16).padStart(4, "0"));
  }

  has(codePoint: number): boolean {
    return (this.pack.glyphs[codePoint] ?? 0) !== 0;
  }

  /** Width in 1/1000 em. `tabular` gives all figures the same width. */
  width(text: string, tabular: boolean): number {
    const { advances } = this.pack;
    let width = 0;
    for (let index = 0; index < text.length; index++) {
      width += advances[this.#glyph(text.charCodeAt(index), tabular)] ?? 0;
    }
    return width;
  }

  /** The operand of a text operator, four hexadecimal digits per glyph, and its highest glyph id. */
  encode(text: string, tabular: boolean): { hex: string; highestGlyph: number } {
    let hex = "";
    let highestGlyph = 0;
    for (let index = 0; index < text.length; index++) {
      const glyph = this.#glyph(text.charCodeAt(index), tabular);
      if (glyph > highestGlyph) highestGlyph = glyph;
      hex += this.#glyphHex[glyph];
    }
    return { hex, highestGlyph };
  }

  /** The smallest cut that contains the given glyph. Throws when the font has no such glyph. */
  cutFor(highestGlyph: number): FontCut {
    const cut = this.pack.cuts.find(({ glyphCount }) => glyphCount > highestGlyph);
    if (!cut) throw new Error(`the font has no glyph ${highestGlyph}`);
    return cut;
  }

  #glyph(codeUnit: number, tabular: boolean): number {
    const digit = codeUnit - ZERO;
    if (tabular && digit >= 0 && digit <= 9) return this.pack.firstFigure + digit;
    return this.pack.glyphs[codeUnit] || this.#replacement;
  }
}

const typefaces = new Map<Weight, Typeface>();

/** The typeface of a weight, read once per isolate. */
export function typeface(weight: Weight): Typeface {
  const known = typefaces.get(weight);
  if (known) return known;
  const opened = new Typeface(readFontPack(weight === "regular" ? regular : semibold));
  typefaces.set(weight, opened);
  return opened;
}

/**
 * Prepares text for drawing: composes it (NFC), turns line breaks into `\n` and tabs into spaces, drops
 * invisible and control characters, and puts □ for characters that the font lacks.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  const composed = text
    .normalize("NFC")
    .replace(LINE_BREAKS, "\n")
    .replace(TABS, "  ")
    .replace(INVISIBLE, "");
  const font = typeface("regular");
  let result = "";
  for (const character of composed) {
    const codePoint = character.codePointAt(0) ?? 0;
    result += codePoint === 0x0a || font.has(codePoint) ? character : String.fromCodePoint(REPLACEMENT);
  }
  return result;
}

const PLAIN = /^[\n\x20-\x7e\xa0-\xac\xae-\xff]*$/;
const LINE_BREAKS = /\r\n?|\v|\f|\u0085|\u2028|\u2029/g;
const TABS = /\t/g;
/** Controls, soft hyphens, zero-width, bidi, variation selectors, tags, byte order marks, lone surrogates. */
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Cs}]--\n]|\p{Default_Ignorable_Code_Point}/gv;
