import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_INVOICE_NUMBER_PATTERN,
  MAX_NUMBER_LENGTH,
  numberParts,
  patternProblem,
} from "../../src/capabilities/numbering/number-pattern.ts";
import { patternApart, sharedNumber } from "../../src/capabilities/numbering/pattern-collision.ts";

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

/** Whether a pattern can write a number: a regular expression, in which a token that comes again must repeat. */
function writtenBy(pattern: string): (number: string) => boolean {
  const seen = new Set<string>();
  const again = (name: string, digits: string) => {
    if (seen.has(name)) return `\\k<${name}>`;
    seen.add(name);
    return `(?<${name}>${digits})`;
  };
  const source = pattern.split(/(\{[^}]*\})/).map((part) => {
    if (part === "{MM}") return again("month", "0[1-9]|1[0-2]");
    if (part === "{YY}") return again("year", "\\d\\d");
    if (part === "{YYYY}") return again("century", "2\\d") + again("year", "\\d\\d");
    const [, padding = "1"] = /^\{SEQ(?::(\d+))?\}$/.exec(part) ?? [];
    if (part.startsWith("{")) return `(?<sequence>\\d{${padding}}|[1-9]\\d{${padding},9})`;
    return part.replaceAll(/[.+/-]/g, "\\$&");
  });
  const form = new RegExp(`^${source.join("")}$`);
  return (number) => Number(form.exec(number)?.groups?.sequence ?? 0) > 0;
}

/** The numbers of a pattern in the years of a century: in each month that it knows, the first ones. */
function numbersOf(pattern: string): string[] {
  const years = pattern.includes("{Y") ? Array.from({ length: 100 }, (_, year) => 2000 + year) : [2026];
  const months = pattern.includes("{MM}") ? Array.from({ length: 12 }, (_, month) => month + 1) : [1];
  const days = years.flatMap((year) => months.map((month) => `${year}-${String(month).padStart(2, "0")}-01`));
  const most = Math.min(12_000, 24_000 / days.length);
  return days.flatMap((day) => {
    const { prefix, padding, suffix } = numberParts(pattern, day);
    return Array.from({ length: most }, (_, n) => prefix + String(n + 1).padStart(padding, "0") + suffix);
  });
}

describe("patterns of invoices and credit notes", () => {
  it.each([
    [DEFAULT_INVOICE_NUMBER_PATTERN, DEFAULT_INVOICE_NUMBER_PATTERN, "2026-00001"],
    ["{YYYY}-{SEQ:5}", "{YYYY}-{SEQ:3}", "2026-10000"],
    ["{YYYY}-{SEQ:5}", "2026-{SEQ}", "2026-10000"],
    ["{YYYY}-{SEQ:5}", "2031-{SEQ:5}", "2031-00001"],
    ["{YYYY}-{SEQ:5}", "{YYYY}-9{SEQ:4}", "2026-90001"],
    ["{YY}{SEQ}", "{SEQ}", "261"],
    ["{YYYY}{SEQ}", "{YY}{SEQ}", "20261"],
    ["{YYYY}{MM}{SEQ:2}", "{YYYY}1{SEQ:3}", "20261001"],
    ["{SEQ:4}{YY}", "{YY}{SEQ:4}", "260026"],
    ["{MM}-{YY}-{SEQ}", "{SEQ}-26-{YY}", "10-26-10"],
  ])("%s and %s can both write %s", (one, other, number) => {
    expect([writtenBy(one)(number), writtenBy(other)(number)]).toEqual([true, true]);
    const shared = sharedNumber(one, other, "2026-11-20") ?? "";
    expect([writtenBy(one)(shared), writtenBy(other)(shared), shared.length]).toEqual([
      true,
      true,
      number.length,
    ]);
  });

  it.each([
    [DEFAULT_INVOICE_NUMBER_PATTERN, "CN-{YYYY}-{SEQ:5}"],
    ["{SEQ}", "{SEQ}-"],
    ["{SEQ}", "0{SEQ}"],
    ["{SEQ:2}", "00"],
    ["{YYYY}-{SEQ:5}", "1999-{SEQ:5}"],
    ["{YYYY}-{SEQ:5}", "{YYYY}{SEQ:5}"],
    ["{YY}{MM}-{SEQ}", "{YY}13-{SEQ}"],
    ["{YYYY}/{YY}-{SEQ}", "2026/27-{SEQ}"],
    ["a{SEQ}", "A{SEQ}"],
    ["{SEQ:10}", "{SEQ:9}0/"],
  ])("%s and %s never write the same", (one, other) => {
    expect([sharedNumber(one, other, "2026-11-20"), sharedNumber(other, one, "2026-11-20")]).toEqual([
      null,
      null,
    ]);
  });

  it("share what is said, or nothing at all: as trying them out shows", () => {
    const near = fc.string({ unit: fc.constantFrom(..."0226-A"), maxLength: 2 });
    const dates = fc.constantFrom("", "", "{YYYY}", "{YY}", "{YY}{MM}", "{MM}{YY}", "{YYYY}{YY}", "{YY}{YY}");
    const sequences = fc.constantFrom("{SEQ}", "{SEQ:2}", "{SEQ:3}", "{SEQ:4}");
    const parts = fc.tuple(near, dates, sequences, near, fc.boolean());
    const close = parts.map(([before, date, sequence, after, turned]) =>
      turned ? before + sequence + date + after : before + date + sequence + after,
    );
    let [meeting, apart] = [0, 0];
    fc.assert(
      fc.property(close, close, (one, other) => {
        const shared = sharedNumber(one, other, "2026-11-20");
        expect(sharedNumber(other, one, "2026-11-20") === null).toBe(shared === null);
        if (shared !== null) {
          meeting++;
          expect([writtenBy(one)(shared), writtenBy(other)(shared)]).toEqual([true, true]);
        } else {
          apart++;
          expect(numbersOf(one).filter(writtenBy(other))).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
    expect(Math.min(meeting, apart)).toBeGreaterThan(20);
  });

  it("can be set apart, and are told how, whatever they are", () => {
    fc.assert(
      fc.property(pattern, fc.constantFrom("invoice", "credit_note"), (text, kind) => {
        const better = patternApart(kind, text, text);
        expect(patternProblem(better)).toBeNull();
        expect(sharedNumber(better, text, "2026-11-20")).toBeNull();
      }),
    );
    expect(patternApart("credit_note", "{YYYY}-{SEQ:5}", "{YYYY}-{SEQ:5}")).toBe("CN-{YYYY}-{SEQ:5}");
  });
});
