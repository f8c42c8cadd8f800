import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { TaxCategory } from "../../schema/vocabularies/tax-categories.ts";
import type { InvoiceDocument } from "./document-model.ts";

type Wording = Readonly<Record<Locale, string>>;

const EU_COUNTRIES = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

/** The language of a country's legal mentions. Other countries use English, as worded in the directive. */
const LEGAL_LANGUAGES: ReadonlyMap<string, Locale> = new Map([
  ["AT", "de"],
  ["DE", "de"],
  ["DK", "da"],
  ["FR", "fr"],
  ["NO", "nb"],
  ["SE", "sv"],
]);

/** Wordings for exempt small businesses: CGI art. 293 E (France); § 19 UStG with § 34a UStDV (Germany). */
const NATIONAL_FRANCHISE: ReadonlyMap<string, string> = new Map([
  // French VAT law moved to the CIBS on 2026-09-01. References to the CGI stay accepted until 2027-12-31.
  ["FR", "TVA non applicable, art. 293 B du CGI"],
  ["DE", "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet (Steuerbefreiung für Kleinunternehmer)"],
]);

const WORDINGS = {
  reverseCharge: {
    fr: "Autoliquidation",
    en: "Reverse charge",
    nb: "Omvendt avgiftsplikt – Merverdiavgift ikke beregnet",
    sv: "Omvänd betalningsskyldighet",
    da: "Omvendt betalingspligt",
    de: "Steuerschuldnerschaft des Leistungsempfängers",
  },
  intraCommunity: {
    fr: "Livraison intracommunautaire exonérée de TVA, art. 138 directive 2006/112/CE",
    en: "VAT-exempt intra-Community supply, art. 138 Directive 2006/112/EC",
    nb: "Merverdiavgiftsfri levering innen EU, art. 138 direktiv 2006/112/EF",
    sv: "Momsfri unionsintern leverans, art. 138 direktiv 2006/112/EG",
    da: "Momsfri levering inden for EU, art. 138 direktiv 2006/112/EF",
    de: "Steuerfreie innergemeinschaftliche Lieferung, Art. 138 Richtlinie 2006/112/EG",
  },
  export: {
    fr: "Exportation exonérée de TVA",
    en: "VAT-free export",
    nb: "Eksport fritatt for merverdiavgift",
    sv: "Momsfri export",
    da: "Momsfri eksport",
    de: "Steuerfreie Ausfuhr",
  },
  exempt: {
    fr: "Exonéré de TVA",
    en: "Exempt from VAT",
    nb: "Unntatt fra merverdiavgift",
    sv: "Undantaget från moms",
    da: "Fritaget for moms",
    de: "Umsatzsteuerfrei",
  },
  outOfScope: {
    fr: "Hors champ d'application de la TVA",
    en: "Outside the scope of VAT",
    nb: "Utenfor merverdiavgiftsområdet",
    sv: "Omfattas inte av moms",
    da: "Uden for momslovens anvendelsesområde",
    de: "Nicht umsatzsteuerbar",
  },
  zeroRated: {
    fr: "TVA au taux zéro",
    en: "Zero-rated for VAT",
    nb: "Merverdiavgift med nullsats",
    sv: "Nollmomssats",
    da: "Moms med nulsats",
    de: "Umsatzsteuersatz null",
  },
  franchise: {
    fr: "Exonéré de TVA, franchise des petites entreprises",
    en: "VAT-exempt small business",
    nb: "Fritatt for merverdiavgift, liten virksomhet",
    sv: "Undantaget från moms, mindre företag",
    da: "Fritaget for moms, lille virksomhed",
    de: "Umsatzsteuerfrei, Kleinunternehmer",
  },
  cashAccounting: {
    fr: "Comptabilité de caisse",
    en: "Cash accounting",
    nb: "Kontantprinsippet",
    sv: "Kontantmetod",
    da: "Kasseregnskab",
    de: "Besteuerung nach vereinnahmten Entgelten",
  },
  suppliedOnIssue: {
    fr: "Date de la prestation : date de la facture",
    en: "Date of supply: date of the invoice",
    nb: "Leveringsdato: fakturadatoen",
    sv: "Leveransdatum: fakturadatum",
    da: "Leveringsdato: fakturadatoen",
    de: "Leistungsdatum entspricht Rechnungsdatum",
  },
  latePenalty: {
    fr: "Pénalités de retard :",
    en: "Late payment penalty:",
    nb: "Forsinkelsesrente:",
    sv: "Dröjsmålsränta:",
    da: "Morarente:",
    de: "Verzugszinsen:",
  },
  statutoryPenaltyRate: {
    fr: "taux de refinancement de la BCE + 10 points",
    en: "ECB refinancing rate + 10 percentage points",
    nb: "ESBs refinansieringsrente + 10 prosentpoeng",
    sv: "ECB:s refinansieringsränta + 10 procentenheter",
    da: "ECB's refinansieringsrente + 10 procentpoint",
    de: "EZB-Refinanzierungssatz + 10 Prozentpunkte",
  },
  recoveryFee: {
    fr: "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €",
    en: "Flat-rate recovery fee for late payment: €40",
    nb: "Fast kompensasjon for inndrivelseskostnader ved forsinket betaling: 40 €",
    sv: "Förseningsersättning vid sen betalning: 40 €",
    da: "Fast kompensation for inddrivelsesomkostninger ved forsinket betaling: 40 €",
    de: "Pauschale für Beitreibungskosten bei Zahlungsverzug: 40 €",
  },
  earlyDiscount: {
    fr: "Escompte pour paiement anticipé :",
    en: "Discount for early payment:",
    nb: "Rabatt ved tidlig betaling:",
    sv: "Rabatt vid förtida betalning:",
    da: "Rabat ved tidlig betaling:",
    de: "Skonto bei vorzeitiger Zahlung:",
  },
  none: { fr: "néant", en: "none", nb: "ingen", sv: "ingen", da: "ingen", de: "keines" },
} as const satisfies Record<string, Wording>;

