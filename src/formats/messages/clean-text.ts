/** Makes what people wrote safe to stand among our words. */

import { oneLine } from "../../platform/text/one-line.ts";
import { plain } from "../../platform/text/plain.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;

/** Marks of direction. A text of several lines keeps them, where they set its commas right. */
const BIDI_MARKS = /[\u200e\u200f\u061c]/g;

/** One line in which nothing can begin another header, or turn around the text beside it. */
export const headerSafe = (text: string): string =>
  oneLine(plain(text).replace(BIDI_MARKS, "")).replace(/\s{2,}/g, " ");

/** Text of several lines without control characters. */
export const multiline = (text: string): string =>
  plain(text.toWellFormed()).replace(LINE_END, "\n").replace(CONTROLS, "");

/** Longer than any character that people use: families of emoji take some 30 units. */
const LONGEST_CHARACTER = 64;

/** At most `max` UTF-16 units, cut after a word where one ends, never within a character, with `mark` at the end. */
export function shortened(text: string, max: number, mark = "…"): string {
  if (text.length <= max) return text;
  const room = max - mark.length;
  let end = 0;
  for (const { index, segment } of charactersOf(text.slice(0, max + LONGEST_CHARACTER))) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  const kept = text.slice(0, end);
  const lastWord = /\s/.test(text.charAt(end)) ? end : kept.search(/\s\S*$/);
  return kept.slice(0, lastWord > room / 2 ? lastWord : end).trimEnd() + mark;
}

const charactersOf = (text: string) => new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
