/** Makes user text safe to use in headers and in the text of messages. */

import { oneLine } from "../../platform/text/one-line.ts";
import { plain } from "../../platform/text/without-bidi-controls.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern removes them.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;

/** Directional marks. `multiline` keeps them, because they place punctuation correctly. */
const BIDI_MARKS = /[\u200e\u200f\u061c]/g;

/** One line that can neither start another header nor change the direction of the text beside it. */
export const headerSafe = (text: string): string =>
  oneLine(plain(text).replace(BIDI_MARKS, "")).replace(/\s{2,}/g, " ");

/** Text of several lines, with `\n` as line end and no control characters but tabs. */
export const multiline = (text: string): string =>
  plain(text.toWellFormed()).replace(LINE_END, "\n").replace(CONTROLS, "");

/** In UTF-16 units. Longer than any character in use: a family emoji takes some 30 units. */
const LONGEST_CHARACTER = 64;

/**
 * Shortens a text to at most `max` UTF-16 units, with `mark` at the end. Cuts after a word if one ends in the
 * second half, and never within a character. A text that fits is returned unchanged.
 */
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
