import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "vitest";
import { newBusiness } from "../../src/capabilities/business/new-business.ts";
import { finalizeRequirements } from "../../src/capabilities/invoices/finalize-requirements.ts";
import type { CheckedInvoice } from "../../src/capabilities/invoices/requirements/requirement.ts";
import type { DocumentContent, StoredLine } from "../../src/schema/document-shapes.ts";
import type { BusinessRow, ClientRow } from "../../src/schema/rows.ts";
import type { TaxCategory } from "../../src/schema/vocabularies/tax-categories.ts";
import { REQUIREMENT_MESSAGES } from "../../src/surfaces/api-access/words/requirement-messages.ts";
import { clientRow } from "../support/party-rows.ts";

const NOW = "2026-11-20T08:00:00.000Z";

/** The fictional French company of a sandbox. */
const SELLER: BusinessRow = newBusiness({ id: "b", name: "Atelier", sandbox: true, now: NOW });

const GERMAN = { country: "DE", vat_number: "DE123456789", legal_form: null };
const NORWEGIAN = { country: "NO", vat_number: "NO987654325MVA", legal_form: null };
const AMERICAN = { country: "US", vat_number: null, tax_number: null, legal_form: null };

const CLIENT = clientRow({
  address: "Hauptstraße 1",
  postal_code: "10115",
  city: "Berlin",
  country: "DE",
  vat_number: "DE123456789",
});
const PARISIAN = {
  country: "FR",
  postal_code: "75011",
  city: "Paris",
  vat_number: "FR44732829320",
  registration_number: "732829320",
};

const LINE: StoredLine = {
  description: "Consulting",
  quantity: 1,
  unit: "C62",
  unit_price_cents: 50_000,
  tax_rate: 20,
  tax_category: "S",
  tax_exemption_reason: null,
  net_cents: 50_000,
  kind: "service",
};

const inCategory = (tax_category: TaxCategory, over: Partial<StoredLine> = {}): StoredLine => ({
  ...LINE,
  tax_category,
  tax_rate: tax_category === "S" ? 20 : 0,
  ...(tax_category === "E" && { tax_exemption_reason: "Art. 132" }),
  ...over,
});
const AE = [inCategory("AE")];
const K = [inCategory("K")];
const G = [inCategory("G")];
const E = [inCategory("E")];

interface Case {
  seller?: Partial<BusinessRow>;
  client?: Partial<ClientRow>;
  invoice?: Partial<CheckedInvoice>;
  lines?: StoredLine[];
  content?: DocumentContent;
  now?: string;
  lastDates?: Record<string, string>;
}

function invoiceOf({ lines = [LINE], content, invoice }: Case): CheckedInvoice {
  const isTaxed = lines.some(({ tax_rate }) => tax_rate > 0);
  return {
    lines,
    currency: "EUR",
    subtotal_cents: 50_000,
    tax_cents: isTaxed ? 10_000 : 0,
    tax_breakdown: [],
    total_cents: isTaxed ? 60_000 : 50_000,
    due_date: null,
    supply_date: null,
    content: content ?? null,
    ...invoice,
  };
}

/** What is asked of a case, as `severity code /pointer`. */
const asked = (one: Case): string[] =>
  finalizeRequirements({
    invoice: invoiceOf(one),
    business: { ...SELLER, ...one.seller },
    client: { ...CLIENT, ...one.client },
    now: new Date(one.now ?? NOW),
    lastDates: one.lastDates ?? {},
  }).map(({ severity, code, field }) => `${severity} ${code} /${field.join("/")}`);

const SUPPLIED = { supply_date: "2026-11-19" };

