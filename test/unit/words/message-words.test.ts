import { describe, expect, it } from "vitest";
import { composeEmail } from "../../../src/formats/messages/compose-email.tsx";
import { emailContent } from "../../../src/formats/messages/email-content.ts";
import type { MessageFacts } from "../../../src/formats/messages/facts.ts";
import type { DeliveryKind } from "../../../src/schema/vocabularies/deliveries.ts";
import { LOCALES, type Locale } from "../../../src/schema/vocabularies/locales.ts";
import { sampleFacts } from "../messages/sample-facts.ts";

/** The text of a mail, in one line with plain spaces. */
const textOf = (facts: Partial<MessageFacts>): string =>
  composeEmail(sampleFacts(facts)).text.replaceAll(/\s+/g, " ");

const late = { kind: "reminder", today: "2026-12-13" } as const;

/** Words for the company that speaks, for the person who trades alone, and what both of them may say. */
const VOICES: Record<Locale, { plural: RegExp; singular: RegExp; together?: RegExp }> = {
  fr: {
    plural: /\b(nous|notre|nos)\b/i,
    singular: /\b(je|j’ai|moi|ma|mon)\b/i,
    together: /nous trouvions ensemble/,
  },
  en: { plural: /\b(we|our|us)\b/i, singular: /\b(I|my|me)\b/, together: /so that we can find/ },
  nb: { plural: /\bvi\b/i, singular: /\bjeg\b/i, together: /slik at vi kan finne/ },
  sv: { plural: /\b(vi|oss)\b/i, singular: /\b(jag|mig)\b/i, together: /så att vi kan hitta/ },
  da: { plural: /\b(vi|os)\b/i, singular: /\b(jeg|mig)\b/i, together: /så vi kan finde/ },
  de: { plural: /\b(wir|uns|unsere)\b/i, singular: /\b(ich|mich|meine)\b/i, together: /damit wir gemeinsam/ },
  it: {
    plural: /\b(nostra|ringraziamo|ricordiamo|abbiamo|saremmo|preghiamo|invitiamo|potremmo)\b/,
    singular: /\b(mia|ringrazio|ricordo|ho|sarei|prego|invito|potrei)\b/,
  },
  nl: { plural: /\b(wij|onze|ons)\b/i, singular: /\b(ik|mijn|mij)\b/i },
  pt: {
    plural: /\b(nossa|vimos|recebemos|agradecemos|pedimos|solicitamos)\b/i,
    singular: /\b(minha|venho|recebi|agradeço|peço|solicito)(?![\p{L}])/iu,
  },
  es: {
    plural: /\b(nuestra|recordamos|hemos|agradeceríamos|rogamos|instamos|podríamos)\b/i,
    singular: /\b(mi|recuerdo|he|agradecería|ruego|insto|tendría)\b/i,
  },
};

/** What a mail may be about. The words of some need nobody who speaks, in some languages. */
const SITUATIONS: [string, Partial<MessageFacts>][] = [
  ["invoice", {}],
  ["part of it", { amount_due_cents: 100 }],
  ["nothing due", { total_cents: 0, amount_due_cents: 0 }],
  ["before it is due", { kind: "reminder", today: "2026-11-30" }],
  ["due today", { kind: "reminder", today: "2026-12-03" }],
  ["friendly", { kind: "reminder", today: "2026-12-05" }],
  ["firm", late],
  ["last", { kind: "reminder", today: "2027-02-01" }],
  ["receipt", { kind: "receipt", amount_due_cents: 0 }],
  ["part receipt", { kind: "receipt", amount_due_cents: 100 }],
  ["credit note", { kind: "credit_note", due_date: "" }],
];

describe.for(LOCALES)("a mail in %s", (locale) => {
  const { plural, singular, together = /(?!)/ } = VOICES[locale];
  const said = (facts: Partial<MessageFacts>, sole_trader: boolean) => {
    const seller = { ...sampleFacts().seller, name: "Lune", email: null, sole_trader };
    return emailContent(sampleFacts({ locale, seller, ...facts }))
      .paragraphs.join(" ")
      .replace(together, "");
  };

  it.for(SITUATIONS)("has the voice of who writes it: %s", ([, facts]) => {
    expect(said(facts, true)).not.toMatch(plural);
    expect(said(facts, false)).not.toMatch(singular);
    // Both say the same, but for who says it.
    if (said(facts, true) === said(facts, false)) expect(said(facts, false)).not.toMatch(plural);
    else
      expect([said(facts, true), said(facts, false)]).toMatchObject([
        expect.stringMatching(singular),
        expect.stringMatching(plural),
      ]);
  });

  it("of a reminder and a receipt tells who waits and who thanks", () => {
    for (const facts of [
      { kind: "reminder", today: "2026-12-05" },
      { kind: "receipt", amount_due_cents: 0 },
    ] as const)
      expect(said(facts, true)).not.toBe(said(facts, false));
  });
});

describe("a mail", () => {
  const cases: [MessageFacts["locale"], DeliveryKind | "late", string][] = [
    ["de", "invoice", "Vielen Dank für Ihren Auftrag."],
    ["de", "receipt", "Die Rechnung ist damit vollständig beglichen."],
    ["nb", "invoice", "Takk for oppdraget!"],
    ["nb", "receipt", "Fakturaen er betalt i sin helhet."],
    ["nb", "late", "fortsatt ubetalt 10 dager etter forfall."],
    ["sv", "invoice", "Bifogat finns faktura 2026-00001"],
    ["sv", "invoice", "som förfaller den 3 december 2026."],
    ["sv", "invoice", "Du kan också se fakturan online."],
    ["sv", "late", "förföll den 3 december 2026"],
    ["da", "late", "er fortsat ikke betalt."],
    ["en", "late", "is now 10 days overdue"],
  ];
  it.for(cases)("in %s, %s: %s", ([locale, kind, words]) => {
    const facts = kind === "late" ? late : { kind, ...(kind === "receipt" && { amount_due_cents: 0 }) };
    expect(textOf({ locale, ...facts })).toContain(words);
  });

  it("in Danish reminds of a day to come", () => {
    expect(textOf({ locale: "da", kind: "reminder", today: "2026-11-30" })).toContain(
      "Vi vil gerne minde om, at",
    );
  });

  it("in Danish asks for nothing where nothing is due", () => {
    const nothing = { total_cents: 0, amount_due_cents: 0 };
    expect(textOf({ locale: "da", ...nothing })).toContain("Der er ikke noget at betale.");
  });
});
