import type { DocumentState, InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import type { DocumentLine, TaxBreakdownEntry } from "../../../src/schema/document-shapes.ts";

/** A line with defaults: a test gives only the fields that matter to it. */
export function line(fields: Partial<DocumentLine> = {}): DocumentLine {
  return {
    description: "Conception d’identité visuelle",
    quantity: 3,
    unit: "DAY",
    unit_price_cents: 65000,
    tax_rate: 20,
    tax_category: "S",
    tax_exemption_reason: null,
    net_cents: 195000,
    ...fields,
  };
}

export const SELLER: InvoiceDocument["seller"] = {
  name: "Atelier Ramé",
  email: "bonjour@atelier-rame.example",
  phone: "+33 1 23 45 67 89",
  address: "12, rue des Martyrs",
  postal_code: "75009",
  city: "Paris",
  country: "FR",
  vat_number: "FR32123456789",
  registration_number: "12345678900012",
  tax_number: null,
  legal_form: "SARL",
  registered_office_city: "Paris",
  register_court: "RCS Paris",
  register_number: "123 456 789",
  share_capital_cents: 1000000,
  directors: ["Élodie Ramé"],
  in_company_register: false,
  f_tax_approved: false,
  sole_trader: false,
  vat_franchise: false,
  vat_on_debits: false,
  cash_accounting: false,
  late_penalty_rate: null,
  early_discount: null,
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  bank_name: "Crédit Agricole",
  accent_color: "#c2410c",
};

export const BUYER: InvoiceDocument["buyer"] = {
  type: "business",
  name: "Nordlys Kaffebrenneri AS",
  email: "faktura@nordlys.example",
  phone: null,
  address: "Storgata 8",
  postal_code: "0184",
  city: "Oslo",
  country: "NO",
  vat_number: "NO987654321MVA",
  registration_number: "987654321",
};

/** An issued invoice with totals that follow from its lines. */
export function sample(fields: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const lines = fields.lines ?? [line()];
  const tax_breakdown = fields.tax_breakdown ?? breakdownOf(lines);
  const subtotal_cents = lines.reduce((sum, { net_cents }) => sum + net_cents, 0);
  const tax_cents = tax_breakdown.reduce((sum, entry) => sum + entry.tax_cents, 0);
  return {
    id: "019a9f3e-7c1d-7000-8000-0123456789ab",
    number: "2026-00042",
    corrects: null,
    draft: false,
    specimen: false,
    state: null,
    locale: "fr",
    currency: "EUR",
    issue_date: "2026-11-20",
    due_date: "2026-12-20",
    supply_date: "2026-11-18",
    purchase_order: "PO-7731",
    notes: "Merci pour votre confiance.",
    seller: SELLER,
    buyer: BUYER,
    subtotal_cents,
    tax_cents,
    total_cents: subtotal_cents + tax_cents,
    content: null,
    entered: null,
    cash_discounts: [],
    payment_reference: null,
    own_tax: null,
    ...fields,
    lines,
    tax_breakdown,
  };
}

/** A credit note with the sample's content, except for the given fields. */
export function creditNote(fields: Partial<InvoiceDocument> = {}): InvoiceDocument {
  return sample({
    number: "CN-2026-00001",
    corrects: { number: "2026-00012", issue_date: "2026-10-03" },
    notes: "Jour annulé.",
    ...fields,
  });
}

/** The state of the sample on 27 November 2026, of which nothing is paid. */
export const UNPAID: DocumentState = {
  day: "2026-11-27",
  standing: "due",
  settled_on: null,
  received: [],
  received_before_cents: 0,
  paid_back_cents: 0,
  credited_by: [],
  credited_before_cents: 0,
  cash_discount_cents: 0,
  due_cents: 234_000,
  overpaid_cents: 0,
};

/** A copy of the sample as of a sandbox, paid and credited in part. */
export const partlyPaid = (fields: Partial<InvoiceDocument> = {}): InvoiceDocument =>
  sample({
    specimen: true,
    state: {
      ...UNPAID,
      received: [
        { day: "2026-11-22", amount_cents: 100_000, method: "transfer" },
        { day: "2026-11-25", amount_cents: 20_000, method: "card" },
      ],
      credited_by: [{ number: "AV-2026-00003", issue_date: "2026-11-26", total_cents: 24_000 }],
      due_cents: 90_000,
    },
    ...fields,
  });

function breakdownOf(lines: DocumentLine[]): TaxBreakdownEntry[] {
  const entries = new Map<string, TaxBreakdownEntry>();
  for (const { tax_category, tax_rate, net_cents } of lines) {
    const key = `${tax_category} ${tax_rate}`;
    const entry = entries.get(key) ?? { tax_category, tax_rate, taxable_cents: 0, tax_cents: 0 };
    entry.taxable_cents += net_cents;
    entry.tax_cents = Math.round((entry.taxable_cents * tax_rate) / 100);
    entries.set(key, entry);
  }
  return [...entries.values()];
}
