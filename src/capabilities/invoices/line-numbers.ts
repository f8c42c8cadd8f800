/**
 * The numbers of a document's lines, by which older systems name them: a line keeps its number whatever becomes of
 * the others. A line stores it only where it is not its place, so a document that was written at once stores none.
 * Pure.
 */

/** The highest number of a line. Those up to `PER_DOCUMENT` are left for the discount and the charges of a document. */
export const MOST_LINE_NUMBER = 9_800;

const PER_DOCUMENT = 10_000;

interface Numbered {
  number?: number | undefined;
}

/** Lines as they are stored, and the highest number that one of them had, where they do not tell it. */
export interface LinesWithNumbers<L> {
  lines: L[];
  last_line: number | null;
}

/** The number of each line: the stored one, or its place, counted from 1. */
export const lineNumbersOf = (lines: readonly Numbered[]): number[] =>
  lines.map(({ number }, index) => number ?? index + 1);

/** The same lines, each with its number: as they are written back among others. */
export const numberedLines = <L extends Numbered>(lines: readonly L[]): (L & { number: number })[] =>
  lines.map((line, index) => ({ ...line, number: line.number ?? index + 1 }));

/** The same lines as those of another document, in which they are new. */
export const unnumbered = <L extends Numbered>(lines: readonly L[]): Omit<L, "number">[] =>
  lines.map(({ number: _, ...line }) => line);

/** An id of a line or another part of a document that is unique in the business, from the document's `ref`. */
export const partId = (ref: number, number: number): number => ref * PER_DOCUMENT + number;

/** The document and the number that make such an id. */
export const partOfId = (id: number): { ref: number; number: number } => ({
  ref: Math.floor(id / PER_DOCUMENT),
  number: id % PER_DOCUMENT,
});

/** The number of a discount or charge of the whole document, by its place among these, counted from 0. */
export const numberOfAddition = (index: number): number => MOST_LINE_NUMBER + 1 + index;

/**
 * Numbers the lines that follow on others of the same document. A line with a number is one of those that were there,
 * and keeps it. One without is new, and gets the next number, or from `MOST_LINE_NUMBER` on the smallest that is free.
 * Where none of those that were there stays, all lines are replaced: they count from 1 again, unless they are the
 * same as before, number aside.
 */
export function followOn<L extends Numbered>(
  before: { lines: readonly L[]; last_line?: number | undefined },
  after: readonly L[],
): LinesWithNumbers<L> {
  const known = [...lineNumbersOf(before.lines), ...after.flatMap(({ number }) => number ?? [])];
  const highest = Math.max(0, before.last_line ?? 0, ...known);
  const isReplaced =
    before.lines.length > 0 && after.length > 0 && after.every((line) => line.number === undefined);
  if (isReplaced && !isSame(before.lines, after)) return stored(after, lineNumbersOf(after), 0);
  if (isReplaced) return stored(after, lineNumbersOf(before.lines), highest);
  const taken = new Set(known);
  let last = highest;
  const numbers = after.map(({ number }) => {
    if (number !== undefined) return number;
    const given = last < MOST_LINE_NUMBER ? ++last : smallestFree(taken);
    taken.add(given);
    return given;
  });
  return stored(after, numbers, last);
}

/** There are always some: a document has at most 1,000 lines. */
function smallestFree(taken: ReadonlySet<number>): number {
  let number = 1;
  while (taken.has(number)) number++;
  return number;
}

function stored<L extends Numbered>(
  lines: readonly L[],
  numbers: readonly number[],
  highest: number,
): LinesWithNumbers<L> {
  return {
    lines: lines.map(({ number: _, ...line }, index) => {
      const number = numbers[index];
      return (number === index + 1 ? line : { ...line, number }) as L;
    }),
    last_line: highest > Math.max(0, ...numbers) ? highest : null,
  };
}

const isSame = (before: readonly Numbered[], after: readonly Numbered[]): boolean =>
  JSON.stringify(unnumbered(before)) === JSON.stringify(after);
