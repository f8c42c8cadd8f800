import type { MessageFacts } from "../../../src/formats/messages/facts.ts";
import type { DeliveryKind } from "../../../src/schema/vocabularies/deliveries.ts";

/** The facts of a message about an unpaid invoice, due on 3 December 2026. */
export function sampleFacts(facts: Partial<MessageFacts> = {}): MessageFacts {
  return {
    kind: "invoice",
    locale: "en",
    sandbox: false,
    seller: {
      name: "Lune",
      email: "bonjour@lune.example",
      accent_color: "#1d4ed8",
      iban: "FR7630006000011234567890189",
      bic: "AGRIFRPP",
    },
    logo: null,
    buyer: { name: "Northwind" },
    number: "2026-00001",
    currency: "EUR",
    total_cents: 123456,
    amount_due_cents: 123456,
    issue_date: "2026-11-03",
    due_date: "2026-12-03",
    content: null,
    cash_discounts: [],
    payment_reference: null,
    today: "2026-11-03",
    url: LINK,
    canPay: false,
    message: null,
    template: { subject: null, message: null },
    stopUrl: null,
    state: NOTHING_HAPPENED,
    corrects: facts.kind === "credit_note" ? CORRECTED : null,
    reason: null,
    ...facts,
  };
}

/** The state of an invoice of which nothing is paid. */
const NOTHING_HAPPENED: MessageFacts["state"] = {
  day: "2026-11-03",
  standing: "due",
  settled_on: null,
  received: [],
  received_before_cents: 0,
  paid_back_cents: 0,
  credited_by: [],
  credited_before_cents: 0,
  cash_discount_cents: 0,
  due_cents: 123456,
  overpaid_cents: 0,
};

/** The state of one that was paid in full by card. */
const PAID: MessageFacts["state"] = {
  ...NOTHING_HAPPENED,
  standing: "paid",
  settled_on: "2026-11-22",
  received: [{ day: "2026-11-22", amount_cents: 123456, method: "card" }],
  due_cents: 0,
};

const CORRECTED = {
  number: "2026-00001",
  issue_date: "2026-11-03",
  url: "https://invoices.example/i/original",
};

/** A link of the greatest length: 90 characters. */
export const LINK = `https://invoices.some-long-name.example.com/i/${"a1B-".repeat(11)}`;

/** What is hardest to lay out: long names, a long word, an amount of 12 digits, a long account. */
export const HARD: Partial<MessageFacts> = {
  seller: {
    ...sampleFacts().seller,
    name: "Société Européenne de Conseil en Organisation, Stratégie et Transformation Numérique",
    iban: "MT31MALT01100000000000000000123",
    identity: [
      "Société à responsabilité limitée au capital de 1\u00a0000\u00a0000\u00a0000\u00a0€",
      "Siège social : Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson",
      "SIRET 73282932000074",
      "RCS Châlons-en-Champagne",
    ],
  },
  buyer: { name: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH" },
  total_cents: 999_999_999_999,
  amount_due_cents: 999_999_999_999,
  content: {
    title: "Pneumonoultramicroscopicsilicovolcanoconiosisforschungsabteilungsleiterbesprechung",
    buyer_reference: "PO-4455667788990011223344556677889900",
    payment_terms: { kind: "days", days: 30 },
    payment_note: "Everything at once, please.",
  },
  cash_discounts: [{ percent: 3, amount_cents: 3704, last_day: "2026-11-10" }],
};

/** Every kind of message, and every stage of a reminder. */
export const OCCASIONS: readonly { kind: DeliveryKind; today: string; stage: string }[] = [
  { kind: "invoice", today: "2026-11-03", stage: "invoice" },
  { kind: "invoice", today: "2026-12-20", stage: "invoice sent late" },
  { kind: "reminder", today: "2026-11-30", stage: "before the due day" },
  { kind: "reminder", today: "2026-12-03", stage: "on the due day" },
  { kind: "reminder", today: "2026-12-04", stage: "1 day late" },
  { kind: "reminder", today: "2026-12-10", stage: "7 days late" },
  { kind: "reminder", today: "2026-12-11", stage: "8 days late" },
  { kind: "reminder", today: "2027-01-01", stage: "29 days late" },
  { kind: "reminder", today: "2027-01-02", stage: "30 days late" },
  { kind: "receipt", today: "2026-12-01", stage: "receipt" },
  { kind: "credit_note", today: "2026-12-01", stage: "credit note" },
];

/**
 * The other facts that a kind of message implies: a receipt is for a paid invoice, a credit note asks for
 * nothing.
 */
export const factsOfKind = (kind: DeliveryKind): Partial<MessageFacts> => ({
  kind,
  ...(kind === "receipt" && { amount_due_cents: 0, state: PAID }),
  ...(kind === "credit_note" && { amount_due_cents: 0, due_date: "" }),
});

/** The visible text of an HTML document, with its white space squeezed. */
export const visibleText = (html: string): string =>
  squeezed(
    html
      .replace(/<style>.*?<\/style>|<title>.*?<\/title>|<!--.*?-->|<\/?span[^>]*>/gs, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, "&"),
  );

export const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();
