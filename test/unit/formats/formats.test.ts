import { expect, test } from "vitest";
import { accentOf } from "../../../src/formats/colors/accent.ts";
import { formatsFor } from "../../../src/platform/i18n/locale-formats.ts";
import { CURRENCIES, minorUnitDigits } from "../../../src/schema/vocabularies/currencies.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";

test("amounts are exact over the whole safe integer range", () => {
  const english = formatsFor("en");
  expect(english.amount(Number.MAX_SAFE_INTEGER, "EUR")).toBe("90,071,992,547,409.91");
  expect(english.amount(-Number.MAX_SAFE_INTEGER, "EUR")).toBe("−90,071,992,547,409.91");
  expect(english.amount(0, "EUR")).toBe("0.00");
  expect(english.amount(-5, "EUR")).toBe("−0.05");
  expect(english.money(123456, "EUR")).toBe("€1,234.56");
});

test("an amount has the decimals of its currency", () => {
  const english = formatsFor("en");
  expect(english.money(1050, "CHF")).toBe("CHF\u00a010.50");
  expect(english.money(1050, "JPY")).toBe("JP¥1,050");
  expect(english.amount(-1050, "JPY")).toBe("−1,050");
  expect(english.money(5, "KRW")).toBe("₩5");
  expect(english.amount(Number.MAX_SAFE_INTEGER, "KRW")).toBe("9,007,199,254,740,991");
  expect(formatsFor("de").money(123400, "CNH")).toBe("1.234,00\u00a0CNH");
});

test.each(LOCALES)("less than nothing has a true minus in %s, except in a form", (locale) => {
  const formats = formatsFor(locale);
  const written = [
    formats.money(-5, "EUR"),
    formats.amount(-5, "EUR"),
    formats.number(-5),
    formats.percent(-5),
  ];
  for (const text of written) {
    expect(text).toContain("\u2212");
    expect(text).not.toContain("-");
  }
});

test("forints are shown without decimals, unless there are some", () => {
  expect(formatsFor("en").money(1234500, "HUF")).toBe("HUF\u00a012,345");
  expect(formatsFor("en").money(1234550, "HUF")).toBe("HUF\u00a012,345.50");
  expect(formatsFor("de").amount(1, "HUF")).toBe("0,01");
});

test("a unit price is shown with the decimals that it has", () => {
  const english = formatsFor("en");
  expect(english.amount(1.5, "EUR")).toBe("0.015");
  expect(english.amount(-123456.7891, "EUR")).toBe("−1,234.567891");
  expect(english.money(1000.0001, "HUF")).toBe("HUF\u00a010.000001");
});

test.each(LOCALES)("no currency hides money in %s", (locale) => {
  for (const currency of CURRENCIES) {
    const digits = formatsFor(locale).money(123456, currency).replaceAll(/\D/g, "");
    expect(digits, currency).toBe("123456");
    const decimals = formatsFor(locale).amount(1, currency).length;
    expect(decimals, currency).toBe(minorUnitDigits(currency) === 0 ? 1 : "0.01".length);
  }
});

test("each language writes numbers and days its own way", () => {
  expect(formatsFor("fr").money(123456, "EUR")).toBe("1\u202f234,56\u00a0€");
  expect(formatsFor("de").money(123456, "EUR")).toBe("1.234,56\u00a0€");
  expect(formatsFor("fr").amountToEnter(123456789, "EUR")).toBe("1234567,89");
  expect(formatsFor("en").amountToEnter(123456789, "GBP")).toBe("1234567.89");
  expect(formatsFor("de").amountToEnter(1234500, "HUF")).toBe("12345");
  expect(formatsFor("nb").percent(12.5)).toBe("12,5\u00a0%");
  expect(formatsFor("da").day("2026-11-20")).toBe("20.\u00a0november\u00a02026");
  expect(formatsFor("de").period("2026-11-01", "2026-11-30")).toBe("1.–30.\u00a0November 2026");
  expect(formatsFor("en").period("2026-11-15", "2026-12-14")).toBe(
    "15\u00a0November\u00a0– 14\u00a0December 2026",
  );
  expect(formatsFor("sv").country("NO")).toBe("Norge");
  expect(formatsFor("sv").country("nowhere")).toBe("nowhere");
});

test("formats are built once", () => {
  expect(formatsFor("fr")).toBe(formatsFor("fr"));
});

test("an accent too pale to read is darkened for text, not for areas", () => {
  expect(accentOf("#c2410c")).toEqual({ area: "#c2410c", text: "#c2410c" });
  expect(accentOf("#fde047").area).toBe("#fde047");
  expect(accentOf("#fde047").text).not.toBe("#fde047");
  expect(accentOf("#ffffff").text).toMatch(/^#[0-9a-f]{6}$/);
  expect(accentOf("javascript:").area).toMatch(/^#[0-9a-f]{6}$/);
});
