import fc from "fast-check";
import { describe, it } from "vitest";
import { placeOfDigits, referenceDigits } from "../../src/capabilities/numbering/reference-digits.ts";
import { elevenDigit, isLuhn, luhnDigit } from "../../src/platform/codes/check-digits.ts";
import {
  isReference,
  readReference,
  referenceFor,
  writtenReference,
} from "../../src/platform/codes/payment-references.ts";
import type { PaymentReferenceSetting } from "../../src/schema/party-shapes.ts";

const digits = (least: number, most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: most - 1 }))
    .map(([first, rest]) => `${first}${rest.join("")}`)
    .filter((text) => text.length >= least);

const setting: fc.Arbitrary<PaymentReferenceSetting> = fc.oneof(
  fc.record({
    scheme: fc.constant("kid" as const),
    algorithm: fc.constantFrom("mod10" as const, "mod11" as const),
    length: fc.integer({ min: 4, max: 25 }),
  }),
  fc.record({ scheme: fc.constant("ocr" as const), length_digit: fc.boolean() }),
  fc.record({
    scheme: fc.constant("ocr" as const),
    length_digit: fc.boolean(),
    length: fc.integer({ min: 3, max: 25 }),
  }),
  fc.record({ scheme: fc.constant("fik" as const), creditor_number: fc.constant("87654321") }),
  fc.record({ scheme: fc.constant("rf" as const) }),
);

/** A text with one of its digits replaced by another. */
const slip = (text: string) =>
  fc
    .tuple(
      fc.constantFrom(...[...text].flatMap((character, at) => (/\d/.test(character) ? [at] : []))),
      fc.integer({ min: 1, max: 9 }),
    )
    .map(([at, by]) => text.slice(0, at) + ((Number(text[at]) + by) % 10) + text.slice(at + 1));

describe("check digits of references", () => {
  it.for([
    // Norway, by Luhn.
    ["00050670100017", "2"],
    ["912340000506700", "9"],
    // Sweden. One public guide prints 1 for the first of these.
    ["12345", "5"],
    ["123457", "4"],
    // Denmark, card 71.
    ["1", "8"],
    ["2", "6"],
  ])("are %s by Luhn: %s", ([base, digit], { expect }) => {
    expect(luhnDigit(base ?? "")).toBe(digit);
    expect(isLuhn(`${base}${digit}`)).toBe(true);
  });

  it("are those of a KID by mod 11, with a hyphen for ten", ({ expect }) => {
    expect(elevenDigit("5123400050670100017")).toBe("6");
    expect(elevenDigit("0000000")).toBe("0");
    const ten = [...Array(100).keys()].map(String).find((base) => elevenDigit(base) === "-");
    // 5 times 2 is 10, which is 1 short of 11.
    expect([ten, elevenDigit("6")]).toEqual(["6", "-"]);
  });
});

