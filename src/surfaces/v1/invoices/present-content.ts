import type { z } from "@hono/zod-openapi";
import type { LineAmounts } from "../../../capabilities/invoices/line-amounts.ts";
import { lineAmounts } from "../../../capabilities/invoices/totals.ts";
import { displayOf } from "../../../formats/document/display.ts";
import { presentAccount } from "../../../platform/http/bank-account.ts";
import type { DocumentContent, StoredLine } from "../../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import type { Content } from "./content-json.ts";
import type { InvoiceLineSchema, TaxBreakdownSchema } from "./line-json.ts";

type InvoiceLine = z.output<typeof InvoiceLineSchema>;

/** What a document says besides its lines, as flat fields: null, an empty list or the usual where it says nothing. */
export const presentContent = (content: DocumentContent | null): Content => ({
  title: content?.title ?? null,
  intro: content?.intro ?? null,
  footer: content?.footer ?? null,
  payment_terms: content?.payment_terms ?? null,
  service_period: content?.service_period ?? null,
  delivery_address: content?.delivery_address ?? null,
  buyer_reference: content?.buyer_reference ?? null,
  contract_reference: content?.contract_reference ?? null,
  project_reference: content?.project_reference ?? null,
  payment_methods: content?.payment_methods ?? [],
  payment_note: content?.payment_note ?? null,
  bank_account: content?.bank_account ? presentAccount(content.bank_account) : null,
  other_payment_method: content?.other_payment_method ?? null,
  late_penalty_rate: content?.late_penalty_rate ?? null,
  recovery_fee: content?.recovery_fee ?? null,
  early_discount: content?.early_discount ?? null,
  online_payment: content?.online_payment ?? true,
  cash_discount: content?.cash_discount ?? [],
  prices_include_tax: content?.prices_include_tax ?? false,
  discount: content?.discount ?? null,
  charges: content?.charges ?? [],
  exchange_rate: content?.exchange_rate ?? null,
  tax_currency: content?.tax_currency ?? null,
  terms: content?.terms ?? null,
  mediator: content?.mediator ?? null,
  vat_note: content?.vat_note ?? null,
  contact_id: content?.contact_id ?? null,
  locale: content?.locale ?? null,
  display: displayOf({ content }),
  reminders: content?.reminders ?? null,
});

/** The lines with their amounts. */
export function presentLines(row: Pick<InvoiceRow, "lines" | "tax_breakdown" | "content">): InvoiceLine[] {
  const amounts = lineAmounts(row).lines;
  // There is one per line.
  return row.lines.map((line, index) => presentLine(line, amounts[index] as LineAmounts));
}

const presentLine = (line: StoredLine, amounts: LineAmounts): InvoiceLine => ({
  description: line.description,
  details: line.details ?? null,
  reference: line.reference ?? null,
  kind: line.kind ?? null,
  quantity: line.quantity,
  unit: line.unit,
  unit_name: line.unit_name ?? null,
  unit_price_cents: line.unit_price_cents,
  discount: line.discount ?? null,
  tax_rate: line.tax_rate,
  tax_category: line.tax_category,
  tax_exemption_reason: line.tax_exemption_reason,
  vatex_code: line.vatex_code ?? null,
  service_period: line.service_period ?? null,
  gross_cents: amounts.gross_cents,
  discount_cents: amounts.discount_cents,
  net_cents: amounts.net_cents,
  tax_cents: amounts.tax_cents,
  total_cents: amounts.total_cents,
});

export const presentTaxBreakdown = ({
  tax_breakdown,
}: Pick<InvoiceRow, "tax_breakdown">): z.output<typeof TaxBreakdownSchema>[] =>
  tax_breakdown.map((entry) => ({
    tax_category: entry.tax_category,
    tax_rate: entry.tax_rate,
    taxable_cents: entry.taxable_cents,
    tax_cents: entry.tax_cents,
    discount_cents: entry.discount_cents ?? 0,
    charge_cents: entry.charge_cents ?? 0,
  }));
