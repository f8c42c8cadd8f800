/**
 * The sample data of the benchmarks: a French business, its clients, and invoices with lines of ordinary
 * length.
 */

export const PROFILE = {
  email: "bonjour@atelier-lumiere.example",
  phone: "+33145678901",
  address: "12 rue des Écoles",
  postal_code: "75005",
  city: "Paris",
  country: "FR",
  locale: "en",
  vat_number: "FR32123456789",
  registration_number: "12345678900012",
  legal_form: "SARL",
  share_capital_cents: 1_000_000,
  registered_office_city: "Paris",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  bank_name: "Crédit Agricole",
  accent_color: "#1d4ed8",
};

export const newClient = (index: number) => ({
  type: "business" as const,
  name: `Fjord & Søn ${index} AS`,
  email: `faktura${index}@fjord.example`,
  phone: "+4722334455",
  address: "Karl Johans gate 1",
  postal_code: "0154",
  city: "Oslo",
  country: "NO",
  vat_number: "NO987654321MVA",
  locale: "en" as const,
  tags: ["bench"],
});

export interface SampleLine {
  description: string;
  quantity: number;
  unit: string;
  unit_price_cents: number;
  tax_rate: number;
}

const WORK = [
  "Consulting",
  "Interface design",
  "Łódź workshop, travel included",
  "Copywriting in français",
  "Hosting",
];

export const lines = (count: number): SampleLine[] =>
  Array.from({ length: count }, (_, index) => ({
    description: `${WORK[index % WORK.length]} (${index + 1})`,
    quantity: (index % 7) + 1.5,
    unit: "HUR",
    unit_price_cents: 8_500 + index * 10,
    tax_rate: index % 2 === 0 ? 20 : 10,
  }));

export const newInvoice = (clientId: string) => ({
  client_id: clientId,
  currency: "EUR" as const,
  purchase_order: "PO-4711",
  notes: "Thank you for your trust.",
  metadata: { project: "spring" },
  lines: lines(5),
});
