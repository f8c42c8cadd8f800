/** How a document may be paid, in its language: for PDF, public page and email. */
import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import type { CashDiscount } from "../../schema/document-shapes.ts";
import type { BankAccount, PaymentTerms } from "../../schema/party-shapes.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { CashDiscountOffer, InvoiceDocument } from "./document-model.ts";
import { inGroupsOfFour } from "./document-texts.ts";
import { DOCUMENT_TRANSLATIONS } from "./document-translations.ts";
import { PAYMENT_WORDS } from "./payment-translations.ts";

export interface PaymentFact {
  label: string;
  value: string;
  /** What a reader copies: the number as a bank takes it. */
  copy?: string;
}

/** The terms, the means and the offers for payment in time; `total` is what they take their part from. */
export function termFacts(document: InvoiceDocument, total: number): PaymentFact[] {
  const { content, locale, cash_discounts: offers } = document;
  const words = PAYMENT_WORDS[locale];
  const terms = content?.payment_terms ? termsText(content.payment_terms, locale) : null;
  const methods = content?.payment_methods?.map((method) => words.method[method]) ?? [];
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
  const words = PAYMENT_WORDS[locale];
  return terms.kind === "days" ? words.days(terms.days) : words.endOfMonth(terms.days);
}

/** As in "Discount 2%". */
export const cashDiscountName = ({ percent }: Pick<CashDiscountOffer, "percent">, locale: Locale): string =>
  `${PAYMENT_WORDS[locale].cashDiscount} ${formatsFor(locale).percent(percent)}`;

/** As in "2% within 14 days". */
export function cashDiscountWithin({ percent, days }: CashDiscount, locale: Locale): string {
  const formats = formatsFor(locale);
  return PAYMENT_WORDS[locale].within(formats.percent(percent), days, formats.plural(days));
}

/** As in "€980.00 if paid by 30 November 2026 (€20.00 discount)". */
export function cashDiscountText(
  { amount_cents, last_day }: CashDiscountOffer,
  total: number,
  { locale, currency }: Pick<InvoiceDocument, "locale" | "currency">,
): string {
  const formats = formatsFor(locale);
  return PAYMENT_WORDS[locale].cashDiscountOffer({
    pays: formats.money(total - amount_cents, currency),
    amount: formats.money(amount_cents, currency),
    day: formats.day(last_day),
  });
}

/** The seller's accounts besides the first, which has labels of its own. */
export const furtherAccounts = ({ seller, locale }: InvoiceDocument): PaymentFact[] =>
  (seller.bank_accounts ?? []).map((account) => accountFact(account, locale));

/** An account: its number under the name of its form; its bank and owner on a line below. */
function accountFact(account: BankAccount, locale: Locale): PaymentFact {
  const { id, bic, bank_name, owner } = account;
  const about = [bic, bank_name, owner].filter((fact) => fact !== undefined).join(" · ");
  const { label, number } = numberOf(account, locale);
  return { label, value: about === "" ? number : `${number}\n${about}`, copy: id };
}

function numberOf({ kind, id, sort_code }: BankAccount, locale: Locale): { label: string; number: string } {
  const words = PAYMENT_WORDS[locale];
  switch (kind) {
    case "iban":
      return { label: DOCUMENT_TRANSLATIONS[locale].iban, number: inGroupsOfFour(id) };
    case "bankgiro":
      return { label: "Bankgiro", number: id };
    case "plusgiro":
      return { label: "Plusgiro", number: id };
    case "fik":
      return { label: "FIK", number: id };
    case "no_account":
      return { label: words.accountNumber, number: id.replace(/^(\d{4})(\d\d)(\d{5})$/, "$1.$2.$3") };
    case "sort_code": {
      const code = sort_code?.replace(/^(\d\d)-?(\d\d)-?(\d\d)$/, "$1-$2-$3");
      return { label: words.accountNumber, number: code ? `${id} · ${words.sortCode} ${code}` : id };
    }
  }
}
