import type { z } from "@hono/zod-openapi";
import { presentClient } from "../clients/present-client.ts";
import type { ClientRow } from "../clients/store.ts";
import type { DeliverySchema } from "../delivery/schemas.ts";
import type { DeliveryRow } from "../delivery/store.ts";
import { presentEvent } from "../events/present-event.ts";
import type { EventRow } from "../events/store.ts";
import { instant } from "../platform/clock.ts";
import type { Context } from "../platform/http/context.ts";
import { amountDue, statusAt } from "./lifecycle.ts";
import type {
  InvoiceSchema,
  InvoiceSummarySchema,
  InvoiceWithEventsSchema,
  SentInvoiceSchema,
} from "./schemas.ts";
import type { InvoiceRow, InvoiceSummaryRow } from "./store.ts";

type Presenting = Pick<Context, "clock" | "links" | "origin" | "shard">;

/** An invoice as lists show it. */
export function presentSummary(
  row: InvoiceSummaryRow,
  ctx: Presenting,
  client?: ClientRow,
): z.output<typeof InvoiceSummarySchema> {
  const { business_id: _, series: __, sequence: ___, overdue_at: ____, link_nonce, ...shown } = row;
  return {
    ...shown,
    status: statusAt(row, instant(ctx.clock)),
    public_url: publicUrl(link_nonce, ctx),
    amount_due_cents: amountDue(row),
    ...(client && { client: presentClient(client) }),
  };
}

/** An invoice with its lines. */
export function presentInvoice(
  { lines, parties: _, ...summary }: InvoiceRow,
  ctx: Presenting,
  client?: ClientRow,
): z.output<typeof InvoiceSchema> {
  return { ...presentSummary(summary, ctx, client), lines };
}

export const presentInvoiceWithEvents = (
  { invoice, events, client }: { invoice: InvoiceRow; events: EventRow[]; client?: ClientRow | undefined },
  ctx: Presenting,
): z.output<typeof InvoiceWithEventsSchema> => ({
  ...presentInvoice(invoice, ctx, client),
  events: events.map(presentEvent),
});

export const presentSentInvoice = (
  { invoice, deliveries }: { invoice: InvoiceRow; deliveries: DeliveryRow[] },
  ctx: Presenting,
): z.output<typeof SentInvoiceSchema> => ({
  ...presentInvoice(invoice, ctx),
  deliveries: deliveries.map((delivery) => presentDelivery(delivery, publicUrl(invoice.link_nonce, ctx))),
});

function presentDelivery(
  { business_id: _, invoice_id: __, ...delivery }: DeliveryRow,
  url: string,
): z.output<typeof DeliverySchema> {
  return { ...delivery, url: delivery.channel === "link" ? url : null };
}

const publicUrl = (nonce: string, { links, origin, shard }: Presenting): string =>
  `${origin}/i/${links.token(shard, nonce)}`;
