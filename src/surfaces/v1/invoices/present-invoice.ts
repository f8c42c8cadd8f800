import type { z } from "@hono/zod-openapi";
import type { InvoiceWithEvents, ShownInvoiceRow } from "../../../capabilities/invoices/get-invoice.ts";
import { abilitiesOf } from "../../../capabilities/invoices/invoice-abilities.ts";
import { amountDue, amountOverpaid, statusAt } from "../../../capabilities/invoices/lifecycle.ts";
import type { InvoiceSummaryRow } from "../../../capabilities/invoices/list-invoices.ts";
import { totalOf } from "../../../capabilities/invoices/open-rates.ts";
import type { NamedParties } from "../../../capabilities/invoices/parties.ts";
import { paymentReferenceOf } from "../../../capabilities/invoices/payment-reference.ts";
import { instant } from "../../../platform/clock.ts";
import type { HttpContext } from "../../../platform/http/context.ts";
import { publicUrl } from "../../../platform/public-link.ts";
import type { ClientRow, DeliveryRow, InvoiceRow } from "../../../schema/rows.ts";
import { presentClient } from "../clients/present-client.ts";
import { presentDelivery } from "../deliveries/present-delivery.ts";
import { presentEvent } from "../events/present-event.ts";
import type {
  InvoiceSchema,
  InvoiceSummarySchema,
  InvoiceWithEventsSchema,
  SentInvoiceSchema,
} from "./invoice-json.ts";
import { presentContent, presentLines, presentTaxBreakdown } from "./present-content.ts";
import { presentRequirements } from "./requirement-json.ts";
import { presentWarnings } from "./warning-json.ts";

type Presenting = Pick<HttpContext, "clock" | "links" | "origin" | "shard">;

/** An invoice as lists return it, without its lines. */
export function presentSummary(
  row: InvoiceSummaryRow,
  ctx: Presenting,
  client?: ClientRow,
): z.output<typeof InvoiceSummarySchema> {
  const cash_discount_taken = row.cash_discount_taken ?? [];
  const reference = paymentReferenceOf(row);
  return {
    id: row.id,
    number: row.number,
    status: statusAt(row, instant(ctx.clock)),
    client_id: row.client_id,
    currency: row.currency,
    issue_date: row.issue_date,
    due_date: row.due_date,
    supply_date: row.supply_date,
    subtotal_cents: row.subtotal_cents,
    tax_cents: row.tax_cents,
    total_cents: row.total_cents,
    amount_paid_cents: row.amount_paid_cents,
    amount_due_cents: amountDue(row),
    amount_overpaid_cents: amountOverpaid(row),
    credited_cents: row.credited_cents - totalOf(cash_discount_taken),
    cash_discount_taken,
    tax_breakdown: presentTaxBreakdown(row),
    notes: row.notes,
    purchase_order: row.purchase_order,
    external_id: row.external_id,
    metadata: row.metadata,
    payment_reference: reference?.reference ?? null,
    payment_reference_scheme: reference?.scheme ?? null,
    public_url: publicUrl(row.link_nonce, ctx),
    origin: row.origin,
    sandbox: row.sandbox,
    finalized_at: row.finalized_at,
    sent_at: row.sent_at,
    opened_at: row.opened_at,
    paid_at: row.paid_at,
    cancelled_at: row.cancelled_at,
    archived_at: row.archived_at,
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
    ...(client && { client: presentClient(client) }),
  };
}

/** An invoice with everything that it says. `parties` are its own, if its warnings look at them, too. */
export function presentInvoice(
  row: ShownInvoiceRow,
  ctx: Presenting,
  { client, parties = null }: { client?: ClientRow | undefined; parties?: NamedParties | null } = {},
): z.output<typeof InvoiceSchema> {
  const said = presentSaid(row);
  return {
    ...presentSummary(row, ctx, client),
    ...said,
    warnings: presentWarnings(row, { content: said, parties }),
  };
}

/** What an invoice is and says, without what is found out about it. */
export const presentStated = (row: InvoiceRow, ctx: Presenting) => ({
  ...presentSummary(row, ctx),
  ...presentSaid(row),
});

const presentSaid = (row: ShownInvoiceRow) => ({
  issue_date: issueDateOf(row),
  ...presentContent(row.content),
  lines: presentLines(row),
});

/** The day on the document, or the one that a draft asks for. */
const issueDateOf = ({ issue_date, content }: ShownInvoiceRow): string | null =>
  issue_date ?? content?.issue_date ?? null;

export const presentInvoiceWithEvents = (
  { invoice, events, client, requirements, surroundings }: InvoiceWithEvents,
  ctx: Presenting,
): z.output<typeof InvoiceWithEventsSchema> => ({
  ...presentInvoice(invoice, ctx, { client, parties: surroundings }),
  can: abilitiesOf(invoice, requirements),
  finalize_requirements: presentRequirements(requirements),
  events: events.map(presentEvent),
});

export const presentSentInvoice = (
  { invoice, deliveries }: { invoice: InvoiceRow; deliveries: DeliveryRow[] },
  ctx: Presenting,
): z.output<typeof SentInvoiceSchema> => ({
  ...presentInvoice(invoice, ctx),
  deliveries: deliveries.map((delivery) => presentDelivery(delivery, publicUrl(invoice.link_nonce, ctx))),
});
