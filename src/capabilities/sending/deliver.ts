/** One attempt at one delivery: compose, hand to the provider, record. */

import type { Providers } from "../../adapters/carriers.ts";
import {
  type Accepted,
  type Attachment,
  type DeliveryRef,
  ProviderError,
} from "../../adapters/message-ports.ts";
import { smsCallbackUrl } from "../../adapters/sms/twilio-report.ts";
import { composeEmail } from "../../formats/messages/compose-email.tsx";
import { composeSms } from "../../formats/messages/compose-sms.ts";
import type { MessageFacts, MessageTemplate } from "../../formats/messages/facts.ts";
import { pdfFileName } from "../../formats/pdf/pdf-headers.ts";
import { type Clock, instant } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import { dayIn, endOfQuietHours } from "../../platform/days.ts";
import type { Ids } from "../../platform/ids.ts";
import { finishTask, finishTaskOf, postponeTask } from "../../platform/outbox/outbox-statements.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { BusinessRow, DeliveryRow, InvoiceRow, OutboxRow } from "../../schema/rows.ts";
import { linkSigner } from "../../surfaces/v1/http/open-request.ts";
import { markAddress, moveDelivery } from "../delivery/delivery-statements.ts";
import { insertEvent } from "../events/event-statements.ts";
import { amountDue } from "../invoices/lifecycle.ts";
import { invoicePdf } from "../issued-files/invoice-pdf.ts";

/** What carrying a message needs. */
export interface DeliveryTools {
  session: Session;
  env: Env;
  /** The business's own time. */
  clock: Clock;
  ids: Ids;
  shard: string;
  providers: (simulated: boolean) => Providers;
}

interface Work {
  task: OutboxRow;
  delivery: DeliveryRow;
  invoice: InvoiceRow;
  business: BusinessRow;
}

/**
 * Sends one queued delivery and records it. Throws `ProviderError`, or whatever else went wrong, for the caller to
 * repeat: the provider then gets the same idempotency key or Message-ID.
 */
export async function deliver(tools: DeliveryTools, work: Work): Promise<void> {
  const { delivery, invoice } = work;
  if (await waitsForMorning(tools, work)) return;
  const obsolete = obsoleteBecause(invoice, delivery);
  if (obsolete) return failDelivery(tools, delivery, { reason: obsolete, badAddress: false });
  const { providerId } = await hand(tools, work);
  await recordAccepted(tools, work, providerId);
}

/** Makes the failure of a delivery visible, and remembers an address that does not work. */
export async function failDelivery(
  { session, clock, ids }: Pick<DeliveryTools, "session" | "clock" | "ids">,
  delivery: DeliveryRow,
  { reason, badAddress }: { reason: string; badAddress: boolean },
): Promise<void> {
  const now = instant(clock);
  const mark = { address: delivery.recipient ?? "", problem: "bounced" as const, reason, created_at: now };
  await session.change({
    change: moveDelivery(session, delivery.id, ["queued"], { status: "failed", reason, updated_at: now }),
    follow: [
      insertEvent(session, delivery.invoice_id, {
        id: ids.uuid(),
        type: "delivery_failed",
        data: { delivery_id: delivery.id, channel: delivery.channel, reason },
        created_at: now,
      }),
      ...(badAddress && delivery.recipient ? [markAddress(session, mark)] : []),
      finishTaskOf(session, delivery.id),
    ],
  });
}

/** A reminder that nobody asked for by hand does not arrive at night, however late its turn comes. */
async function waitsForMorning(
  { session, clock }: DeliveryTools,
  { task, delivery, business }: Work,
): Promise<boolean> {
  if (!delivery.automatic) return false;
  const morning = endOfQuietHours(business.time_zone, clock.now());
  if (!morning) return false;
  const due = new Date(morning.getTime() - business.clock_ahead_ms).toISOString();
  await session.change({ change: postponeTask(session, task.id, due, due) });
  return true;
}

/** Why a message must not go any more, should the invoice have been settled while it waited. */
function obsoleteBecause(invoice: InvoiceRow, { kind }: DeliveryRow): string | null {
  if (invoice.status === "cancelled") return "Not sent any more: the invoice is cancelled.";
  const settled = invoice.status === "paid" || amountDue(invoice) <= 0;
  if (kind === "reminder" && settled) return "Not sent any more: the invoice is paid.";
  return null;
}

