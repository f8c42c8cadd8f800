/** The fields of FastBill's services, in every form in which clients send them, and what is said of wrong ones. */
import { z } from "@hono/zod-openapi";
import { describe, expect, it } from "vitest";
import { country, email } from "../../src/platform/http/field-types.ts";
import { amountInJson, amountInXml } from "../../src/surfaces/fastbill/answers/amount.ts";
import {
  day,
  dayBound,
  flag,
  id,
  ids,
  items,
  longText,
  oneOf,
  text,
  textual,
} from "../../src/surfaces/fastbill/fields/basic-fields.ts";
import { checkFields } from "../../src/surfaces/fastbill/fields/check-fields.ts";
import {
  count,
  minorUnits,
  money,
  percent,
  price,
  priceInMinorUnits,
  quantity,
  vatPercent,
} from "../../src/surfaces/fastbill/fields/number-fields.ts";
import { FieldFaults } from "../../src/surfaces/fastbill/http/field-faults.ts";
import { readJson } from "../../src/surfaces/fastbill/http/request-tree.ts";

/** What a service would get of `DATA`, or the sentences of its refusal. */
function given(shape: z.ZodRawShape, data: unknown): unknown {
  try {
    const { DATA = null } = readJson(JSON.stringify({ data }));
    return checkFields(z.object({ DATA: z.object(shape) }), { DATA }, []).DATA;
  } catch (error) {
    if (error instanceof FieldFaults) return error.sentences;
    throw error;
  }
}
const one = (schema: z.ZodType, value: unknown): unknown => {
  const read = given({ X: schema }, { x: value });
  return Array.isArray(read) ? read[0] : (read as { X: unknown }).X;
};
const invalid = (words: string) => `missing / invalid field: X (${words})`;

describe("a field takes", () => {
  it.each<[string, z.ZodType, [unknown, unknown][]]>([
    [
      "an id",
      id(),
      [
        [5, 5],
        ["5", 5],
        [" 05 ", 5],
        [0, 0],
      ],
    ],
    [
      "ids",
      ids(),
      [
        [5, [5]],
        ["5", [5]],
        [
          ["5", 6],
          [5, 6],
        ],
        [{ "0": 5, "1": "6" }, [5, 6]],
      ],
    ],
    [
      "a text",
      text(10),
      [
        ["a ", "a"],
        [10115, "10115"],
        [0, "0"],
      ],
    ],
    ["lines", longText(10), [["a\r\nb", "a\nb"]]],
    ["v1's own kinds", textual(email()), [[" ada@example.com", "ada@example.com"]]],
    [
      "a flag",
      flag(),
      [
        [0, false],
        ["1", true],
        [true, true],
        ["FALSE", false],
      ],
    ],
    ["a word", oneOf(["business", "consumer"]), [["Business", "business"]]],
    [
      "a day",
      day(),
      [
        ["2026-11-27", "2026-11-27"],
        ["2026-11-27T23:59:59+14:00", "2026-11-27"],
        ["2026-11-27T10:00:00.123Z", "2026-11-27"],
        ["2013-10-18 12:34:08", "2013-10-18"],
      ],
    ],
    ["a bound", dayBound(), [["0001-01-01", "0001-01-01"]]],
    [
      "an amount",
      money(),
      [
        ["100.00", "100.00"],
        ["100,5", "100.5"],
        [100.5, "100.5"],
        [-3, "-3"],
        ["+1", "1"],
      ],
    ],
    [
      "a price",
      price(),
      [
        ["0.0125", "0.0125"],
        [0.0125, "0.0125"],
        ["0,0125", "0.0125"],
      ],
    ],
    [
      "a rate",
      vatPercent(),
      [
        [19, 19],
        ["19", 19],
        ["7,7", 7.7],
        ["0", 0],
        [100, 100],
      ],
    ],
    ["a share", percent(), [["2.5", 2.5]]],
    [
      "a quantity",
      quantity(),
      [
        [240, 240],
        ["13.8333", 13.8333],
        ["-1,5", -1.5],
      ],
    ],
    [
      "a count",
      count(999),
      [
        ["14", 14],
        [0, 0],
      ],
    ],
  ])("%s", (_, schema, cases) => {
    for (const [value, read] of cases) expect([value, one(schema, value)]).toEqual([value, read]);
  });

  it.each([null, "", "  ", [], {}, [null, ""], { a: null }, "0000-00-00", "0000-00-00 00:00:00"])(
    "%j as if it had not been sent",
    (value) => {
      for (const schema of [id(), ids(), text(9), longText(9), flag(), day(), money(), quantity()])
        expect(one(schema.optional() as z.ZodType, value)).toBeUndefined();
      expect(one(id(), value)).toBe(invalid("required: a number, such as 4711"));
    },
  );
});

const DAY = "a day from 1900-01-01 to 2999-12-31 as YYYY-MM-DD, such as 2026-11-27";
const MONEY = "an amount with at most 2 decimals, such as 1190.50";

