import { describe, expect, test } from "vitest";
import { composeSms } from "../../../src/delivery/messages/compose-sms.ts";
import { smsParts } from "../../../src/delivery/providers/sms-length.ts";
import { LOCALES } from "../../../src/platform/i18n/locales.ts";
import { CURRENCIES } from "../../../src/platform/money.ts";
import { LINK, OCCASIONS, sampleFacts } from "./sample-facts.ts";

describe.each(LOCALES)("in %s", (locale) => {
  test.each(OCCASIONS)("$stage fits in one part with a link of 90 characters", ({ kind, today }) => {
    const amount_due_cents = kind === "receipt" ? 0 : 123456;
    const text = composeSms(sampleFacts({ locale, kind, today, amount_due_cents }));
    expect(text).toMatch(/^Lune: [^\n]+ https:/);
    expect(text.endsWith(` ${LINK}`)).toBe(true);
    expect(text).toContain("2026-00001");
    expect(text).toMatch(/1[ .,]?234[.,]56/);
    expect(text).not.toMatch(/undefined|null|NaN|[{}]/);
    expect(smsParts(text)).toMatchObject({ encoding: "GSM-7", parts: 1 });
  });

  test("amounts in every currency and of every size are in GSM-7", () => {
    for (const currency of CURRENCIES)
      for (const cents of [5, 123456, 100_000_000, Number.MAX_SAFE_INTEGER, -123456]) {
        const text = composeSms(
          sampleFacts({ locale, currency, total_cents: cents, amount_due_cents: cents }),
        );
        expect(smsParts(text).encoding).toBe("GSM-7");
      }
  });

  test("a day in each month is in GSM-7, and so is a delay of years", () => {
    for (let month = 1; month <= 12; month++) {
      const due_date = `2026-${String(month).padStart(2, "0")}-09`;
      const due = composeSms(sampleFacts({ locale, due_date }));
      const late = composeSms(sampleFacts({ locale, due_date, kind: "reminder", today: "2034-01-01" }));
      expect(smsParts(due).encoding).toBe("GSM-7");
      expect(smsParts(late).encoding).toBe("GSM-7");
      expect(due).toMatch(/2026/);
    }
  });
});

const fromName = (name: string) => composeSms(sampleFacts({ seller: { ...sampleFacts().seller, name } }));

test("a long name is cut at a word, the link never", () => {
  const text = fromName(`Boulangerie Pâtisserie ${"Martin ".repeat(25)}`);
  expect(text).toMatch(/^Boulangerie Pâtisserie Martin Martin\.\.\.: invoice/);
  expect(text.endsWith(` ${LINK}`)).toBe(true);
  expect(fromName("x".repeat(200))).toMatch(/^x{37}\.\.\.: /);
});

test("marks that would double the price are written plainly; letters stay", () => {
  expect(fromName("L’Atelier – “Été”")).toMatch(/^L'Atelier - "Été": /);
  expect(smsParts(fromName("L’Atelier – “été”")).encoding).toBe("GSM-7");
  expect(fromName("Кафе ☕")).toMatch(/^Кафе ☕: /);
});

test("no control character and nothing that turns text gets through", () => {
  expect(fromName("A\r\nB\u0000\u202eC\u2066D\u2069")).toMatch(/^A B CD: invoice/);
});

test("a name from right to left leaves our words in their order", () => {
  expect(fromName("שלום")).toMatch(/^\u200eשלום: invoice/);
  expect(fromName("Lune")).not.toContain("\u200e");
});