describe("a reference", () => {
  it.for<[PaymentReferenceSetting, string, string]>([
    [{ scheme: "kid", algorithm: "mod10", length: 10 }, "202600042", "2026000428"],
    [{ scheme: "kid", algorithm: "mod10", length: 15 }, "50670100017", "000506701000172"],
    [{ scheme: "kid", algorithm: "mod10", length: 16 }, "912340000506700", "9123400005067009"],
    [{ scheme: "kid", algorithm: "mod11", length: 20 }, "5123400050670100017", "51234000506701000176"],
    [{ scheme: "kid", algorithm: "mod11", length: 4 }, "6", "006-"],
    [{ scheme: "ocr", length_digit: true }, "12345", "1234574"],
    [{ scheme: "ocr", length_digit: false }, "12345", "123455"],
    [{ scheme: "ocr", length_digit: false, length: 10 }, "12345", "0000123455"],
    [{ scheme: "ocr", length_digit: true, length: 10 }, "12345", "0001234509"],
    [{ scheme: "fik", creditor_number: "87654321" }, "1", "+71<000000000000018+87654321<"],
    [{ scheme: "fik", creditor_number: "87654321" }, "2", "+71<000000000000026+87654321<"],
    [{ scheme: "rf" }, "539007547034", "RF18539007547034"],
    [{ scheme: "rf" }, "1", "RF741"],
  ])("of %j for %s is %s", ([asked, base, reference], { expect }) => {
    expect(referenceFor(asked, base)).toBe(reference);
    expect(isReference(asked.scheme, reference)).toBe(true);
  });

  it("has none where there is no room", ({ expect }) => {
    expect(referenceFor({ scheme: "kid", algorithm: "mod10", length: 4 }, "1234")).toBeNull();
    expect(referenceFor({ scheme: "ocr", length_digit: true }, "1".repeat(24))).toBeNull();
    expect(referenceFor({ scheme: "fik", creditor_number: "87654321" }, "1".repeat(15))).toBeNull();
    expect(referenceFor({ scheme: "rf" }, "1".repeat(22))).toBeNull();
  });

  it("is within the bounds of its scheme, right, and read back", ({ expect }) => {
    const bounds = {
      kid: /^\d{3,24}[\d-]$/,
      ocr: /^\d{2,25}$/,
      fik: /^\+71<\d{15}\+\d{8}<$/,
      rf: /^RF\d\d\d{1,21}$/,
    };
    fc.assert(
      fc.property(setting, digits(1, 16), (asked, base) => {
        const reference = referenceFor(asked, base);
        if (reference === null) return;
        expect(reference).toMatch(bounds[asked.scheme]);
        if (asked.scheme === "kid") expect(reference).toHaveLength(asked.length);
        expect(isReference(asked.scheme, reference)).toBe(true);
        const { algorithm, length_digit } = { algorithm: undefined, length_digit: undefined, ...asked };
        expect(readReference(reference)).toContainEqual({
          scheme: asked.scheme,
          digits: base,
          ...(algorithm && { algorithm }),
          ...(length_digit !== undefined && { length_digit }),
        });
      }),
    );
  });

  it("is wrong with a single wrong digit", () => {
    const one = digits(1, 14).chain((base) => slip(base + luhnDigit(base)));
    fc.assert(fc.property(one, (wrong) => !isLuhn(wrong)));
    const eleven = digits(1, 14)
      .filter((base) => elevenDigit(base) !== "-")
      .chain((base) => slip(base + elevenDigit(base)));
    fc.assert(fc.property(eleven, (wrong) => elevenDigit(wrong.slice(0, -1)) !== wrong.slice(-1)));
    for (const asked of [
      { scheme: "ocr", length_digit: true },
      { scheme: "fik", creditor_number: "87654321" },
      { scheme: "rf" },
    ] as const) {
      const wrong = digits(1, 14)
        .map((base) => referenceFor(asked, base) ?? "")
        // The creditor is no part of what FIK checks.
        .chain((right) => slip(right.slice(0, 20)).map((text) => [right, text + right.slice(20)] as const))
        .filter(([right, text]) => text.slice(0, 4) === right.slice(0, 4) || asked.scheme === "rf");
      fc.assert(fc.property(wrong, ([, text]) => !isReference(asked.scheme, text)));
    }
  });

  it("is read as it is pasted: in groups, in small letters, and as a line without its signs", ({
    expect,
  }) => {
    expect(readReference(" rf18 5390 0754 7034 ")).toEqual([{ scheme: "rf", digits: "539007547034" }]);
    expect(readReference("RF18\u00a05390\u00a00754\u00a07034")).toHaveLength(1);
    for (const line of [
      "+71<000000000000018+87654321<",
      "+71 < 000000000000018 +87654321 <",
      "71<000000000000018 87654321",
    ])
      expect(readReference(line)).toEqual([{ scheme: "fik", digits: "1" }]);
    expect(readReference("000000000000018")).toContainEqual({ scheme: "fik", digits: "1" });
    expect(readReference("006-")).toEqual([{ scheme: "kid", digits: "6", algorithm: "mod11" }]);
    expect(readReference("1234574")).toEqual([
      { scheme: "kid", digits: "123457", algorithm: "mod10" },
      { scheme: "ocr", digits: "123457", length_digit: false },
      { scheme: "ocr", digits: "12345", length_digit: true },
    ]);
  });

  it.for([
    "",
    "x",
    "4",
    "RF19539007547034",
    "RFXX",
    "+71<000000000000019+87654321<",
    "2026-00042",
    "1234573",
  ])("is not read from %j", (text, { expect }) => {
    expect(readReference(text)).toEqual([]);
  });

  it("is written as its scheme writes it", ({ expect }) => {
    expect(writtenReference("rf", "RF18539007547034")).toBe("RF18 5390 0754 7034");
    expect(writtenReference("kid", "2026000428")).toBe("2026000428");
    expect(writtenReference(null, "INV 1")).toBe("INV 1");
  });
});

describe("the digits of an invoice", () => {
  const place = fc.record({
    series: fc.oneof(
      fc.constant("invoice:"),
      fc.integer({ min: 2000, max: 2999 }).map((year) => `invoice:${year}`),
      fc
        .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
        .map(([year, month]) => `invoice:${year}-${String(month).padStart(2, "0")}`),
    ),
    sequence: fc.oneof(
      fc.integer({ min: 1, max: 200_000 }),
      fc.integer({ min: 1, max: 9_999_999_999 }),
      fc.integer({ min: 202_600_000, max: 202_700_000 }),
    ),
  });

  it.for([
    ["invoice:2026", 42, "202600042"],
    ["invoice:2027", 42, "202700042"],
    ["invoice:2026", 1_234_567, "20261234567"],
    ["invoice:2026-11", 42, "3261100042"],
    ["invoice:", 42, "42"],
    ["invoice:", 202_600_042, "90202600042"],
    ["recorded:019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d", 1, null],
    ["credit_note:2026", 1, null],
    ["invoice:1999", 1, null],
    ["invoice:2100-01", 1, null],
  ] as const)("of %s, %i are %s", ([series, sequence, expected], { expect }) => {
    expect(referenceDigits({ series, sequence })).toBe(expected);
  });

  it("tell it alone, whatever the series", ({ expect }) => {
    fc.assert(
      fc.property(place, (one) => {
        const found = referenceDigits(one);
        expect(found).toMatch(/^[1-9]\d{0,15}$/);
        expect(placeOfDigits(found ?? "")).toEqual(one);
      }),
      { numRuns: 1000 },
    );
  });

  it("are those of no invoice in any other form", ({ expect }) => {
    for (const other of ["", "0", "042", "202600000", "20260000042", "326130004200", "912345678", "x"])
      expect([other, placeOfDigits(other)]).toEqual([other, null]);
  });
});
