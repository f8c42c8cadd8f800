/**
 * Whether two number patterns can ever write the same number. A number is given once within a business, so
 * its invoices and its credit notes need patterns that never meet. Pure.
 */
import { DEFAULT_INVOICE_NUMBER_PATTERN, MAX_SEQUENCE_DIGITS, patternProblem } from "./number-pattern.ts";
import type { SeriesKind } from "./numbering.ts";

/**
 * A character of a number: a literal, or a variable digit such as `1Y3`, the last digit of the year on which
 * the first pattern writes its number. A variable stands for the same digit wherever it is.
 */
type Cell = string;

/** The characters that a cell may hold, the one to prefer first. */
type Choice = string;

/** How the numbers of a pattern look that have one length, and months of one ten. */
interface Shape {
  cells: readonly Cell[];
  /** The cells of the sequence, which is never 0. */
  sequence: readonly Cell[];
  choices: ReadonlyMap<Cell, Choice>;
}

const DIGITS = "0123456789";
const FROM_ONE = DIGITS.slice(1);

/** The digits of the months 01 to 09, and of 10 to 12. */
const MONTHS: readonly (readonly [Choice, Choice])[] = [
  ["0", FROM_ONE],
  ["1", "012"],
];

/**
 * A number that both patterns can write, each on a day of its own (of the years 2000 to 2999) and with a
 * sequence of its own; null if there is none, exactly then. Both patterns must be valid.
 *
 * @param day ISO day; the number is of its year where that is possible.
 */
export function sharedNumber(one: string, other: string, day: string): string | null {
  const others = shapesOf(other, "2", day);
  for (const first of shapesOf(one, "1", day))
    for (const second of others) {
      const shared = first.cells.length === second.cells.length ? numberOfBoth(first, second) : null;
      if (shared !== null) return shared;
    }
  return null;
}

/** Whether no document of one pattern, in any year, can have the number of one of the other. */
export const areApart = (one: string, other: string): boolean =>
  sharedNumber(one, other, "2000-01-01") === null;

/** A valid pattern that never meets the pattern of the other kind: `pattern` with a prefix, where that fits. */
export function patternApart(kind: SeriesKind, pattern: string, other: string): string {
  const candidates =
    kind === "invoice"
      ? [`INV-${pattern}`, DEFAULT_INVOICE_NUMBER_PATTERN, `INV-${DEFAULT_INVOICE_NUMBER_PATTERN}`]
      : [`CN-${pattern}`, `CN-${DEFAULT_INVOICE_NUMBER_PATTERN}`, `CREDIT-${DEFAULT_INVOICE_NUMBER_PATTERN}`];
  const isApart = (candidate: string) => patternProblem(candidate) === null && areApart(candidate, other);
  // One of the last two always fits: they differ in a letter, and only the same letter meets a letter.
  return candidates.find(isApart) ?? DEFAULT_INVOICE_NUMBER_PATTERN;
}

function shapesOf(pattern: string, side: string, day: string): Shape[] {
  const [, padding = "1"] = /\{SEQ(?::(\d+))?\}/.exec(pattern) ?? [];
  const months = pattern.includes("{MM}") ? MONTHS : MONTHS.slice(0, 1);
  const shapes: Shape[] = [];
  for (let length = Number(padding); length <= MAX_SEQUENCE_DIGITS; length++) {
    // A sequence is longer than its padding only if it has that many digits of its own.
    const first = length > Number(padding) ? FROM_ONE : DIGITS;
    for (const month of months) shapes.push(shapeOf(pattern, side, { length, first, month, year: day }));
  }
  return shapes;
}

function shapeOf(
  pattern: string,
  side: string,
  of: { length: number; first: Choice; month: readonly [Choice, Choice]; year: string },
): Shape {
  const name = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${side}${letter}${index}`);
  const [year, month, sequence] = [name("Y", 4), name("M", 2), name("S", of.length)];
  const written: Readonly<Record<string, readonly Cell[]>> = {
    "{YYYY}": year,
    "{YY}": year.slice(2),
    "{MM}": month,
  };
  const cells = pattern.split(/(\{[^}]*\})/).flatMap((part) => {
    if (part.startsWith("{SEQ")) return sequence;
    return part.startsWith("{") ? (written[part] ?? []) : [...part];
  });
  const choices = new Map<Cell, Choice>([
    ...year.map((cell, index) => [cell, index === 0 ? "2" : preferring(of.year[index] ?? "0")] as const),
    ...month.map((cell, index) => [cell, of.month[index] ?? ""] as const),
    ...sequence.map((cell, index) => [cell, index === 0 ? of.first : DIGITS] as const),
  ]);
  return { cells, sequence, choices };
}

const preferring = (digit: string): Choice => digit + DIGITS.replace(digit, "");

/**
 * A number of both shapes, which are of one length. Cells in the same place hold the same character; so do
 * cells that are linked through others. Each group of linked cells keeps what all of its cells may hold.
 */
function numberOfBoth(first: Shape, second: Shape): string | null {
  const groups = linked(first.cells, second.cells);
  const choiceOf = (cell: Cell) => first.choices.get(cell) ?? second.choices.get(cell) ?? cell;
  const common = new Map<ReadonlySet<Cell>, Choice>();
  for (const group of new Set(groups.values())) {
    const [some = "", ...others] = [...group].map(choiceOf);
    const choice = [...some].filter((character) => others.every((one) => one.includes(character))).join("");
    if (choice === "") return null;
    common.set(group, choice);
  }
  const choiceIn = (cell: Cell) => common.get(groups.get(cell) ?? new Set()) ?? "";
  for (const { sequence } of [first, second]) {
    if (sequence.some((cell) => choiceIn(cell)[0] !== "0")) continue;
    const cell = sequence.findLast((one) => /[1-9]/.test(choiceIn(one)));
    if (cell === undefined) return null;
    common.set(groups.get(cell) ?? new Set(), choiceIn(cell).replace("0", ""));
  }
  return first.cells.map((cell) => choiceIn(cell)[0]).join("");
}

/** The group of each cell. */
function linked(cells: readonly Cell[], others: readonly Cell[]): Map<Cell, ReadonlySet<Cell>> {
  const groups = new Map<Cell, ReadonlySet<Cell>>();
  cells.forEach((cell, index) => {
    const both = [cell, others[index] ?? cell];
    const group = new Set(both.flatMap((one) => [...(groups.get(one) ?? [one])]));
    for (const member of group) groups.set(member, group);
  });
  return groups;
}
