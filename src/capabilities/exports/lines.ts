/** The columns of exports, and what stands in them. */
import type { TimeWriter } from "../../platform/days.ts";
import { decimalText } from "../../platform/money/exact-decimals.ts";
import { type Currency, minorUnitDigits } from "../../schema/vocabularies/currencies.ts";
import { amountDue, statusAt } from "../invoices/lifecycle.ts";
import type { ExportedClient, ExportedDocument, ExportedPayment } from "./export-statements.ts";

const decimal = (cents: number, currency: Currency): string => decimalText(cents, minorUnitDigits(currency));

/** Credit notes count against invoices. */
const signOf = ({ type }: Pick<ExportedDocument, "type">): number => (type === "credit_note" ? -1 : 1);

const signed = (document: ExportedDocument, cents: number): string =>
  decimal(cents === 0 ? 0 : signOf(document) * cents, document.currency);

export const DOCUMENTS = {
  columns: [
    "type",
    "number",
    "issue_date",
    "supply_date",
    "due_date",
    "status",
    "client_number",
    "client_name",
    "client_country",
    "client_vat_number",
    "currency",
    "subtotal",
    "tax",
    "total",
    "amount_paid",
    "amount_credited",
    "amount_due",
    "corrects",
    "purchase_order",
    "origin",
    "pdf",
  ],
  cells(row: ExportedDocument, { now, pdf }: { now: string; pdf: string }) {
    const isInvoice = row.type === "invoice";
    return [
      row.type,
      row.number,
      row.issue_date,
      row.supply_date,
      row.due_date,
      statusAt(row, now),
      row.client_number,
      row.client_name,
      row.client_country,
      row.client_vat_number,
      row.currency,
      signed(row, row.subtotal_cents),
      signed(row, row.tax_cents),
      signed(row, row.total_cents),
      isInvoice ? decimal(row.amount_paid_cents, row.currency) : "",
      isInvoice ? decimal(row.credited_cents, row.currency) : "",
      isInvoice ? decimal(amountDue(row), row.currency) : "",
      row.corrects,
      row.purchase_order,
      row.origin,
      pdf,
    ];
  },
} as const;

export const TAXES = {
  columns: [
    "type",
    "number",
    "issue_date",
    "client_number",
    "client_name",
    "currency",
    "tax_category",
    "tax_rate",
    "taxable",
    "tax",
    "total",
  ],
  rows: (row: ExportedDocument) =>
    row.tax_breakdown.map(({ tax_category, tax_rate, taxable_cents, tax_cents }) => [
      row.type,
      row.number,
      row.issue_date,
      row.client_number,
      row.client_name,
      row.currency,
      tax_category,
      tax_rate,
      signed(row, taxable_cents),
      signed(row, tax_cents),
      signed(row, taxable_cents + tax_cents),
    ]),
} as const;

export const PAYMENTS = {
  columns: [
    "kind",
    "date",
    "time",
    "invoice",
    "client_name",
    "currency",
    "amount",
    "method",
    "source",
    "reference",
  ],
  cells(row: ExportedPayment, local: TimeWriter) {
    const [date, time] = local(row.at).split(" ");
    return [
      row.kind,
      date,
      time,
      row.invoice,
      row.client_name,
      row.currency,
      decimal(row.amount_cents, row.currency),
      row.method,
      row.source,
      row.reference,
    ];
  },
} as const;

export const CLIENTS = {
  columns: [
    "number",
    "type",
    "name",
    "email",
    "phone",
    "address",
    "postal_code",
    "city",
    "country",
    "vat_number",
    "registration_number",
    "archived",
  ],
  cells: (row: ExportedClient, local: TimeWriter) => [
    row.number,
    row.type,
    row.name,
    row.email,
    row.phone,
    row.address,
    row.postal_code,
    row.city,
    row.country,
    row.vat_number,
    row.registration_number,
    row.archived_at && local(row.archived_at).slice(0, 10),
  ],
} as const;
