import { z } from "@hono/zod-openapi";
import { amountDue, statusAt } from "../../../capabilities/invoices/lifecycle.ts";
import type { InvoiceSummaryRow } from "../../../capabilities/invoices/list-invoices.ts";
import { pdfFileName } from "../../../formats/pdf/pdf-headers.ts";
import { instant } from "../../../platform/clock.ts";
import type { HttpContext } from "../../../platform/http/context.ts";
import { fileUrl, publicUrl } from "../../../platform/public-link.ts";
import type { ClientRow } from "../../../schema/rows.ts";
import { STATUSES } from "../../../schema/vocabularies/invoices.ts";
import { shown } from "./data-text.ts";
import { MoneySchema, money } from "./money.ts";

export type Presenting = Pick<HttpContext, "clock" | "links" | "origin" | "shard">;

/** The links of a document. */
export const links = {
  url: z.string().describe("Its page for the client. Whoever has the link may see it."),
  pdf_url: z.string().nullable().describe("Its PDF; null for a draft. Whoever has the link may read it."),
};

export const InvoiceResult = z.object({
  id: z.string(),
  number: z.string().describe("`DRAFT-…` until it is issued."),
  status: z.enum(STATUSES),
  client: z.object({ id: z.string(), name: z.string().optional() }),
  issue_date: z.string().nullable(),
  due_date: z.string().nullable(),
  total: MoneySchema.describe("With tax."),
  due: MoneySchema.describe("What is still to be paid."),
  ...links,
});

export const presentInvoice = (
  row: InvoiceSummaryRow,
  ctx: Presenting,
  client?: Pick<ClientRow, "name">,
): z.output<typeof InvoiceResult> => ({
  id: row.id,
  number: shown(row.number),
  status: statusAt(row, instant(ctx.clock)),
  client: { id: row.client_id, ...(client && { name: shown(client.name) }) },
  issue_date: row.issue_date,
  due_date: row.due_date,
  total: money(row.total_cents, row.currency),
  due: money(amountDue(row), row.currency),
  ...linksOf(row, ctx),
});

/** A document that was issued elsewhere may have no PDF here, so its page is all that is linked. */
export const linksOf = (
  {
    link_nonce,
    number,
    origin,
    finalized_at,
  }: Pick<InvoiceSummaryRow, "link_nonce" | "number" | "origin" | "finalized_at">,
  ctx: Presenting,
) => ({
  url: publicUrl(link_nonce, ctx),
  pdf_url: origin === "own" && finalized_at !== null ? fileUrl(link_nonce, pdfFileName(number), ctx) : null,
});
