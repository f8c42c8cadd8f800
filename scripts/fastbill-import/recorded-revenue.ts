/** A revenue as v1 records an invoice that was issued elsewhere. Pure. */
import type { LineInput } from "../../src/capabilities/invoices/price-document.ts";
import { QUANTITY_DECIMALS } from "../../src/capabilities/invoices/totals.ts";
import { recordedAmounts, type SaidAmounts } from "../../src/capabilities/recording/recorded-amounts.ts";
import { isDay, localInstant } from "../../src/platform/days.ts";
import { unitCode } from "../../src/platform/http/unit-field.ts";
import { PRICE_DECIMALS, scaleText, unscaled } from "../../src/platform/money/exact-decimals.ts";
import { divideRounded } from "../../src/platform/money/rounding.ts";
import { CURRENCIES, type Currency, minorUnitDigits } from "../../src/schema/vocabularies/currencies.ts";
import type { PaymentMethod } from "../../src/schema/vocabularies/payments.ts";
import type { TaxCategory } from "../../src/schema/vocabularies/tax-categories.ts";
import { methodOf } from "../../src/surfaces/fastbill/vocabularies/payment-types.ts";
import { categoryOf, VAT_CASES } from "../../src/surfaces/fastbill/vocabularies/vat-cases.ts";
import { numberOf } from "./copied-fields.ts";
import { type Row, rowsIn, textIn } from "./fastbill-account.ts";

/** Why a revenue cannot be recorded. */
export class Unfit extends Error {}

interface Payment {
  amount_cents: number;
  paid_at: string;
  method: PaymentMethod;
  reference?: string;
}

/** The body of `POST /invoices/record`, but for its client. */
export type RecordedRevenue = SaidAmounts & {
  number: string;
  issue_date: string;
  currency: Currency;
  due_date?: string;
  supply_date?: string;
  notes?: string;
  payments?: Payment[];
  metadata: Record<string, string>;
};

/** Kinds of revenue that are not recorded. */
export type NotRecorded = "draft" | "credit note" | "canceled invoice";

/** A credit note would be a negative total, and an invoice that was canceled would be claimed. */
export function notRecorded(revenue: Row): NotRecorded | null {
  const type = textIn(revenue, "TYPE");
  if (type === "draft") return "draft";
  if (type === "credit") return "credit note";
  return textIn(revenue, "IS_CANCELED") === "1" ? "canceled invoice" : null;
}

export const revenueNumber = (revenue: Row): string => numberOf(revenue, "INVOICE_NUMBER", "INVOICE_ID");

/** v1 takes notes of so many characters. */
const LONGEST_NOTES = 5000;
/** v1 takes so many payments with an invoice. */
const MOST_PAYMENTS = 20;

/** Times of the source are those of `timeZone`. Throws `Unfit`. */
export function recordedRevenue(revenue: Row, timeZone: string): RecordedRevenue {
  const currency = CURRENCIES.find((known) => known === textIn(revenue, "CURRENCY_CODE").toUpperCase());
  if (!currency) throw new Unfit(`its currency is "${textIn(revenue, "CURRENCY_CODE")}"`);
  const [issue_date, due_date, supply_date] = ["INVOICE_DATE", "DUE_DATE", "DELIVERY_DATE"].map((name) =>
    dayIn(textIn(revenue, name)),
  );
  if (!issue_date) throw new Unfit("it has no INVOICE_DATE");
  const notes = ["INVOICE_TITLE", "INTROTEXT", "NOTE"].map((name) => textIn(revenue, name)).filter(Boolean);
  const amounts = amountsOf(revenue, currency);
  const payments = paymentsOf(revenue, { currency, total: amounts.total_cents, timeZone });
  return {
    number: revenueNumber(revenue),
    issue_date,
    currency,
    ...(due_date && { due_date }),
    ...(supply_date && { supply_date }),
    ...amounts,
    ...(notes.length > 0 && { notes: notes.join("\n\n").slice(0, LONGEST_NOTES) }),
    ...(payments.length > 0 && { payments }),
    metadata: { fastbill_id: textIn(revenue, "INVOICE_ID") },
  };
}

function dayIn(text: string): string | undefined {
  const day = text.slice(0, 10);
  return isDay(day) ? day : undefined;
}

/** So fine are numbers read that FastBill has computed as floats. */
const READ_DECIMALS = 20;

/** A field as an integer of so many decimals, rounded half away from zero. */
export function scaledIn(row: Row, name: string, decimals: number): number {
  const text = textIn(row, name).replace(",", ".");
  if (!/^-?\d{1,13}(\.\d{1,20})?$/.test(text))
    throw new Unfit(`its ${name} is "${text}", which is no amount`);
  return Number(divideRounded(scaleText(text, READ_DECIMALS), 10n ** BigInt(READ_DECIMALS - decimals)));
}

/**
 * The amounts in the form that tells most and comes to the same: its items; its items at what each comes to, where
 * that was rounded otherwise or a price is finer than a cent or with tax; its rates; its totals.
 */
