import { describe, expect, test } from "vitest";
import { composeSms } from "../../../src/formats/messages/compose-sms.ts";
import type { MessageFacts } from "../../../src/formats/messages/facts.ts";
import { smsParts } from "../../../src/formats/messages/sms-length.ts";
import { WORDS } from "../../../src/formats/words/catalogue.ts";
import { CURRENCIES, type Currency } from "../../../src/schema/vocabularies/currencies.ts";
import { LOCALES, type Locale } from "../../../src/schema/vocabularies/locales.ts";
import { factsOfKind, LINK, OCCASIONS, sampleFacts } from "./sample-facts.ts";

const ACME = { ...sampleFacts().seller, name: "Acme Ltd" };

interface Sending {
  stage: string;
  facts: Partial<MessageFacts>;
}

/** Every kind of message that is sent, also late reminders and partly paid invoices. */
const SENDINGS: readonly Sending[] = [
  ...OCCASIONS.map(({ stage, kind, today }) => ({ stage, facts: { ...factsOfKind(kind), today } })),
  { stage: "reminder 120 days late", facts: { kind: "reminder", today: "2027-04-02" } },
  {
    stage: "credit note with its usual number",
    facts: { ...factsOfKind("credit_note"), number: "CN-2026-00042" },
  },
  { stage: "invoice with nothing to pay", facts: { amount_due_cents: 0 } },
  { stage: "partly paid invoice", facts: { total_cents: 999999 } },
  { stage: "receipt of what is partly paid", facts: { kind: "receipt", total_cents: 999999 } },
];

const DISTINCT = new Set([
  "invoice",
  "before the due day",
  "on the due day",
  "7 days late",
  "29 days late",
  "30 days late",
  "receipt",
  "credit note",
  "invoice with nothing to pay",
  "partly paid invoice",
  "receipt of what is partly paid",
]);

/** Words that do without an accent that no text message has. */
const CARDS: Partial<Record<Locale, string>> = { pt: "cartao" };

const LOCAL: Record<Locale, Currency> = {
  fr: "EUR",
  en: "GBP",
  nb: "NOK",
  sv: "SEK",
  da: "DKK",
  de: "EUR",
  it: "EUR",
  nl: "EUR",
  pt: "EUR",
  es: "EUR",
};

describe.each(LOCALES)("in %s", (locale) => {
  test.each(SENDINGS)("$stage fits in one part with a link of 90 characters", ({ facts }) => {
    for (const currency of ["EUR", LOCAL[locale]] as const) {
      const text = composeSms(
        sampleFacts({ number: "2026-00042", ...facts, locale, seller: ACME, currency }),
      );
      expect(text).toMatch(/^Acme Ltd: [^\n]+ https:/);
      expect(text.endsWith(` ${LINK}`)).toBe(true);
      expect(text).toContain(facts.number ?? "2026-00042");
      expect(text).toMatch(/1[ .,]?234[.,]56/);
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|[{}]|Gutschrift/);
      expect(smsParts(text), text).toMatchObject({ encoding: "GSM-7", parts: 1 });
    }
  });

  test("a receipt says when it was paid and, where there is room, how", () => {
    const facts = sampleFacts({ locale, ...factsOfKind("receipt"), url: "https://i.example/i/x" });
    const { shortDay } = WORDS[locale].messages;
    const day = shortDay("2026", "11", "22");
    expect(composeSms(facts)).toContain(
      `${day} (${CARDS[locale] ?? WORDS[locale].payment.method.card}) https:`,
    );
    expect(composeSms({ ...facts, url: LINK + "x".repeat(25) })).toContain(`${day} https:`);
  });

  test.each(SENDINGS)("$stage of a long name is cut to one part", ({ facts }) => {
    const name = "Saltwater & Sons Shipbuilding and Repair Company Limited";
    const text = composeSms(sampleFacts({ ...facts, locale, seller: { ...ACME, name } }));
    expect(text).toMatch(/^Saltw.*\.\.\.: /);
    expect(smsParts(text), text).toMatchObject({ encoding: "GSM-7", parts: 1 });
  });

  test("the stages of a reminder, and what is partly paid, have words of their own", () => {
    const worded = ({ facts }: Sending) =>
      composeSms(sampleFacts({ ...facts, locale, number: "1" })).replace(/\d[\d.,/-]*/g, "#");
    const once = SENDINGS.filter(({ stage }) => DISTINCT.has(stage));
    expect(once).toHaveLength(DISTINCT.size);
    expect(new Set(once.map(worded)).size).toBe(DISTINCT.size);
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

const fromName = (name: string, url = LINK) =>
  composeSms(sampleFacts({ seller: { ...sampleFacts().seller, name }, url }));
const SHORT_LINK = "https://x.example/i/a1B-";

test("a long name is cut at a word, the link never", () => {
  const text = fromName(`Boulangerie Pâtisserie ${"Martin ".repeat(25)}`);
  expect(text).toMatch(/^Boulangerie Pâtisserie Martin Martin\.\.\.: invoice/);
  expect(text.endsWith(` ${LINK}`)).toBe(true);
  expect(fromName("x".repeat(200), SHORT_LINK)).toMatch(/^x{37}\.\.\.: /);
});

test("a name is cut no further than one part needs, and not at all where the link leaves no room", () => {
  const text = fromName("x".repeat(200));
  expect(text).toMatch(/^x+\.\.\.: invoice/);
  expect(smsParts(text)).toMatchObject({ length: 160, parts: 1 });
  expect(smsParts(fromName("[]".repeat(100)))).toMatchObject({ encoding: "GSM-7", parts: 1 });
  const endless = `https://x.example/${"a".repeat(150)}`;
  expect(fromName("Northwind Traders Limited", endless)).toMatch(/^Northwind Traders Limited: /);
});

test("letters that make a text dearer are not cut away to make it cheap", () => {
  expect(fromName("Chez Pâquerette")).toMatch(/^Chez Pâquerette: /);
});

test("marks that would double the price are written plainly; letters stay", () => {
  expect(fromName("L’Atelier – “Été”")).toMatch(/^L'Atelier - "Été": /);
  expect(smsParts(fromName("L’Atelier – “été”")).encoding).toBe("GSM-7");
  expect(fromName("Кафе ☕")).toMatch(/^Кафе ☕: /);
});

test("no control character and nothing that turns text gets through", () => {
  expect(fromName("A\r\nB\u0000\u202eC\u2066D\u2069\u200eE\u200f\u061c")).toMatch(/^A B CDE: invoice/);
});

test("a name from right to left leaves our words in their order", () => {
  expect(fromName("שלום")).toMatch(/^\u200eשלום: invoice/);
  expect(fromName("Lune")).not.toContain("\u200e");
});
