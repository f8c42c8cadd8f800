import type { DocumentLine } from "../../schema/document-shapes.ts";
import { EU_COUNTRIES } from "../../schema/vocabularies/eu-countries.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { TaxCategory } from "../../schema/vocabularies/tax-categories.ts";
import { WORDS } from "../words/catalogue.ts";
import type { LegalWords } from "../words/subjects/legal.ts";
import type { InvoiceDocument } from "./document-model.ts";
import { cashDiscountWithin } from "./payment-texts.ts";
import { vatexText, vatNoteText } from "./vat-notes.ts";

/** A sentence that has a translation in each language. */
type Wording = keyof LegalWords;

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

/** The exemption reasons, by VAT category, of lines that state none of their own. */
const DEFAULT_REASONS: ReadonlyMap<TaxCategory, Wording> = new Map<TaxCategory, Wording>([
  ["K", "intraCommunity"],
  ["G", "export"],
  ["E", "exempt"],
  ["O", "outOfScope"],
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
      ...vatNotes(document),
      ...reverseChargeMentions(document),
      ...exemptionMentions(document),
      ...franchiseMentions(document),
      ...chargeabilityMentions(document),
      ...operationMentions(document),
      ...supplyDateMentions(document),
      ...standingMentions(document),
      ...paymentMentions(document),
      ...mediatorMentions(document),
    ]),
  ];
}

/** The note that the business put on the document. */
function vatNotes({ content, locale }: InvoiceDocument): string[] {
  const note = content?.vat_note?.trim();
  return note ? [vatNoteText(note, locale)] : [];
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
    ? withTranslation(document, "Reverse charge: customer to pay the VAT to HMRC", "reverseCharge")
    : inLegalLanguage(document, "reverseCharge");
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
    .map((line) => reasonOf(line, document) ?? defaultReason(document, line.tax_category));
  return reasons.filter((reason) => reason !== null);
}

function defaultReason(document: InvoiceDocument, category: TaxCategory): string | null {
  // The small business exemption is the reason, and has a mention of its own.
  if (isFranchise(document) && category !== "K" && category !== "G") return null;

  // VAT Regulations 1995 reg. 14(2)(h): zero-rated supplies must be marked as such.
  if (category === "Z" && document.seller.country === "GB" && document.seller.vat_number !== null) {
    return inLegalLanguage(document, "zeroRated");
  }
  const wording = DEFAULT_REASONS.get(category);
  return wording === undefined ? null : inLegalLanguage(document, wording);
}

/** Directive 2006/112/EC art. 284 with art. 226(11), and the national wordings. */
function franchiseMentions(document: InvoiceDocument): string[] {
  const isFranchised = (category: TaxCategory) => ["S", "Z", "E", "O"].includes(category);
  if (!isFranchise(document) || !document.lines.some((line) => isFranchised(line.tax_category))) return [];

  const national = NATIONAL_FRANCHISE.get(document.seller.country ?? "");
  if (national === undefined) return [inLegalLanguage(document, "franchise")];
  return [withTranslation(document, national, "franchise")];
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
    mentions.push(inLegalLanguage(document, "cashAccounting"));
  }
  return mentions;
}

/**
 * § 14(4) no. 6 UStG requires the date of supply, even when it is the invoice date. A credit note says
 * nothing, since its own date is not the date of supply.
 */
function supplyDateMentions(document: InvoiceDocument): string[] {
  const { corrects, seller, supply_date, content, lines } = document;
  if (corrects || seller.country !== "DE" || supply_date !== null) return [];
  if (content?.service_period || lines.every((line) => line.service_period)) return [];
  return [inLegalLanguage(document, "suppliedOnIssue")];
}

/**
 * CGI ann. II art. 242 nonies A, I, as amended by décret 2022-1299: whether goods, services or both are supplied.
 * It is said only where every line tells; what was paid in the buyer's name is no supply.
 */
function operationMentions(document: InvoiceDocument): string[] {
  if (document.seller.country !== "FR") return [];
  const kinds = new Set(document.lines.map((line) => line.kind));
  kinds.delete("disbursement");
  if (kinds.size === 0 || kinds.has(undefined)) return [];
  if (kinds.size > 1) return [inLegalLanguage(document, "goodsAndServices")];
  return [inLegalLanguage(document, kinds.has("goods") ? "goods" : "services")];
}

/** Code de la consommation art. L616-1 and R616-1. */
function mediatorMentions({ content, locale }: InvoiceDocument): string[] {
  const mediator = content?.mediator?.trim();
  return mediator ? [`${WORDS[locale].content.mediator} ${mediator}`] : [];
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
 * recovery fee apply between businesses only, never to consumers. A public body owes them in France by the Code
 * de la commande publique (art. L2192-13, R2192-31, D2192-35), at a rate that is not the seller's to agree on. A
 * credit note has no terms of payment.
 */
function paymentMentions(document: InvoiceDocument): string[] {
  if (document.corrects) return [];
  const { seller, buyer, locale } = document;
  const isTrade = buyer.type !== "consumer";
  const isFrenchTrade = seller.country === "FR" && isTrade;
  const penaltyRate = isTrade ? latePenaltyRate(document) : null;
  const discount =
    offeredDiscount(document) ?? seller.early_discount ?? (isFrenchTrade ? WORDS[locale].legal.none : null);

  const mentions: string[] = [];
  if (discount !== null) mentions.push(`${WORDS[locale].legal.earlyDiscount} ${discount}`);
  if (penaltyRate !== null) mentions.push(`${WORDS[locale].legal.latePenalty} ${penaltyRate}`);
  if (isFrenchTrade) mentions.push(WORDS[locale].legal.recoveryFee);
  return mentions;
}

/** The rate of late penalties on a business: the seller's own, else the law's. A French public body's is law's. */
function latePenaltyRate({ seller, buyer, locale }: InvoiceDocument): string | null {
  if (seller.country !== "FR") return seller.late_penalty_rate;
  if (buyer.type === "public") return WORDS[locale].legal.publicPenaltyRate;
  return seller.late_penalty_rate ?? WORDS[locale].legal.statutoryPenaltyRate;
}

/** The document's own offer for payment in time, as in "3% within 7 days, 2% within 14 days". */
function offeredDiscount({ content, locale }: InvoiceDocument): string | null {
  const offers = content?.cash_discount ?? [];
  if (offers.length === 0) return null;
  return offers.map((offer) => cashDiscountWithin(offer, locale)).join(", ");
}

function inLegalLanguage(document: InvoiceDocument, wording: Wording): string {
  return withTranslation(document, WORDS[legalLanguage(document)].legal[wording], wording);
}

function withTranslation(document: InvoiceDocument, mandatory: string, wording: Wording): string {
  if (legalLanguage(document) === document.locale) return mandatory;
  return `${mandatory} / ${WORDS[document.locale].legal[wording]}`;
}

function legalLanguage({ seller, locale }: InvoiceDocument): Locale {
  return seller.country === null ? locale : (LEGAL_LANGUAGES.get(seller.country) ?? "en");
}

/** Why a line bears no tax: in its own words, else as its VATEX code says. */
function reasonOf(line: DocumentLine, { locale }: InvoiceDocument): string | null {
  return line.tax_exemption_reason ?? (line.vatex_code ? vatexText(line.vatex_code, locale) : null);
}

function ownReasons(document: InvoiceDocument, category: TaxCategory): string[] {
  return document.lines
    .filter((line) => line.tax_category === category)
    .map((line) => reasonOf(line, document))
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
