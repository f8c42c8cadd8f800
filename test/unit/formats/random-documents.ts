import fc from "fast-check";
import { CURRENCIES } from "../../../src/schema/vocabularies/currencies.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { TAX_CATEGORIES } from "../../../src/schema/vocabularies/tax-categories.ts";
import { BUYER, SELLER, sample } from "./sample-documents.ts";

/** Texts of people, long and hostile ones among them. */
export const words = fc.oneof(
  fc.lorem({ maxCount: 60 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: fc.constantFrom("a", "W", "-", "/", " ", "\n", "ß"), maxLength: 400 }),
);
const amount = fc.integer({ min: -9007199254740991, max: 9007199254740991 });
const maybe = (text: fc.Arbitrary<string>) => fc.option(text, { nil: null });
const lines = fc.array(
  fc.record({
    description: words,
    quantity: fc.integer({ min: -1e9, max: 1e9 }).map((millionths) => millionths / 1e6),
    unit: fc.constantFrom("C62", "HUR", "LS", "XYZ"),
    unit_price_cents: amount,
    tax_rate: fc.integer({ min: 0, max: 1_000_000 }).map((rate) => rate / 1e4),
    tax_category: fc.constantFrom(...TAX_CATEGORIES),
    tax_exemption_reason: fc.constant(null),
    net_cents: amount,
  }),
  { minLength: 1, maxLength: 30 },
);
/** Documents that hold whatever a field may hold. */
export const documents = fc
  .record({
    locale: fc.constantFrom(...LOCALES),
    currency: fc.constantFrom(...CURRENCIES),
    draft: fc.boolean(),
    specimen: fc.boolean(),
    number: fc.string({ minLength: 1, maxLength: 80 }),
    corrects: fc.option(
      fc.record({
        number: fc.string({ minLength: 1, maxLength: 80 }),
        issue_date: fc.constant("2026-09-30"),
      }),
      { nil: null },
    ),
    notes: maybe(words),
    purchase_order: maybe(words),
    supply_date: maybe(fc.constant("2026-11-20")),
    lines,
    total_cents: amount,
    name: words,
    address: words,
    bank_name: words,
  })
  .map(({ name, address, bank_name, ...fields }) =>
    sample({
      ...fields,
      subtotal_cents: fields.total_cents,
      seller: { ...SELLER, name, address, bank_name },
      buyer: { ...BUYER, name, address },
      tax_breakdown: fields.lines.map(({ tax_category, tax_rate, net_cents }) => ({
        tax_category,
        tax_rate,
        taxable_cents: net_cents,
        tax_cents: net_cents,
      })),
    }),
  );
