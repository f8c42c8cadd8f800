/** Documents with what the richer document may hold. Their amounts fit, as an accountant would check them. */
import type { InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import { BUYER, line, SELLER, sample } from "./sample-documents.ts";

/** A shop's order: prices with tax, two rates, a line discount, a voucher of 10 % and shipping. */
export function shopOrder(fields: Partial<InvoiceDocument> = {}): InvoiceDocument {
  return sample({
    buyer: { ...BUYER, type: "consumer", name: "Camille Roux", vat_number: null, registration_number: null },
    lines: [
      line({
        description: "Cafetière à piston",
        details: "Verre borosilicate, 1 litre",
        reference: "CAF-1000",
        quantity: 1,
        unit: "C62",
        unit_price_cents: 3999,
        net_cents: 2999,
        discount: { amount_cents: 400 },
      }),
      line({
        description: "Café moulu, 250 g",
        quantity: 3,
        unit: "C62",
        unit_price_cents: 790,
        tax_rate: 5.5,
        net_cents: 2246,
      }),
    ],
    entered: [
      { gross_cents: 3999, discount_cents: 400 },
      { gross_cents: 2370, discount_cents: 0 },
    ],
    content: {
      prices_include_tax: true,
      discount: { percent: 10, reason: "BIENVENUE10" },
      charges: [{ amount_cents: 490, tax_rate: 20, tax_category: "S", reason: "Livraison" }],
    },
    tax_breakdown: [
      {
        tax_category: "S",
        tax_rate: 20,
        taxable_cents: 3107,
        tax_cents: 622,
        discount_cents: 360,
        charge_cents: 490,
      },
      {
        tax_category: "S",
        tax_rate: 5.5,
        taxable_cents: 2022,
        tax_cents: 111,
        discount_cents: 237,
        charge_cents: 0,
      },
    ],
    subtotal_cents: 5129,
    tax_cents: 733,
    total_cents: 5862,
    ...fields,
  });
}

/** An invoice with discounts on lines, on the whole, and two charges. Prices are without tax. */
export function discounted(fields: Partial<InvoiceDocument> = {}): InvoiceDocument {
  return sample({
    lines: [
      line({ discount: { percent: 12.5 }, net_cents: 170_625, kind: "service" }),
      line({
        description: "Impression des planches",
        quantity: 1200,
        unit: "C62",
        unit_price_cents: 12.3456,
        net_cents: 14_815,
        kind: "goods",
      }),
      line({
        description: "Prêt de matériel",
        quantity: 2,
        unit_price_cents: 9900,
        net_cents: 17_800,
        discount: { amount_cents: 2000 },
        kind: "service",
      }),
    ],
    entered: [
      { gross_cents: 195_000, discount_cents: 24_375 },
      { gross_cents: 14_815, discount_cents: 0 },
      { gross_cents: 19_800, discount_cents: 2000 },
    ],
    content: {
      discount: { amount_cents: 5000, reason: "Fidélité" },
      charges: [
        { amount_cents: 1500, tax_rate: 20, tax_category: "S", reason: "Port" },
        { amount_cents: 250, tax_rate: 20, tax_category: "S", reason: "Emballage" },
      ],
    },
    tax_breakdown: [
      {
        tax_category: "S",
        tax_rate: 20,
        taxable_cents: 199_990,
        tax_cents: 39_998,
        discount_cents: 5000,
        charge_cents: 1750,
      },
    ],
    subtotal_cents: 199_990,
    tax_cents: 39_998,
    total_cents: 239_988,
    ...fields,
  });
}

const TERMS = Array.from(
  { length: 24 },
  (_, index) =>
    `${index + 1}. Les présentes conditions s’appliquent à toutes les prestations. Tout retard de paiement entraîne de plein droit des pénalités. La propriété des créations est transférée au client après paiement complet. Le client vérifie les épreuves dans les dix jours, après quoi elles sont réputées acceptées.`,
).join("\n\n");

/** Every field that a document may have, with long general terms. */
export function everything(fields: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const base = discounted();
  const [first = line(), ...rest] = base.lines;
  return {
    ...base,
    currency: "EUR",
    seller: {
      ...SELLER,
      contact: { name: "Hugo Lemaire", email: "hugo@atelier-rame.example", phone: "+33 6 12 34 56 78" },
      electronic_address: { scheme: "0225", id: "FRPART-77" },
      bank_accounts: [
        { kind: "iban", id: "DE89370400440532013000", bic: "COBADEFFXXX", bank_name: "Commerzbank" },
        { kind: "bankgiro", id: "5050-1055" },
        { kind: "sort_code", id: "12345678", sort_code: "601613", bank_name: "NatWest" },
        { kind: "no_account", id: "12345678903" },
      ],
    },
    buyer: {
      ...BUYER,
      address_extra: "Bâtiment C, 3. etasje",
      number: "K-1042",
      electronic_address: { scheme: "0088", id: "7300010000001" },
      contact: { name: "Ingrid Dahl", email: "ingrid@nordlys.example", phone: null },
    },
    supply_date: null,
    lines: [
      {
        ...first,
        details: "Trois pistes, une déclinaison complète, remise des fichiers sources.",
        reference: "ID-300",
        service_period: { from: "2026-11-02", to: "2026-11-13" },
      },
      ...rest,
    ],
    content: {
      ...base.content,
      title: "Identité visuelle de la brûlerie, phase 2",
      intro: "Merci de nous avoir confié cette deuxième phase.\nVoici le détail de nos prestations.",
      footer: "Les fichiers sources vous sont remis avec la dernière livraison.",
      payment_terms: { kind: "end_of_month", days: 30 },
      service_period: { from: "2026-11-01", to: "2026-11-30" },
      delivery_address: {
        name: "Nordlys Lager",
        address: "Havnegata 2",
        postal_code: "7010",
        city: "Trondheim",
        country: "NO",
      },
      buyer_reference: "Leder innkjøp 44",
      contract_reference: "CTR-2026-9",
      project_reference: "NORDLYS-ID",
      payment_methods: ["transfer", "card"],
      payment_note: "Merci d’indiquer le numéro de facture.",
      cash_discount: [
        { percent: 3, days: 7 },
        { percent: 2, days: 14 },
      ],
      exchange_rate: "11.4825",
      tax_currency: "NOK",
      terms: TERMS,
      mediator: "Médiateur de la création, 1 rue de la Paix, 75002 Paris, mediateur.example",
      vat_note: "intra_community_service",
    },
    cash_discounts: [
      { percent: 3, amount_cents: 7200, last_day: "2026-11-27" },
      { percent: 2, amount_cents: 4800, last_day: "2026-12-04" },
    ],
    own_tax: { currency: "NOK", tax_cents: 459_277 },
    ...fields,
  };
}

/** A document each of whose texts is one long word. */
export function unbroken(fields: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const word = (length: number) => "Donaudampfschifffahrt".repeat(100).slice(0, length);
  const { content, lines, ...rest } = everything(fields);
  const party = { name: word(120), email: `${word(60)}@${word(60)}.example`, phone: null };
  return {
    ...rest,
    seller: { ...rest.seller, contact: party, bank_name: word(80) },
    buyer: { ...rest.buyer, address_extra: word(200), number: word(60), contact: party },
    lines: lines.map((one) => ({ ...one, details: word(700), reference: word(100) })),
    content: {
      ...content,
      title: word(200),
      intro: word(900),
      footer: word(900),
      buyer_reference: word(100),
      contract_reference: word(100),
      project_reference: word(100),
      payment_note: word(400),
      payment_methods: ["transfer", "other"],
      other_payment_method: word(200),
      delivery_address: {
        name: word(120),
        address: word(200),
        postal_code: word(20),
        city: word(80),
        country: "NO",
      },
      discount: { amount_cents: 5000, reason: word(200) },
      charges: [{ amount_cents: 1750, tax_rate: 20, tax_category: "S", reason: word(200) }],
      terms: word(2000),
      mediator: word(300),
      vat_note: word(200),
      late_penalty_rate: word(500),
      recovery_fee: word(500),
      early_discount: word(500),
    },
  };
}
