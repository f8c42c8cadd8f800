import { wrapFurther } from "./fallback/wrap-further.ts";
import { furtherFonts } from "./further-fonts.ts";
import type { Typeface } from "./typeface.ts";

/**
 * Breaks text into lines no wider than `width` points. Newlines always end a line. A longer line breaks at
 * spaces and after hyphens and slashes, and inside a word only if that alone is too wide. Spaces at a break
 * are dropped. Always gives at least one line. `size` is in points.
 */
export function wrapText(
  text: string,
  face: Typeface,
  size: number,
  width: number,
  tabular = false,
): string[] {
  const limit = (width * 1000) / size;
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph.trimEnd(), face, limit, tabular));
}

function wrapParagraph(paragraph: string, face: Typeface, limit: number, tabular: boolean): string[] {
  if (face.width(paragraph, tabular) <= limit) return [paragraph];
  if (furtherFonts() && !face.hasAll(paragraph))
    return wrapFurther(paragraph, paragraph.match(BREAKABLE) ?? [], { face, limit, tabular });
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  for (const piece of paragraph.match(BREAKABLE) ?? []) {
    const visible = face.width(piece.trimEnd(), tabular);
    if (line !== "" && lineWidth + visible > limit) {
      lines.push(line.trimEnd());
      line = "";
      lineWidth = 0;
    }
    const parts = visible > limit ? splitWord(piece, face, limit, tabular) : [piece];
    lines.push(...parts.slice(0, -1));
    const last = parts.at(-1) ?? "";
    line += last;
    lineWidth += face.width(last, tabular);
  }
  if (line !== "") lines.push(line.trimEnd());
  return lines;
}

/** Text up to and including spaces, hyphens or slashes, where it may break. A sign stays with its number. */
const BREAKABLE = /[-/]*[^ \-/]*(?:[-/]+ *| +|$)/g;

function splitWord(word: string, face: Typeface, limit: number, tabular: boolean): string[] {
  const parts: string[] = [];
  let part = "";
  let partWidth = 0;
  for (const character of word) {
    const advance = face.width(character, tabular);
    if (part !== "" && partWidth + advance > limit && character !== " ") {
      parts.push(part);
      part = "";
      partWidth = 0;
    }
    part += character;
    partWidth += advance;
  }
  return [...parts, part];
}
