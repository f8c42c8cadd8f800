/** What the fields of the editor may hold, and what the core takes for it. */
import { z } from "@hono/zod-openapi";
import { MOST_OWN_REMINDERS, MOST_REMINDED } from "../../../../capabilities/invoices/own-reminders.ts";
import { PERCENT_DECIMALS, QUANTITY_DECIMALS } from "../../../../capabilities/invoices/totals.ts";
import { country, email, lineText, multilineText, uuid } from "../../../../platform/http/field-types.ts";
import { unitCode } from "../../../../platform/http/unit-field.ts";
import type { Discount } from "../../../../schema/document-shapes.ts";
import { CURRENCIES, type Currency } from "../../../../schema/vocabularies/currencies.ts";
import { LINE_KINDS } from "../../../../schema/vocabularies/invoices.ts";
import { LOCALES, type Locale } from "../../../../schema/vocabularies/locales.ts";
import { blank, checkEntry, dayEntry } from "../../http/entry.ts";
import { amountEntry, decimalEntry, percentEntry, plainNumber, priceEntry } from "../../http/number-entry.ts";
import { vatOf } from "./vat-choices.ts";

/** How an invoice is due: by the terms of client and business, by days, by days to a month's end, or on a day. */
export const DUE = ["usual", "days", "end_of_month", "fixed"] as const;
/** The reminders of an invoice: those of the business, none, or a schedule of its own. */
export const REMINDERS = ["usual", "none", "on_due_date", "every_week"] as const;

const RATE_DECIMALS = 4;
const RATE_OF_EXCHANGE_DECIMALS = 10;
const MOST_QUANTITY = 1e9;

/** A discount in one field: "10 %" is a share, and anything else an amount. */
const discountEntry = (currency: Currency, locale: Locale | null) => {
  const percent = decimalEntry(PERCENT_DECIMALS, locale).pipe(z.number().min(0).max(100));
  const amount = amountEntry(currency, locale);
  return z.string().transform((text, ctx): Discount => {
    const isShare = text.includes("%");
    const read = isShare ? percent.safeParse(text.replace("%", "")) : amount.safeParse(text);
    if (read.success) return isShare ? { percent: read.data } : { amount_cents: read.data };
    for (const issue of read.error.issues)
      ctx.issues.push({ ...issue, input: text, path: [] } as z.core.$ZodRawIssue);
    return z.NEVER;
  });
};

const vatEntry = () =>
  z.string().transform((value, ctx) => {
    const tax = vatOf(value);
    if (tax) return tax;
    ctx.issues.push({ code: "invalid_value", values: [], input: value });
    return z.NEVER;
  });

const lineSchema = (currency: Currency, locale: Locale | null) =>
  z.object({
    description: multilineText(5000).min(1),
    quantity: blank(
      decimalEntry(QUANTITY_DECIMALS, locale).pipe(z.number().min(-MOST_QUANTITY).max(MOST_QUANTITY)),
    ),
    unit: blank(unitCode()),
    price: priceEntry(currency, locale),
    vat: vatEntry(),
    vat_rate: blank(decimalEntry(RATE_DECIMALS, locale).pipe(z.number().min(0).max(100))),
    discount: blank(discountEntry(currency, locale)),
    details: blank(multilineText(5000)),
    reference: blank(lineText(100)),
    unit_name: blank(lineText(40)),
    kind: blank(z.enum(LINE_KINDS)),
    from: blank(dayEntry()),
    to: blank(dayEntry()),
    reason: blank(lineText(500)),
    vatex: blank(z.string().regex(/^VATEX-[A-Z]{2}-[A-Z0-9-]{1,30}$/)),
  });

const cashSchema = (locale: Locale | null) =>
  z.object({
    percent: percentEntry(locale).pipe(z.number().positive().max(50)),
    days: decimalEntry(0, locale).pipe(z.int().min(0).max(365)),
  });

const chargeSchema = (currency: Currency, locale: Locale | null) =>
  z.object({ amount: amountEntry(currency, locale), vat: vatEntry(), reason: lineText(200, 1) });

/** A rate is kept as a decimal text, with all of its decimals. */
const exchangeRateEntry = (locale: Locale | null) =>
  z
    .string()
    .transform((written, ctx) => {
      const found = plainNumber(written, { decimals: RATE_OF_EXCHANGE_DECIMALS, locale });
      if ("text" in found) return found.text;
      ctx.issues.push({
        code: "custom",
        input: written,
        params: { code: found.fault },
        message: found.fault,
      });
      return z.NEVER;
    })
    .pipe(z.string().regex(/^(?=.*[1-9])\d{1,9}(?:\.\d{1,10})?$/));

const days = (locale: Locale | null, most: number, least = 0) =>
  blank(decimalEntry(0, locale).pipe(z.int().min(least).max(most)));

const addresses = () =>
  z
    .string()
    .max(3000)
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(email()).max(MOST_REMINDED));

const text = (max: number) => blank(multilineText(max));
const line = (max: number) => blank(lineText(max));

const documentSchema = (currency: Currency, locale: Locale | null) =>
  z.object({
    client_id: blank(uuid()),
    contact_id: blank(uuid()),
    currency: z.enum(CURRENCIES),
    locale: blank(z.enum(LOCALES)),
    issue_date: blank(dayEntry()),
    due: z.enum(DUE),
    due_days: days(locale, 365),
    due_date: blank(dayEntry()),
    prices_include_tax: checkEntry(),
    discount: blank(discountEntry(currency, locale)),
    discount_reason: line(200),
    discount_spares: checkEntry(),
    title: line(200),
    intro: text(5000),
    notes: text(5000),
    footer: text(5000),
    payment_note: text(1000),
    terms: text(20_000),
    vat_note: text(500),
    purchase_order: line(100),
    buyer_reference: line(100),
    contract_reference: line(100),
    project_reference: line(100),
    external_id: blank(lineText(255, 1)),
    supply_date: blank(dayEntry()),
    service_from: blank(dayEntry()),
    service_to: blank(dayEntry()),
    delivery_name: line(200),
    delivery_address: text(500),
    delivery_postal_code: line(20),
    delivery_city: line(100),
    delivery_country: blank(country()),
    other_payment_method: line(200),
    online_payment: checkEntry(),
    tax_currency: blank(z.enum(CURRENCIES)),
    exchange_rate: blank(exchangeRateEntry(locale)),
    reminders: z.enum(REMINDERS),
    reminder_count: days(locale, MOST_OWN_REMINDERS, 1),
    reminder_copy: checkEntry(),
    reminder_to: blank(addresses()),
  });

/** The schemas of a currency's amounts, as a language writes them. */
export interface DraftSchemas {
  document: ReturnType<typeof documentSchema>;
  line: ReturnType<typeof lineSchema>;
  cash: ReturnType<typeof cashSchema>;
  charge: ReturnType<typeof chargeSchema>;
}

const known = new Map<string, DraftSchemas>();

export function draftSchemas(currency: Currency, locale: Locale | null): DraftSchemas {
  const name = `${currency} ${locale}`;
  const found = known.get(name) ?? {
    document: documentSchema(currency, locale),
    line: lineSchema(currency, locale),
    cash: cashSchema(locale),
    charge: chargeSchema(currency, locale),
  };
  known.set(name, found);
  return found;
}
