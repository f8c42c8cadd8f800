import type { Seller } from "../../schema/document-shapes.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { InvoiceDocument } from "./document-model.ts";

type Label =
  | "capital"
  | "registeredOffice"
  | "register"
  | "organisationNumber"
  | "vatNumber"
  | "taxNumber"
  | "directors";

const DOCUMENT_TRANSLATIONS: Readonly<Record<Locale, Readonly<Record<Label, string>>>> = {
  fr: {
    capital: "capital social",
    registeredOffice: "Siège social :",
    register: "Registre :",
    organisationNumber: "N° d'immatriculation",
    vatNumber: "N° TVA",
    taxNumber: "N° fiscal",
    directors: "Direction :",
  },
  en: {
    capital: "share capital",
    registeredOffice: "Registered office:",
    register: "Register:",
    organisationNumber: "Company no.",
    vatNumber: "VAT no.",
    taxNumber: "Tax no.",
    directors: "Directors:",
  },
  nb: {
    capital: "aksjekapital",
    registeredOffice: "Forretningskontor:",
    register: "Register:",
    organisationNumber: "Org.nr.",
    vatNumber: "Mva-nr.",
    taxNumber: "Skattenr.",
    directors: "Ledelse:",
  },
  sv: {
    capital: "aktiekapital",
    registeredOffice: "Säte:",
    register: "Register:",
    organisationNumber: "Org.nr",
    vatNumber: "Momsreg.nr",
    taxNumber: "Skattenr",
    directors: "Ledning:",
  },
  da: {
    capital: "selskabskapital",
    registeredOffice: "Hjemsted:",
    register: "Register:",
    organisationNumber: "Reg.nr.",
    vatNumber: "Momsnr.",
    taxNumber: "Skattenr.",
    directors: "Direktion:",
  },
  de: {
    capital: "Kapital",
    registeredOffice: "Sitz:",
    register: "Register:",
    organisationNumber: "Registernr.",
    vatNumber: "USt-IdNr.",
    taxNumber: "Steuernr.",
    directors: "Geschäftsführung:",
  },
};

/** A company's capital is stated in its country's currency, whatever the invoice's. Others use EUR. */
const NATIONAL_CURRENCIES: ReadonlyMap<string, Currency> = new Map([
  ["DK", "DKK"],
  ["GB", "GBP"],
  ["NO", "NOK"],
  ["SE", "SEK"],
  ["US", "USD"],
]);

/**
 * The seller's legal identity as short facts for the footer, labelled in the document's language:
 * C. com. art. R123-237 and R123-238 (France), § 35a GmbHG and § 80 AktG, § 14(4) no. 2 UStG (Germany),
 * foretaksregisterloven § 10-2 and bokføringsforskriften § 5-1-2 (Norway), ABL 28:5 (Sweden),
 * selskabsloven § 2 (Denmark), the Company, Limited Liability Partnership and Business Regulations 2015
 * reg. 25 (United Kingdom).
 */
export function sellerIdentity({ seller, locale }: InvoiceDocument): string[] {
  const labels = DOCUMENT_TRANSLATIONS[locale];
  const facts = [
    legalForm(seller, locale),
    labelled(labels.registeredOffice, seller.registered_office_city),
    organisation(seller, labels),
    register(seller, labels),
    isInForetaksregisteret(seller) ? "Foretaksregisteret" : null,
    isNorwegianVatPayer(seller) ? null : labelled(labels.vatNumber, seller.vat_number),
    labelled(labels.taxNumber, seller.tax_number),
    labelled(labels.directors, seller.directors.join(", ") || null),
  ];
  return facts.filter((fact) => fact !== null);
}

function legalForm(seller: Seller, locale: Locale): string | null {
  const capital = seller.share_capital_cents === null ? null : shareCapital(seller, locale);
  const facts = [seller.legal_form, labelled(DOCUMENT_TRANSLATIONS[locale].capital, capital)].filter(
    (fact) => fact !== null,
  );
  return facts.join(", ") || null;
}

function shareCapital(seller: Seller, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: NATIONAL_CURRENCIES.get(seller.country ?? "") ?? "EUR",
    trailingZeroDisplay: "stripIfInteger",
  });
  // French groups digits with a narrow no-break space, which few fonts have.
  return format.format((seller.share_capital_cents ?? 0) / 100).replaceAll("\u202f", "\u00a0");
}

function organisation(seller: Seller, labels: Readonly<Record<Label, string>>): string | null {
  const number = seller.registration_number;
  if (isNorwegianVatPayer(seller)) {
    return labelled(labels.organisationNumber, norwegianVatIdentity(number ?? seller.vat_number ?? ""));
  }
  return labelled(nationalNumberName(seller) ?? labels.organisationNumber, number);
}

/** The name of a country's company number that is used in every language; null where there is none. */
function nationalNumberName({ country, registration_number }: Seller): string | null {
  if (country === "DK") return "CVR";
  if (country !== "FR") return null;
  return registration_number?.replaceAll(/\D/g, "").length === 14 ? "SIRET" : "SIREN";
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

function register(seller: Seller, labels: Readonly<Record<Label, string>>): string | null {
  const parts = [seller.register_court, seller.register_number].filter((part) => part !== null);
  if (parts.length === 0) return null;
  if (seller.country !== "FR") return labelled(labels.register, parts.join(", "));
  // C. com. art. R123-237: a French register is named by its town, as in "RCS Paris".
  const entry = parts.join(" ");
  return /^(RCS|RM|RNE)\b/i.test(entry) ? entry : `RCS ${entry}`;
}

function labelled(label: string, value: string | null): string | null {
  return value === null ? null : `${label} ${value}`;
}
