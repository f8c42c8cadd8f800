import type { ListedDocument } from "../../../capabilities/invoices/list-documents.ts";
import { scaleText } from "../../../platform/money/exact-decimals.ts";
import { divideRounded } from "../../../platform/money/rounding.ts";

const RATE_DECIMALS = 10;
const RATE_UNIT = 10n ** BigInt(RATE_DECIMALS);
/** As many as FastBill gives. */
const ANSWER_DECIMALS = 8;

/**
 * The currency of the seller's books, and how many units of the document's currency one of its units is: ours is the
 * inverse of that.
 */
export function exchangeOf({ currency, content }: Pick<ListedDocument, "currency" | "content">): {
  BASE_CURRENCY_CODE: string;
  EXCHANGE_RATE: string;
} {
  const { tax_currency, exchange_rate } = content ?? {};
  const rate = exchange_rate === undefined ? 0n : scaleText(exchange_rate, RATE_DECIMALS);
  if (!tax_currency || rate === 0n) return { BASE_CURRENCY_CODE: currency, EXCHANGE_RATE: "1" };
  const inverse = divideRounded(RATE_UNIT * 10n ** BigInt(ANSWER_DECIMALS), rate);
  const digits = String(inverse).padStart(ANSWER_DECIMALS + 1, "0");
  const text = `${digits.slice(0, -ANSWER_DECIMALS)}.${digits.slice(-ANSWER_DECIMALS)}`;
  return { BASE_CURRENCY_CODE: tax_currency, EXCHANGE_RATE: text.replace(/\.?0+$/, "") };
}
