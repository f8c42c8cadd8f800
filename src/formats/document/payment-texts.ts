/** How a document may be paid, in its language: for PDF, public page and email. */

import { domesticAccount } from "../../platform/codes/domestic-accounts.ts";
import { writtenReference } from "../../platform/codes/payment-references.ts";
import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import type { CashDiscount, Seller } from "../../schema/document-shapes.ts";
import type { BankAccount, PaymentTerms } from "../../schema/party-shapes.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { WORDS } from "../words/catalogue.ts";
import type { CashDiscountOffer, InvoiceDocument } from "./document-model.ts";
import { inGroupsOfFour } from "./document-texts.ts";

/** What a document says on its payment. */
type Payable = Pick<InvoiceDocument, "content" | "locale" | "currency" | "cash_discounts">;

export interface PaymentFact {
  label: string;
  value: string;
}

/** An account's number under the name of its form. */
export interface AccountFact extends PaymentFact {
  /** Its BIC, bank and owner. */
  about: string | null;
  /** What a reader copies: the number as a bank takes it. */
  copy: string;
}

/** The terms, the means and the offers for payment in time; `total` is what they take their part from. */
export function termFacts(document: Payable, total: number): PaymentFact[] {
  const { content, locale, cash_discounts: offers } = document;
  const words = WORDS[locale].payment;
  const terms = content?.payment_terms ? termsText(content.payment_terms, locale) : null;
  const other = content?.other_payment_method ?? words.method.other;
  const methods = content?.payment_methods?.map((way) => (way === "other" ? other : words.method[way])) ?? [];
  return [
    ...(terms === null ? [] : [{ label: words.terms, value: terms }]),
    ...offers.map((offer) => ({
      label: cashDiscountName(offer, locale),
      value: cashDiscountText(offer, total, document),
    })),
    ...(methods.length > 0 ? [{ label: words.methods, value: methods.join(", ") }] : []),
  ];
}

function termsText(terms: PaymentTerms, locale: Locale): string | null {
  if (terms.kind === "fixed") return null;
  const words = WORDS[locale].payment;
  return terms.kind === "days" ? words.days(terms.days) : words.endOfMonth(terms.days);
}

/** As in "Discount 2%". */
const cashDiscountName = ({ percent }: Pick<CashDiscountOffer, "percent">, locale: Locale): string =>
  `${WORDS[locale].payment.cashDiscount} ${formatsFor(locale).percent(percent)}`;

/** As in "2% within 14 days". */
export function cashDiscountWithin({ percent, days }: CashDiscount, locale: Locale): string {
  const formats = formatsFor(locale);
  return WORDS[locale].payment.within(formats.percent(percent), days, formats.plural(days));
}

/** As in "€980.00 if paid by 30 November 2026 (€20.00 discount)". */
function cashDiscountText(
  { amount_cents, last_day }: CashDiscountOffer,
  total: number,
  { locale, currency }: Pick<InvoiceDocument, "locale" | "currency">,
): string {
  const formats = formatsFor(locale);
  return WORDS[locale].payment.cashDiscountOffer({
    pays: formats.money(total - amount_cents, currency),
    amount: formats.money(amount_cents, currency),
    day: formats.day(last_day),
  });
}

/** Whether it may be paid by transfer; a document that agrees on other means only shows no account. */
function takesTransfers({ content }: Pick<InvoiceDocument, "content">): boolean {
  const methods = content?.payment_methods ?? [];
  return methods.length === 0 || methods.includes("transfer") || methods.includes("other");
}

/** Whom to pay, by the first IBAN or by further accounts. */
export interface Payee extends Pick<Seller, "iban" | "bic" | "bank_name"> {
  /** As banks compare it with the account's. */
  name: string;
  further: readonly BankAccount[];
}

const NO_ACCOUNT = { iban: null, bic: null, bank_name: null, further: [] } as const;

/** What of a document tells whom to pay. A message does not name the bank. */
type Paid = Pick<InvoiceDocument, "content"> & {
  seller: Pick<Seller, "name" | "iban" | "bic" | "bank_accounts"> & Partial<Pick<Seller, "bank_name">>;
};

/** The document's own account and its owner, in place of the seller and all of the seller's accounts. */
export function payeeOf({ content, seller }: Paid): Payee {
  const { name, iban, bic, bank_name = null, bank_accounts = [] } = seller;
  if (!takesTransfers({ content })) return { name, ...NO_ACCOUNT };
  const own = content?.bank_account;
  if (!own) return { name, iban, bic, bank_name, further: bank_accounts };
  const { owner = name, ...account } = own;
  if (own.kind !== "iban") return { name: owner, ...NO_ACCOUNT, further: [account] };
  return { name: owner, iban: own.id, bic: own.bic ?? null, bank_name: own.bank_name ?? null, further: [] };
}

