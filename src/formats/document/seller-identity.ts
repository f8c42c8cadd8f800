import { decimalText } from "../../platform/money/exact-decimals.ts";
import type { Seller } from "../../schema/document-shapes.ts";
import { type Locale, REGIONS } from "../../schema/vocabularies/locales.ts";
import { WORDS } from "../words/catalogue.ts";
import type { IdentityWords } from "../words/subjects/identity.ts";
import { companyNumber, inFrenchGroups } from "./company-number.ts";
import { shows } from "./display.ts";
import type { InvoiceDocument } from "./document-model.ts";
import { electronicAddress } from "./electronic-address.ts";
import { nationalCurrency } from "./national-currencies.ts";

/**
 * The seller's legal identity as short facts for the footer, labelled in the document's language:
 * C. com. art. R123-237 and R123-238 (France), § 35a GmbHG and § 80 AktG, § 14(4) no. 2 UStG (Germany),
 * foretaksregisterloven § 10-2 and bokføringsforskriften § 5-1-2 (Norway), ABL 28:5 (Sweden),
 * selskabsloven § 2 (Denmark), the Company, Limited Liability Partnership and Business Regulations 2015
 * reg. 25 (United Kingdom). A document's `display` may leave out the form; a mail, which has none, tells it.
 */
export function sellerIdentity({
  seller,
  locale,
  content = null,
}: Pick<InvoiceDocument, "seller" | "locale"> & Partial<Pick<InvoiceDocument, "content">>): string[] {
  const labels = WORDS[locale].identity;
  const facts = [
    legalForm(shows({ content }, "legal_form") ? seller : { ...seller, legal_form: null }, locale),
    labelled(labels.registeredOffice, seller.registered_office_city),
    organisation(seller, locale),
    register(seller, labels),
    isInForetaksregisteret(seller) ? "Foretaksregisteret" : null,
    isNorwegianVatPayer(seller) ? null : labelled(labels.vatNumber, seller.vat_number),
    labelled(labels.taxNumber, seller.tax_number),
    directors(seller, labels),
    labelled(labels.supervisoryBoardChair, seller.supervisory_board_chair ?? null),
    electronicAddress(seller, locale),
  ];
  return facts.filter((fact) => fact !== null);
}

/** The seller's name and, in France, that it is a sole trader's, right beside it (C. com. art. R526-27). */
export function sellerName({ name, country, sole_trader }: Named): string {
  const isFrenchTrader = country === "FR" && sole_trader;
  return isFrenchTrader && !/\b(EI|entrepreneur individuel)\b/i.test(name) ? `${name} EI` : name;
}

type Named = Pick<Seller, "name" | "country" | "sole_trader">;

/** A seller, and what a document says of which of its parts it shows. */
type Shown = Pick<InvoiceDocument, "seller" | "content">;

/** The seller's name on a document. EI stands there unless it stands beside the person's, or is left out. */
export const sellerNameOn = (document: Shown): string =>
  shows(document, "legal_form") && sellerPerson(document) === null
    ? sellerName(document.seller)
    : document.seller.name;

/** The person who stands behind the seller, where its name does not tell them and the document shows them. */
export function sellerPerson(document: Shown): string | null {
  const { seller } = document;
  const { full_name } = seller;
  if (!full_name || !shows(document, "full_name")) return null;
  if (seller.name.toLowerCase().includes(full_name.toLowerCase())) return null;
  return shows(document, "legal_form") ? sellerName({ ...seller, name: full_name }) : full_name;
}

/** Whether the form stands in the name already, as in "Lumen AG", or there is none. */
export const tellsLegalForm = ({ name, legal_form }: Pick<Seller, "name" | "legal_form">): boolean =>
  !legal_form || ` ${name} `.includes(` ${legal_form} `);

/** § 80 AktG: the directors of an AG are its executive board, in German Vorstand. */
function directors(seller: Seller, labels: IdentityWords): string | null {
  const hasBoard = ["DE", "AT"].includes(seller.country ?? "") && /\b(AG|SE)\b/.test(seller.legal_form ?? "");
  const label = hasBoard ? labels.executiveBoard : labels.directors;
  return labelled(label, seller.directors.join(", ") || null);
}