describe("a field refuses", () => {
  it.each<[string, z.ZodType, unknown[], string]>([
    [
      "an id",
      id(),
      ["abc", -1, 1.5, "1e3", "１", "9".repeat(16), true, ["1", "2"], { a: 1 }],
      "must be a number, such as 4711",
    ],
    ["a text", text(3), ["abcd"], "at most 3 characters"],
    [
      "a text of several lines",
      text(9),
      ["a\nb", "a\u0000"],
      "must be one line of plain text: no control characters, no lone surrogates",
    ],
    ["a text that is none", text(9), [[1], { a: 1 }], ""],
    ["a flag", flag(), ["yes", 2, "constructor"], "must be 0 or 1"],
    ["a word", oneOf(["a", "b"]), ["c", 1, ["a"]], "must be one of a, b"],
    [
      "a day",
      day(),
      ["2026-02-30", "27.11.2026", "1899-12-31", "3000-01-01", "2026-11-27x", "tomorrow", 20261127],
      `must be ${DAY}`,
    ],
    [
      "an amount",
      money(),
      [
        "ten",
        "1.005",
        "1,190.50",
        "1.190,50",
        "100.000",
        "1e3",
        1e21,
        0.1 + 0.2,
        "1".repeat(14),
        "",
        "€ 5",
        "5 EUR",
        "--5",
        "NaN",
        true,
      ],
      `must be ${MONEY}`,
    ],
    ["a price", price(), ["0.00125"], "must be a price with at most 4 decimals, such as 9.5 or 0.0125"],
    ["a rate", vatPercent(), [-1, 100.01, "19 %", 1e9], "must be a number from 0 to 100, such as 19"],
    [
      "a quantity",
      quantity(),
      ["1.2345678", 1e10, "many"],
      "must be a number with at most 6 decimals, such as 1 or 13.8333",
    ],
    ["a count", count(99), [100, 1.5, -1], "must be a whole number from 0 to 99"],
    [
      "a country",
      textual(country()),
      ["Germany"],
      "must be an ISO 3166-1 alpha-2 code in capitals, such as FR",
    ],
    ["too many ids", ids(3), [[1, 2, 3, 4]], "at most 3 items"],
  ])("%s", (_, schema, values, words) => {
    for (const value of values.filter((each) => each !== ""))
      expect([value, one(schema, value)]).toEqual([value, expect.stringContaining(words)]);
  });
});

describe("ITEMS", () => {
  const item = z.object({ DESCRIPTION: text(9), UNIT_PRICE: money() });
  const shape = { ITEMS: items(item, 3) };
  const a = { DESCRIPTION: "A", UNIT_PRICE: "1" };

  it.each([
    [[a]],
    [{ ITEM: [a] }],
    [{ ITEM: a }],
    [a],
    [{ item: { description: "A", unit_price: 1 } }],
    [{ "0": a }],
  ])("are a list, whichever way they come: %j", (value) => {
    expect(given(shape, { items: value })).toEqual({ ITEMS: [a] });
  });

  it("are named by their place, with all that is wrong with them at once", () => {
    const sentences = given(
      { ...shape, SUB_TOTAL: money(), CUSTOMER_ID: id() },
      { SUB_TOTAL: "x", ITEMS: [a, { UNIT_PRICE: "x" }] },
    );
    expect(sentences).toEqual([
      "missing / invalid field: ITEMS[2].DESCRIPTION (required: a string)",
      `missing / invalid field: ITEMS[2].UNIT_PRICE (must be ${MONEY})`,
      `missing / invalid field: SUB_TOTAL (must be ${MONEY})`,
      "missing / invalid field: CUSTOMER_ID (required: a number, such as 4711)",
    ]);
  });

  it("are not counted for ever", () => {
    const faults = given({ ITEMS: items(item, 1000) }, { ITEMS: Array(600).fill({ X: 1 }) }) as string[];
    expect([faults.length, faults.at(-1)]).toEqual([101, "and 1100 more faults"]);
  });

  it("may have fields that nobody knows", () => {
    expect(given(shape, { ITEMS: { ...a, FOO: { BAR: [1] } }, "Content-Type": "x" })).toEqual({ ITEMS: [a] });
  });
});

describe("money", () => {
  const minor = (value: string, currency: "EUR" | "JPY") =>
    minorUnits(one(money(), value) as Parameters<typeof minorUnits>[0], currency, ["SUB_TOTAL"]);

  it("becomes minor units of its currency, exactly", () => {
    expect(minor("1190,5", "EUR")).toBe(119_050);
    expect(minor("-0.01", "EUR")).toBe(-1);
    expect(minor("9999999999999.99", "EUR")).toBe(999_999_999_999_999);
    expect(minor("1190", "JPY")).toBe(1190);
    expect(minor("1190.00", "JPY")).toBe(1190);
    expect(() => minor("1190.50", "JPY")).toThrow("SUB_TOTAL (must be whole: JPY has no decimals)");
  });

  it("of prices may be finer than a cent", () => {
    const cents = (value: unknown, currency: "EUR" | "JPY") =>
      priceInMinorUnits(one(price(), value) as Parameters<typeof priceInMinorUnits>[0], currency);
    expect(["0.0125", 9.5, "-1.9999"].map((value) => cents(value, "EUR"))).toEqual([1.25, 950, -199.99]);
    expect(cents("0.0125", "JPY")).toBe(0.0125);
  });

  it("has two decimals in XML, and more where a price has them; in JSON it is a number", () => {
    const amounts = [
      [105_050, "EUR"],
      [-1, "EUR"],
      [0, "EUR"],
      [1050, "JPY"],
      [9_007_199_254_740_991, "EUR"],
      [1.25, "EUR"],
      [0.0125, "JPY"],
    ] as const;
    const texts = ["1050.50", "-0.01", "0.00", "1050.00", "90071992547409.91", "0.0125", "0.0125"];
    expect(amounts.map(([minor, currency]) => amountInXml(minor, currency))).toEqual(texts);
    // As FastBill's own samples have them: 80 and 15.2.
    const inJson = JSON.stringify(amounts.map(([minor, currency]) => amountInJson(minor, currency)));
    expect(inJson).toBe("[1050.5,-0.01,0,1050,90071992547409.91,0.0125,0.0125]");
  });
});
