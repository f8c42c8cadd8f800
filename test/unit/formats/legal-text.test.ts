/** Each row of `docs/legal-text.md`: the words are on the document of its condition, and not on that without it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import { legalMentions } from "../../../src/formats/document/legal-mentions.ts";
import { sellerName } from "../../../src/formats/document/seller-identity.ts";
import { layoutInvoice } from "../../../src/formats/pdf/layout/layout-invoice.ts";
import type { Buyer, DocumentLine, Seller } from "../../../src/schema/document-shapes.ts";
import type { Locale } from "../../../src/schema/vocabularies/locales.ts";
import type { TaxCategory } from "../../../src/schema/vocabularies/tax-categories.ts";
import { textsOf } from "./collisions.ts";
import { BUYER, line, SELLER, sample } from "./sample-documents.ts";

interface Given extends Partial<Omit<InvoiceDocument, "seller" | "buyer">> {
  seller?: Partial<Seller>;
  buyer?: Partial<Buyer>;
}

/** A row's words, with the document that bears them. Another is as it, but with `not` in place of its condition. */
type Row = [words: string, given: Given, not?: Given];

interface Country {
  country: string;
  locale: Locale;
  rows: Row[];
}

const of = (tax_category: TaxCategory, over: Partial<DocumentLine> = {}): Given => ({
  lines: [line({ tax_category, tax_rate: tax_category === "S" ? 20 : 0, ...over })],
});
const kind = (kind: NonNullable<DocumentLine["kind"]>): Given => of("S", { kind });
const seller = (fields: Partial<Seller>): Given => ({ seller: fields });
const ownTax = (currency: "EUR" | "NOK" | "SEK" | "DKK" | "GBP"): Given => ({
  currency: "USD",
  own_tax: { currency, tax_cents: 1000 },
  content: { tax_currency: currency, exchange_rate: "1.1" },
});
const delivered: Given = {
  content: { delivery_address: { name: null, address: null, postal_code: null, city: "Vik", country: null } },
};
const CORRECTS: Given = { corrects: { number: "2026-00012", issue_date: "2026-10-03" } };
const CONSUMER: Given = { buyer: { type: "consumer" } };
const SUPPLIED = { supply_date: "2026-11-18" };
const ON_ISSUE = seller({ supplied_on_issue: true });
const franchise: Given = { ...of("E"), seller: { vat_franchise: true } };

