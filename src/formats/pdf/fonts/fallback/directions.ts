/** The order of text that runs from the right to the left, in part or whole (UAX 9). */
import bidiFactory from "bidi-js";

/** Marks of direction that layout puts into lines. Nothing of them is drawn. */
const MARKS = {
  leftToRight: "\u200e",
  rightToLeft: "\u200f",
  isolate: "\u2068",
  pop: "\u2069",
} as const;

const ALL_MARKS = new RegExp(`[${Object.values(MARKS).join("")}]`, "g");
/** Letters that run from the right to the left, and the marks that lead to other levels. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f]/u;
const LETTER = /[\p{L}\u200e\u200f]/u;
const ISOLATED = /\u2068[^\u2069]*\u2069/g;
/** The package knows the Basic Multilingual Plane: others are letters or, as here, neutral signs. */
const SIGNS = /(?!\p{L})[\u{10000}-\u{10ffff}]/gu;
const NEUTRAL = "\u2603\u2603";

let bidi: ReturnType<typeof bidiFactory> | undefined;

/** Reads its tables with the first text that needs it. */
function opened(): ReturnType<typeof bidiFactory> {
  bidi ??= bidiFactory();
  return bidi;
}

export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Whether a paragraph begins in a script that runs from the right to the left (rules P2 and P3). */
export function isRightToLeft(paragraph: string): boolean {
  const [letter] = LETTER.exec(paragraph.replace(ISOLATED, "")) ?? [];
  return letter !== undefined && hasRightToLeft(letter);
}

/** The embedding level of each code unit of a line. Odd ones run from the right to the left. */
export function levelsOf(line: string): Uint8Array {
  return opened().getEmbeddingLevels(line.replace(SIGNS, NEUTRAL)).levels;
}

/** A text whose direction does not reach what stands beside it on a line. */
export const isolated = (text: string): string =>
  hasRightToLeft(text) ? `${MARKS.isolate}${text}${MARKS.pop}` : text;

/**
 * A line of a paragraph, with a mark of the paragraph's direction if it would not be seen by the line alone.
 */
export function lineOf(paragraph: string, line: string): string {
  if (!hasRightToLeft(paragraph)) return line;
  const direction = isRightToLeft(paragraph);
  if (isRightToLeft(line) === direction) return line;
  return `${direction ? MARKS.rightToLeft : MARKS.leftToRight}${line}`;
}

/** A line as its text has it. */
export const withoutMarks = (line: string): string => line.replace(ALL_MARKS, "");

/** What stands for a character, such as a bracket, where text runs from the right to the left. */
export const mirrored = (character: string): string => opened().getMirroredCharacter(character) ?? character;

/** The positions of runs from the left to the right (rule L2). */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}
