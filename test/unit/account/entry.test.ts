/** What people enter in forms: numbers in every notation, nested names, and what is said of a fault. */
import { z } from "@hono/zod-openapi";
import { describe, expect, it } from "vitest";
import { invalidInput, refusal } from "../../../src/capabilities/refusals.ts";
import { APP_WORDS } from "../../../src/formats/app-words/catalogue.ts";
import { vatNumber } from "../../../src/platform/http/code-types.ts";
import { email, lineText } from "../../../src/platform/http/field-types.ts";
import { formatsFor } from "../../../src/platform/i18n/locale-formats.ts";
import { LOCALES, type Locale } from "../../../src/schema/vocabularies/locales.ts";
import {
  blank,
  checkEntry,
  dayEntry,
  enteredIn,
  faultsOfIssues,
  phoneEntry,
  readEntry,
} from "../../../src/surfaces/account/http/entry.ts";
import { faultAt, faultsOf } from "../../../src/surfaces/account/http/form-faults.ts";
import {
  amountEntry,
  amountValue,
  decimalEntry,
  decimalValue,
  percentEntry,
  priceEntry,
} from "../../../src/surfaces/account/http/number-entry.ts";
import type { Seat } from "../../../src/surfaces/account/layout/seat.ts";

const seatIn = (locale: Locale) => ({ locale, words: APP_WORDS[locale] }) as Seat;
const form = (text: string) => new URLSearchParams(text);
const codeOf = (result: { error?: z.ZodError | undefined }) => {
  const [issue] = result.error?.issues ?? [];
  return issue?.code === "custom" ? issue.params?.code : issue?.code;
};

describe("an amount", () => {
  it.each(LOCALES)("is read as %s writes it, alone and with its currency", (locale) => {
    const formats = formatsFor(locale);
    for (const cents of [0, 5, 1050, 123_450, -123_456_789, Number.MAX_SAFE_INTEGER])
      for (const text of [
        formats.amount(cents, "EUR"),
        formats.money(cents, "EUR"),
        formats.moneyByCode(cents, "EUR"),
        amountValue(cents, "EUR", locale),
      ])
        expect([text, amountEntry("EUR").parse(text), amountEntry("EUR", locale).parse(text)]).toEqual([
          text,
          cents,
          cents,
        ]);
    expect(amountEntry("JPY", locale).parse(formats.money(1_234_567, "JPY"))).toBe(1_234_567);
    expect(amountEntry("NOK", locale).parse(formats.money(-99, "NOK"))).toBe(-99);
  });

  it.each([
    ["1234.5", 123_450],
    ["1.234,50", 123_450],
    ["1,234.50", 123_450],
    ["1 234,50", 123_450],
    ["1\u202f234\u00a0567,5", 123_456_750],
    ["1’234.50", 123_450],
    ["1.234.567", 123_456_700],
    ["1,234", 123_400],
    ["0,5", 50],
    [",5", 50],
    ["12,", 1200],
    ["100,-", 10_000],
    ["kr 100,–", 10_000],
    ["  12 ", 1200],
    ["\u221212,34", -1234],
    ["- 12,34", -1234],
    ["1.10", 110],
    ["0.070", 7],
  ])("%s is %i", (text, cents) => {
    expect(amountEntry(text.includes("kr") ? "NOK" : "EUR").parse(text)).toBe(cents);
  });

  it("means by one sign with three digits what the language of its page means", () => {
    expect(amountEntry("EUR", "en").parse("1,234")).toBe(123_400);
    expect(priceEntry("EUR", "de").parse("1,234")).toBe(123.4);
    expect(priceEntry("EUR", "de").parse("1.234")).toBe(123_400);
    expect(priceEntry("EUR", "en").parse("1.234")).toBe(123.4);
    expect(codeOf(priceEntry("EUR").safeParse("1.234"))).toBe("number_ambiguous");
    expect(priceEntry("EUR").parse("0.234")).toBe(23.4);
  });

  it.each([
    ["", "required"],
    [" \u00a0", "required"],
    ["abc", "no_number"],
    ["1,2,3", "no_number"],
    ["1.234.5", "no_number"],
    ["12 34", "no_number"],
    ["1,23.45", "no_number"],
    ["--1", "no_number"],
    ["1e5", "no_number"],
    ["Infinity", "no_number"],
    ["0x10", "no_number"],
    ["-", "no_number"],
    [".", "no_number"],
    ["12 USD", "no_number"],
    ["9".repeat(41), "no_number"],
    ["1,005", "too_many_decimals"],
    ["12,3456", "too_many_decimals"],
    ["90071992547409.92", "number_out_of_range"],
  ])("is refused as %s", (text, code) => {
    expect(codeOf(amountEntry("EUR", "de").safeParse(text))).toBe(code);
  });

  it("has all decimals of a unit price, none of it as a float", () => {
    expect(priceEntry("EUR").parse("0,123456")).toBe(12.3456);
    expect(priceEntry("EUR").parse("1.0050")).toBe(100.5);
    expect(codeOf(priceEntry("EUR").safeParse("0,1234567"))).toBe("too_many_decimals");
    expect(codeOf(priceEntry("EUR").safeParse("90071992547409.123456"))).toBe("number_out_of_range");
    for (const locale of LOCALES)
      for (const cents of [12.3456, 123.4, 100, -0.0001])
        expect(priceEntry("EUR", locale).parse(amountValue(cents, "EUR", locale))).toBe(cents);
  });

  it("is no number of the browser's: quantities and percentages are exact, too", () => {
    expect(decimalEntry(6).parse("0,000001")).toBe(0.000001);
    expect(decimalEntry(0, "de").parse("1.234")).toBe(1234);
    expect(percentEntry().parse("5,5 %")).toBe(5.5);
    expect(percentEntry("fr").parse("20\u202f%")).toBe(20);
    for (const locale of LOCALES)
      expect(decimalEntry(6, locale).parse(decimalValue(1234.567, locale))).toBe(1234.567);
  });
});

