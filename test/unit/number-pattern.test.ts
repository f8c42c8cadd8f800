import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_INVOICE_NUMBER_PATTERN,
  MAX_NUMBER_LENGTH,
  numberParts,
  patternProblem,
} from "../../src/capabilities/numbering/number-pattern.ts";

/** The number that the numbering statement makes of a pattern. */
function number(pattern: string, day: string, sequence: number): string {
  const { prefix, padding, suffix } = numberParts(pattern, day);
  return prefix + String(sequence).padStart(padding, "0") + suffix;
}

const literal = fc.string({ unit: fc.constantFrom(..."AZaz09-_/.+#"), maxLength: 4 });
const sequenceToken = fc.constantFrom("{SEQ}", "{SEQ:1}", "{SEQ:5}", "{SEQ:10}");
const dateTokens = fc.constantFrom("", "{YYYY}", "{YY}", "{YYYY}-{MM}", "{MM}/{YY}", "{YYYY}{YYYY}");
const pattern = fc
  .tuple(literal, dateTokens, literal, sequenceToken, literal)
  .map((parts) => parts.join(""))
  .filter((text) => !/^draft-/i.test(text));
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const sequence = fc.integer({ min: 1, max: 9_999_999_999 });

describe("a pattern", () => {
  it.each([
    [DEFAULT_INVOICE_NUMBER_PATTERN, "2026", "2026-00042"],
    ["{YYYY}-{MM}-{SEQ:3}", "2026-11", "2026-11-042"],
    ["{MM}{YY}/{SEQ}", "2026-11", "1126/42"],
    ["F {YY}.{SEQ:4}", "2026", "F 26.0042"],
    ["{SEQ}", "", "42"],
    ["INV-{SEQ:10}/A", "", "INV-0000000042/A"],
    ["{SEQ:2}-{YYYY}", "2026", "42-2026"],
  ])("%s restarts with %j and gives %s", (text, period, expected) => {
    expect(patternProblem(text)).toBeNull();
    expect(numberParts(text, "2026-11-20").period).toBe(period);
    expect(number(text, "2026-11-20", 42)).toBe(expected);
  });

  it.each([
    ["", /SEQ/],
    ["{YYYY}", /\{SEQ\} exactly once/],
    ["{SEQ}-{SEQ:5}", /exactly once/],
    ["{MM}-{SEQ}", /\{MM\} needs \{YYYY\}/],
    ["{YYYY-{SEQ}", /Every \{/],
    ["{SEQ}}", /Every \{/],
    ["{{SEQ}}", /Every \{/],
    ["{DD}{SEQ}", /\{DD\} is not a token/],
    ["{yyyy}{SEQ}", /\{yyyy\} is not a token/],
    ["{}{SEQ}", /\{\} is not a token/],
    ["{constructor}{SEQ}", /\{constructor\} is not a token/],
    ["{SEQ:0}", /\{SEQ:0\} is not a token/],
    ["{SEQ:11}", /from 1 to 10/],
    ["{SEQ:05}", /not a token/],
    ["Å{SEQ}", /letters A to Z/],
    ["{SEQ}\n", /letters A to Z/],
    ["<{SEQ}>", /letters A to Z/],
    [" {SEQ}", /begin or end with a space/],
    ["{SEQ} ", /begin or end with a space/],
    ["A  {SEQ}", /two in a row/],
    ["Draft-{SEQ}", /drafts/],
    [`${"A".repeat(26)}{SEQ}`, /gives 36/],
  ])("%j is refused", (text, problem) => {
    expect(patternProblem(text)).toMatch(problem);
    expect(() => numberParts(text, "2026-11-20")).toThrow(RangeError);
  });

  it("may be as long as a number of 35 characters", () => {
    const longest = `${"A".repeat(25)}{SEQ}`;
    expect(patternProblem(longest)).toBeNull();
    expect(number(longest, "2026-11-20", 9_999_999_999)).toHaveLength(MAX_NUMBER_LENGTH);
  });

  it("needs a calendar day", () => {
    expect(() => numberParts(DEFAULT_INVOICE_NUMBER_PATTERN, "2026-02-30")).toThrow(RangeError);
  });

  it("says what is wrong in a sentence, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."{}SEQYM:19 -é") }), (text) => {
        const problem = patternProblem(text);
        if (problem === null) expect(number(text, "2026-11-20", 1)).toMatch(/^[A-Za-z0-9\-_/.+# ]+$/);
        else expect(problem).toMatch(/^[A-Z{].*\.$/s);
      }),
    );
  });
});

describe("numbers", () => {
  it("grow past their padding", () => {
    expect(number("{SEQ:3}", "2026-11-20", 999)).toBe("999");
    expect(number("{SEQ:3}", "2026-11-20", 1000)).toBe("1000");
  });

  it("differ within a series and fit", () => {
    fc.assert(
      fc.property(pattern, day, sequence, sequence, (text, on, first, second) => {
        expect(patternProblem(text)).toBeNull();
        expect(number(text, on, first).length).toBeLessThanOrEqual(MAX_NUMBER_LENGTH);
        expect(number(text, on, first) === number(text, on, second)).toBe(first === second);
      }),
    );
  });

  it("differ between the series of a century", () => {
    fc.assert(
      fc.property(pattern, day, day, sequence, sequence, (text, one, other, first, second) => {
        fc.pre(numberParts(text, one).period !== numberParts(text, other).period);
        expect(number(text, one, first)).not.toBe(number(text, other, second));
      }),
    );
  });

  it("keep their order as text while they fit their padding", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 99_998 }), (on, n) => {
        const pattern = DEFAULT_INVOICE_NUMBER_PATTERN;
        expect(number(pattern, on, n) < number(pattern, on, n + 1)).toBe(true);
      }),
    );
  });
});
