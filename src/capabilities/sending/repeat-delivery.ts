import { instant } from "../../platform/clock.ts";
import { changedMeanwhile } from "../../platform/expected-version.ts";
import type { Context } from "../../platform/http/context.ts";
import { invalid, Problem } from "../../platform/http/problem.ts";
import { insertOutbox } from "../../platform/outbox/outbox-statements.ts";
import { newTask, publishOutbox } from "../../platform/outbox/tasks.ts";
import type { DeliveryRow, InvoiceRow } from "../../schema/rows.ts";
import {
  deliveriesById,
  deliveryOutcome,
  insertResend,
  problemsOfSend,
} from "../delivery/delivery-statements.ts";
import { addressFault, problemOf } from "../delivery/send-plan.ts";
import { insertEvent } from "../events/event-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { invoiceById } from "../invoices/invoice-statements.ts";
import { kindOfSend } from "../invoices/lifecycle.ts";

export interface ResentDelivery {
  delivery: DeliveryRow;
  link_nonce: string;
}

/**
 * Sends a failed or bounced delivery again, as a new delivery to the same address with the same words.
 * Throws 404, 409 when it did not fail, was repeated already or the invoice's state forbids it, and 422 for an
 * address that does not work, unless forced.
 */
export async function resendDelivery(
  ctx: Context,
  { id: invoiceId, delivery_id: id }: { id: string; delivery_id: string },
  { force = false }: { force?: boolean | undefined },
): Promise<ResentDelivery> {
  const { session } = ctx;
  const [[found], [failed], problems] = await session.read([
    invoiceById(session, invoiceId),
    deliveriesById(session, [id]),
    problemsOfSend(session, invoiceId, []),
  ]);
  const invoice = known(found, invoiceId);
  const delivery = requireFailed(invoice, failed, id);
  const problem = force ? undefined : problemOf(delivery.recipient ?? "", problems);
  if (problem) throw invalid(addressFault("/force", problem));
  const { row, task, event } = repeated(ctx, delivery);
  const { changed } = await session.change({
    change: insertResend(session, row),
    follow: [insertEvent(session, invoiceId, event), insertOutbox(session, task)],
    outcome: deliveryOutcome(session, row.id),
  });
  if (changed.length === 0) throw changedMeanwhile();
  publishOutbox(ctx, [task]);
  return { delivery: { ...row, business_id: session.businessId }, link_nonce: invoice.link_nonce };
}

function requireFailed(invoice: InvoiceRow, delivery: DeliveryRow | undefined, id: string): DeliveryRow {
  if (!delivery || delivery.invoice_id !== invoice.id)
    throw new Problem("not_found", `Invoice ${invoice.id} has no delivery ${id}.`);
  if (delivery.status !== "failed" && delivery.status !== "bounced")
    throw new Problem(
      "delivery_not_failed",
      `This delivery is ${delivery.status}; only one that failed or bounced can be sent again. To send anew, use /send.`,
    );
  if (delivery.kind === "invoice" || delivery.kind === "reminder")
    kindOfSend(invoice, delivery.kind === "reminder", [delivery.channel]);
  return delivery;
}

function repeated(ctx: Context, failed: DeliveryRow) {
  const now = instant(ctx.clock);
  const { business_id: _, ...same } = failed;
  const row = {
    ...same,
    id: ctx.ids.uuid(),
    status: "queued" as const,
    reason: null,
    provider_id: null,
    automatic: false,
    resend_of: failed.id,
    created_at: now,
    updated_at: now,
  };
  const event = {
    id: ctx.ids.uuid(),
    type: failed.kind === "reminder" ? ("reminder_sent" as const) : ("sent" as const),
    data: { kind: failed.kind, channels: [failed.channel], delivery_ids: [row.id], resend_of: failed.id },
    created_at: now,
  };
  const task = newTask({ id: ctx.ids.uuid(), kind: "delivery", ref: row.id }, ctx.clock);
  return { row, event, task };
}