/** The exemption reasons, by VAT category, of lines that state none of their own. */
const DEFAULT_REASONS: ReadonlyMap<TaxCategory, Wording> = new Map<TaxCategory, Wording>([
  ["K", WORDINGS.intraCommunity],
  ["G", WORDINGS.export],
  ["E", WORDINGS.exempt],
  ["O", WORDINGS.outOfScope],
]);

/**
 * The sentences that the law requires on this document, each once: first those on VAT and the date of supply,
 * then the seller's legal status, then the terms of payment. The first are in the language of the seller's
 * law, followed by the document's if that differs. The terms of payment are in the document's language.
 * Exemption reasons of lines, the French option for debits and the legal status are not translated.
 */
export function legalMentions(document: InvoiceDocument): string[] {
  return [
    ...new Set([
      ...reverseChargeMentions(document),
      ...exemptionMentions(document),
      ...franchiseMentions(document),
      ...chargeabilityMentions(document),
      ...supplyDateMentions(document),
      ...standingMentions(document),
      ...paymentMentions(document),
    ]),
  ];
}

/**
 * Directive 2006/112/EC art. 226(11a); CGI ann. II art. 242 nonies A, I, 13°; § 14a(1), (5) UStG;
 * bokføringsforskriften § 5-1-1; ML (2023:200) ch. 17; momsbekendtgørelsen § 58;
 * VAT Regulations 1995 reg. 14.
 */
function reverseChargeMentions(document: InvoiceDocument): string[] {
  if (!hasCategory(document, "AE")) return [];
  const { seller, buyer } = document;
  // HMRC VATREVCON37100: a domestic invoice must say that the customer accounts for the tax.
  const isDomesticUk = seller.country === "GB" && buyer.country === "GB";
  const mention = isDomesticUk
    ? withTranslation(document, "Reverse charge: customer to pay the VAT to HMRC", WORDINGS.reverseCharge)
    : inLegalLanguage(document, WORDINGS.reverseCharge);
  return [mention, ...ownReasons(document, "AE")];
}

/**
 * Directive 2006/112/EC art. 226(11): the applicable provision, or any other indication that the supply is
 * exempt. Likewise CGI ann. II art. 242 nonies A, I, 12°, § 14(4) no. 8 UStG, and EN 16931 BR-E-10, BR-IC-10,
 * BR-G-10, BR-O-10.
 */
function exemptionMentions(document: InvoiceDocument): string[] {
  const reasons = document.lines
    .filter((line) => line.tax_category !== "AE")
    .map((line) => line.tax_exemption_reason ?? defaultReason(document, line.tax_category));
  return reasons.filter((reason) => reason !== null);
}

function defaultReason(document: InvoiceDocument, category: TaxCategory): string | null {
  // The small business exemption is the reason, and has a mention of its own.
  if (isFranchise(document) && category !== "K" && category !== "G") return null;

  // VAT Regulations 1995 reg. 14(2)(h): zero-rated supplies must be marked as such.
  if (category === "Z" && document.seller.country === "GB" && document.seller.vat_number !== null) {
    return inLegalLanguage(document, WORDINGS.zeroRated);
  }
  const wording = DEFAULT_REASONS.get(category);
  return wording === undefined ? null : inLegalLanguage(document, wording);
}

