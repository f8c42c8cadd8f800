/** The demo's business and what it invoices: each document is right by the law of its seller and its buyer. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BusinessChanges, NewClient, NewInvoice, NewInvoiceLine } from "../sdk/src/index.ts";

const LOGO = readFileSync(join(import.meta.dirname, "demo-logo.png"));

/** A sole trader, in place of the fictional company that a sandbox is born as. */
export const PROFILE: BusinessChanges = {
  legal_form: null,
  share_capital_cents: null,
  registered_office_city: null,
  register_court: null,
  register_number: null,
  phone: null,
  email: "bonjour@atelier-lumiere.example",
  address: "12 rue des Arts",
  postal_code: "75011",
  city: "Paris",
  country: "FR",
  locale: "fr",
  sole_trader: true,
  registration_number: "732 829 320",
  vat_number: "FR44732829320",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  bank_name: "Crédit Agricole",
  accent_color: "#0f766e",
  logo: `data:image/png;base64,${LOGO.toString("base64")}`,
  send_receipts: true,
};

/** A business in Norway is taxed there on services from France: they are outside the scope of French VAT. */
export const NORWEGIAN = {
  name: "Nordlys AS",
  email: "regnskap@nordlys.example",
  address: "Storgata 1",
  postal_code: "0155",
  city: "Oslo",
  country: "NO",
  locale: "nb",
  registration_number: "987 654 325",
  vat_number: "NO987654325MVA",
} satisfies NewClient;

/** The law of the seller (CGI art. 259, 1°) and of the buyer, who owes the tax (merverdiavgiftsloven § 3-30). */
const OUTSIDE_FRANCE = {
  kind: "service",
  tax_rate: 0,
  tax_category: "O",
  tax_exemption_reason: "TVA non applicable, art. 259, 1° du CGI – Omvendt avgiftsplikt, mval. § 3-30",
} satisfies Partial<NewInvoiceLine>;

/** What is invoiced, to whomever. */
type Order = Omit<NewInvoice, "client_id">;

export const TO_NORWAY: Order = {
  currency: "EUR",
  lines: [
    {
      description: "Rådgivning om visuell identitet",
      quantity: 1,
      unit_price_cents: 50000,
      ...OUTSIDE_FRANCE,
    },
    {
      description: "Bilderedigering",
      quantity: 12.5,
      unit: "HUR",
      unit_price_cents: 8000,
      ...OUTSIDE_FRANCE,
    },
  ],
};

export const FRENCH = {
  name: "Café des Arts SARL",
  email: "compta@cafe-des-arts.example",
  address: "8 quai Saint-Antoine",
  postal_code: "69002",
  city: "Lyon",
  country: "FR",
  registration_number: "100 000 009",
  vat_number: "FR88100000009",
} satisfies NewClient;

export const IN_FRANCE: Order = {
  currency: "EUR",
  lines: [
    {
      description: "Photographies de la carte d’hiver",
      kind: "service",
      quantity: 1,
      unit_price_cents: 42000,
      tax_rate: 20,
    },
    {
      description: "Retouche d’images",
      kind: "service",
      quantity: 3,
      unit: "HUR",
      unit_price_cents: 8000,
      tax_rate: 20,
    },
  ],
};
