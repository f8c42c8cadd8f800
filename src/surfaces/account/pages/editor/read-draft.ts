/** Reads what was typed as a draft, or tells which fields cannot be read. */
import type { CompleteInvoice } from "../../../../capabilities/invoices/create-invoice.ts";
import type { LineInput } from "../../../../capabilities/invoices/price-document.ts";
import { CURRENCIES, type Currency } from "../../../../schema/vocabularies/currencies.ts";
import type { Locale } from "../../../../schema/vocabularies/locales.ts";
import { PAYMENT_METHODS } from "../../../../schema/vocabularies/payments.ts";
import type { Issue } from "../../http/entry.ts";
import { type DraftSchemas, draftSchemas } from "./draft-schemas.ts";
import { isLiveField } from "./live-fields.ts";
import { isBlank, type LineField, type TypedDraft, type TypedLine } from "./typed-draft.ts";

/** Most rows of the fields that come in rows. */
export const MOST_CASH_DISCOUNTS = 3;
export const MOST_CHARGES = 20;

export interface ReadDraft {
  /** Null if something cannot be read. Its `client_id` is "" while none is chosen. */
  input: CompleteInvoice | null;
  /** Their paths are names of the form's fields. */
  issues: readonly Issue[];
  /** The keys of its lines, in their order. */
  keys: readonly number[];
  /** The keys of lines that are not complete yet and were left out. */
  unfinished: readonly number[];
}

interface Reading {
  /** The language of the numbers. */
  locale: Locale | null;
  currency: Currency;
  /** A new draft leaves empty texts to the business's own; one that is stored has none. */
  isNew: boolean;
  /** Lines that somebody is still writing are left out, and no fault. */
  isUnderWay: boolean;
}

export const currencyOf = ({ values }: TypedDraft, usual: Currency): Currency =>
  CURRENCIES.find((one) => one === values.get("currency")) ?? usual;

export function readDraft(typed: TypedDraft, reading: Reading): ReadDraft {
  const schemas = draftSchemas(reading.currency, reading.locale);
  const filled = typed.lines.filter((line) => !isBlank(line));
  const unfinished = reading.isUnderWay ? filled.filter(isUnfinished) : [];
  const said = filled.filter((line) => !unfinished.includes(line));
  const issues: Issue[] = [];
  const lines = said.flatMap((line) => readLine(line, schemas, issues) ?? []);
  const rest = readDocument(typed, { ...reading, schemas }, issues);
  return {
    input: rest && issues.length === 0 ? { ...rest, lines } : null,
    issues,
    keys: said.map(({ key }) => key),
    unfinished: unfinished.map(({ key }) => key),
  };
}

const isUnfinished = ({ values }: TypedLine): boolean => !values.description?.trim() || !values.price?.trim();

function noted(found: readonly Issue[], before: readonly PropertyKey[], issues: Issue[]): null {
  for (const issue of found) issues.push({ ...issue, path: [...before, ...issue.path] });
  return null;
}

function readLine({ key, values }: TypedLine, { line }: DraftSchemas, issues: Issue[]): LineInput | null {
  const { data, error } = line.safeParse(values, { reportInput: true });
  const half = values.from && !values.to ? "to" : values.to && !values.from ? "from" : null;
  if (half) noted([missing(half)], ["lines", key], issues);
  if (error) return noted(error.issues, ["lines", key], issues);
  const { vat, vat_rate, from, to } = data;
  return {
    description: data.description,
    quantity: data.quantity ?? 1,
    unit: data.unit ?? undefined,
    unit_price_cents: data.price,
    ...(vat_rate === null || vat_rate === undefined
      ? vat
      : {
          tax_rate: vat_rate,
          tax_category: vat_rate > 0 ? "S" : vat.tax_category === "S" ? "Z" : vat.tax_category,
        }),
    discount: data.discount ?? null,
    details: data.details ?? null,
    reference: data.reference ?? null,
    unit_name: data.unit_name ?? null,
    kind: data.kind ?? null,
    service_period: from && to ? { from, to } : null,
    tax_exemption_reason: data.reason ?? null,
    vatex_code: data.vatex ?? null,
  };
}

const missing = (field: string): Issue => ({
  code: "custom",
  path: [field],
  message: "required",
  params: { code: "required" },
});