const COUNTRIES: Record<string, Country> = {
  France: {
    country: "FR",
    locale: "fr",
    rows: [
      ["Ana Roy EI", seller({ name: "Ana Roy", sole_trader: true }), seller({ name: "Ana Roy" })],
      ["SARL au capital de 10 000 €", seller({ legal_form: "SARL", share_capital_cents: 1_000_000 })],
      ["Siège social : Paris", seller({ registered_office_city: "Paris" })],
      ["SIREN 732 829 320", seller({ registration_number: "732829320" })],
      ["RCS Paris 732 829 320", seller({ register_court: "Paris", register_number: "732 829 320" })],
      ["N° TVA FR44732829320", seller({ vat_number: "FR44732829320" })],
      ["SIREN 123 456 782", { buyer: { country: "FR", registration_number: "123456782" } }],
      ["Adresse de livraison", delivered],
      ["Opération : livraison de biens", kind("goods"), kind("service")],
      ["Option pour le paiement de la taxe d’après les débits", seller({ vat_on_debits: true })],
      ["Date de prestation", SUPPLIED],
      ["Bon de commande", { purchase_order: "PO-1" }],
      ["TVA non applicable, art. 293 B du CGI", franchise, of("E")],
      ["Autoliquidation", of("AE")],
      ["Livraison intracommunautaire exonérée de TVA, art. 138 directive 2006/112/CE", of("K")],
      ["Exportation exonérée de TVA", of("G")],
      ["Exonéré de TVA", of("E")],
      ["Échéance", { due_date: "2026-12-20" }],
      ["Escompte pour paiement anticipé : néant", {}, seller({ early_discount: "2 % à 8 jours" })],
      ["Pénalités de retard : taux de refinancement de la BCE + 10 points", {}, CONSUMER],
      [
        "Pénalités de retard : trois fois le taux d’intérêt légal",
        { content: { late_penalty_rate: "three_times_legal_rate" } },
      ],
      ["Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €", {}, CONSUMER],
      ["Médiateur de la consommation :", { content: { mediator: "CM2C, Paris" } }],
      [
        "Organisme de services à la personne, n° SAP732829320",
        seller({ personal_services_approval: "SAP732829320" }),
      ],
      [
        "Membre d’une association agréée, le règlement par chèque et par carte bancaire est accepté",
        seller({ approved_association: true }),
      ],
      ["Facture d’origine", CORRECTS],
      ["Total TVA en EUR", ownTax("EUR")],
    ],
  },
  Germany: {
    country: "DE",
    locale: "de",
    rows: [
      ["Leistungsdatum 18. November 2026", SUPPLIED],
      ["Leistungsdatum entspricht Rechnungsdatum", ON_ISSUE],
      ["USt-IdNr. DE123456789", seller({ vat_number: "DE123456789" })],
      ["Steuernr. 30/123/45678", seller({ tax_number: "30/123/45678" })],
      [
        "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet (Steuerbefreiung für Kleinunternehmer)",
        franchise,
        of("E"),
      ],
      ["Steuerschuldnerschaft des Leistungsempfängers", of("AE")],
      ["Steuerfreie innergemeinschaftliche Lieferung, Art. 138 Richtlinie 2006/112/EG", of("K")],
      ["Steuerfreie Ausfuhr", of("G")],
      ["Umsatzsteuerfrei", of("E")],
      ["Besteuerung nach vereinnahmten Entgelten", seller({ cash_accounting: true })],
      ["Skonto 2 %", { cash_discounts: [{ percent: 2, amount_cents: 100, last_day: "2026-12-04" }] }],
      ["UG (haftungsbeschränkt)", seller({ legal_form: "UG (haftungsbeschränkt)" })],
      ["Sitz: Berlin", seller({ registered_office_city: "Berlin" })],
      [
        "Register: Amtsgericht Charlottenburg, HRB 12345",
        seller({ register_court: "Amtsgericht Charlottenburg", register_number: "HRB 12345" }),
      ],
      ["Geschäftsführung: Eva Maier", seller({ legal_form: "GmbH", directors: ["Eva Maier"] })],
      [
        "Vorstand: Eva Maier (Vorsitzende)",
        seller({ legal_form: "AG", directors: ["Eva Maier (Vorsitzende)"] }),
      ],
      ["Aufsichtsratsvorsitz: Dr. Uwe Lang", seller({ supervisory_board_chair: "Dr. Uwe Lang" })],
      ["Rechnungskorrektur", CORRECTS],
    ],
  },
  Austria: {
    country: "AT",
    locale: "de",
    rows: [
      ["Umsatzsteuerfrei gemäß § 6 Abs. 1 Z 27 UStG (Kleinunternehmer)", franchise, of("E")],
      ["Steuerschuldnerschaft des Leistungsempfängers", of("AE")],
      [
        "Register: Handelsgericht Wien, FN 123456a",
        seller({ register_court: "Handelsgericht Wien", register_number: "FN 123456a" }),
      ],
    ],
  },
  Norway: {
    country: "NO",
    locale: "nb",
    rows: [
      [
        "Org.nr. 923 609 016 MVA",
        seller({ registration_number: "923609016", vat_number: "NO923609016MVA" }),
        seller({ registration_number: "923609016" }),
      ],
      ["Foretaksregisteret", seller({ in_company_register: true })],
      ["Forretningskontor: Oslo", seller({ registered_office_city: "Oslo" })],
      ["Leveringsdato 18. november 2026", SUPPLIED],
      ["Leveringssted Bergen", { buyer: { city: "Bergen" } }, { ...delivered, buyer: { city: "Bergen" } }],
      ["Leveringsadresse", delivered],
      ["Forfallsdato", { due_date: "2026-12-20" }],
      ["Omvendt avgiftsplikt – Merverdiavgift ikke beregnet", of("AE")],
      ["Unntatt fra merverdiavgift", of("E")],
      ["Eksport fritatt for merverdiavgift", of("G")],
      ["Sum mva. i NOK", ownTax("NOK")],
      ["Kreditnota", CORRECTS],
    ],
  },
  Sweden: {
    country: "SE",
    locale: "sv",
    rows: [
      ["Org.nr 556016-0680", seller({ registration_number: "556016-0680" })],
      ["Säte: Stockholm", seller({ registered_office_city: "Stockholm" })],
      ["Godkänd för F-skatt", seller({ f_tax_approved: true })],
      ["Momsreg.nr SE556016068001", seller({ vat_number: "SE556016068001" })],
      ["Omvänd betalningsskyldighet", of("AE")],
      ["Momsfri unionsintern leverans, art. 138 direktiv 2006/112/EG", of("K")],
      ["Undantaget från moms", of("E")],
      ["Summa moms i SEK", ownTax("SEK")],
    ],
  },
  Denmark: {
    country: "DK",
    locale: "da",
    rows: [
      ["CVR 12345674", seller({ registration_number: "12345674" })],
      ["Hjemsted: Aarhus", seller({ registered_office_city: "Aarhus" })],
      ["Momsnr. DK12345674", seller({ vat_number: "DK12345674" })],
      ["Omvendt betalingspligt", of("AE")],
      ["Momsfritaget", of("E")],
      ["Momsfri levering inden for EU, art. 138 direktiv 2006/112/EF", of("K")],
      ["Moms i alt i DKK", ownTax("DKK")],
    ],
  },
  Italy: {
    country: "IT",
    locale: "it",
    rows: [
      ["Inversione contabile", of("AE")],
      ["Operazione non imponibile, art. 41 D.L. 331/1993", of("K")],
      ["Operazione non imponibile, art. 8 D.P.R. 633/1972", of("G")],
      [
        "Operazione senza applicazione dell’IVA, art. 1, commi da 54 a 89, L. 190/2014 (regime forfettario)",
        franchise,
        of("E"),
      ],
      ["Operazione con IVA per cassa, art. 32-bis D.L. 83/2012", seller({ cash_accounting: true })],
    ],
  },
  Spain: {
    country: "ES",
    locale: "es",
    rows: [
      ["Inversión del sujeto pasivo", of("AE")],
      ["Operación exenta de IVA, art. 25 de la Ley 37/1992", of("K")],
      ["Operación exenta de IVA, art. 21 de la Ley 37/1992", of("G")],
      ["Régimen especial del criterio de caja", seller({ cash_accounting: true })],
    ],
  },
  Portugal: {
    country: "PT",
    locale: "pt",
    rows: [
      ["IVA – autoliquidação", of("AE")],
      ["Isento de IVA, art. 14.º do RITI", of("K")],
      ["Isento de IVA, art. 14.º do CIVA", of("G")],
      ["IVA – regime de isenção", franchise, of("E")],
      ["IVA – regime de caixa", seller({ cash_accounting: true })],
    ],
  },
  Netherlands: {
    country: "NL",
    locale: "nl",
    rows: [
      ["Btw verlegd", of("AE")],
      ["Intracommunautaire levering vrijgesteld van btw, art. 138 Richtlijn 2006/112/EG", of("K")],
      ["Uitvoer vrijgesteld van btw", of("G")],
      ["Vrijgesteld van btw op grond van art. 25 Wet op de omzetbelasting 1968", franchise, of("E")],
      ["Kasstelsel", seller({ cash_accounting: true })],
    ],
  },
  Belgium: {
    country: "BE",
    locale: "fr",
    rows: [
      ["Autoliquidation", of("AE")],
      ["Régime particulier de la franchise de taxe", franchise, of("E")],
    ],
  },
  "United Kingdom": {
    country: "GB",
    locale: "en",
    rows: [
      ["VAT no. GB123456789", seller({ vat_number: "GB123456789" })],
      ["Date of supply", SUPPLIED],
      ["Zero-rated for VAT", { ...of("Z"), seller: { vat_number: "GB123456789" } }],
      ["Exempt from VAT", of("E")],
      [
        "Reverse charge: customer to pay the VAT to HMRC",
        { ...of("AE"), buyer: { country: "GB" } },
        { ...of("AE"), buyer: { country: "IE" } },
      ],
      ["Total VAT in GBP", ownTax("GBP")],
      ["Company no. 01234567", seller({ registration_number: "01234567" })],
      ["Registered office: Leeds", seller({ registered_office_city: "Leeds" })],
      ["Registered in England and Wales", seller({ register_court: "England and Wales" })],
    ],
  },
  "Other countries": {
    country: "IE",
    locale: "en",
    rows: [
      ["Reverse charge", of("AE")],
      ["VAT-exempt intra-Community supply, art. 138 Directive 2006/112/EC", of("K")],
      ["Exempt from VAT", of("E")],
      ["VAT-exempt small business", franchise, of("E")],
      ["Cash accounting", seller({ cash_accounting: true })],
      ["Date of supply: date of the invoice", ON_ISSUE],
    ],
  },
};

