/** Amounts of a document in the seller's own currency, where it states its tax in that. */
import { taxInCurrency } from "../../../capabilities/invoices/tax-in-currency.ts";
import { scaleExactly, scaleText } from "../../../platform/money/exact-decimals.ts";
import { divideRounded } from "../../../platform/money/rounding.ts";
import type { DocumentContent } from "../../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import { minorUnitDigits } from "../../../schema/vocabularies/currencies.ts";

/** As many as an exchange rate may have. */
const RATE_DECIMALS = 10;
/** As many as a rate of Abby's is taken and shown with. */
export const RATE_SENT_DECIMALS = 8;

export interface Conversion {
  /** An amount in minor units of the document's currency, in those of the seller's. */
  amount(cents: number): number;
  /** The tax of each entry of the tax breakdown, as the document states it. */
  taxes: readonly number[];
}

/** Null without a rate. */
export function conversionOf(document: InvoiceRow, content: DocumentContent | null): Conversion | null {
  const { tax_currency, exchange_rate } = content ?? {};
  const own = taxInCurrency({ ...document, content });
  if (!own || !tax_currency || !exchange_rate) return null;
  const numerator = scaleText(exchange_rate, RATE_DECIMALS) * 10n ** BigInt(minorUnitDigits(tax_currency));
  const denominator = 10n ** BigInt(RATE_DECIMALS + minorUnitDigits(document.currency));
  return {
    amount: (cents) => Number(divideRounded(BigInt(cents) * numerator, denominator)),
    taxes: own.tax_breakdown.map(({ tax_cents }) => tax_cents),
  };
}

/**
 * `currencyRate`: how many units of the document's currency one of the seller's is worth, which is our rate turned
 * around. `kept` is the one that was sent, which is shown while ours is that turned around. 1 without a rate.
 */
export function shownRate(exchange_rate: string | undefined, kept: string | undefined): number {
  if (exchange_rate === undefined) return 1;
  if (kept !== undefined && turnedAround(kept) === exchange_rate) return Number(kept);
  return Number(decimal(inverse(exchange_rate, RATE_SENT_DECIMALS), RATE_SENT_DECIMALS));
}

/** Our rate for a `currencyRate`: units of the seller's currency for one of the document's. */
export const turnedAround = (rate: string): string => decimal(inverse(rate, RATE_DECIMALS), RATE_DECIMALS);

const inverse = (rate: string, decimals: number): bigint =>
  divideRounded(10n ** BigInt(RATE_DECIMALS + decimals), scaleText(rate, RATE_DECIMALS));

function decimal(scaled: bigint, decimals: number): string {
  const digits = String(scaled).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, "");
}

/** A rate as a decimal text. It has at most `RATE_SENT_DECIMALS` decimals. */
export const rateText = (rate: number): string =>
  decimal(scaleExactly(rate, RATE_SENT_DECIMALS), RATE_SENT_DECIMALS);
