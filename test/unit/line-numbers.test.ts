/** The numbers of a document's lines: a line keeps its own, whatever becomes of the others. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  followOn,
  lineNumbersOf,
  MOST_LINE_NUMBER,
  numberedLines,
  numberOfAddition,
  partId,
  partOfId,
  unnumbered,
} from "../../src/capabilities/invoices/line-numbers.ts";

interface Line {
  text: string;
  number?: number;
}

const NEW_DOCUMENT: { lines: Line[]; last_line: number | null } = { lines: [], last_line: null };
const lines = (...texts: string[]): Line[] => texts.map((text) => ({ text }));
const change = ({ lines: before, last_line }: typeof NEW_DOCUMENT, after: readonly Line[]) =>
  followOn({ lines: before, last_line: last_line ?? undefined }, after);

describe("lines", () => {
  const three = change(NEW_DOCUMENT, lines("a", "b", "c"));

  it("that were written at once store no numbers: a line's number is its place", () => {
    expect(three).toEqual({ lines: lines("a", "b", "c"), last_line: null });
    expect(lineNumbersOf(three.lines)).toEqual([1, 2, 3]);
  });

  it("keep their numbers when another is taken out, added or moved", () => {
    const [a, b, c] = numberedLines(three.lines) as [Line, Line, Line];
    const without = change(three, [a, c]);
    expect(without).toEqual({ lines: [{ text: "a" }, { text: "c", number: 3 }], last_line: null });
    expect(lineNumbersOf(change(three, [c, { text: "d" }, a, b]).lines)).toEqual([3, 4, 1, 2]);
  });

  it("never give the number of one that was taken out to another", () => {
    const shorter = change(three, numberedLines(three.lines).slice(0, 2));
    expect(shorter).toEqual({ lines: lines("a", "b"), last_line: 3 });
    const longer = change(shorter, [...numberedLines(shorter.lines), { text: "d" }]);
    expect(longer).toEqual({ lines: [...lines("a", "b"), { text: "d", number: 4 }], last_line: null });
    const emptied = change(three, []);
    expect(emptied).toEqual({ lines: [], last_line: 3 });
    expect(lineNumbersOf(change(emptied, lines("x")).lines)).toEqual([4]);
  });

  it("count from 1 again when all are replaced, and stay as they are when they only seem to be", () => {
    const [a, , c] = numberedLines(three.lines) as [Line, Line, Line];
    const two = change(three, [a, c]);
    expect(change(two, lines("a", "c"))).toEqual(two);
    expect(change(two, lines("x", "y"))).toEqual({ lines: lines("x", "y"), last_line: null });
  });

  it("take the smallest free numbers when the highest was given", () => {
    const full = { lines: [{ text: "a" }, { text: "b", number: MOST_LINE_NUMBER }], last_line: null };
    const next = change(full, [...numberedLines(full.lines), ...lines("c", "d")]);
    expect(lineNumbersOf(next.lines)).toEqual([1, MOST_LINE_NUMBER, 2, 3]);
  });

  /** One step: which of the lines stay (and in which order), and how many are added. */
  const steps = fc.array(fc.record({ order: fc.array(fc.nat(), { maxLength: 8 }), added: fc.nat(4) }), {
    maxLength: 20,
  });

  it("are told apart by their numbers, and never by one that was another's, through any changes", () => {
    fc.assert(
      fc.property(steps, (changes) => {
        let document = NEW_DOCUMENT;
        const owners = new Map<number, string>();
        let made = 0;
        for (const { order, added } of changes) {
          const before = numberedLines(document.lines);
          const kept = [...new Set(order.map((at) => before[at % Math.max(1, before.length)]))].flatMap(
            (line) => line ?? [],
          );
          const fresh = Array.from({ length: added }, () => ({ text: `line ${++made}` }));
          // Without one that stays, these would replace all.
          if (kept.length === 0 && before.length > 0) continue;
          document = change(document, [...kept, ...fresh]);
          const numbers = lineNumbersOf(document.lines);
          expect(new Set(numbers).size).toBe(numbers.length);
          for (const [index, { text }] of document.lines.entries()) {
            const number = numbers[index] ?? 0;
            expect(owners.get(number) ?? text).toBe(text);
            owners.set(number, text);
          }
          expect(document.lines.filter(({ number }, index) => number === index + 1)).toEqual([]);
        }
      }),
    );
  });

  it("are the same ones, but new, in another document", () => {
    expect(unnumbered([{ text: "a", number: 7 }])).toEqual(lines("a"));
  });
});

describe("an id of a part of a document", () => {
  it("leads back to it, and is another's nowhere in the business", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 9_999 }), (ref, number) => {
        expect(partOfId(partId(ref, number))).toEqual({ ref, number });
      }),
    );
    expect(partId(2, 1)).toBe(20_001);
    expect([numberOfAddition(0), numberOfAddition(20)]).toEqual([9_801, 9_821]);
  });
});
