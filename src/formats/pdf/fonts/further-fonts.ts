import type { TrueType } from "./truetype.ts";
import type { Weight } from "./weight.ts";

/** A glyph of a font, and where it is drawn: to the right, and up. In units of the font. */
export interface GlyphPart {
  glyph: number;
  dx: number;
  dy: number;
}

/** What stands for a grapheme cluster in another typeface than Inter: glyphs that are drawn as one. */
export interface FurtherGlyph {
  font: TrueType;
  /** None is a space. */
  parts: readonly GlyphPart[];
  /** In units of the font. */
  advance: number;
  text: string;
}

/** The name of another typeface among a document's fonts, such as `NotoSansJP-Regular`. */
export type FaceName = string;

interface SetRun {
  /** Where it begins, in 1/1000 em from the line's left end. */
  left: number;
  /**
   * Whether it is read from the right to the left. Its glyphs stand from the left to the right all the same.
   */
  isReversed: boolean;
}

/** Glyphs of one typeface side by side. */
export type LineRun = SetRun &
  (
    | {
        face: null;
        glyphs: readonly number[];
        /** What a single glyph stands for that is the mirror of its character; null for others. */
        mirrors: string | null;
      }
    | { face: FaceName; glyphs: readonly FurtherGlyph[] }
  );

/** A line of text with all its glyphs. Its runs are in the order in which they are read. */
export interface SetLine {
  /** In 1/1000 em. */
  width: number;
  /** What each code unit of the text adds to the width; that of several together stands with their first. */
  advances: readonly number[];
  runs: readonly LineRun[];
}

/** Sets text for which Inter lacks glyphs, in one document. */
export interface FurtherFonts {
  /** Whether a grapheme cluster can be drawn. */
  has(grapheme: string): boolean;
  set(text: string, weight: Weight, tabular: boolean): SetLine;
}

let current: FurtherFonts | null = null;

/**
 * Draws with these fonts at hand. Measuring and encoding a text are asked for in too many places to hand the
 * fonts through all of them. `draw` is synchronous, so no other document is drawn meanwhile.
 */
export function drawWith<T>(fonts: FurtherFonts | null, draw: () => T): T {
  const before = current;
  current = fonts;
  try {
    return draw();
  } finally {
    current = before;
  }
}

/** The fonts of the document that is being drawn; null if Inter has all that it says. */
export const furtherFonts = (): FurtherFonts | null => current;