/** Directive 2006/112/EC art. 284 with art. 226(11), and the national wordings. */
function franchiseMentions(document: InvoiceDocument): string[] {
  const isFranchised = (category: TaxCategory) => ["S", "Z", "E", "O"].includes(category);
  if (!isFranchise(document) || !document.lines.some((line) => isFranchised(line.tax_category))) return [];

  const national = NATIONAL_FRANCHISE.get(document.seller.country ?? "");
  if (national === undefined) return [inLegalLanguage(document, WORDINGS.franchise)];
  return [withTranslation(document, national, WORDINGS.franchise)];
}

function chargeabilityMentions(document: InvoiceDocument): string[] {
  const { seller } = document;
  if (seller.vat_franchise || !hasCategory(document, "S")) return [];
  const mentions: string[] = [];
  // CGI ann. II art. 242 nonies A, as amended by décret 2022-1299.
  if (seller.country === "FR" && seller.vat_on_debits) {
    mentions.push("Option pour le paiement de la taxe d'après les débits");
  }
  // Directive 2006/112/EC art. 226(7a).
  if (isEuropean(document) && seller.cash_accounting) {
    mentions.push(inLegalLanguage(document, WORDINGS.cashAccounting));
  }
  return mentions;
}

/**
 * § 14(4) no. 6 UStG requires the date of supply, even when it is the invoice date. A credit note says
 * nothing, since its own date is not the date of supply.
 */
function supplyDateMentions(document: InvoiceDocument): string[] {
  if (document.corrects || document.seller.country !== "DE" || document.supply_date !== null) return [];
  return [inLegalLanguage(document, WORDINGS.suppliedOnIssue)];
}

function standingMentions({ seller }: InvoiceDocument): string[] {
  // C. com. art. R526-27: "EI" must stand right beside the name.
  if (seller.country === "FR" && seller.sole_trader) {
    return [/\b(EI|entrepreneur individuel)\b/i.test(seller.name) ? seller.name : `${seller.name} EI`];
  }
  // Skatteförfarandelagen (2011:1244) ch. 9. Peppol SE-R-005 requires exactly these words.
  if (seller.country === "SE" && seller.f_tax_approved) return ["Godkänd för F-skatt"];
  return [];
}

/**
 * C. com. art. L441-9, L441-10 and D441-5 (France); Directive 2011/7/EU. Late payment penalties and the
 * recovery fee apply between businesses only, never to consumers. A credit note has no terms of payment.
 */
function paymentMentions(document: InvoiceDocument): string[] {
  if (document.corrects) return [];
  const { seller, buyer, locale } = document;
  const isFrenchTrade = seller.country === "FR" && buyer.type === "business";
  const statutoryRate = isFrenchTrade ? WORDINGS.statutoryPenaltyRate[locale] : null;
  const penaltyRate = buyer.type === "business" ? (seller.late_penalty_rate ?? statutoryRate) : null;
  const discount = seller.early_discount ?? (isFrenchTrade ? WORDINGS.none[locale] : null);

  const mentions: string[] = [];
  if (discount !== null) mentions.push(`${WORDINGS.earlyDiscount[locale]} ${discount}`);
  if (penaltyRate !== null) mentions.push(`${WORDINGS.latePenalty[locale]} ${penaltyRate}`);
  if (isFrenchTrade) mentions.push(WORDINGS.recoveryFee[locale]);
  return mentions;
}

function inLegalLanguage(document: InvoiceDocument, wording: Wording): string {
  return withTranslation(document, wording[legalLanguage(document)], wording);
}

function withTranslation(document: InvoiceDocument, mandatory: string, wording: Wording): string {
  if (legalLanguage(document) === document.locale) return mandatory;
  return `${mandatory} / ${wording[document.locale]}`;
}

function legalLanguage({ seller, locale }: InvoiceDocument): Locale {
  return seller.country === null ? locale : (LEGAL_LANGUAGES.get(seller.country) ?? "en");
}

function ownReasons(document: InvoiceDocument, category: TaxCategory): string[] {
  return document.lines
    .filter((line) => line.tax_category === category)
    .map((line) => line.tax_exemption_reason)
    .filter((reason) => reason !== null);
}

function hasCategory(document: InvoiceDocument, category: TaxCategory): boolean {
  return document.lines.some((line) => line.tax_category === category);
}

function isFranchise(document: InvoiceDocument): boolean {
  return document.seller.vat_franchise && isEuropean(document);
}

function isEuropean({ seller }: InvoiceDocument): boolean {
  return seller.country !== null && EU_COUNTRIES.has(seller.country);
}