/** Each rule, on both of its sides: the cases that it names, and the nearest ones that it does not. */
const RULES: Record<string, { of: Case[]; not: Case[] }> = {
  "error no_lines /lines": { of: [{ lines: [] }], not: [{}] },
  "error seller_name_missing /business/name": { of: [{ seller: { name: " " } }], not: [{}] },
  "error seller_address_missing /business/address": {
    of: [{ seller: { address: null } }, { seller: { ...AMERICAN, address: null } }],
    not: [{}],
  },
  "error seller_city_missing /business/city": {
    of: [{ seller: { address: null, city: null } }],
    not: [{}, { seller: { city: null } }, { seller: { address: "1 rue X\n75001 Paris", city: null } }],
  },
  "warning seller_city_missing /business/city": {
    of: [{ seller: { city: null } }],
    not: [{}, { seller: { address: null, city: null } }],
  },
  "error seller_country_missing /business/country": { of: [{ seller: { country: null } }], not: [{}] },
  "warning seller_postal_code_missing /business/postal_code": {
    of: [{ seller: { postal_code: null } }],
    not: [{}, { seller: { ...AMERICAN, postal_code: null } }],
  },
  "error seller_tax_number_missing /business/vat_number": {
    of: [
      { seller: { vat_number: null } },
      { seller: { ...GERMAN, vat_number: null } },
      {
        lines: E,
        content: { charges: [{ amount_cents: 1, tax_rate: 20, tax_category: "S", reason: "x" }] },
        seller: { vat_number: null },
      },
      { seller: { country: "DK", vat_number: null, registration_number: null } },
    ],
    not: [
      {},
      { seller: { vat_number: null, tax_number: "1" } },
      { seller: { vat_number: null }, lines: E },
      { seller: { country: "DK", vat_number: null } },
      { seller: AMERICAN },
    ],
  },
  "warning seller_tax_number_missing /business/vat_number": {
    of: [{ seller: AMERICAN }, { seller: { ...GERMAN, vat_number: null }, lines: E }],
    not: [
      { seller: AMERICAN, lines: E },
      { seller: { ...GERMAN, vat_number: null } },
      { seller: { vat_number: null }, lines: E },
    ],
  },
  "error franchise_charges_tax /lines/1/tax_rate": {
    of: [{ seller: { vat_franchise: true }, lines: [inCategory("E"), LINE] }],
    not: [
      { lines: [inCategory("E"), LINE] },
      { seller: { vat_franchise: true }, lines: [LINE, inCategory("E")] },
    ],
  },
  "error franchise_charges_tax /charges/0/tax_rate": {
    of: [
      {
        seller: { vat_franchise: true },
        lines: E,
        content: { charges: [{ amount_cents: 500, tax_rate: 20, tax_category: "S", reason: "Shipping" }] },
      },
    ],
    not: [
      {
        seller: { vat_franchise: true },
        lines: E,
        content: { charges: [{ amount_cents: 500, tax_rate: 0, tax_category: "E", reason: "Shipping" }] },
      },
    ],
  },
  "warning franchise_zero_rate /lines/0/tax_category": {
    of: [{ seller: { vat_franchise: true }, lines: [inCategory("Z")] }],
    not: [{ lines: [inCategory("Z")] }, { seller: { vat_franchise: true }, lines: E }],
  },
  "warning franchise_intra_community /lines/0/tax_category": {
    of: [{ seller: { vat_franchise: true }, lines: K, invoice: SUPPLIED }],
    not: [{ lines: K, invoice: SUPPLIED }],
  },
  "error buyer_is_consumer /lines/0/tax_category": {
    of: [
      { lines: AE, client: { type: "consumer" } },
      { lines: AE, client: { type: "consumer" }, seller: AMERICAN },
    ],
    not: [{ lines: AE }, { client: { type: "consumer" } }],
  },
  "error buyer_tax_number_missing /client/vat_number": {
    of: [{ lines: AE, client: { vat_number: null } }],
    not: [
      { lines: AE },
      { lines: AE, client: { vat_number: null, registration_number: "HRB 1" } },
      { client: { vat_number: null } },
    ],
  },
  "warning buyer_vat_number_missing /client/vat_number": {
    of: [{ lines: AE, client: { vat_number: null, registration_number: "HRB 1" } }],
    not: [
      { lines: AE },
      { lines: AE, client: { ...PARISIAN, vat_number: null } },
      { lines: AE, client: { country: "NO", vat_number: null, registration_number: "987654325" } },
    ],
  },
  "warning seller_vat_number_missing /business/vat_number": {
    of: [{ lines: AE, seller: { vat_number: null } }, { seller: { vat_number: null, tax_number: "1" } }],
    not: [{ lines: AE }, { seller: { ...GERMAN, vat_number: null, tax_number: "1" } }],
  },
  "error seller_vat_number_missing /business/vat_number": {
    of: [{ lines: K, invoice: SUPPLIED, seller: { vat_number: null, tax_number: "1" } }],
    not: [
      { lines: K, invoice: SUPPLIED },
      { lines: AE, seller: { vat_number: null } },
    ],
  },
  "error buyer_vat_number_missing /client/vat_number": {
    of: [{ lines: K, invoice: SUPPLIED, client: { vat_number: null, registration_number: "HRB 1" } }],
    not: [{ lines: K, invoice: SUPPLIED }],
  },
  "warning buyer_vat_number_domestic /client/vat_number": {
    of: [
      { lines: K, invoice: SUPPLIED, client: { vat_number: "FR44732829320" } },
      { lines: K, invoice: SUPPLIED, seller: { country: "GR" }, client: { vat_number: "EL094259216" } },
    ],
    not: [{ lines: K, invoice: SUPPLIED }],
  },
  "error supply_date_missing /supply_date": {
    of: [{ lines: K }],
    not: [
      { lines: K, invoice: SUPPLIED },
      { lines: K, content: { service_period: { from: "2026-11-01", to: "2026-11-19" } } },
      { lines: [inCategory("K", { service_period: { from: "2026-11-01", to: "2026-11-19" } })] },
      {},
    ],
  },
  "warning supply_date_missing /supply_date": {
    of: [
      { seller: GERMAN },
      { seller: { country: "AT" } },
      { seller: NORWEGIAN },
      { seller: { ...NORWEGIAN, vat_franchise: true }, lines: E },
      { seller: GERMAN, invoice: { total_cents: 25_001 } },
    ],
    not: [
      {},
      { seller: { ...GERMAN, details: { supplied_on_issue: true } } },
      { seller: GERMAN, invoice: SUPPLIED },
      { seller: GERMAN, content: { service_period: { from: "2026-11-01", to: "2026-11-19" } } },
      {
        seller: GERMAN,
        lines: [inCategory("S", { service_period: { from: "2026-11-01", to: "2026-11-19" } })],
      },
      { seller: GERMAN, invoice: { total_cents: 25_000 } },
      { seller: { ...GERMAN, vat_franchise: true }, lines: E },
      { seller: GERMAN, lines: K },
    ],
  },
  "warning delivery_place_missing /delivery_address": {
    of: [{ seller: NORWEGIAN, client: { city: null } }],
    not: [
      { seller: NORWEGIAN },
      { seller: NORWEGIAN, client: { city: null }, content: deliveredTo("NO") },
      { client: { city: null } },
    ],
  },
  "error delivery_country_missing /delivery_address/country": {
    of: [{ lines: K, invoice: SUPPLIED, client: { country: null } }],
    not: [
      { lines: K, invoice: SUPPLIED },
      { lines: K, invoice: SUPPLIED, client: { country: null }, content: deliveredTo("IT") },
    ],
  },
  "warning delivery_country_missing /delivery_address/country": {
    of: [{ lines: G, client: { country: null } }],
    not: [{ lines: G, client: { country: "NO" } }, { client: { country: null } }],
  },
  "error delivery_inside_country /delivery_address/country": {
    of: [
      { lines: K, invoice: SUPPLIED, client: { country: "FR" } },
      { lines: K, invoice: SUPPLIED, content: deliveredTo("FR") },
      { lines: K, invoice: SUPPLIED, content: deliveredTo("MC") },
      { lines: G, client: PARISIAN },
      { lines: G, seller: AMERICAN, client: { country: "US" } },
      { lines: G, seller: NORWEGIAN, client: { country: "NO" } },
      { lines: G, seller: { country: "GB" }, client: { country: "IM" } },
    ],
    not: [
      { lines: K, invoice: SUPPLIED, client: { country: "FR" }, content: deliveredTo("DE") },
      { lines: G, client: { country: "FR", postal_code: "97110" } },
      { lines: G, seller: { country: "ES" }, client: { country: "ES", postal_code: "35001" } },
      { lines: G, seller: AMERICAN, client: { country: "DE" } },
    ],
  },
  "error delivery_inside_eu /delivery_address/country": {
    of: [{ lines: G }, { lines: G, client: { country: "NO" }, content: deliveredTo("SE") }],
    not: [
      { lines: G, client: { country: "NO" } },
      { lines: G, content: deliveredTo("US") },
      { lines: G, client: { country: "FI", postal_code: "22100" } },
      { lines: G, seller: NORWEGIAN },
      { lines: G, client: { country: "GB", vat_number: "XI123456789" } },
    ],
  },
  "error delivery_outside_eu /delivery_address/country": {
    of: [
      { lines: K, invoice: SUPPLIED, client: { country: "NO" } },
      { lines: K, invoice: SUPPLIED, client: { country: "GB", vat_number: "GB123456789" } },
    ],
    not: [
      { lines: K, invoice: SUPPLIED },
      { lines: K, invoice: SUPPLIED, client: { country: "GB", vat_number: "XI123456789" } },
    ],
  },
  "error seller_outside_eu /lines/0/tax_category": {
    of: [
      { lines: K, invoice: SUPPLIED, seller: NORWEGIAN },
      { lines: K, invoice: SUPPLIED, seller: AMERICAN },
      { lines: K, invoice: SUPPLIED, seller: { country: "GB", vat_number: "GB123456789" } },
    ],
    not: [
      { lines: K, invoice: SUPPLIED },
      { lines: K, invoice: SUPPLIED, seller: { country: "GB", vat_number: "XI123456789" } },
    ],
  },
  "error out_of_scope_mixed /lines/1/tax_category": {
    of: [{ lines: [LINE, inCategory("O")] }],
    not: [
      { lines: [inCategory("O"), inCategory("O")] },
      { seller: AMERICAN, lines: [LINE, inCategory("O")] },
    ],
  },
  "error out_of_scope_mixed /lines/0/tax_category": {
    of: [
      {
        lines: [inCategory("O")],
        content: { charges: [{ amount_cents: 500, tax_rate: 20, tax_category: "S", reason: "Shipping" }] },
      },
    ],
    not: [
      {
        lines: [inCategory("O")],
        content: { charges: [{ amount_cents: 500, tax_rate: 0, tax_category: "O", reason: "Shipping" }] },
      },
    ],
  },
  "warning exemption_reason_missing /lines/0/tax_exemption_reason": {
    of: [
      { lines: [inCategory("E", { tax_exemption_reason: null })] },
      {
        lines: [inCategory("E", { tax_exemption_reason: null })],
        content: { vat_note: "fr_reduced_rate_10" },
      },
    ],
    not: [
      { lines: E },
      { lines: [inCategory("E", { tax_exemption_reason: null, vatex_code: "VATEX-EU-132" })] },
      { seller: { vat_franchise: true }, lines: [inCategory("E", { tax_exemption_reason: null })] },
      { lines: [inCategory("E", { tax_exemption_reason: null })], content: { vat_note: "exempt_health" } },
    ],
  },
  "warning rate_not_of_country /lines/0/tax_rate": {
    of: [{ lines: [inCategory("S", { tax_rate: 19 })] }, { seller: GERMAN }],
    not: [
      {},
      { lines: [inCategory("S", { tax_rate: 5.5 })] },
      { seller: AMERICAN, lines: [inCategory("S", { tax_rate: 8.875 })] },
    ],
  },
  "warning too_many_quantity_decimals /lines/0/quantity": {
    of: [{ lines: [inCategory("S", { quantity: 1.33333 })] }],
    not: [
      { lines: [inCategory("S", { quantity: 1.3333 })] },
      { seller: GERMAN, lines: [inCategory("S", { quantity: 1.33333 })] },
    ],
  },
  "warning unusual_number_pattern /business/invoice_number_pattern": {
    of: [{ seller: { invoice_number_pattern: "F {YYYY}.{SEQ}" } }],
    not: [
      { seller: { invoice_number_pattern: "F+{YYYY}/{MM}_{SEQ:5}" } },
      { seller: { ...GERMAN, invoice_number_pattern: "F {YYYY}.{SEQ}" } },
    ],
  },
  "warning tax_currency_missing /tax_currency": {
    of: [{ invoice: { currency: "USD" } }, { seller: NORWEGIAN }],
    not: [
      {},
      { invoice: { currency: "USD" }, content: { tax_currency: "EUR", exchange_rate: "0.9" } },
      { invoice: { currency: "USD" }, lines: AE },
      { seller: AMERICAN },
    ],
  },
  "warning buyer_address_missing /client/address": {
    of: [
      { client: { address: null } },
      { client: { city: null } },
      { client: { address: null }, invoice: { subtotal_cents: 15_001, total_cents: 18_001 } },
      { client: { address: null }, seller: NORWEGIAN },
    ],
    not: [
      {},
      { client: { address: null }, invoice: { subtotal_cents: 15_000, total_cents: 18_000 } },
      { client: { address: null }, seller: GERMAN, invoice: { total_cents: 25_000 } },
      { client: { address: null, registration_number: "987654325" }, seller: NORWEGIAN },
      { client: { address: null }, seller: AMERICAN },
    ],
  },
  "warning registration_number_missing /business/registration_number": {
    of: [
      { seller: { registration_number: null } },
      { seller: { ...NORWEGIAN, registration_number: null } },
      { seller: { country: "SE", registration_number: null } },
      { seller: { country: "DK", registration_number: null } },
      { seller: { country: "GB", legal_form: "Ltd", registration_number: null } },
    ],
    not: [
      {},
      { seller: { ...GERMAN, registration_number: null } },
      { seller: { country: "GB", legal_form: null, registration_number: null } },
    ],
  },
  "warning buyer_registration_number_missing /client/registration_number": {
    of: [{ client: { ...PARISIAN, registration_number: null } }],
    not: [
      { client: PARISIAN },
      {},
      { client: { ...PARISIAN, type: "consumer", registration_number: null } },
      { client: { ...PARISIAN, registration_number: null }, now: "2026-08-31T12:00:00.000Z" },
    ],
  },
  "warning buyer_reference_missing /buyer_reference": {
    of: [{ client: { public_sector: true } }],
    not: [
      {},
      { client: { public_sector: true }, content: { buyer_reference: "04011000-12345-67" } },
      { client: { public_sector: true, details: { buyer_reference: "04011000-12345-67" } } },
      { client: { ...PARISIAN, public_sector: true } },
    ],
  },
  "warning legal_form_missing /business/legal_form": {
    of: [{ seller: { legal_form: null } }],
    not: [{}, { seller: { legal_form: null, sole_trader: true } }, { seller: GERMAN }],
  },
  "warning share_capital_missing /business/share_capital_cents": {
    of: [
      { seller: { share_capital_cents: null } },
      { seller: { legal_form: "S.A.S.", share_capital_cents: null } },
    ],
    not: [{}, { seller: { legal_form: "Association", share_capital_cents: null } }],
  },
  "warning register_missing /business/register_number": {
    of: [
      { seller: { register_court: null, register_number: null } },
      { seller: { ...GERMAN, legal_form: "GmbH", register_court: null } },
      { seller: { country: "AT", legal_form: "GmbH", register_number: null } },
    ],
    not: [
      {},
      { seller: GERMAN },
      { seller: { legal_form: "Association", register_court: null, register_number: null } },
    ],
  },
  "warning register_court_missing /business/register_court": {
    of: [{ seller: { country: "GB", legal_form: "Ltd", register_court: null } }],
    not: [
      { seller: { country: "GB", legal_form: "Ltd", register_court: "England and Wales" } },
      { seller: { country: "GB", legal_form: null, register_court: null } },
      { seller: { ...GERMAN, legal_form: "GmbH", register_court: null } },
    ],
  },
  "warning registered_office_missing /business/registered_office_city": {
    of: [
      { seller: { ...GERMAN, legal_form: "UG (haftungsbeschränkt)", registered_office_city: null } },
      { seller: { country: "SE", legal_form: "AB", registered_office_city: null } },
      { seller: { country: "GB", legal_form: "Ltd", registered_office_city: null } },
      { seller: { country: "DK", legal_form: "ApS", registered_office_city: null } },
    ],
    not: [
      { seller: { ...GERMAN, legal_form: "GmbH" } },
      { seller: { country: "DK", legal_form: "I/S", registered_office_city: null } },
      { seller: { country: "SE", registered_office_city: null, legal_form: null } },
    ],
  },
  "warning directors_missing /business/directors": {
    of: [{ seller: { ...GERMAN, legal_form: "GmbH & Co. KG" } }],
    not: [{ seller: { ...GERMAN, legal_form: "GmbH", directors: ["Ada Lovelace"] } }, { seller: GERMAN }],
  },
  "warning supervisory_board_chair_missing /business/supervisory_board_chair": {
    of: [
      { seller: { ...GERMAN, legal_form: "AG" } },
      { seller: { ...GERMAN, legal_form: "GmbH & Co. KGaA" } },
    ],
    not: [
      { seller: { ...GERMAN, legal_form: "AG", details: { supervisory_board_chair: "Dr. Uwe Lang" } } },
      { seller: { ...GERMAN, legal_form: "GmbH" } },
      { seller: { country: "AT", legal_form: "AG" } },
    ],
  },
  "warning company_register_missing /business/in_company_register": {
    of: [{ seller: { ...NORWEGIAN, legal_form: "AS" } }],
    not: [
      { seller: { ...NORWEGIAN, legal_form: "AS", in_company_register: true } },
      { seller: { ...NORWEGIAN, legal_form: "ENK" } },
    ],
  },
  "warning f_tax_missing /business/f_tax_approved": {
    of: [{ seller: { country: "SE" } }],
    not: [{ seller: { country: "SE", f_tax_approved: true } }, {}],
  },
  "warning line_kind_missing /lines/0/kind": {
    of: [{ client: PARISIAN, lines: [kindless()] }],
    not: [
      { client: PARISIAN },
      { lines: [kindless()] },
      { client: PARISIAN, lines: [kindless()], now: "2026-08-31T12:00:00.000Z" },
    ],
  },
  "warning line_kind_missing /lines/1/kind": {
    of: [{ client: PARISIAN, lines: [LINE, kindless()] }],
    not: [{ client: PARISIAN, lines: [LINE, LINE] }],
  },
  "warning mention_hidden /display/legal_form": {
    of: [
      { content: { display: { legal_form: false } } },
      {
        content: { display: { legal_form: false } },
        seller: { legal_form: null, share_capital_cents: null, sole_trader: true },
      },
      { content: { display: { legal_form: false } }, seller: { ...GERMAN, legal_form: "GmbH" } },
      { content: { display: { legal_form: false } }, seller: { country: "AT", legal_form: "GmbH" } },
    ],
    not: [
      { content: { display: { title: false } } },
      { content: { display: { legal_form: false } }, seller: { name: "Atelier SARL" } },
      {
        content: { display: { legal_form: false } },
        seller: { name: "Ana Roy EI", legal_form: null, sole_trader: true },
      },
      {
        content: { display: { legal_form: false } },
        seller: { ...GERMAN, name: "Lumen GmbH", legal_form: "GmbH" },
      },
      { content: { display: { legal_form: false } }, seller: { country: "SE", legal_form: "AB" } },
    ],
  },
  "warning mention_hidden /display/product_mentions": {
    of: [{ client: PARISIAN, content: { display: { product_mentions: false } } }],
    not: [
      { content: { display: { product_mentions: false } } },
      {
        client: PARISIAN,
        content: { display: { product_mentions: false } },
        now: "2026-08-31T12:00:00.000Z",
      },
      {
        client: PARISIAN,
        content: { display: { product_mentions: false } },
        lines: [{ ...LINE, kind: "disbursement" }],
      },
    ],
  },
  "warning mention_hidden /display/delivery_address": {
    of: [
      {
        client: PARISIAN,
        content: { ...deliveredTo("FR"), display: { delivery_address: false } },
        lines: [{ ...LINE, kind: "goods" }],
      },
    ],
    not: [
      { client: PARISIAN, content: { ...deliveredTo("FR"), display: { delivery_address: false } } },
      {
        client: PARISIAN,
        content: { display: { delivery_address: false } },
        lines: [{ ...LINE, kind: "goods" }],
      },
    ],
  },
  "warning mention_hidden /display/personal_services": {
    of: [
      {
        client: { type: "consumer" },
        seller: { details: { personal_services_approval: "SAP732829320" } },
        content: { display: { personal_services: false } },
      },
    ],
    not: [
      { client: { type: "consumer" }, content: { display: { personal_services: false } } },
      {
        seller: { details: { personal_services_approval: "SAP732829320" } },
        content: { display: { personal_services: false } },
      },
    ],
  },
  "warning mention_hidden /display/approved_association": {
    of: [
      {
        seller: { details: { approved_association: true } },
        content: { display: { approved_association: false } },
      },
    ],
    not: [
      { content: { display: { approved_association: false } } },
      { seller: { details: { approved_association: true } }, content: { display: { email: false } } },
    ],
  },
  "error client_is_archived /client_id": { of: [{ client: { archived_at: NOW } }], not: [{}] },
  "error due_before_issue /due_date": {
    of: [{ invoice: { due_date: "2026-11-19" } }],
    not: [{ invoice: { due_date: "2026-11-20" } }],
  },
  "error issue_date_in_future /issue_date": {
    of: [{ content: { issue_date: "2026-11-21" } }],
    not: [{}, { content: { issue_date: "2026-11-20" } }],
  },
  "error issue_date_before_last /issue_date": {
    of: [{ content: { issue_date: "2026-11-18" }, lastDates: { "invoice:2026": "2026-11-19" } }],
    not: [
      { content: { issue_date: "2026-11-19" }, lastDates: { "invoice:2026": "2026-11-19" } },
      { content: { issue_date: "2026-11-18" } },
    ],
  },
  "error due_date_missing /due_date": {
    of: [{ content: { payment_terms: { kind: "fixed" } } }],
    not: [{ content: { payment_terms: { kind: "fixed" } }, invoice: { due_date: "2026-12-01" } }],
  },
  "error due_date_contradicts_terms /due_date": {
    of: [
      { content: { payment_terms: { kind: "end_of_month", days: 30 } }, invoice: { due_date: "2026-12-20" } },
    ],
    not: [
      { content: { payment_terms: { kind: "end_of_month", days: 30 } } },
      { content: { payment_terms: { kind: "end_of_month", days: 30 } }, invoice: { due_date: "2026-12-31" } },
    ],
  },
  "error own_tax_out_of_range /exchange_rate": {
    of: [
      {
        invoice: { currency: "USD", tax_cents: Number.MAX_SAFE_INTEGER },
        content: { tax_currency: "EUR" },
        seller: { details: { exchange_rates: [{ currency: "USD", rate: "1.1", date: "2026-11-01" }] } },
      },
    ],
    not: [{ invoice: { currency: "USD" }, content: { tax_currency: "EUR", exchange_rate: "1.1" } }],
  },
  "error exchange_rate_missing /exchange_rate": {
    of: [{ invoice: { currency: "USD" }, content: { tax_currency: "EUR" } }],
    not: [
      {},
      { invoice: { currency: "USD" }, content: { tax_currency: "EUR", exchange_rate: "0.9" } },
      {
        invoice: { currency: "USD" },
        content: { tax_currency: "EUR" },
        seller: { details: { exchange_rates: [{ currency: "USD", rate: "0.9", date: "2026-11-01" }] } },
      },
    ],
  },
};