/** What a document says of its accounts and of the reference to give. */
type Transferable = Pick<InvoiceDocument, "locale" | "number" | "payment_reference"> & Paid;

/**
 * What to write in a transfer: the reference that the payee's bank reads, by the name of its scheme, or the
 * number.
 */
export function transferReference({
  number,
  payment_reference,
  locale,
}: Pick<Transferable, "number" | "payment_reference" | "locale">): AccountFact {
  const { scheme, reference } = payment_reference ?? { scheme: null, reference: number };
  const label = referenceLabels(locale)[scheme ?? "none"];
  return { label, value: writtenReference(scheme, reference), about: null, copy: reference };
}

const referenceLabels = (locale: Locale) => ({
  kid: "KID",
  ocr: "OCR",
  fik: "FIK",
  rf: WORDS[locale].payment.rfReference,
  none: WORDS[locale].document.reference,
});

/**
 * The numbers of the payee's accounts besides the first IBAN, which has labels of its own: what payers at home enter
 * in its place, then the further accounts.
 */
export function furtherAccounts(document: Transferable): AccountFact[] {
  const { locale } = document;
  const payee = payeeOf(document);
  const further = payee.further
    .filter((account) => !isInReference(account, document))
    .flatMap((account) => accountFacts(account, locale));
  const domestic = domesticFacts(payee.iban, locale);
  const isKnown = domestic.every(({ copy }) => further.some((fact) => fact.copy === copy));
  return isKnown ? further : [...domestic, ...further];
}

/**
 * The IBAN with what belongs to it, and the further accounts, in the order in which payers look for them: the IBAN
 * comes first in euros alone, since elsewhere most pay by the numbers of their own country.
 */
export const inOrderOfUse = <T>(
  { currency }: Pick<InvoiceDocument, "currency">,
  { iban, further }: { iban: readonly T[]; further: readonly T[] },
): T[] => (currency === "EUR" ? [...iban, ...further] : [...further, ...iban]);

/** The line of a FIK names the creditor itself. */
const isInReference = ({ kind, id }: BankAccount, { payment_reference }: Transferable): boolean =>
  kind === "fik" && payment_reference?.scheme === "fik" && payment_reference.reference.endsWith(`+${id}<`);

function domesticFacts(iban: string | null, locale: Locale): AccountFact[] {
  const found = iban === null ? null : domesticAccount(iban);
  if (!found) return [];
  const { account, kind } = found;
  if (kind !== "dk_account")
    return accountFacts({ kind, id: account, ...(kind === "sort_code" && found) }, locale);
  const { bankNumber, accountNumber } = WORDS[locale].payment;
  return [
    { label: bankNumber, value: found.registration, about: null, copy: found.registration },
    { label: accountNumber, value: account, about: null, copy: account },
  ];
}

/** An account under the name of its form; a British one is two numbers. */
function accountFacts(account: BankAccount, locale: Locale): AccountFact[] {
  const { id, sort_code, bic, bank_name, owner } = account;
  const about = [bic, bank_name, owner].filter((fact) => fact !== undefined).join(" · ");
  const { label, number } = numberOf(account, locale);
  const code = sort_code?.replace(/^(\d\d)-?(\d\d)-?(\d\d)$/, "$1-$2-$3");
  return [
    ...(code === undefined
      ? []
      : [
          {
            label: WORDS[locale].payment.sortCode,
            value: code,
            about: null,
            copy: code.replaceAll("-", ""),
          },
        ]),
    { label, value: number, about: about || null, copy: id },
  ];
}

function numberOf({ kind, id }: BankAccount, locale: Locale): { label: string; number: string } {
  const { accountNumber } = WORDS[locale].payment;
  switch (kind) {
    case "iban":
      return { label: WORDS[locale].document.iban, number: inGroupsOfFour(id) };
    case "bankgiro":
      return { label: "Bankgiro", number: id };
    case "plusgiro":
      return { label: "Plusgiro", number: id };
    case "fik":
      return { label: "FIK", number: id };
    case "no_account":
      return { label: accountNumber, number: id.replace(/^(\d{4})(\d\d)(\d{5})$/, "$1.$2.$3") };
    case "sort_code":
      return { label: accountNumber, number: id };
  }
}
