import { describe, expect, it } from "vitest";
import type { InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import { buyerNumbers } from "../../../src/formats/document/document-texts.ts";
import { legalMentions } from "../../../src/formats/document/legal-mentions.ts";
import { nationalCurrency } from "../../../src/formats/document/national-currencies.ts";
import { sellerIdentity, sellerName } from "../../../src/formats/document/seller-identity.ts";
import type { Buyer, Charge, DocumentLine, Seller } from "../../../src/schema/document-shapes.ts";
import { LOCALES, type Locale } from "../../../src/schema/vocabularies/locales.ts";
import { TAX_CATEGORIES, type TaxCategory } from "../../../src/schema/vocabularies/tax-categories.ts";
import { UNKNOWN } from "../../support/party-rows.ts";

const SELLER: Seller = {
  name: "Atelier Fjord",
  ...UNKNOWN,
  tax_number: null,
  legal_form: null,
  registered_office_city: null,
  register_court: null,
  register_number: null,
  share_capital_cents: null,
  directors: [],
  in_company_register: false,
  f_tax_approved: false,
  sole_trader: false,
  vat_franchise: false,
  vat_on_debits: false,
  cash_accounting: false,
  late_penalty_rate: null,
  early_discount: null,
  iban: null,
  bic: null,
  bank_name: null,
  accent_color: null,
};

const BUYER: Buyer = { type: "business", name: "Client", ...UNKNOWN };

function line(tax_category: TaxCategory, tax_exemption_reason: string | null = null): DocumentLine {
  return {
    description: "Consulting",
    quantity: 1,
    unit: "C62",
    unit_price_cents: 50_000,
    tax_rate: tax_category === "S" ? 20 : 0,
    tax_category,
    tax_exemption_reason,
    net_cents: 50_000,
  };
}

const charge = (tax_category: TaxCategory): Charge => ({
  amount_cents: 500,
  tax_rate: 0,
  tax_category,
  reason: "Shipping",
});

interface Case {
  locale?: Locale;
  seller?: Partial<Seller>;
  buyer?: Partial<Buyer>;
  lines?: DocumentLine[];
  supplyDate?: string | null;
  content?: InvoiceDocument["content"];
}

function invoice({
  locale = "en",
  seller,
  buyer,
  lines = [line("S")],
  supplyDate = "2026-11-20",
  content = null,
}: Case) {
  const document: InvoiceDocument = {
    id: "0198b0a0-0000-7000-8000-000000000000",
    number: "2026-00001",
    corrects: null,
    draft: false,
    specimen: false,
    state: null,
    locale,
    currency: "EUR",
    issue_date: "2026-11-20",
    due_date: "2026-12-20",
    supply_date: supplyDate,
    purchase_order: null,
    notes: null,
    seller: { ...SELLER, ...seller },
    buyer: { ...BUYER, ...buyer },
    lines,
    tax_breakdown: [],
    subtotal_cents: 50_000,
    tax_cents: 0,
    total_cents: 50_000,
    content,
    entered: null,
    cash_discounts: [],
    payment_reference: null,
    own_tax: null,
  };
  return document;
}

const FRENCH_TERMS = [
  "Escompte pour paiement anticipé\u00a0: néant",
  "Pénalités de retard\u00a0: taux de refinancement de la BCE + 10 points",
  "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u00a0: 40\u00a0€",
];
const FRENCH_TERMS_IN_ENGLISH = [
  `${FRENCH_TERMS[0]} / No discount for early payment`,
  `${FRENCH_TERMS[1]} / Late payment penalty: ECB refinancing rate + 10 percentage points`,
  `${FRENCH_TERMS[2]} / Flat-rate recovery fee for late payment: €40`,
];
const CONSUMER = { type: "consumer" } as const;
const OWN_TERMS = {
  late_penalty_rate: "1 % par mois",
  recovery_fee: "75 €",
  early_discount: "1 % sous 5 jours",
};
const FRENCH_OWN_TERMS = [
  "Escompte pour paiement anticipé\u00a0: 1 % sous 5 jours",
  "Pénalités de retard\u00a0: 1 % par mois",
  "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u00a0: 75 €",
];

describe("legal mentions", () => {
  const cases: [string, Case, string[]][] = [
    ["FR to a business", { locale: "fr", seller: { country: "FR" } }, FRENCH_TERMS],
    ["FR to a consumer", { locale: "fr", seller: { country: "FR" }, buyer: CONSUMER }, []],
    [
      "FR with terms of its own",
      {
        locale: "fr",
        seller: { country: "FR", late_penalty_rate: "12 %", early_discount: "2 % à 8 jours" },
      },
      [
        "Escompte pour paiement anticipé\u00a0: 2 % à 8 jours",
        "Pénalités de retard\u00a0: 12 %",
        "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u00a0: 40\u00a0€",
      ],
    ],
    [
      "FR to a public body, whatever the seller's own rate",
      {
        locale: "fr",
        seller: { country: "FR", late_penalty_rate: "12 %" },
        buyer: { type: "public" },
      },
      [
        "Escompte pour paiement anticipé\u00a0: néant",
        "Pénalités de retard\u00a0: taux de refinancement de la BCE + 8 points",
        "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u00a0: 40\u00a0€",
      ],
    ],
    [
      "FR with cash discounts of the invoice's own",
      {
        seller: { country: "FR", early_discount: "2 % à 8 jours" },
        content: {
          cash_discount: [
            { percent: 3, days: 1 },
            { percent: 2.5, days: 14 },
          ],
        },
      },
      [
        "Escompte pour paiement anticipé\u00a0: 3\u00a0% sous 1\u00a0jour, 2,5\u00a0% sous 14\u00a0jours / Discount for early payment: 3% within 1\u00a0day, 2.5% within 14\u00a0days",
        ...FRENCH_TERMS_IN_ENGLISH.slice(1),
      ],
    ],
    [
      "FR with codes of the invoice's own, in place of the seller's words",
      {
        seller: { country: "FR", late_penalty_rate: "12 %", early_discount: "2 % à 8 jours" },
        content: {
          late_penalty_rate: "three_times_legal_rate",
          recovery_fee: "forty_euros",
          early_discount: "none",
        },
      },
      [
        FRENCH_TERMS_IN_ENGLISH[0] ?? "",
        "Pénalités de retard\u00a0: trois fois le taux d’intérêt légal / Late payment penalty: three times the legal interest rate",
        FRENCH_TERMS_IN_ENGLISH[2] ?? "",
      ],
    ],
    [
      "FR with the law's rate by its code, in place of the seller's",
      {
        locale: "fr",
        seller: { country: "FR", late_penalty_rate: "12 %" },
        content: { late_penalty_rate: "ecb_plus_10" },
      },
      FRENCH_TERMS,
    ],
    [
      "FR with words of the invoice's own, before its cash discounts",
      {
        locale: "fr",
        seller: { country: "FR" },
        content: { ...OWN_TERMS, cash_discount: [{ percent: 1, days: 5 }] },
      },
      FRENCH_OWN_TERMS,
    ],
    [
      "FR to a consumer, for whom its own words were written",
      { locale: "fr", seller: { country: "FR" }, buyer: CONSUMER, content: OWN_TERMS },
      FRENCH_OWN_TERMS,
    ],
    [
      "FR to a consumer, to whom the codes do not apply, nor the seller's discount",
      {
        locale: "fr",
        seller: { country: "FR", early_discount: "2 % à 8 jours" },
        buyer: CONSUMER,
        content: { late_penalty_rate: "ecb_plus_10", recovery_fee: "forty_euros", early_discount: "none" },
      },
      [],
    ],
    [
      "FR to a public body, whose rates nobody agrees on",
      {
        locale: "fr",
        seller: { country: "FR" },
        buyer: { type: "public" },
        content: { late_penalty_rate: "1 % par mois", recovery_fee: "75 €" },
      },
      [
        FRENCH_TERMS[0] ?? "",
        "Pénalités de retard\u00a0: taux de refinancement de la BCE + 8 points",
        FRENCH_TERMS[2] ?? "",
      ],
    ],
    [
      "DE with codes of the invoice's own",
      {
        locale: "de",
        seller: { country: "DE" },
        content: {
          late_penalty_rate: "three_times_legal_rate",
          recovery_fee: "forty_euros",
          early_discount: "none",
        },
      },
      [
        "Kein Skonto bei vorzeitiger Zahlung",
        "Verzugszinsen: das Dreifache des gesetzlichen Zinssatzes",
        "Pauschale für Beitreibungskosten bei Zahlungsverzug: 40\u00a0€",
      ],
    ],
    [
      "FR goods and services to a consumer, with a mediator and a note on VAT",
      {
        locale: "fr",
        seller: { country: "FR" },
        buyer: CONSUMER,
        lines: [
          { ...line("S"), kind: "goods" },
          { ...line("S"), kind: "service" },
          { ...line("S"), kind: "disbursement" },
        ],
        content: { mediator: "CM2C, 49 rue de Ponthieu, 75008 Paris", vat_note: "Taux de TVA de Corse" },
      },
      [
        "Taux de TVA de Corse",
        "Opération\u00a0: livraison de biens et prestation de services",
        "Médiateur de la consommation\u00a0: CM2C, 49 rue de Ponthieu, 75008 Paris",
      ],
    ],
    [
      "FR services, as far as the lines tell",
      {
        locale: "de",
        seller: { country: "FR" },
        buyer: CONSUMER,
        lines: [{ ...line("S"), kind: "service" }],
      },
      ["Opération\u00a0: prestation de services / Umsatzart: Dienstleistung"],
    ],
    [
      "FR lines of which one does not tell",
      {
        seller: { country: "FR" },
        buyer: CONSUMER,
        lines: [{ ...line("S"), kind: "goods" }, line("S")],
      },
      [],
    ],
    [
      "FR exempt, for which the note gives the reason",
      {
        locale: "fr",
        seller: { country: "FR" },
        buyer: CONSUMER,
        lines: [line("E")],
        content: { vat_note: "fr_psychology" },
      },
      ["Exonéré de TVA, art. 261, 4, 1° du CGI"],
    ],
    [
      "FR exempt beside a note on what is taxed",
      {
        locale: "fr",
        seller: { country: "FR" },
        buyer: CONSUMER,
        lines: [line("E")],
        content: { vat_note: "fr_reduced_rate_10" },
      },
      [expect.stringMatching(/art\. 279-0 bis du CGI$/), "Exonéré de TVA"],
    ],
    [
      "FR exempt by a VATEX code",
      {
        locale: "fr",
        seller: { country: "FR" },
        buyer: CONSUMER,
        lines: [{ ...line("E"), vatex_code: "VATEX-EU-132-1C" }],
      },
      ["Exonéré de TVA, art. 132(1)(c) directive 2006/112/CE"],
    ],
    ["FR in English", { seller: { country: "FR" } }, FRENCH_TERMS_IN_ENGLISH],
    [
      "FR in German with terms of its own",
      {
        locale: "de",
        seller: { country: "FR", late_penalty_rate: "12 %", early_discount: "2 % à 8 jours" },
      },
      [
        "Escompte pour paiement anticipé\u00a0: 2 % à 8 jours / Skonto bei vorzeitiger Zahlung: 2 % à 8 jours",
        "Pénalités de retard\u00a0: 12 % / Verzugszinsen: 12 %",
        "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u00a0: 40\u00a0€ / Pauschale für Beitreibungskosten bei Zahlungsverzug: 40\u00a0€",
      ],
    ],
    [
      "FR franchise, sole trader",
      {
        locale: "fr",
        seller: { country: "FR", vat_franchise: true, sole_trader: true, vat_on_debits: true },
        buyer: CONSUMER,
        lines: [line("E")],
      },
      ["TVA non applicable, art. 293 B du CGI"],
    ],
    [
      "FR exempt by a VATEX code, in Swedish",
      {
        locale: "sv",
        seller: { country: "FR" },
        buyer: CONSUMER,
        lines: [{ ...line("E"), vatex_code: "VATEX-EU-132-1C" }],
      },
      [
        "Exonéré de TVA, art. 132(1)(c) directive 2006/112/CE / Undantaget från moms, art. 132(1)(c) direktiv 2006/112/EG",
      ],
    ],
    [
      "FR franchise in German",
      {
        locale: "de",
        seller: { country: "FR", vat_franchise: true },
        buyer: CONSUMER,
        lines: [line("Z")],
      },
      ["TVA non applicable, art. 293 B du CGI / Umsatzsteuerfrei, Kleinunternehmer"],
    ],
    [
      "FR franchise, services to another member state",
      {
        locale: "fr",
        seller: { country: "FR", vat_franchise: true },
        buyer: { country: "BE" },
        lines: [line("AE")],
      },
      ["Autoliquidation", ...FRENCH_TERMS],
    ],
    [
      "FR on debits",
      { locale: "fr", seller: { country: "FR", vat_on_debits: true } },
      ["Option pour le paiement de la taxe d’après les débits", ...FRENCH_TERMS],
    ],
    [
      "FR on debits in English",
      { seller: { country: "FR", vat_on_debits: true }, buyer: CONSUMER },
      ["Option pour le paiement de la taxe d’après les débits / VAT due when invoiced"],
    ],
    [
      "FR intra-Community",
      { locale: "fr", seller: { country: "FR" }, buyer: { country: "SE" }, lines: [line("K")] },
      ["Livraison intracommunautaire exonérée de TVA, art. 138 directive 2006/112/CE", ...FRENCH_TERMS],
    ],
    ["DE", { locale: "de", seller: { country: "DE" } }, []],
    [
      "DE of a seller who supplies on the issue date",
      { locale: "de", seller: { country: "DE", supplied_on_issue: true }, supplyDate: null },
      ["Leistungsdatum entspricht Rechnungsdatum"],
    ],
    [
      "DE of such a seller, in English",
      { seller: { country: "DE", supplied_on_issue: true }, supplyDate: null },
      ["Leistungsdatum entspricht Rechnungsdatum / Date of supply: date of the invoice"],
    ],
    [
      "DE of such a seller, with a day of its own",
      { locale: "de", seller: { country: "DE", supplied_on_issue: true } },
      [],
    ],
    [
      "DE of such a seller, with a period of its own",
      {
        locale: "de",
        seller: { country: "DE", supplied_on_issue: true },
        supplyDate: null,
        content: { service_period: { from: "2026-11-01", to: "2026-11-30" } },
      },
      [],
    ],
    [
      "DE of a seller who does not say when",
      { locale: "de", seller: { country: "DE" }, supplyDate: null },
      [],
    ],
    [
      "DE with a note on VAT, in English",
      { seller: { country: "DE" }, content: { vat_note: "margin_second_hand" } },
      ["Gebrauchtgegenstände/Sonderregelung / Margin scheme – Second-hand goods"],
    ],
    [
      "BE reverse charge, in a language of the country",
      { locale: "fr", seller: { country: "BE" }, lines: [line("AE")] },
      ["Autoliquidation"],
    ],
    [
      "BE reverse charge, in another language",
      { seller: { country: "BE" }, lines: [line("AE")] },
      ["Autoliquidation / Reverse charge"],
    ],
    [
      "DE reverse charge",
      { locale: "de", seller: { country: "DE" }, lines: [line("AE")] },
      ["Steuerschuldnerschaft des Leistungsempfängers"],
    ],
    [
      "DE reverse charge in English",
      { seller: { country: "DE" }, lines: [line("AE")] },
      ["Steuerschuldnerschaft des Leistungsempfängers / Reverse charge"],
    ],
    [
      "DE Kleinunternehmer",
      { locale: "de", seller: { country: "DE", vat_franchise: true }, lines: [line("E")] },
      ["Gemäß § 19 UStG wird keine Umsatzsteuer berechnet (Steuerbefreiung für Kleinunternehmer)"],
    ],
    [
      "DE Kleinunternehmer with the note that says the same",
      {
        locale: "de",
        seller: { country: "DE", vat_franchise: true },
        lines: [line("E")],
        content: { vat_note: "small_business" },
      },
      ["Gemäß § 19 UStG wird keine Umsatzsteuer berechnet (Steuerbefreiung für Kleinunternehmer)"],
    ],
    [
      "AT Kleinunternehmer",
      { locale: "de", seller: { country: "AT", vat_franchise: true }, lines: [line("E")] },
      ["Umsatzsteuerfrei gemäß § 6 Abs. 1 Z 27 UStG (Kleinunternehmer)"],
    ],
    [
      "BE franchise",
      { locale: "en", seller: { country: "BE", vat_franchise: true }, lines: [line("E")] },
      ["Régime particulier de la franchise de taxe / VAT-exempt small business"],
    ],
    [
      "BE franchise, in another of the country's languages",
      { locale: "nl", seller: { country: "BE", vat_franchise: true }, lines: [line("E")] },
      ["Vrijgesteld van btw, kleine onderneming"],
    ],
    [
      "DE intra-Community",
      { locale: "de", seller: { country: "DE" }, lines: [line("K")] },
      ["Steuerfreie innergemeinschaftliche Lieferung, Art. 138 Richtlinie 2006/112/EG"],
    ],
    [
      "DE cash accounting",
      { locale: "de", seller: { country: "DE", cash_accounting: true } },
      ["Besteuerung nach vereinnahmten Entgelten"],
    ],
    ["NO", { locale: "nb", seller: { country: "NO", in_company_register: true } }, []],
    [
      "NO reverse charge",
      { locale: "nb", seller: { country: "NO" }, lines: [line("AE")] },
      ["Omvendt avgiftsplikt – Merverdiavgift ikke beregnet"],
    ],
    ["NO cash accounting is not the Union's", { seller: { country: "NO", cash_accounting: true } }, []],
    [
      "NO export",
      { seller: { country: "NO" }, lines: [line("G")] },
      ["Eksport fritatt for merverdiavgift / VAT-free export"],
    ],
    [
      "SE with F-tax, whatever the language",
      { locale: "fr", seller: { country: "SE", f_tax_approved: true } },
      ["Godkänd för F-skatt"],
    ],
    [
      "SE reverse charge",
      { locale: "sv", seller: { country: "SE" }, lines: [line("AE")] },
      ["Omvänd betalningsskyldighet"],
    ],
    [
      "DK reverse charge",
      { locale: "da", seller: { country: "DK" }, lines: [line("AE")] },
      ["Omvendt betalingspligt"],
    ],
    [
      "GB reverse charge at home",
      { seller: { country: "GB" }, buyer: { country: "GB" }, lines: [line("AE")] },
      ["Reverse charge: customer to pay the VAT to HMRC"],
    ],
    [
      "GB reverse charge abroad",
      { seller: { country: "GB" }, buyer: { country: "FR" }, lines: [line("AE")] },
      ["Reverse charge"],
    ],
    [
      "GB zero-rated",
      { seller: { country: "GB", vat_number: "GB123456789" }, lines: [line("Z")] },
      ["Zero-rated for VAT"],
    ],
    ["GB not registered for VAT", { seller: { country: "GB" }, lines: [line("Z")] }, []],
    [
      "PL reverse charge, in the Directive's English",
      { locale: "fr", seller: { country: "PL" }, lines: [line("AE")] },
      ["Reverse charge / Autoliquidation"],
    ],
    ["IE cash accounting", { seller: { country: "IE", cash_accounting: true } }, ["Cash accounting"]],
    [
      "cash accounting with nothing to account for",
      { seller: { country: "IE", cash_accounting: true }, lines: [line("E", "Education")] },
      ["Education"],
    ],
    [
      "PL small business",
      { seller: { country: "PL", vat_franchise: true }, lines: [line("Z")] },
      ["VAT-exempt small business"],
    ],
    [
      "NO small business, of which the Union's law says nothing",
      { locale: "nb", seller: { country: "NO", vat_franchise: true }, lines: [line("E")] },
      [],
    ],
    [
      "a charge of another kind than the lines",
      { seller: { country: "IE" }, content: { charges: [charge("E"), charge("AE")] } },
      ["Reverse charge", "Exempt from VAT"],
    ],
    [
      "a charge of the kind of a line, whose reason holds for it",
      { seller: { country: "IE" }, lines: [line("E", "Education")], content: { charges: [charge("E")] } },
      ["Education"],
    ],
    [
      "the lines' own reasons, each once",
      { seller: { country: "IE" }, lines: [line("E", "Education"), line("E", "Education"), line("E")] },
      ["Education", "Exempt from VAT"],
    ],
    [
      "a penalty rate to a business",
      { locale: "sv", seller: { country: "SE", late_penalty_rate: "8 %" } },
      ["Dröjsmålsränta: 8 %"],
    ],
    [
      "no penalty rate to a consumer",
      { seller: { country: "SE", late_penalty_rate: "8 %" }, buyer: CONSUMER },
      [],
    ],
    ["no country", { locale: "da", lines: [line("AE")] }, ["Omvendt betalingspligt"]],
  ];

  it.each(cases)("%s", (_name, given, expected) => {
    expect(legalMentions(invoice(given))).toEqual(expected);
  });

  it("keep the prescribed words in every language", () => {
    for (const locale of LOCALES) {
      const mentions = (seller: Partial<Seller>, category: TaxCategory) =>
        legalMentions(invoice({ locale, seller, lines: [line(category)] })).join("\n");
      expect(mentions({ country: "FR" }, "AE")).toContain("Autoliquidation");
      expect(mentions({ country: "FR", vat_franchise: true }, "E")).toContain("293 B du CGI");
      expect(mentions({ country: "FR" }, "S")).toMatch(/40\s€|€40/);
      expect(mentions({ country: "DE" }, "AE")).toContain("Steuerschuldnerschaft des Leistungsempfängers");
      expect(mentions({ country: "DE", vat_franchise: true }, "E")).toContain("§ 19 UStG");
      expect(mentions({ country: "NO" }, "AE")).toContain("Omvendt avgiftsplikt");
      expect(mentions({ country: "SE" }, "AE")).toContain("Omvänd betalningsskyldighet");
      expect(mentions({ country: "DK" }, "AE")).toContain("Omvendt betalingspligt");
      expect(mentions({ country: "GB" }, "AE")).toContain("Reverse charge");
    }
  });

  it("are short, and never say a thing twice", () => {
    for (const country of ["FR", "DE", "NO", "SE", "DK", "GB", "ES", "US"]) {
      for (const locale of LOCALES) {
        const lines = TAX_CATEGORIES.map((category) => line(category));
        const mentions = legalMentions(invoice({ locale, seller: { country }, lines: [...lines, ...lines] }));
        expect(new Set(mentions).size).toBe(mentions.length);
        for (const mention of mentions) expect(mention.length).toBeLessThan(170);
      }
    }
  });
});

describe("legal mentions of a credit note", () => {
  const corrects = { number: "2026-00012", issue_date: "2026-10-03" };
  const creditNote = (given: Case) => legalMentions({ ...invoice(given), corrects });
  const terms = { late_penalty_rate: "12 %", early_discount: "2 % à 8 jours" };

  const cases: [string, Case, string[]][] = [
    ["no terms of payment", { locale: "fr", seller: { country: "FR", ...terms }, content: OWN_TERMS }, []],
    [
      "reverse charge",
      { locale: "de", seller: { country: "DE" }, lines: [line("AE", "§ 13b UStG")] },
      ["Steuerschuldnerschaft des Leistungsempfängers", "§ 13b UStG"],
    ],
    [
      "exemption and franchise",
      {
        locale: "fr",
        seller: { country: "FR", vat_franchise: true, sole_trader: true },
        lines: [line("E"), line("K")],
      },
      [
        "Livraison intracommunautaire exonérée de TVA, art. 138 directive 2006/112/CE",
        "TVA non applicable, art. 293 B du CGI",
      ],
    ],
    [
      "when the tax is due",
      { locale: "fr", seller: { country: "FR", vat_on_debits: true } },
      ["Option pour le paiement de la taxe d’après les débits"],
    ],
    [
      "not its own day as the day of supply",
      { locale: "de", seller: { country: "DE", supplied_on_issue: true }, supplyDate: null },
      [],
    ],
  ];

  it.each(cases)("%s", (_name, given, expected) => {
    expect(creditNote(given)).toEqual(expected);
  });
});

describe("seller identity", () => {
  const cases: [string, Case, string[]][] = [
    [
      "a French company",
      {
        locale: "fr",
        seller: {
          country: "FR",
          legal_form: "SARL",
          share_capital_cents: 1_000_000,
          registered_office_city: "Paris",
          registration_number: "732 829 320",
          register_court: "Paris",
          vat_number: "FR44732829320",
        },
      },
      [
        "SARL au capital de 10\u00a0000\u00a0€",
        "Siège social\u00a0: Paris",
        "SIREN 732 829 320",
        "RCS Paris",
        "N° TVA FR44732829320",
      ],
    ],
    [
      "a French establishment",
      { seller: { country: "FR", registration_number: "73282932000074", register_court: "RCS Lyon" } },
      ["SIRET 732\u00a0829\u00a0320\u00a000074", "RCS Lyon"],
    ],
    [
      "a German company",
      {
        locale: "de",
        seller: {
          country: "DE",
          legal_form: "GmbH",
          registered_office_city: "Berlin",
          register_court: "Amtsgericht Charlottenburg",
          register_number: "HRB 12345",
          vat_number: "DE123456789",
          tax_number: "30/123/45678",
          directors: ["Eva Maier", "Jan Kurz"],
        },
      },
      [
        "GmbH",
        "Sitz: Berlin",
        "Register: Amtsgericht Charlottenburg, HRB 12345",
        "USt-IdNr. DE123456789",
        "Steuernr. 30/123/45678",
        "Geschäftsführung: Eva Maier, Jan Kurz",
      ],
    ],
    [
      "a German AG",
      {
        locale: "de",
        seller: {
          country: "DE",
          legal_form: "AG",
          directors: ["Eva Maier (Vorsitzende)", "Jan Kurz"],
          supervisory_board_chair: "Dr. Uwe Lang",
        },
      },
      ["AG", "Vorstand: Eva Maier (Vorsitzende), Jan Kurz", "Aufsichtsratsvorsitz: Dr. Uwe Lang"],
    ],
    [
      "a German AG, in English",
      { seller: { country: "DE", legal_form: "AG", supervisory_board_chair: "Dr. Uwe Lang" } },
      ["AG", "Chair of the supervisory board: Dr. Uwe Lang"],
    ],
    [
      "a Norwegian company registered for VAT",
      {
        locale: "nb",
        seller: {
          country: "NO",
          legal_form: "AS",
          registration_number: "923 609 016",
          vat_number: "NO923609016MVA",
          in_company_register: true,
          registered_office_city: "Oslo",
        },
      },
      ["AS", "Forretningskontor: Oslo", "Org.nr. 923 609 016 MVA", "Foretaksregisteret"],
    ],
    [
      "a Norwegian VAT number alone",
      { locale: "nb", seller: { country: "NO", vat_number: "NO923609016MVA" } },
      ["Org.nr. 923\u00a0609\u00a0016\u00a0MVA"],
    ],
    [
      "a Norwegian business not registered for VAT",
      { locale: "nb", seller: { country: "NO", registration_number: "923609016" } },
      ["Org.nr. 923\u00a0609\u00a0016"],
    ],
    [
      "a Swedish company",
      {
        locale: "sv",
        seller: {
          country: "SE",
          legal_form: "AB",
          share_capital_cents: 2_500_050,
          registered_office_city: "Stockholm",
          registration_number: "5560160680",
          vat_number: "SE556016068001",
        },
      },
      [
        "AB, aktiekapital 25\u00a0000,50\u00a0kr",
        "Säte: Stockholm",
        "Org.nr 556016-0680",
        "Momsreg.nr SE556016068001",
      ],
    ],
    [
      "a Portuguese company, in whose country the sign of the euro follows",
      { locale: "pt", seller: { country: "PT", legal_form: "Lda.", share_capital_cents: 1_500_000 } },
      ["Lda., capital social 15\u00a0000\u00a0€"],
    ],
    [
      "a Danish company",
      {
        locale: "da",
        seller: {
          country: "DK",
          legal_form: "ApS",
          registered_office_city: "Aarhus",
          registration_number: "12345674",
        },
      },
      ["ApS", "Hjemsted: Aarhus", "CVR 12345674"],
    ],
    [
      "a British company",
      {
        seller: {
          country: "GB",
          registration_number: "01234567",
          share_capital_cents: 10_000,
          registered_office_city: "Leeds",
          register_court: "England and Wales",
          vat_number: "GB123456789",
        },
      },
      [
        "share capital £100",
        "Registered office: Leeds",
        "Company no. 01234567",
        "Registered in England and Wales",
        "VAT no. GB123456789",
      ],
    ],
    [
      "a Polish company",
      {
        locale: "da",
        seller: { country: "PL", registration_number: "0000123456", share_capital_cents: 500_000 },
      },
      ["selskabskapital 5.000\u00a0PLN", "Virksomhedsnr. 0000123456"],
    ],
    [
      "a capital of a company that names no country",
      { locale: "de", seller: { share_capital_cents: 2_500_050 } },
      ["Kapital 25.000,50"],
    ],
    [
      "a company whose name has its form",
      { seller: { name: "Lumen GmbH & Co. KG", country: "DE", legal_form: "GmbH & Co. KG" } },
      [],
    ],
    [
      "a company whose name only looks like it",
      { seller: { name: "Magag", country: "DE", legal_form: "AG" } },
      ["AG"],
    ],
    ["a seller who says nothing", {}, []],
  ];

  it.each(cases)("%s", (_name, given, expected) => {
    expect(sellerIdentity(invoice(given))).toEqual(expected);
  });
});

/** C. com. art. R526-27. */
describe("the name of a French sole trader", () => {
  const trader = { name: "Ana Roy", country: "FR", sole_trader: true };
  it.each([
    [trader, "Ana Roy EI"],
    [{ ...trader, name: "EI Ana Roy" }, "EI Ana Roy"],
    [{ ...trader, name: "Ana Roy (Entrepreneur individuel)" }, "Ana Roy (Entrepreneur individuel)"],
    [{ ...trader, name: "Eileen Roy" }, "Eileen Roy EI"],
    [{ ...trader, sole_trader: false }, "Ana Roy"],
    [{ ...trader, country: "BE" }, "Ana Roy"],
  ])("of %o", (seller, shown) => {
    expect(sellerName(seller)).toBe(shown);
  });
});

/** Regions that Unicode names and that are no countries of ISO 3166-1, and Antarctica, which has no currency. */
const NO_COUNTRIES = new Set(
  "AC AN AQ BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH QO RH SU TA TP UK UN VD XA XB YD YU ZR ZZ".split(" "),
);

describe("a company's capital", () => {
  it.each([
    ["BG", "share capital €1,000"],
    ["CH", "share capital CHF\u00a01,000"],
    ["CZ", "share capital CZK\u00a01,000"],
    ["GB", "share capital £1,000"],
    ["GL", "share capital DKK\u00a01,000"],
    ["HU", "share capital HUF\u00a01,000"],
    ["JP", "share capital JPY\u00a01,000"],
    ["RO", "share capital RON\u00a01,000"],
    ["US", "share capital $1,000"],
    ["XX", "share capital 1,000"],
  ])("is in the currency of its country: %s", (country, shown) => {
    expect(sellerIdentity(invoice({ seller: { country, share_capital_cents: 100_000 } }))).toEqual([shown]);
  });

  it("is known for every country", () => {
    const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const countries = letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((code) => regions.of(code) !== undefined && !NO_COUNTRIES.has(code));
    expect(countries.filter((country) => nationalCurrency(country) === null)).toEqual([]);
  });
});

/** The number of a party has the name that its own country gives it, or none. */
describe("a company number", () => {
  const NAMES: Record<Locale, string> = {
    fr: "N° d’immatriculation",
    en: "Company no.",
    nb: "Org.nr.",
    sv: "Org.nr",
    da: "Virksomhedsnr.",
    de: "Registernr.",
    it: "N.\u00a0di registro",
    nl: "Ondernemingsnr.",
    pt: "N.º de registo",
    es: "N.º de registro",
  };
  const NATIONAL: [string | null, string | null][] = [
    ["DK", "CVR"],
    ["FR", "SIREN"],
    ["NO", "Org.nr."],
    ["SE", "Org.nr"],
    ["PL", null],
    ["DE", null],
    ["GB", null],
    [null, null],
  ];
  it.each(LOCALES.flatMap((locale) => NATIONAL.map(([country, name]) => [locale, country, name] as const)))(
    "in %s of a party in %s",
    (locale, country, name) => {
      const party = { country, registration_number: "123456789" };
      const document = invoice({ locale, seller: party, buyer: party });
      const isGrouped = country === "FR" || country === "NO";
      const number = isGrouped ? "123\u00a0456\u00a0789" : "123456789";
      const shown = [`${name ?? NAMES[locale]} ${number}`];
      expect(sellerIdentity(document)).toEqual(shown);
      expect(buyerNumbers(document)).toEqual(shown);
    },
  );
});