function amountsOf(revenue: Row, currency: Currency): SaidAmounts & { total_cents: number } {
  const digits = minorUnitDigits(currency);
  const subtotal_cents = scaledIn(revenue, "SUB_TOTAL", digits);
  const tax_cents = textIn(revenue, "VAT_TOTAL") ? scaledIn(revenue, "VAT_TOTAL", digits) : 0;
  const totals = { subtotal_cents, tax_cents, total_cents: subtotal_cents + tax_cents };
  const items = rowsIn(revenue.ITEMS);
  const vatCase = VAT_CASES.find((known) => known === textIn(revenue, "VAT_CASE"));
  const of = { digits, category: categoryOf(vatCase) };
  const forms: (() => SaidAmounts)[] = [
    ...(items.length > 0 ? [itemLine, itemAsOne] : []).map((line) => () => ({
      lines: items.map((item) => line(item, of)),
    })),
    () => ({ tax_breakdown: rowsIn(revenue.VAT_ITEMS).map((rate) => rateOf(rate, of)) }),
  ];
  const fitting = forms.map((form) => ifItComesTo(totals, form)).find((one) => one !== null);
  return { ...fitting, ...totals };
}

function ifItComesTo(totals: SaidAmounts, form: () => SaidAmounts): SaidAmounts | null {
  try {
    const said = form();
    if (said.tax_breakdown?.length === 0) return null;
    recordedAmounts({ ...said, ...totals }, "");
    return said;
  } catch {
    return null;
  }
}

interface OfDocument {
  digits: number;
  /** Of what has no tax. */
  category: TaxCategory | undefined;
}

function taxOf(row: Row, { category }: OfDocument) {
  const tax_rate = textIn(row, "VAT_PERCENT") ? unscaled(BigInt(scaledIn(row, "VAT_PERCENT", 4)), 4) : 0;
  return { tax_rate, ...(tax_rate === 0 && category && { tax_category: category }) };
}

function itemLine(item: Row, of: OfDocument): LineInput {
  const price = unscaled(BigInt(scaledIn(item, "UNIT_PRICE", of.digits + PRICE_DECIMALS)), PRICE_DECIMALS);
  if (!Number.isInteger(price)) throw new Unfit("v1 records prices in whole cents");
  const unit = textIn(item, "UNIT").slice(0, 40);
  return {
    ...whatOf(item, of),
    quantity: quantityOf(item),
    ...(unit && (unitCode().safeParse(unit).success ? { unit } : { unit_name: unit })),
    unit_price_cents: price,
  };
}

function itemAsOne(item: Row, of: OfDocument): LineInput {
  const what = whatOf(item, of);
  const quantity = quantityOf(item);
  const count = [String(quantity), textIn(item, "UNIT"), "×", textIn(item, "UNIT_PRICE")].filter(Boolean);
  return {
    ...what,
    description: quantity === 1 ? what.description : `${what.description} (${count.join(" ")})`,
    quantity: 1,
    unit_price_cents: scaledIn(item, "COMPLETE_NET", of.digits),
  };
}

const quantityOf = (item: Row): number =>
  textIn(item, "QUANTITY")
    ? unscaled(BigInt(scaledIn(item, "QUANTITY", QUANTITY_DECIMALS)), QUANTITY_DECIMALS)
    : 1;

function whatOf(item: Row, of: OfDocument) {
  const reference = textIn(item, "ARTICLE_NUMBER").slice(0, 100);
  const description = textIn(item, "DESCRIPTION").slice(0, 4900) || reference || "–";
  return { description, ...(reference && { reference }), ...taxOf(item, of) };
}

const rateOf = (rate: Row, of: OfDocument) => ({
  ...taxOf(rate, of),
  taxable_cents: scaledIn(rate, "COMPLETE_NET", of.digits),
  tax_cents: scaledIn(rate, "VAT_VALUE", of.digits),
});

/** Its payments; of one that is paid and whose payments do not tell so, a payment of all on the day. */
function paymentsOf(
  revenue: Row,
  { currency, total, timeZone }: { currency: Currency; total: number; timeZone: string },
): Payment[] {
  const known = rowsIn(revenue.PAYMENTS).map((payment) => paymentOf(payment, currency, timeZone));
  const sum = known.reduce((all, { amount_cents }) => all + amount_cents, 0);
  const paidAt = instantOf(textIn(revenue, "PAID_DATE"), timeZone);
  const isTold = known.length <= MOST_PAYMENTS && known.every(({ amount_cents }) => amount_cents > 0);
  if (isTold && (paidAt ? sum === total : sum > 0 && sum <= total)) return known;
  const last =
    paidAt ??
    known
      .map(({ paid_at }) => paid_at)
      .sort()
      .at(-1);
  const amount_cents = paidAt ? total : Math.min(sum, total);
  if (!last || amount_cents <= 0) return [];
  return [{ amount_cents, paid_at: last, method: methodOf(textIn(revenue, "PAYMENT_TYPE")) ?? "other" }];
}

function paymentOf(payment: Row, currency: Currency, timeZone: string): Payment {
  const paid_at = instantOf(textIn(payment, "DATE"), timeZone);
  if (!paid_at) throw new Unfit("a payment has no DATE");
  const reference = textIn(payment, "NOTE").slice(0, 200);
  return {
    amount_cents: scaledIn(payment, "AMOUNT", minorUnitDigits(currency)),
    paid_at,
    method: methodOf(textIn(payment, "TYPE")) ?? "other",
    ...(reference && { reference }),
  };
}

/** The instant of a day, or of a time by the clock of the zone. */
function instantOf(text: string, timeZone: string): string | undefined {
  const [, day = "", time = "00:00:00"] = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d))?/.exec(text) ?? [];
  return isDay(day) ? localInstant(`${day}T${time}`, timeZone).toISOString() : undefined;
}
