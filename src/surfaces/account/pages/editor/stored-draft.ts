/** A draft, a new one, or a product, as the fields of the editor show them in the reader's language. */

import type { Discount, DocumentContent, StoredLine } from "../../../../schema/document-shapes.ts";
import type { BusinessRow, ClientRow, InvoiceRow, ProductRow } from "../../../../schema/rows.ts";
import type { Currency } from "../../../../schema/vocabularies/currencies.ts";
import type { Locale } from "../../../../schema/vocabularies/locales.ts";
import { amountValue, decimalValue } from "../../http/number-entry.ts";
import type { LineValues, TypedDraft } from "./typed-draft.ts";
import { usualVat, vatValue } from "./vat-choices.ts";

interface Shown {
  currency: Currency;
  locale: Locale;
}

/** The fields of a stored draft. */
export function typedDraftOf(invoice: InvoiceRow, locale: Locale): TypedDraft {
  const shown = { currency: invoice.currency, locale };
  const fields: [string, string | null | undefined][] = [
    ["client_id", invoice.client_id],
    ["currency", invoice.currency],
    ["supply_date", invoice.supply_date],
    ["notes", invoice.notes],
    ["purchase_order", invoice.purchase_order],
    ["external_id", invoice.external_id],
    ...dueFields(invoice),
    ...contentFields(invoice.content ?? {}, shown),
  ];
  return {
    values: new Map(fields.flatMap(([name, value]) => (value ? [[name, value] as const] : []))),
    lines: invoice.lines.map((line, key) => ({ key, values: lineValues(line, shown) })),
    hasTooMany: false,
  };
}

function dueFields({ due_date, content }: InvoiceRow): [string, string | null][] {
  const terms = content?.payment_terms;
  if (terms && terms.kind !== "fixed")
    return [
      ["due", terms.kind],
      ["due_days", String(terms.days)],
    ];
  return [
    ["due", due_date ? "fixed" : "usual"],
    ["due_date", due_date],
  ];
}

type Fields = [string, string | null | undefined][];

const TEXTS = [
  "contact_id",
  "locale",
  "issue_date",
  "title",
  "intro",
  "footer",
  "payment_note",
  "terms",
  "vat_note",
  "buyer_reference",
  "contract_reference",
  "project_reference",
  "other_payment_method",
  "tax_currency",
] as const satisfies readonly (keyof DocumentContent)[];

const ticked = (isTicked: boolean | undefined) => (isTicked ? "on" : null);

function contentFields(content: DocumentContent, shown: Shown): Fields {
  const { locale, currency } = shown;
  const { discount, delivery_address = null, service_period, reminders } = content;
  return [
    ...TEXTS.map((name): [string, string | undefined] => [name, content[name]]),
    ["prices_include_tax", ticked(content.prices_include_tax)],
    ["discount", discount && discountValue(discount, shown)],
    ["discount_reason", discount?.reason],
    ["discount_spares", ticked(discount?.spares_disbursements)],
    ["service_from", service_period?.from],
    ["service_to", service_period?.to],
    ...Object.entries(delivery_address ?? {}).map(([name, value]): [string, string | null] => [
      `delivery_${name}`,
      value,
    ]),
    ["online_payment", ticked(content.online_payment !== false)],
    ["exchange_rate", content.exchange_rate && withSign(content.exchange_rate, locale)],
    ...(content.payment_methods ?? []).map((method): [string, string] => [`pay_${method}`, "on"]),
    ...(content.cash_discount ?? []).flatMap(
      ({ percent, days }, row): Fields => [
        [`cash.${row}.percent`, decimalValue(percent, locale)],
        [`cash.${row}.days`, String(days)],
      ],
    ),
    ...(content.charges ?? []).flatMap(
      (charge, row): Fields => [
        [`charges.${row}.amount`, amountValue(charge.amount_cents, currency, locale)],
        [`charges.${row}.reason`, charge.reason],
        [`charges.${row}.vat`, vatValue(charge)],
      ],
    ),
    ["reminders", reminders ? (reminders.active ? reminders.frequency : "none") : "usual"],
    ["reminder_count", reminders?.active ? String(reminders.count) : null],
    ["reminder_copy", ticked(reminders?.in_copy)],
    ["reminder_to", reminders?.recipients.join(", ")],
  ];
}

const withSign = (text: string, locale: Locale) => (locale === "en" ? text : text.replace(".", ","));

const discountValue = (discount: Discount, { currency, locale }: Shown): string =>
  "percent" in discount
    ? `${decimalValue(discount.percent, locale)} %`
    : amountValue(discount.amount_cents, currency, locale);

function lineValues(line: StoredLine, shown: Shown): LineValues {
  const { currency, locale } = shown;
  return {
    description: line.description,
    quantity: decimalValue(line.quantity, locale),
    unit: line.unit,
    price: amountValue(line.unit_price_cents, currency, locale),
    vat: vatValue(line),
    discount: line.discount ? discountValue(line.discount, shown) : "",
    details: line.details ?? "",
    reference: line.reference ?? "",
    unit_name: line.unit_name ?? "",
    kind: line.kind ?? "",
    from: line.service_period?.from ?? "",
    to: line.service_period?.to ?? "",
    vat_rate: "",
    reason: line.tax_exemption_reason ?? "",
    vatex: line.vatex_code ?? "",
  };
}

/** The fields of a product as a line. */
export const productValues = (product: ProductRow, { currency, locale }: Shown): LineValues => ({
  description: product.description,
  quantity: "1",
  unit: product.unit,
  price: amountValue(product.unit_price_cents, currency, locale),
  vat: vatValue(product),
  details: product.details ?? "",
  reference: product.number ?? "",
  kind: product.kind ?? "",
});

/** The fields of a new line. */
export const newLineValues = (business: BusinessRow): LineValues => ({
  quantity: "1",
  unit: "C62",
  vat: usualVat(business),
});

/** The fields of a new draft, for a client if one is named. */
export function newTypedDraft(business: BusinessRow, client: ClientRow | undefined): TypedDraft {
  return {
    values: new Map([
      ["client_id", client && !client.archived_at ? client.id : ""],
      ["currency", client?.details?.currency ?? business.default_currency],
      ["due", "usual"],
      ["online_payment", "on"],
      ["reminders", "usual"],
    ]),
    lines: [{ key: 0, values: newLineValues(business) }],
    hasTooMany: false,
  };
}