/** A seller and a buyer with no more than name, address and country. */
const NOTHING: Partial<Seller & Buyer> = {
  vat_number: null,
  registration_number: null,
  legal_form: null,
  registered_office_city: null,
  register_court: null,
  register_number: null,
  share_capital_cents: null,
  directors: [],
};

/** All that the PDF says. The page takes its words from the same functions. */
function shown({ country, locale }: Country, { seller, buyer, ...given }: Given): string {
  const base = { ...SELLER, ...NOTHING, name: "Lumen", country, ...seller };
  const document = sample({
    locale,
    due_date: null,
    supply_date: null,
    purchase_order: null,
    notes: null,
    ...given,
    seller: { ...base, name: sellerName(base) },
    buyer: { ...BUYER, vat_number: null, registration_number: null, ...buyer },
  });
  const { pages } = layoutInvoice(document, { mentions: legalMentions(document), logo: null });
  const texts = pages.flatMap(textsOf).map(({ text }) => text);
  return texts.join(" ").replaceAll(/\s+/g, " ");
}

describe.each(Object.entries(COUNTRIES))("a document of a seller in %s", (_, country) => {
  it.each(country.rows)("says “%s” when the law wants it", (words, given, not = {}) => {
    expect(shown(country, given)).toContain(words);
    expect(shown(country, not)).not.toContain(words);
  });
});

describe("docs/legal-text.md", () => {
  it("lists these words, and no others", async () => {
    const text = await readFile(join(import.meta.dirname, "../../../docs/legal-text.md"), "utf8");
    const sections = text.split("\n## ").slice(1);
    const listed = sections.flatMap((section): [string, string[]][] => {
      const rows = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, words = ""]) => words);
      return rows.length > 0 ? [[section.split("\n", 1)[0] ?? "", rows]] : [];
    });
    const tested = Object.entries(COUNTRIES).map(([name, { rows }]) => [name, rows.map(([words]) => words)]);
    expect(listed).toEqual(tested);
  });
});