function readDocument(
  typed: TypedDraft,
  { schemas, isNew }: Reading & { schemas: DraftSchemas },
  issues: Issue[],
): Omit<CompleteInvoice, "lines"> | null {
  const values = typed.values;
  const { data, error } = schemas.document.safeParse(Object.fromEntries(values), { reportInput: true });
  const cash_discount = readRows(
    typed,
    { name: "cash", fields: ["percent", "days"], most: MOST_CASH_DISCOUNTS },
    (row) => schemas.cash.safeParse(row, { reportInput: true }),
    issues,
  );
  const charges = readRows(
    typed,
    { name: "charges", fields: ["amount", "reason", "vat"], most: MOST_CHARGES },
    (row) => schemas.charge.safeParse(row, { reportInput: true }),
    issues,
  );
  if (error) return noted(error.issues, [], issues);
  const late = [
    data.due === "fixed" && !data.due_date && "due_date",
    (data.due === "days" || data.due === "end_of_month") && typeof data.due_days !== "number" && "due_days",
    data.service_from && !data.service_to && "service_to",
    data.service_to && !data.service_from && "service_from",
  ].filter((field) => typeof field === "string" && field !== "") as string[];
  if (late.length > 0) return noted(late.map(missing), [], issues);
  /** A new draft takes the business's own text where it says none. */
  const own = (text: string | null | undefined) => (isNew ? (text ?? undefined) : text);
  const { discount, discount_reason, discount_spares } = data;
  return {
    client_id: data.client_id ?? "",
    contact_id: data.contact_id,
    currency: data.currency,
    locale: data.locale,
    issue_date: data.issue_date,
    due_date: data.due === "fixed" ? data.due_date : null,
    payment_terms:
      data.due === "days" || data.due === "end_of_month"
        ? { kind: data.due, days: data.due_days ?? 0 }
        : null,
    prices_include_tax: data.prices_include_tax,
    discount: discount && {
      ...discount,
      ...(discount_reason && { reason: discount_reason }),
      ...(discount_spares && { spares_disbursements: true as const }),
    },
    charges: charges.map(({ amount, vat, reason }) => ({ amount_cents: amount, ...vat, reason })),
    cash_discount,
    title: own(data.title),
    intro: own(data.intro),
    notes: own(data.notes),
    footer: own(data.footer),
    payment_note: own(data.payment_note),
    terms: own(data.terms),
    vat_note: data.vat_note,
    purchase_order: data.purchase_order,
    buyer_reference: data.buyer_reference,
    contract_reference: data.contract_reference,
    project_reference: data.project_reference,
    external_id: data.external_id,
    supply_date: data.supply_date,
    service_period:
      data.service_from && data.service_to ? { from: data.service_from, to: data.service_to } : null,
    delivery_address: {
      name: data.delivery_name ?? null,
      address: data.delivery_address ?? null,
      postal_code: data.delivery_postal_code ?? null,
      city: data.delivery_city ?? null,
      country: data.delivery_country ?? null,
    },
    payment_methods: PAYMENT_METHODS.filter((method) => values.has(`pay_${method}`)),
    other_payment_method: data.other_payment_method,
    online_payment: data.online_payment,
    tax_currency: data.tax_currency,
    exchange_rate: data.exchange_rate,
    reminders: remindersOf(data),
  };
}

function remindersOf({
  reminders,
  reminder_count,
  reminder_copy,
  reminder_to,
}: DraftSchemas["document"]["_zod"]["output"]): CompleteInvoice["reminders"] {
  if (reminders === "usual") return null;
  const active = reminders !== "none";
  return {
    active,
    frequency: active ? reminders : "every_week",
    count: active ? (reminder_count ?? 3) : 0,
    in_copy: reminder_copy,
    recipients: reminder_to ?? [],
  };
}

type Parsed<T> = { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } };

/** The rows of fields such as `charges.0.amount`. One in which nothing but a choice was made is none. */
function readRows<T>(
  { values }: TypedDraft,
  { name, fields, most }: { name: string; fields: readonly [string, ...string[]]; most: number },
  parse: (row: Record<string, string>) => Parsed<T>,
  issues: Issue[],
): T[] {
  return Array.from({ length: most }, (_, row) => row).flatMap((row) => {
    const given = Object.fromEntries(
      fields.map((field) => [field, values.get(`${name}.${row}.${field}`) ?? ""]),
    );
    if (fields.every((field) => field === "vat" || !given[field]?.trim())) return [];
    const parsed = parse(given);
    if (parsed.success) return [parsed.data];
    noted(parsed.error.issues, [name, row], issues);
    return [];
  });
}

/** The form's field for a field of the core's, of whatever it finds wrong; null says it of the whole. */
export function fieldNamer(keys: readonly number[]) {
  return (path: readonly (string | number)[]): string | null => {
    const [first, second, third] = path;
    if (first === "lines" && typeof second === "number")
      return `lines.${keys[second] ?? second}.${LINE_NAMES[String(third)] ?? String(third ?? "description")}`;
    if (first === "service_period") return second === "to" ? "service_to" : "service_from";
    if (first === "delivery_address") return `delivery_${String(second ?? "city")}`;
    if (first === "charges" || first === "cash_discount") return `${GROUPS[first]}.${second ?? 0}`;
    if (first === "client" || first === "contact_id") return "client_id";
    if (first === "payment_terms") return "due";
    return isLiveField(String(first)) ? String(first) : null;
  };
}

const GROUPS = { charges: "charges", cash_discount: "cash" };

const LINE_NAMES: Readonly<Record<string, LineField>> = {
  unit_price_cents: "price",
  tax_rate: "vat",
  tax_category: "vat",
  tax_exemption_reason: "reason",
  vatex_code: "vatex",
  service_period: "to",
};
