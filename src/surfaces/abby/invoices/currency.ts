/** `UpdateBillingCurrencyDto`: the currency of a document, and what the seller's own is worth in it. */
import { z } from "@hono/zod-openapi";
import type { DraftFields } from "../../../capabilities/invoices/create-invoice.ts";
import { nationalCurrency } from "../../../formats/document/national-currencies.ts";
import { keptWith } from "../../../platform/kept-fields.ts";
import { hasAtMostDecimals } from "../../../platform/money/exact-decimals.ts";
import type { DocumentContent } from "../../../schema/document-shapes.ts";
import type { BusinessRow } from "../../../schema/rows.ts";
import { CURRENCIES, type Currency } from "../../../schema/vocabularies/currencies.ts";
import { RATE_SENT_DECIMALS, rateText, turnedAround } from "./conversion.ts";

export const currencyBody = z.object({
  currency: z.enum(CURRENCIES),
  currencyRate: z
    .number()
    .min(1e-6)
    .max(1e9)
    .refine((rate) => hasAtMostDecimals(rate, RATE_SENT_DECIMALS), {
      error: `May have at most ${RATE_SENT_DECIMALS} decimals.`,
      params: { code: "maxDecimals" },
    })
    .nullish(),
});

type Seller = Pick<BusinessRow, "country" | "default_currency" | "details">;

/**
 * What a draft says in this currency. In another than the seller's own its tax is stated in that, too, at the rate that
 * is sent, or at that of the business's table when it is issued.
 */
export function inCurrency(
  { currency, currencyRate }: z.output<typeof currencyBody>,
  { content, business }: { content: DocumentContent | null; business: Seller },
): Pick<DraftFields, "tax_currency" | "exchange_rate" | "kept"> & { currency: Currency } {
  const own = ownCurrency(business);
  const rate = currency === own ? null : (currencyRate ?? null);
  const isInTable = business.details?.exchange_rates?.some((one) => one.currency === currency) ?? false;
  return {
    currency,
    tax_currency: currency !== own && (rate !== null || isInTable) ? own : null,
    exchange_rate: rate === null ? null : turnedAround(rateText(rate)),
    kept: keptWith(content?.kept ?? null, { currencyRate: rate === null ? "" : rateText(rate) }),
  };
}

const ownCurrency = ({ country, default_currency }: Seller): Currency =>
  CURRENCIES.find((one) => one === nationalCurrency(country)) ?? default_currency;
