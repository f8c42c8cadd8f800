import type { z } from "@hono/zod-openapi";
import type { HttpContext } from "../../../platform/http/context.ts";
import { publicUrl } from "../../../platform/public-link.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import { presentContent, presentLines, presentTaxBreakdown } from "../invoices/present-content.ts";
import { warningsOf } from "../invoices/warning-json.ts";
import type { CreditNoteSchema, CreditNoteSummarySchema } from "./credit-note-json.ts";

type Presenting = Pick<HttpContext, "links" | "origin" | "shard">;

/** A credit note as lists return it, without its lines. */
export const presentCreditNoteSummary = (
  row: InvoiceRow,
  ctx: Presenting,
): z.output<typeof CreditNoteSummarySchema> => ({
  id: row.id,
  number: row.number,
  status: row.status as "finalized" | "sent" | "opened",
  invoice_id: row.corrects_id ?? "",
  client_id: row.client_id,
  currency: row.currency,
  issue_date: row.issue_date ?? "",
  subtotal_cents: row.subtotal_cents,
  tax_cents: row.tax_cents,
  total_cents: row.total_cents,
  tax_breakdown: presentTaxBreakdown(row),
  reason: row.notes,
  public_url: publicUrl(row.link_nonce, ctx),
  sandbox: row.sandbox,
  sent_at: row.sent_at,
  opened_at: row.opened_at,
  archived_at: row.archived_at,
  created_at: row.created_at,
  updated_at: row.updated_at,
  version: row.version,
});

/** A credit note with everything that it says. */
export function presentCreditNote(row: InvoiceRow, ctx: Presenting): z.output<typeof CreditNoteSchema> {
  const said = {
    ...presentSaid(row),
    charges: (row.content?.charges ?? []).map((one) => ({ ...one, charge: one.charge ?? 1 })),
    lines: presentLines(row).map((line, index) => ({
      ...line,
      line: row.lines[index]?.line ?? null,
      charge: row.lines[index]?.charge ?? null,
    })),
  };
  const { supply_date, purchase_order, notes: reason } = row;
  return {
    ...presentCreditNoteSummary(row, ctx),
    supply_date,
    purchase_order,
    ...said,
    warnings: warningsOf({ ...said, purchase_order, reason }),
  };
}

/** Its texts, what it says as its invoice does, and how its amounts are entered. */
function presentSaid({ content }: InvoiceRow) {
  const all = presentContent(content);
  return {
    title: all.title,
    intro: all.intro,
    footer: all.footer,
    payment_note: all.payment_note,
    terms: all.terms,
    service_period: all.service_period,
    delivery_address: all.delivery_address,
    buyer_reference: all.buyer_reference,
    contract_reference: all.contract_reference,
    project_reference: all.project_reference,
    exchange_rate: all.exchange_rate,
    tax_currency: all.tax_currency,
    vat_note: all.vat_note,
    locale: all.locale,
    prices_include_tax: all.prices_include_tax,
    discount: all.discount,
  };
}
