import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import { insertTask } from "../../platform/outbox/outbox-statements.ts";
import { publish } from "../../platform/outbox/publish.ts";
import { newTask } from "../../platform/outbox/tasks.ts";
import type { DeliveryRow, InvoiceRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { deliveriesById, insertRepetition, type NewDelivery } from "../delivery/delivery-statements.ts";
import { quotaUse } from "../delivery/message-quota.ts";
import { countUse } from "../delivery/quota-statements.ts";
import { markFault } from "../delivery/send-plan.ts";
import { anInvoice, eventNow, insertEvent } from "../events/event-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { markReminded } from "../invoices/invoice-change-statements.ts";
import { invoiceById } from "../invoices/invoice-statements.ts";
import { kindOfSend } from "../invoices/lifecycle.ts";
import { refusal, requireNoFaults } from "../refusals.ts";
import { refuseOverQuota } from "./refuse-over-quota.ts";
import { marksOfDelivery, repetitionOutcome } from "./sendable-statements.ts";

/** A delivery that repeats another, and the nonce of its invoice's link. */
export interface RepeatedDelivery {
  delivery: DeliveryRow;
  link_nonce: string;
}

/**
 * Sends a failed or bounced delivery again, as a new delivery with the same recipient, copies and custom
 * message. An invoice that is paid meanwhile is sent as its receipt. Throws `not_found`, `delivery_not_failed`,
 * what the invoice's state forbids, `quota_used_up`, `concurrent_change` when it was repeated already, and,
 * unless forced, the faults `address_bounced` and `address_complained` of its recipient and copies.
 */
export async function repeatDelivery(
  ctx: Context,
  {
    invoiceId,
    deliveryId,
    force = false,
  }: { invoiceId: string; deliveryId: string; force?: boolean | undefined },
): Promise<RepeatedDelivery> {
  const { session } = ctx;
  const [[found], [failed], marks, [business]] = await session.read([
    invoiceById(session, invoiceId),
    deliveriesById(session, [deliveryId]),
    marksOfDelivery(session, deliveryId),
    ownBusiness(session),
  ]);
  const invoice = known(found, invoiceId);
  if (!business) throw new Error("an invoice without its business");
  const delivery = requireFailed(invoice, failed, deliveryId);
  const kind = kindNow(invoice, delivery);
  if (!force) requireNoFaults(marks.map((mark) => markFault(["force"], mark)));
  const row = repetitionOf(ctx, { ...delivery, kind });
  const quota = quotaUse(ctx, business, [row]);
  if (!quota) throw new Error("a delivery without a recipient failed");
  const event = eventNow(ctx, kind === "reminder" ? "reminder_sent" : "sent", {
    kind,
    channels: [delivery.channel],
    delivery_ids: [row.id],
    resend_of: delivery.id,
  });
  const task = newTask({ id: row.id, kind: "delivery", ref: row.id }, ctx.clock);
  const { changed } = await session.change({
    change: insertRepetition(session, row, quota),
    follow: [
      ...countUse(session, quota),
      insertEvent(session, anInvoice(invoiceId), event),
      insertTask(session, task),
      ...(row.kind === "reminder" ? [markReminded(session, invoiceId, row.created_at)] : []),
    ],
    outcome: repetitionOutcome(row.id, invoiceId),
  });
  if (changed.length === 0) {
    await refuseOverQuota(ctx, quota);
    throw changedMeanwhile();
  }
  ctx.afterwards(publish(ctx, [task]));
  return { delivery: { ...row, business_id: session.businessId }, link_nonce: invoice.link_nonce };
}

function requireFailed(invoice: InvoiceRow, delivery: DeliveryRow | undefined, id: string): DeliveryRow {
  if (!delivery || delivery.invoice_id !== invoice.id)
    throw refusal("not_found", { what: "delivery", id, invoice_id: invoice.id });
  if (delivery.status !== "failed" && delivery.status !== "bounced")
    throw refusal("delivery_not_failed", { status: delivery.status });
  return delivery;
}

/** What it is as the invoice stands now. Throws what the invoice's state forbids. */
const kindNow = (invoice: InvoiceRow, { kind }: DeliveryRow): DeliveryRow["kind"] =>
  kind === "invoice" || kind === "reminder" ? kindOfSend(invoice, kind === "reminder").kind : kind;

function repetitionOf({ ids, clock }: Context, failed: DeliveryRow): NewDelivery {
  const now = instant(clock);
  const { business_id: _, ...same } = failed;
  return {
    ...same,
    id: ids.uuid(),
    status: "queued",
    reason: null,
    provider_id: null,
    held: false,
    automatic: false,
    resend_of: failed.id,
    created_at: now,
    updated_at: now,
  };
}
