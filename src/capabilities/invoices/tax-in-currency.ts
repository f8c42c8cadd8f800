import { apportion } from "../../platform/money/apportion.ts";
import { scaleText } from "../../platform/money/exact-decimals.ts";
import { divideRounded } from "../../platform/money/rounding.ts";
import type { DocumentContent, TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { type Currency, minorUnitDigits } from "../../schema/vocabularies/currencies.ts";
import { AmountOutOfRangeError } from "./totals.ts";

/** How many decimals an exchange rate may have. */
const EXCHANGE_RATE_DECIMALS = 10;

/** A document's tax in the seller's own currency, in its minor units. */
export interface OwnTax {
  currency: Currency;
  tax_cents: number;
  /** One per entry of the document's tax breakdown, in its order. They add up to `tax_cents`. */
  tax_breakdown: Pick<TaxBreakdownEntry, "tax_category" | "tax_rate" | "tax_cents">[];
}

type Taxed = Pick<InvoiceRow, "currency" | "tax_cents" | "tax_breakdown"> & {
  content: Pick<DocumentContent, "tax_currency" | "exchange_rate"> | null;
};

/**
 * The tax of a document in the seller's own currency, where the document states it: null without
 * `tax_currency` or `exchange_rate`.
 *
 * Directive 2006/112/EC art. 230 lets a document be in any currency if the tax is stated in the national one,
 * too, converted as art. 91 says. Its total (EN 16931 BT-111) is the document's total tax × the exchange rate,
 * rounded once, half away from zero, to a minor unit (BR-DEC-15), so that a reader who converts it gets the
 * same amount. The rates have shares of that total by largest remainder.
 *
 * @throws AmountOutOfRangeError when it leaves ±`Number.MAX_SAFE_INTEGER` minor units.
 */
export function taxInCurrency({ currency, tax_cents, tax_breakdown, content }: Taxed): OwnTax | null {
  const { tax_currency, exchange_rate } = content ?? {};
  if (!tax_currency || !exchange_rate) return null;
  const numerator =
    scaleText(exchange_rate, EXCHANGE_RATE_DECIMALS) * 10n ** BigInt(minorUnitDigits(tax_currency));
  const denominator = 10n ** BigInt(EXCHANGE_RATE_DECIMALS + minorUnitDigits(currency));
  const total = divideRounded(BigInt(tax_cents) * numerator, denominator);
  const taxes = tax_breakdown.map((entry) => BigInt(entry.tax_cents));
  const shares = apportion(total, taxes, { numerator, denominator });
  return {
    currency: tax_currency,
    tax_cents: safe(total),
    tax_breakdown: tax_breakdown.map(({ tax_category, tax_rate }, index) => ({
      tax_category,
      tax_rate,
      tax_cents: safe(shares[index] ?? 0n),
    })),
  };
}

/** Whether the tax in the seller's own currency is an amount that numbers hold. */
export function hasTaxInRange(document: Taxed): boolean {
  try {
    taxInCurrency(document);
    return true;
  } catch (error) {
    if (error instanceof AmountOutOfRangeError) return false;
    throw error;
  }
}

function safe(amount: bigint): number {
  const number = Number(amount);
  if (!Number.isSafeInteger(number)) throw new AmountOutOfRangeError(null);
  return number;
}
