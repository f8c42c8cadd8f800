import { expect, test } from "vitest";
import { accentOf } from "../../../src/formats/colors/accent.ts";
import { formatsFor } from "../../../src/platform/i18n/locale-formats.ts";

test("amounts are exact over the whole safe integer range", () => {
  const english = formatsFor("en");
  expect(english.amount(Number.MAX_SAFE_INTEGER)).toBe("90,071,992,547,409.91");
  expect(english.amount(-Number.MAX_SAFE_INTEGER)).toBe("-90,071,992,547,409.91");
  expect(english.amount(0)).toBe("0.00");
  expect(english.amount(-5)).toBe("-0.05");
  expect(english.money(123456, "EUR")).toBe("€1,234.56");
});

test("each language writes numbers and days its own way", () => {
  expect(formatsFor("fr").money(123456, "EUR")).toBe("1\u202f234,56\u00a0€");
  expect(formatsFor("de").money(123456, "EUR")).toBe("1.234,56\u00a0€");
  expect(formatsFor("nb").percent(12.5)).toBe("12,5\u00a0%");
  expect(formatsFor("da").day("2026-11-20")).toBe("20. november 2026");
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