async function hand(tools: DeliveryTools, work: Work): Promise<Accepted> {
  const { delivery } = work;
  const { mailer, sms } = tools.providers(delivery.simulated);
  const ref: DeliveryRef = { shard: tools.shard, business_id: delivery.business_id, id: delivery.id };
  const to = delivery.recipient ?? "";
  if (delivery.channel === "sms") {
    if (!sms) throw new ProviderError("No SMS provider is set up.", { temporary: true });
    const statusCallback = smsCallbackUrl(originOf(tools.env), ref);
    return sms.send({ ref, to, text: composeSms(factsOf(tools, work)), statusCallback });
  }
  if (!mailer) throw new ProviderError("No email provider is set up.", { temporary: true });
  const facts = factsOf(tools, work);
  return mailer.send({
    ref,
    to,
    cc: delivery.cc,
    from: { name: facts.seller.name, email: tools.env.MAIL_FROM },
    replyTo: facts.seller.email,
    ...composeEmail(facts),
    headers: facts.stopUrl ? unsubscribeHeaders(facts.stopUrl) : {},
    attachments: delivery.simulated ? [] : [await attachedPdf(tools, work.invoice)],
  });
}

/** RFC 2369 and RFC 8058: mail programs show their own button for reminders that come by themselves. */
const unsubscribeHeaders = (url: string): Record<string, string> => ({
  "List-Unsubscribe": `<${url}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

async function attachedPdf(tools: DeliveryTools, { id, number }: InvoiceRow): Promise<Attachment> {
  const { pdf } = await invoicePdf(tools, id);
  const content = new Uint8Array(await new Response(pdf as BodyInit).arrayBuffer());
  return { filename: pdfFileName(number), type: "application/pdf", content };
}

/** In a sandbox nobody reports back: what the simulation takes has arrived. */
async function recordAccepted(
  { session, clock, ids }: DeliveryTools,
  { task, delivery }: Work,
  providerId: string,
): Promise<void> {
  const now = instant(clock);
  const { id, channel, simulated } = delivery;
  const status = simulated ? "delivered" : "sent";
  const delivered = insertEvent(session, delivery.invoice_id, {
    id: ids.uuid(),
    type: "delivered",
    data: { delivery_id: id, channel, simulated },
    created_at: now,
  });
  await session.change({
    change: moveDelivery(session, id, ["queued"], { status, provider_id: providerId, updated_at: now }),
    follow: [...(simulated ? [delivered] : []), finishTask(session, task.id)],
  });
}

/** What the message says: the issued invoice as it is frozen, and the business's own words as they are now. */
function factsOf({ env, shard }: DeliveryTools, { delivery, invoice, business }: Work): MessageFacts {
  const { seller, buyer, locale } = invoice.parties as FrozenParties;
  const url = `${originOf(env)}/i/${linkSigner(env).token(shard, invoice.link_nonce)}`;
  return {
    kind: delivery.kind,
    locale,
    sandbox: invoice.sandbox,
    seller,
    buyer,
    number: invoice.number,
    currency: invoice.currency,
    // A receipt is for what stands of the invoice after its credit notes.
    total_cents: invoice.total_cents - (delivery.kind === "receipt" ? invoice.credited_cents : 0),
    amount_due_cents: amountDue(invoice),
    issue_date: invoice.issue_date ?? "",
    due_date: invoice.due_date ?? "",
    // The day of the delivery, not of this attempt: a provider drops a repetition only if it says the same.
    today: dayIn(business.time_zone, new Date(delivery.created_at)),
    url,
    message: delivery.message,
    template: templateOf(business, delivery.kind),
    stopUrl: delivery.automatic ? `${url}/reminders` : null,
  };
}

/** The business's own words; a credit note has none. */
const templateOf = (business: BusinessRow, kind: DeliveryRow["kind"]): MessageTemplate =>
  kind === "credit_note"
    ? { subject: null, message: null }
    : { subject: business[`${kind}_subject`], message: business[`${kind}_message`] };

/** Where links lead. A live deployment names its own address; without one, email and SMS are not set up. */
const originOf = (env: Env): string => env.PUBLIC_ORIGIN || "http://localhost";
