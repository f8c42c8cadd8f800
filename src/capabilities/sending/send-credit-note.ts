import { instant } from "../../platform/clock.ts";
import { changedMeanwhile, requireVersion } from "../../platform/expected-version.ts";
import type { Context } from "../../platform/http/context.ts";
import { publishOutbox } from "../../platform/outbox/tasks.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { SendCreditNote } from "../../surfaces/v1/credit-notes/credit-note-json.ts";
import { creditNoteById } from "../credit-notes/credit-note-statements.ts";
import { problemsOfSend } from "../delivery/delivery-statements.ts";
import { type PlannedSend, planSend, planStatements, requireDeliverable } from "../delivery/send-plan.ts";
import type { SentInvoice } from "../invoices/finalize-invoice.ts";
import { sentOutcome } from "../invoices/finalize-planner.ts";
import { known } from "../invoices/get-invoice.ts";
import { clientOfInvoice, markSent } from "../invoices/invoice-statements.ts";
import { transition } from "../invoices/lifecycle.ts";

/** Sends a credit note by one or more channels. Throws 404, 412, 422. */
export async function sendCreditNote(ctx: Context, id: string, input: SendCreditNote): Promise<SentInvoice> {
  const { session } = ctx;
  const { channels, to: address, cc, message, force } = input;
  const [[found], [client], problems] = await session.read([
    creditNoteById(session, id),
    clientOfInvoice(session, id),
    problemsOfSend(session, id, [...(address ? [address] : []), ...(cc ?? [])]),
  ]);
  const creditNote = known(found, id, "credit_note");
  if (!client) throw new Error("a credit note without its client");
  requireVersion(ctx, creditNote.version);
  const { to } = transition(creditNote, "send");
  const { sandbox } = creditNote;
  const send: PlannedSend = {
    invoiceId: id,
    sandbox,
    channels,
    kind: "credit_note",
    client,
    to: address,
    cc,
    message,
  };
  requireDeliverable(ctx.env, { ...send, force }, problems);
  const plan = planSend(ctx, send);
  const { changed } = await session.change({
    change: markSent(session, creditNote, to, instant(ctx.clock)),
    follow: planStatements(session, id, plan),
    outcome: sentOutcome(session, id, plan),
  });
  const [invoice] = changed as InvoiceRow[];
  if (!invoice) throw changedMeanwhile();
  publishOutbox(ctx, plan.outbox);
  return {
    invoice,
    deliveries: plan.deliveries.map((row) => ({ ...row, business_id: invoice.business_id })),
  };
}