describe("the names of a form", () => {
  it("make nested values, and lists in the order of the form", () => {
    const entered = enteredIn(
      form("form=t&once=o&lang=de&name=Ada&lines.7.text=a&lines.2.text=b&lines.7.net=1&bank.iban=X&name=B"),
    );
    expect(JSON.parse(JSON.stringify(entered))).toEqual({
      name: "Ada",
      lines: [{ text: "a", net: "1" }, { text: "b" }],
      bank: { iban: "X" },
    });
  });

  it("reach no prototype, make no long list and go no deeper than the forms do", () => {
    const hostile = [
      "__proto__.admin=on",
      "constructor.prototype.admin=on",
      "lines.__proto__.admin=on",
      "lines.999999.text=far",
      "lines.9999999.text=further",
      "a.b.c.d.e=deep",
      "a..b=1",
      ".x=1",
      `${"n".repeat(70)}=1`,
      "b%5B0%5D=1",
    ];
    const entered = enteredIn(form(hostile.join("&")));
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
    expect(Object.getPrototypeOf(entered)).toBeNull();
    expect(Object.keys(entered).sort()).toEqual(["__proto__", "constructor", "lines"]);
    const schema = z.object({ lines: z.array(z.object({ text: z.string() })).max(1000) });
    expect(readEntry(schema, form("lines.999999.text=far")).data?.lines).toEqual([{ text: "far" }]);
    const many = form(Array.from({ length: 5000 }, (_, at) => `lines.${at}.text=x`).join("&"));
    expect(readEntry(schema, many).issues).toEqual([expect.objectContaining({ code: "too_big" })]);
    const tooMany = new URLSearchParams(Array.from({ length: 20_001 }, (_, at) => [`f${at}`, ""]));
    expect(() => enteredIn(tooMany)).toThrow(expect.objectContaining({ code: "body_too_large" }));
  });

  it("take no second value where one is, and none in place of a list", () => {
    expect(JSON.stringify(enteredIn(form("a=1&a.b=2&c.0=x&c=y")))).toBe('{"a":"1","c":["x"]}');
  });
});

describe("an entry", () => {
  const schema = z.object({
    name: lineText(5, 1),
    email: blank(email()),
    phone: blank(phoneEntry()),
    vat: blank(vatNumber()),
    due: dayEntry(),
    sent: checkEntry(),
    kind: z.enum(["a", "b"]),
    lines: z.array(z.object({ price: amountEntry("EUR") })),
  });

  it("is empty where nothing was entered, and absent where there was no field", () => {
    const { data } = readEntry(
      schema,
      form("name=Ada&email=+&phone=0033+(0)6.12-345&due=2026-11-28&kind=b&lines.3.price=1,5&sent=on"),
    );
    expect(data).toEqual({
      name: "Ada",
      email: null,
      phone: "+33612345",
      vat: undefined,
      due: "2026-11-28",
      sent: true,
      kind: "b",
      lines: [{ price: 150 }],
    });
  });

  it.each(LOCALES)("is told of beside its field, in the words of %s", (locale) => {
    const { issues } = readEntry(
      schema,
      form("name=+&email=ada&phone=12&vat=DE12&due=2026-02-30&kind=c&lines.4.price=x"),
    );
    const seat = seatIn(locale);
    const { entry } = seat.words;
    const faults = faultsOfIssues(issues ?? [], seat);
    expect(Object.fromEntries(faults.fields)).toEqual({
      name: entry.required,
      email: entry.email,
      phone: entry.phone,
      vat: entry.vatNumber("DE123456796"),
      due: entry.day,
      kind: entry.choice,
      "lines.0.price": entry.number(locale === "en" ? "12.5" : "12,5"),
    });
    expect(faultAt(faults)("name")).toMatchObject({ autofocus: true, fault: entry.required });
    expect(faultAt(faults)("email").fault).toBe(entry.email);
  });

  it("says how long a text may be, and asks for what is missing", () => {
    const { issues } = readEntry(schema, form("name=Lovelace"));
    const faults = faultsOfIssues(issues ?? [], seatIn("en"));
    expect(faults.fields.get("name")).toBe("At most 5 characters.");
    expect(faults.fields.get("due")).toBe("Please fill this in.");
    expect(faults.fields.get("kind")).toBe("Please fill this in.");
  });
});

describe("what a verb finds wrong", () => {
  it("stands beside the field that it is about, with amounts in the reader's notation", () => {
    const error = invalidInput(["lines", 0, "amount_cents"], "exceeds_due", { due_cents: 123_450 });
    expect([...faultsOf(error, seatIn("de"), undefined, "EUR").fields]).toEqual([
      ["lines.0.amount_cents", expect.stringContaining("1.234,50\u00a0€")],
    ]);
    expect(faultsOf(error, seatIn("de"), () => null, "EUR").whole).toContain("1.234,50\u00a0€");
  });

  it("is said of the whole if it is about no field, and thrown on if it is no matter of the form", () => {
    const stale = refusal("stale_version", { current: 3 });
    expect(faultsOf(stale, seatIn("en"))).toEqual({
      fields: new Map(),
      whole: APP_WORDS.en.faults.stale_version,
    });
    const other = refusal("not_found", { what: "client", id: "x" });
    expect(() => faultsOf(other, seatIn("en"))).toThrow(other);
    const bug = new TypeError("x");
    expect(() => faultsOf(bug, seatIn("en"))).toThrow(bug);
  });
});
