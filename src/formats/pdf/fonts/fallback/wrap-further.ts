import { graphemesOf, type Typeface } from "../typeface.ts";
import { lineOf } from "./directions.ts";

/** Scripts that put no spaces between words, and the punctuation of Chinese and Japanese. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u;
/** What begins no line, and what ends none (JIS X 4051, the common cases). */
const NO_BEGINNING = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ーゝゞヽヾ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ%％°℃]/u;
const NO_END = /[\p{Ps}\p{Pi}\p{Sc}]$/u;

let words: Intl.Segmenter | undefined;

/** A part of a text, by the positions of its code units. */
interface Part {
  start: number;
  end: number;
}

/**
 * Breaks a paragraph with other scripts into lines, as `wrapText` does with what Inter has. Where a script
 * has no spaces, words come from the runtime's dictionaries. Too long a word breaks between grapheme
 * clusters.
 *
 * @param pieces the paragraph, cut where a line may break at spaces and the like
 *
 * @param limit width of a line, in 1/1000 em
 */
export function wrapFurther(
  paragraph: string,
  pieces: readonly string[],
  { face, limit, tabular }: { face: Typeface; limit: number; tabular: boolean },
): string[] {
  const widthOf = measure(face.set(paragraph, tabular).advances);
  const visible = ({ start, end }: Part) =>
    widthOf({ start, end: start + paragraph.slice(start, end).trimEnd().length });
  const lines: Part[] = [];
  let line: Part = { start: 0, end: 0 };
  for (const piece of piecesOf(pieces)) {
    if (line.end > line.start && visible({ start: line.start, end: piece.end }) > limit) {
      lines.push(line);
      line = { start: piece.start, end: piece.start };
    }
    const parts = visible(piece) > limit ? splitPiece(paragraph, piece, limit, widthOf) : [piece];
    for (const part of parts.slice(0, -1)) lines.push({ start: line.start, end: part.end });
    const last = parts.at(-1) ?? piece;
    line = { start: parts.length > 1 ? last.start : line.start, end: last.end };
  }
  if (line.end > line.start) lines.push(line);
  return lines.map(({ start, end }) => lineOf(paragraph, paragraph.slice(start, end).trimEnd()));
}

/** Measures parts by the sums of what their code units add. */
function measure(advances: readonly number[]): (part: Part) => number {
  const sums = [0];
  for (const advance of advances) sums.push((sums.at(-1) ?? 0) + advance);
  return ({ start, end }) => (sums[end] ?? 0) - (sums[start] ?? 0);
}

/** Cuts the pieces of a paragraph further, between words that have no spaces between them. */
function piecesOf(pieces: readonly string[]): Part[] {
  let position = 0;
  return pieces.flatMap((piece) => {
    const start = position;
    position += piece.length;
    return WITHOUT_SPACES.test(piece) ? wordsOf(piece, start) : [{ start, end: position }];
  });
}

function wordsOf(piece: string, offset: number): Part[] {
  words ??= new Intl.Segmenter("en", { granularity: "word" });
  const parts: Part[] = [];
  let before = "";
  for (const { segment, index } of words.segment(piece)) {
    const part = { start: offset + index, end: offset + index + segment.length };
    const last = parts.at(-1);
    if (last && !mayBreak(before, segment)) last.end = part.end;
    else parts.push(part);
    before = segment;
  }
  return parts;
}

const mayBreak = (before: string, after: string): boolean =>
  (WITHOUT_SPACES.test(before) || WITHOUT_SPACES.test(after)) &&
  after.trim() !== "" &&
  !NO_BEGINNING.test(after) &&
  !NO_END.test(before);

function splitPiece(paragraph: string, piece: Part, limit: number, widthOf: (part: Part) => number): Part[] {
  const parts: Part[] = [];
  let part: Part = { start: piece.start, end: piece.start };
  for (const { segment, index } of graphemesOf(paragraph.slice(piece.start, piece.end))) {
    const end = piece.start + index + segment.length;
    if (part.end > part.start && segment !== " " && widthOf({ start: part.start, end }) > limit) {
      parts.push(part);
      part = { start: part.end, end: part.end };
    }
    part.end = end;
  }
  return [...parts, part];
}