/** Requirements that are also faults of the input elsewhere, and so have their words there. */
const OF_DATES = [
  "due_before_issue",
  "issue_date_in_future",
  "issue_date_before_last",
  "due_date_missing",
  "due_date_contradicts_terms",
  "exchange_rate_missing",
  "own_tax_out_of_range",
];

function deliveredTo(country: string): DocumentContent {
  return { delivery_address: { name: null, address: null, postal_code: null, city: null, country } };
}

function kindless(): StoredLine {
  const { kind: _, ...line } = LINE;
  return line;
}

describe("what the law asks of a draft", () => {
  for (const [rule, { of, not }] of Object.entries(RULES)) {
    it(`is ${rule}, and nothing near it`, ({ expect }) => {
      for (const one of of) expect(asked(one), JSON.stringify(one)).toContain(rule);
      for (const one of not) expect(asked(one), JSON.stringify(one)).not.toContain(rule);
    });
  }

  it("is nothing of a complete invoice, whatever its category", ({ expect }) => {
    const abroad = { country: "CH", vat_number: "CHE123456788" };
    for (const one of [
      {},
      { lines: AE },
      { lines: K, invoice: SUPPLIED },
      { lines: G, client: abroad },
      { lines: E },
      { lines: [inCategory("O")] },
      { lines: [inCategory("Z"), LINE] },
      { client: PARISIAN },
      { seller: { vat_franchise: true, vat_number: null }, lines: E },
    ] satisfies Case[])
      expect(asked(one), JSON.stringify(one)).toEqual([]);
  });

  it("is documented, code by code, and each has a rule here", async ({ expect }) => {
    const said = await readFile(join(import.meta.dirname, "../../docs/compliance.md"), "utf8");
    const rows = said.split("\n## ").find((section) => section.startsWith("What stops"));
    const codesOf = (text: string) =>
      (text.match(/^\|.*?\|/gm) ?? []).flatMap((cell) => cell.match(/`\w+`/g) ?? []);
    const tested = new Set(Object.keys(RULES).map((rule) => rule.split(" ")[1] ?? ""));
    const worded = Object.entries(REQUIREMENT_MESSAGES).map(([code, { code: shown = code }]) => shown);
    expect(new Set(codesOf(rows ?? ""))).toEqual(
      new Set([...worded, ...OF_DATES].map((code) => `\`${code}\``)),
    );
    expect([...tested].sort()).toEqual([...Object.keys(REQUIREMENT_MESSAGES), ...OF_DATES].sort());
    // What always stops stands among the errors, and what always warns among the warnings.
    const [errors = "", ...warnings] = (rows ?? "").split("\n### Warnings");
    const severities = (code: string) =>
      ["error", "warning"].filter((one) =>
        Object.keys(RULES).some((rule) => rule.startsWith(`${one} ${code} `)),
      );
    for (const code of Object.keys(REQUIREMENT_MESSAGES).filter((code) => code !== "client_is_archived"))
      expect([
        code,
        codesOf(errors).includes(`\`${code}\``),
        codesOf(warnings.join("\n")).includes(`\`${code}\``),
      ]).toEqual([code, severities(code).includes("error"), severities(code).join() === "warning"]);
  });

  it("is everything at once, with what stops it first", ({ expect }) => {
    const nobody = newBusiness({ id: "b", name: "Ada", sandbox: false, now: NOW });
    expect(asked({ seller: { ...nobody, country: null } })).toEqual([
      "error seller_address_missing /business/address",
      "error seller_city_missing /business/city",
      "error seller_country_missing /business/country",
      "error seller_tax_number_missing /business/vat_number",
    ]);
    expect(asked({ seller: { ...nobody, country: "FR" }, client: { address: null } })).toEqual([
      "error seller_address_missing /business/address",
      "error seller_city_missing /business/city",
      "error seller_tax_number_missing /business/vat_number",
      "warning seller_postal_code_missing /business/postal_code",
      "warning buyer_address_missing /client/address",
      "warning registration_number_missing /business/registration_number",
      "warning legal_form_missing /business/legal_form",
    ]);
  });
});