/** The form with its capital. A form alone that stands in the name already is not repeated. */
function legalForm(seller: Seller, locale: Locale): string | null {
  const { legal_form, share_capital_cents } = seller;
  if (share_capital_cents === null) return tellsLegalForm(seller) ? null : legal_form;
  const { capital, withCapital } = WORDS[locale].identity;
  const amount = shareCapital(seller, locale);
  return legal_form ? withCapital(legal_form, amount) : labelled(capital, amount);
}

/** The currencies that bear their sign here. Others share theirs: ¥ is also that of China. */
const WITH_SIGN: ReadonlySet<string> = new Set(["EUR", "GBP", "NOK", "SEK", "DKK"]);

/**
 * A company's capital is stated in its country's currency, whatever the invoice's. It bears the currency's sign
 * or code, and neither if the country is not known. It is in hundredths of every currency, also of the yen.
 */
function shareCapital({ country, share_capital_cents }: Seller, locale: Locale): string {
  const format = capitalFormat(locale, nationalCurrency(country));
  // French groups digits with a narrow no-break space, which few fonts have.
  const capital = decimalText(share_capital_cents ?? 0, 2);
  return format.format(capital).replaceAll("\u202f", "\u00a0");
}

/** "$" rather than "US$". */
function displayOf(currency: string): "symbol" | "narrowSymbol" | "code" {
  if (currency === "USD") return "narrowSymbol";
  return WITH_SIGN.has(currency) ? "symbol" : "code";
}

const capitalFormats = new Map<string, Intl.NumberFormat>();

/** The format of a language and a currency, created once per isolate, since ICU takes long for one. */
function capitalFormat(locale: Locale, currency: string | null): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = capitalFormats.get(key);
  if (known) return known;
  const style: Intl.NumberFormatOptions =
    currency === null
      ? { minimumFractionDigits: 2 }
      : { style: "currency", currency, currencyDisplay: displayOf(currency) };
  const format = new Intl.NumberFormat(REGIONS[locale], {
    ...style,
    maximumFractionDigits: 2,
    trailingZeroDisplay: "stripIfInteger",
    useGrouping: "always",
  });
  capitalFormats.set(key, format);
  return format;
}

function organisation(seller: Seller, locale: Locale): string | null {
  const number = seller.registration_number;
  if (!isNorwegianVatPayer(seller)) return companyNumber(seller, locale);
  const registration_number = norwegianVatIdentity(number ?? seller.vat_number ?? "");
  return companyNumber({ ...seller, registration_number }, locale);
}

/** Bokføringsforskriften § 5-1-2: "MVA" follows the number of a seller who is registered for VAT. */
function norwegianVatIdentity(number: string): string {
  return `${number.replace(/^NO/i, "").replace(/MVA$/i, "").trim()} MVA`;
}

function isNorwegianVatPayer(seller: Seller): boolean {
  return seller.country === "NO" && seller.vat_number !== null;
}

function isInForetaksregisteret(seller: Seller): boolean {
  return seller.country === "NO" && seller.in_company_register;
}

function register(seller: Seller, labels: IdentityWords): string | null {
  const parts = [seller.register_court, registerNumber(seller)].filter((part) => part !== null);
  if (parts.length === 0) return null;
  // Company, Limited Liability Partnership and Business Regulations 2015 reg. 25: the part of the country.
  if (seller.country === "GB") return `Registered in ${parts.join(", ")}`;
  if (seller.country !== "FR") return labelled(labels.register, parts.join(", "));
  // C. com. art. R123-237: a French register is named by its town, as in "RCS Paris".
  const entry = parts.join(" ");
  return /^(RCS|RM|RNE)\b/i.test(entry) ? entry : `RCS ${entry}`;
}

const registerNumber = ({ country, register_number: number }: Seller): string | null =>
  country === "FR" && number !== null ? inFrenchGroups(number) : number;

function labelled(label: string, value: string | null): string | null {
  return value === null ? null : `${label} ${value}`;
}
