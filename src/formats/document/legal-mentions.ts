import type { Charge, DocumentLine } from "../../schema/document-shapes.ts";
import { EU_COUNTRIES } from "../../schema/vocabularies/eu-countries.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { TaxCategory } from "../../schema/vocabularies/tax-categories.ts";
import { saysWhyUntaxed, type VatNote } from "../../schema/vocabularies/vat-notes.ts";
import { WORDS } from "../words/catalogue.ts";
import { shows } from "./display.ts";
import type { InvoiceDocument } from "./document-model.ts";
import { nationalWording, type Wording } from "./national-wordings.ts";
import { termsOfPayment } from "./terms-of-payment.ts";
import { vatexText, vatNoteText } from "./vat-notes.ts";

/**
 * The languages of a country's legal mentions: the document's where it is among them, else the first. Other
 * countries use English, as worded in the directive.
 */
const LEGAL_LANGUAGES: ReadonlyMap<string, readonly [Locale, ...Locale[]]> = new Map<
  string,
  readonly [Locale, ...Locale[]]
>([
  ["AT", ["de"]],
  ["BE", ["fr", "nl", "de"]],
  ["CH", ["de", "fr", "it"]],
  ["DE", ["de"]],
  ["DK", ["da"]],
  ["ES", ["es"]],
  ["FI", ["en", "sv"]],
  ["FR", ["fr"]],
  ["IT", ["it"]],
  ["LI", ["de"]],
  ["LU", ["fr", "de"]],
  ["MC", ["fr"]],
  ["NL", ["nl"]],
  ["NO", ["nb"]],
  ["PT", ["pt"]],
  ["SE", ["sv"]],
  ["SM", ["it"]],
  ["VA", ["it"]],
]);

/** The exemption reasons, by VAT category, of lines that state none of their own. */
const DEFAULT_REASONS: ReadonlyMap<TaxCategory, Wording> = new Map<TaxCategory, Wording>([
  ["K", "intraCommunity"],
  ["G", "export"],
  ["E", "exempt"],
  ["O", "outOfScope"],
]);

/** Skatteförfarandelagen (2011:1244) ch. 9. Peppol SE-R-005 requires exactly these words. */
export const F_TAX_APPROVED = "Godkänd för F-skatt";

/**
 * The sentences that the law requires on this document, each once: first those on VAT and the date of supply,
 * then the seller's legal status, then the terms of payment. They are in the language of the seller's law,
 * followed by the document's if that differs. Only the terms of payment that no law words, those of sellers
 * outside France, are in the document's language alone. Exemption reasons of lines and the legal status are not
 * translated.
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

/** The note that the business put on the document. That on a small business stands there by law, if it is one. */
function vatNotes(document: InvoiceDocument): string[] {
  const note = document.content?.vat_note?.trim();
  if (note === ("small_business" satisfies VatNote) && isFranchise(document)) return [];
  return note ? [inBothLanguages(document, (locale) => vatNoteText(note, locale))] : [];
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
  const { lines } = document;
  // A charge has no reason for its tax. Those of lines of its kind count for it.
  const charges = chargesOf(document).filter((charge) => !lines.some((line) => isAlike(line, charge)));
  const reasons = [
    ...lines.map((line) => [line.tax_category, reasonOf(line, document)] as const),
    ...charges.map((charge) => [charge.tax_category, null] as const),
  ]
    .filter(([category]) => category !== "AE")
    .map(([category, reason]) => reason ?? defaultReason(document, category));
  return reasons.filter((reason) => reason !== null);
}

const chargesOf = ({ content }: InvoiceDocument): readonly Charge[] => content?.charges ?? [];

type Taxed = Pick<DocumentLine | Charge, "tax_category">;
const isAlike = (one: Taxed, other: Taxed): boolean => one.tax_category === other.tax_category;

function defaultReason(document: InvoiceDocument, category: TaxCategory): string | null {
  // The small business exemption is the reason. In the EU it has a mention of its own.
  if (document.seller.vat_franchise && category !== "K" && category !== "G") return null;
  // The note on the document is the reason, and tells more than that there is an exemption.
  if (category === "E" && saysWhyUntaxed(document.content?.vat_note?.trim())) return null;

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

  return [inLegalLanguage(document, "franchise")];
}

function chargeabilityMentions(document: InvoiceDocument): string[] {
  const { seller } = document;
  if (seller.vat_franchise || !hasCategory(document, "S")) return [];
  const mentions: string[] = [];
  // CGI ann. II art. 242 nonies A, as amended by décret 2022-1299.
  if (seller.country === "FR" && seller.vat_on_debits) {
    mentions.push(inLegalLanguage(document, "taxOnDebits"));
  }
  // Directive 2006/112/EC art. 226(7a).
  if (isEuropean(document) && seller.cash_accounting) {
    mentions.push(inLegalLanguage(document, "cashAccounting"));
  }
  return mentions;
}

