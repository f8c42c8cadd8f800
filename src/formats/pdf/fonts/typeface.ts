import { type FontCut, type FontPack, readFontPack } from "./font-pack.ts";
import { furtherFonts, type SetLine } from "./further-fonts.ts";
import regular from "./inter-regular.bin";
import semibold from "./inter-semibold.bin";
import type { Weight } from "./weight.ts";

/** □, shown for a character that no font has: PDF/A forbids a font's own `.notdef` glyph. */
const REPLACEMENT = 0x25a1;
const ZERO = 0x30;

/**
 * Measures and encodes text in one weight of Inter. Text with characters that it lacks is set with the
 * further fonts of the document. All measures are in 1/1000 em.
 */
export class Typeface {
  readonly weight: Weight;
  readonly pack: FontPack;
  readonly #replacement: number;

  constructor(weight: Weight, pack: FontPack) {
    this.weight = weight;
    this.pack = pack;
    this.#replacement = pack.glyphs[REPLACEMENT] ?? 0;
  }

  has(codePoint: number): boolean {
    return (this.pack.glyphs[codePoint] ?? 0) !== 0;
  }

  /** Whether it has each code unit of the text; it has no character of two. */
  hasAll(text: string): boolean {
    for (let index = 0; index < text.length; index++) if (!this.has(text.charCodeAt(index))) return false;
    return true;
  }

  /** Width in 1/1000 em. `tabular` gives all figures the same width. */
  width(text: string, tabular: boolean): number {
    const { advances } = this.pack;
    let width = 0;
    for (let index = 0; index < text.length; index++) {
      const glyph = this.#glyph(text.charCodeAt(index), tabular);
      if (glyph === 0) return this.set(text, tabular).width;
      width += advances[glyph] ?? 0;
    }
    return width;
  }

  /** A text that needs another font, with all its glyphs. */
  set(text: string, tabular: boolean): SetLine {
    const line = furtherFonts()?.set(text, this.weight, tabular);
    if (!line) throw new Error("the document has no further fonts");
    return line;
  }

  /** The glyph of a code unit, □ if there is none. */
  glyphOf(codeUnit: number, tabular: boolean): number {
    return this.#glyph(codeUnit, tabular) || this.#replacement;
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
    // Without other fonts, what Inter lacks is □. That is for what `printable` has not seen.
    return this.pack.glyphs[codeUnit] || (furtherFonts() ? 0 : this.#replacement);
  }
}

const typefaces = new Map<Weight, Typeface>();

/** The typeface of a weight, read once per isolate. */
export function typeface(weight: Weight): Typeface {
  const known = typefaces.get(weight);
  if (known) return known;
  const opened = new Typeface(weight, readFontPack(weight === "regular" ? regular : semibold));
  typefaces.set(weight, opened);
  return opened;
}

/**
 * Prepares text for drawing: cleans it and puts □ for what no font of the document has. Joiners stay where
 * letters of another typeface need them.
 */
export function printable(text: string): string {
  if (isPlain(text)) return text;
  const whole = cleaned(text);
  if (isInter(whole)) return whole;
  const further = furtherFonts();
  return graphemesOf(whole)
    .map(({ segment }) => {
      const own = segment.replace(JOINERS, "");
      if (isInter(own)) return own;
      return further?.has(segment) ? segment : REPLACEMENT_CHARACTER;
    })
    .join("");
}

/** Whether Inter has all that a text shows. */
export const isOwnOnly = (text: string): boolean => isPlain(text) || isInter(cleaned(text));

/** Whether Inter has each character, besides line breaks. */
function isInter(text: string): boolean {
  const inter = typeface("regular");
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit !== LINE_BREAK && !inter.has(unit)) return false;
  }
  return true;
}

/**
 * Text without what nobody sees: composed (NFC), with line breaks as `\n` and tabs as spaces, without
 * invisible and control characters. Joiners stay, which some scripts and emoji are written with.
 */
export function cleaned(text: string): string {
  if (isPlain(text)) return text;
  return text.normalize("NFC").replace(LINE_BREAKS, "\n").replace(TABS, "  ").replace(INVISIBLE, "");
}

/**
 * Whether a text is drawn as it is: each character is Inter's, is seen, and stays itself when it is composed.
 */
function isPlain(text: string): boolean {
  plain ??= plainUnits();
  for (let index = 0; index < text.length; index++) if (plain[text.charCodeAt(index)] !== 1) return false;
  return true;
}

/** By code unit: 1 for those of plain text. */
let plain: Uint8Array | undefined;

/** Made with the first text. Inter's pack has no combining marks, so no two of its characters compose. */
function plainUnits(): Uint8Array {
  const { glyphs } = typeface("regular").pack;
  const units = new Uint8Array(glyphs.length);
  glyphs.forEach((glyph, unit) => {
    const character = String.fromCharCode(unit);
    if (glyph !== 0 && character.normalize("NFC").replace(INVISIBLE, "") === character) units[unit] = 1;
  });
  units[LINE_BREAK] = 1;
  return units;
}

/** What people take for one character each, with the position of its first code unit. */
export const graphemesOf = (text: string): { segment: string; index: number }[] =>
  Array.from(segmenter().segment(text), ({ segment, index }) => ({ segment, index }));

let graphemes: Intl.Segmenter | undefined;

/** Made with the first text that needs it. */
function segmenter(): Intl.Segmenter {
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return graphemes;
}

const LINE_BREAKS = /\r\n?|\v|\f|\u0085|\u2028|\u2029/g;
const LINE_BREAK = 0x0a;
const TABS = /\t/g;
const JOINERS = /[\u200c\u200d]/g;
const REPLACEMENT_CHARACTER = String.fromCodePoint(REPLACEMENT);
/** Controls, soft hyphens, zero-width, bidi, variation selectors, tags, byte order marks, lone surrogates. */
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]--[\n\u200c\u200d]]/gv;
