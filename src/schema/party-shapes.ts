/**
 * Shapes of the JSON columns of businesses and clients. A field that is optional (`?`) is left out of the JSON
 * when it is empty. Percentages are percent, days are ISO.
 */
import type { Currency } from "./vocabularies/currencies.ts";
import type { Locale } from "./vocabularies/locales.ts";
import type { KidAlgorithm, PaymentMethod } from "./vocabularies/payments.ts";

/** An address to which something is delivered. */
export interface PostalAddress {
  name: string | null;
  address: string | null;
  postal_code: string | null;
  city: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

/** Whom a business's clients may ask. */
export interface SellerContact {
  name: string | null;
  email: string | null;
  phone: string | null;
}

/**
 * When an invoice is due: some days after its issue date, the end of the month in which that day lies, or the
 * day that its `due_date` names.
 */
export type PaymentTerms = { kind: "days" | "end_of_month"; days: number } | { kind: "fixed" };

/** Terms that are agreed with a client, and so have no day of their own. */
export type AgreedTerms = Extract<PaymentTerms, { days: number }>;

/** Where structured invoices go: an EAS scheme and an id in it (EN 16931 BT-34, BT-49). */
export interface ElectronicAddress {
  scheme: string;
  id: string;
}

/** An account in one of the forms that buyers pay to. `id` is its number in that form. */
export interface BankAccount {
  kind: "iban" | "bankgiro" | "plusgiro" | "fik" | "sort_code" | "no_account";
  /** An IBAN, a Bankgiro or Plusgiro number, a FIK creditor, an account number, or 11 Norwegian digits. */
  id: string;
  /** The sort code of a British account. */
  sort_code?: string;
  bic?: string;
  bank_name?: string;
  owner?: string;
}

/** What a client's account is known to be. */
export interface ClientBank {
  iban: string | null;
  bic: string | null;
  owner: string | null;
  name: string | null;
}

/**
 * What a caller of another API said of a record and no field of ours holds, by its name there: it gets that back.
 * Nothing else depends on it.
 */
export type KeptFields = Readonly<Record<string, string>>;

/** What is known of a client besides the columns of its row. */
export interface ClientDetails {
  salutation?: string;
  first_name?: string;
  last_name?: string;
  address_extra?: string;
  bank?: ClientBank;
  payment_method?: PaymentMethod;
  payment_terms?: AgreedTerms;
  currency?: Currency;
  cost_center?: string;
  delivery_address?: PostalAddress;
  buyer_reference?: string;
  electronic_address?: ElectronicAddress;
  gln?: string;
  /** For the business itself; no client sees it. */
  note?: string;
  kept?: KeptFields;
}

/** How many units of the seller's currency one unit of another is worth, since a day. */
export interface ExchangeRate {
  currency: Currency;
  /** A decimal text, such as `11.4825`. */
  rate: string;
  /** ISO day. */
  date: string;
}

/** How a business numbers the payments that it asks for, as it agreed with its bank. Lengths count every digit. */
export type PaymentReferenceSetting =
  | { scheme: "kid"; algorithm: KidAlgorithm; length: number }
  /** `length_digit`: the last digit but one tells the length. `length`: the only one that the bank takes. */
  | { scheme: "ocr"; length_digit: boolean; length?: number }
  | { scheme: "fik"; creditor_number: string }
  | { scheme: "rf" };

/** What is known of a business besides the columns of its row. */
export interface BusinessDetails {
  contact?: SellerContact;
  electronic_address?: ElectronicAddress;
  bank_accounts?: BankAccount[];
  exchange_rates?: ExchangeRate[];
  /** Who presides over the supervisory board, such as that of a German AG. */
  supervisory_board_chair?: string;
  /** What it supplies is supplied on the issue date, unless the document names another day. */
  supplied_on_issue?: true;
  payment_reference?: PaymentReferenceSetting;
  message_texts?: MessageTextsOfBusiness;
  /** The person who stands behind it, where its name is another. */
  full_name?: string;
  /** Its number as an approved provider of personal services (Code du travail, art. L7232-1-1). */
  personal_services_approval?: string;
  /** It is a member of an approved association, and takes cheques and cards (CGI ann. II art. 371 LB). */
  approved_association?: true;
}

/** A business's own words for the emails of one kind in one language, with placeholders. */
export interface MessageTexts {
  subject?: string;
  message?: string;
}

/** Its own words by kind of email and language. */
export type MessageTextsOfBusiness = {
  [K in "invoice" | "reminder" | "receipt"]?: { [L in Locale]?: MessageTexts };
};

/** Texts that a new document gets when its request says nothing. */
export interface DefaultTexts {
  title?: string;
  intro?: string;
  footer?: string;
  payment_note?: string;
  terms?: string;
}

/** Default texts by kind of document and language. */
export type DefaultTextsOfBusiness = {
  [K in "invoice" | "credit_note"]?: { [L in Locale]?: DefaultTexts };
};
