import { describe, expect, it } from "vitest";
import { composeEmail } from "../../../src/formats/messages/compose-email.tsx";
import type { MessageFacts } from "../../../src/formats/messages/facts.ts";
import type { DeliveryKind } from "../../../src/schema/vocabularies/deliveries.ts";
import { sampleFacts } from "../messages/sample-facts.ts";

/** The text of a mail, in one line with plain spaces. */
const textOf = (facts: Partial<MessageFacts>): string =>
  composeEmail(sampleFacts(facts)).text.replaceAll(/\s+/g, " ");

const late = { kind: "reminder", today: "2026-12-13" } as const;

describe("a French mail", () => {
  const KINDS: { [kind: string]: Partial<MessageFacts> } = {
    invoice: {},
    "part of it": { amount_due_cents: 100 },
    "nothing due": { total_cents: 0, amount_due_cents: 0 },
    "before it is due": { kind: "reminder", today: "2026-11-30" },
    "due today": { kind: "reminder", today: "2026-12-03" },
    friendly: { kind: "reminder", today: "2026-12-05" },
    firm: late,
    last: { kind: "reminder", today: "2027-02-01" },
    receipt: { kind: "receipt", amount_due_cents: 0 },
    "part receipt": { kind: "receipt", amount_due_cents: 100 },
    "credit note": { kind: "credit_note", due_date: "" },
  };
  const seller = (sole_trader: boolean) => ({ ...sampleFacts().seller, email: null, sole_trader });
  const plural = /\b(nous|notre|nos)\b/i;
  const singular = /\b(je|j’ai|moi|ma|mon)\b/i;

  it.for(Object.entries(KINDS))("of a sole trader says je: %s", ([, facts]) => {
    const text = textOf({ locale: "fr", seller: seller(true), ...facts });
    expect(text).toMatch(singular);
    // "nous trouvions ensemble" is the two of them.
    expect(text.replace("nous trouvions ensemble", "")).not.toMatch(plural);
  });

  it.for(Object.entries(KINDS))("of a company says nous: %s", ([, facts]) => {
    const text = textOf({ locale: "fr", seller: seller(false), ...facts });
    expect(text).toMatch(plural);
    expect(text).not.toMatch(singular);
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