/**
 * § 14(4) no. 6 UStG requires the date of supply, even when it is the invoice date. That it is can only be known
 * by the seller. A credit note says nothing, since its own date is not the date of supply.
 */
function supplyDateMentions(document: InvoiceDocument): string[] {
  const { corrects, seller, supply_date, content, lines } = document;
  if (corrects || !seller.supplied_on_issue || supply_date !== null) return [];
  if (content?.service_period || lines.every((line) => line.service_period)) return [];
  return [inLegalLanguage(document, "suppliedOnIssue")];
}

/**
 * CGI ann. II art. 242 nonies A, I, as amended by décret 2022-1299: whether goods, services or both are supplied.
 * It is said only where every line tells; what was paid in the buyer's name is no supply.
 */
function operationMentions(document: InvoiceDocument): string[] {
  if (document.seller.country !== "FR" || !shows(document, "product_mentions")) return [];
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

/** For France: Code du travail art. D7233-1, CGI ann. II art. 371 LB. */
function standingMentions(document: InvoiceDocument): string[] {
  const { country, f_tax_approved, personal_services_approval, approved_association } = document.seller;
  const approval = shows(document, "personal_services") && personal_services_approval;
  const isMember = shows(document, "approved_association") && approved_association;
  return [
    ...(country === "SE" && f_tax_approved ? [F_TAX_APPROVED] : []),
    ...(approval
      ? [inBothLanguages(document, (locale) => `${WORDS[locale].legal.personalServices} ${approval}`)]
      : []),
    ...(isMember ? [inLegalLanguage(document, "approvedAssociation")] : []),
  ];
}

/** A credit note has no terms of payment. Those of a French seller are in French, too. */
function paymentMentions(document: InvoiceDocument): string[] {
  if (document.corrects) return [];
  const own = termsOfPayment(document, document.locale);
  if (document.seller.country !== "FR") return own;
  return termsOfPayment(document, "fr").map((term, index) => beside(term, own[index]));
}

function inLegalLanguage(document: InvoiceDocument, wording: Wording): string {
  const { country } = document.seller;
  const language = legalLanguage(document);
  // A country of several languages has its wording in the first of them here.
  const isFirst = language === languagesOf(country)[0];
  const national = isFirst ? nationalWording(country, wording) : undefined;
  return withTranslation(document, national ?? WORDS[language].legal[wording], wording);
}

function withTranslation(document: InvoiceDocument, mandatory: string, wording: Wording): string {
  if (legalLanguage(document) === document.locale) return mandatory;
  return beside(mandatory, WORDS[document.locale].legal[wording]);
}

/** A sentence in the language of the law, with its translation if that says it in other words. */
const beside = (mandatory: string, translation = mandatory): string =>
  translation === mandatory ? mandatory : `${mandatory} / ${translation}`;

const inBothLanguages = (document: InvoiceDocument, textIn: (locale: Locale) => string): string =>
  beside(textIn(legalLanguage(document)), textIn(document.locale));

/** The language in which the seller's law wants its mentions: the document's, where it is one of them. */
export function legalLanguage({ seller, locale }: InvoiceDocument): Locale {
  if (seller.country === null) return locale;
  const languages = languagesOf(seller.country);
  return languages.includes(locale) ? locale : languages[0];
}

const languagesOf = (country: string | null): readonly [Locale, ...Locale[]] =>
  LEGAL_LANGUAGES.get(country ?? "") ?? ["en"];

/** Why a line bears no tax: in its own words, else as its VATEX code says. */
function reasonOf({ tax_exemption_reason, vatex_code }: DocumentLine, document: InvoiceDocument) {
  if (tax_exemption_reason !== null || !vatex_code) return tax_exemption_reason;
  return inBothLanguages(document, (locale) => vatexText(vatex_code, locale));
}

function ownReasons(document: InvoiceDocument, category: TaxCategory): string[] {
  return document.lines
    .filter((line) => line.tax_category === category)
    .map((line) => reasonOf(line, document))
    .filter((reason) => reason !== null);
}

function hasCategory(document: InvoiceDocument, category: TaxCategory): boolean {
  return [...document.lines, ...chargesOf(document)].some(({ tax_category }) => tax_category === category);
}

function isFranchise(document: InvoiceDocument): boolean {
  return document.seller.vat_franchise && isEuropean(document);
}

function isEuropean({ seller }: InvoiceDocument): boolean {
  return seller.country !== null && EU_COUNTRIES.has(seller.country);
}
