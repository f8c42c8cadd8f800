/** The VAT that a line may bear, as one choice of category and rate. */

import { ratesOf } from "../../../../capabilities/invoices/requirements/vat-rates.ts";
import { WORDS } from "../../../../formats/words/catalogue.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import type { Tax } from "../../../../platform/money/tax-rates.ts";
import type { BusinessRow } from "../../../../schema/rows.ts";
import type { Locale } from "../../../../schema/vocabularies/locales.ts";
import { TAX_CATEGORIES } from "../../../../schema/vocabularies/tax-categories.ts";

const UNTAXED = ["E", "AE", "K", "G", "O", "Z"] as const;

export const vatValue = ({ tax_category, tax_rate }: Tax): string => `${tax_category}:${tax_rate}`;

/** Category and rate of such a value; null for any other text. */
export function vatOf(value: string): Tax | null {
  const [, code, rate] = /^([A-Z]{1,2}):(\d{1,3}(?:\.\d{1,4})?)$/.exec(value) ?? [];
  const tax_category = TAX_CATEGORIES.find((one) => one === code);
  return tax_category && rate !== undefined ? { tax_category, tax_rate: Number(rate) } : null;
}

type Seller = Pick<BusinessRow, "country" | "vat_franchise">;

/** What a new line bears: the usual rate of the seller's country, or nothing for an exempt small business. */
export function usualVat({ country, vat_franchise }: Seller): string {
  const [rate] = (!vat_franchise && ratesOf(country ?? "")) || [];
  return rate === undefined
    ? vatValue({ tax_category: vat_franchise ? "E" : "Z", tax_rate: 0 })
    : `S:${rate}`;
}

/** The choices of a seller, and those that are chosen already. */
export function vatChoices(
  seller: Seller,
  chosen: readonly string[],
  locale: Locale,
): { value: string; label: string }[] {
  const rates = (!seller.vat_franchise && ratesOf(seller.country ?? "")) || [];
  const untaxed = UNTAXED.map((tax_category) => ({ tax_category, tax_rate: 0 }));
  const taxes = [...rates.map((tax_rate): Tax => ({ tax_category: "S", tax_rate })), ...untaxed];
  const all = new Map(
    [...taxes, ...chosen.flatMap((value) => vatOf(value) ?? [])].map((tax) => [vatValue(tax), tax]),
  );
  return [...all]
    .sort(([, a], [, b]) => b.tax_rate - a.tax_rate)
    .map(([value, tax]) => ({ value, label: vatLabel(tax, locale) }));
}

/** "20 %", or "0 %, reverse charge". */
export function vatLabel({ tax_category, tax_rate }: Tax, locale: Locale): string {
  const rate = formatsFor(locale).percent(tax_rate);
  const { lineKinds, categories } = WORDS[locale].document;
  if (tax_category === "S") return rate;
  return `${rate} ${tax_category === "O" ? categories.O : lineKinds[tax_category]}`;
}
