import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { roomFor } from "../delivery/quota-statements.ts";
import {
  planSend,
  planStatements,
  requireDeliverable,
  type Send,
  type SendOptions,
  withOwnCopy,
} from "../delivery/send-plan.ts";
import { anyCreditNote, documentById } from "../invoices/document-statements.ts";
import type { SentInvoice } from "../invoices/finalize-invoice.ts";
import { sentOutcome } from "../invoices/finalize-planner.ts";
import { known } from "../invoices/get-invoice.ts";
import { markSent } from "../invoices/invoice-change-statements.ts";
import { buyerOfInvoice } from "../invoices/invoice-statements.ts";
import { requireIssued, transition } from "../invoices/lifecycle.ts";
import { refuseOverQuota } from "./refuse-over-quota.ts";
import { marksOfSend } from "./sendable-statements.ts";

/**
 * Sends a credit note by one or more channels. Throws `not_found`, also for a draft or, with `issuedOnly`, then
 * `invoice_not_issued`, and `stale_version`, `quota_used_up`, `concurrent_change`, and the faults of
 * `requireDeliverable`.
 */
export async function sendCreditNote(
  ctx: Context,
  {
    id,
    expectedVersion,
    send: { issuedOnly = false, ...options },
  }: {
    id: RecordKey;
    expectedVersion: ExpectedVersion;
    send: SendOptions & { issuedOnly?: boolean | undefined };
  },
): Promise<SentInvoice> {
  const { session } = ctx;
  const [[found], [client], marks, [business]] = await session.read([
    issuedOnly ? anyCreditNote(session, id) : documentById(session, id, "credit_note"),
    buyerOfInvoice(session, id),
    marksOfSend(session, id, options),
    ownBusiness(session),
  ]);
  const creditNote = known(found, id, "credit_note");
  if (!client || !business) throw new Error("a credit note without its client or business");
  requireIssued(creditNote, "send");
  requireVersion(expectedVersion, creditNote.version);
  const { to } = transition(creditNote, "send");
  const send: Send = {
    ...withOwnCopy(options, business),
    invoice: creditNote,
    kind: "credit_note",
    client,
    business,
  };
  requireDeliverable(ctx.env, send, marks);
  const plan = planSend(ctx, send);
  const { changed } = await session.change({
    change: markSent(session, creditNote, { status: to, now: instant(ctx.clock) }, roomFor(plan)),
    follow: planStatements(session, creditNote.id, plan),
    outcome: sentOutcome(creditNote.id, plan),
  });
  const [invoice] = changed;
  if (!invoice) {
    await refuseOverQuota(ctx, plan.quota);
    throw changedMeanwhile();
  }
  ctx.afterwards(publish(ctx, plan.outbox));
  const { business_id } = invoice;
  return { invoice, deliveries: plan.deliveries.map((row) => ({ ...row, business_id })) };
}
