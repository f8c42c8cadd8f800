/** One attempt at one delivery: compose, hand to the carrier, record. */
import type { CarriersOf } from "../../adapters/carriers.ts";
import {
  type Accepted,
  type Attachment,
  type DeliveryRef,
  ProviderError,
} from "../../adapters/message-ports.ts";
import { smsCallbackUrl } from "../../adapters/sms/twilio-report.ts";
import { composeSms } from "../../formats/messages/compose-sms.ts";
import { instant } from "../../platform/clock.ts";
import { endOfQuietHours } from "../../platform/days.ts";
import { publicOrigin } from "../../platform/origin.ts";
import type { TaskContext, TaskOutcome } from "../../platform/outbox/handler.ts";
import { finishTask } from "../../platform/outbox/outbox-statements.ts";
import type { AttachmentRow, BusinessRow, DeliveryRow, DocumentRow } from "../../schema/rows.ts";
import { markAddress } from "../delivery/address-mark-statements.ts";
import { laterReminder, moveDelivery, releaseDelivery } from "../delivery/delivery-statements.ts";
import { quotaUse, resetOf } from "../delivery/message-quota.ts";
import { countUse } from "../delivery/quota-statements.ts";
import { anInvoice, tell } from "../events/event-statements.ts";
import { readAttachment } from "../invoices/attachments/read-attachment.ts";
import { amountDue } from "../invoices/lifecycle.ts";
import { attachedPdf } from "./attached-pdf.ts";
import { emailMessage } from "./email-message.ts";
import { readMailLogo } from "./mail-logo.ts";
import { type MessageWork, messageFacts } from "./message-facts.ts";

/** What a delivery is given by those above it. */
export interface DeliveryMeans {
  /** Gives the carriers of a message. */
  carriersOf: CarriersOf;
  /** Whether what is due of an invoice can be paid online now. */
  canPay: (env: Env, business: BusinessRow, invoice: DocumentRow) => boolean;
}

/** The tools of a delivery. `clock` is the business's own time. */
interface DeliveryTools extends TaskContext, DeliveryMeans {}

interface Work extends MessageWork {
  delivery: DeliveryRow;
  /** Those beside the document that are sent along by email. */
  files: readonly AttachmentRow[];
}

/**
 * Sends one queued delivery and records it. An automatic reminder waits for the morning (`later`), and a held
 * message for room in the quota; an obsolete message fails. Throws `ProviderError`, or any other error, for
 * the caller to retry: the carrier then gets the same idempotency key or Message-ID.
 */
export async function deliver(tools: DeliveryTools, work: Work): Promise<TaskOutcome> {
  const { delivery } = work;
  const morning = morningToWaitFor(tools, work);
  if (morning) return { later: morning };
  const obsolete = obsoleteBecause(work);
  if (obsolete) return obsoleteNow(tools, delivery, obsolete);
  if (delivery.held) return deliverHeld(tools, work);
  await recordAccepted(tools, work, await hand(tools, work));
  return "recorded";
}

async function obsoleteNow(
  tools: DeliveryTools,
  delivery: DeliveryRow,
  reason: string,
): Promise<TaskOutcome> {
  await failDelivery(tools, delivery, { reason, badAddress: false });
  return "recorded";
}

/**
 * Counts a held message and sends it, if the quota of today has room for it. Else it waits for the next day,
 * or fails when a later reminder of its invoice has come due meanwhile.
 */
async function deliverHeld(tools: DeliveryTools, work: Work): Promise<TaskOutcome> {
  const { session } = tools;
  const { delivery, business } = work;
  const use = quotaUse(tools, business, [delivery]);
  if (!use) throw new Error("a held delivery without a recipient");
  const { changed, reads } = await session.change({
    reads: [laterReminder(session, delivery)],
    change: releaseDelivery(session, delivery, use),
    follow: countUse(session, use),
  });
  const [released] = changed;
  if (released) return deliver(tools, { ...work, delivery: released });
  const [later] = reads;
  if (later.length > 0) return obsoleteNow(tools, delivery, "Not sent any more: a later reminder is due.");
  return { later: inOurTime(resetOf(use), business) };
}

const inOurTime = (theirs: Date, { clock_ahead_ms }: BusinessRow): string =>
  new Date(theirs.getTime() - clock_ahead_ms).toISOString();

/** Records the failure of a queued delivery, and marks an address that does not work. */
export async function failDelivery(
  at: Pick<TaskContext, "session" | "clock" | "ids">,
  { id, invoice_id, channel, recipient }: DeliveryRow,
  { reason, badAddress }: { reason: string; badAddress: boolean },
): Promise<void> {
  const { session, clock } = at;
  const now = instant(clock);
  const mark = { address: recipient ?? "", problem: "bounced" as const, reason, created_at: now };
  await session.change({
    change: moveDelivery(session, id, ["queued"], { status: "failed", reason, updated_at: now }),
    follow: [
      tell(at, anInvoice(invoice_id), "delivery_failed", { delivery_id: id, channel, reason }),
      ...(badAddress && recipient ? [markAddress(session, mark)] : []),
      finishTask(session, id),
    ],
  });
}

/**
 * The morning for which an automatic reminder waits, as an instant of ours: none arrives at night, however
 * late its turn comes. Null when nothing has to wait.
 */
function morningToWaitFor({ clock }: DeliveryTools, { delivery, business }: Work): string | null {
  if (!delivery.automatic) return null;
  const morning = endOfQuietHours(business.time_zone, clock.now());
  return morning && inOurTime(morning, business);
}

/** Why a message must no longer go, after what happened while it waited; else null. */
function obsoleteBecause({ delivery, invoice, business }: Work): string | null {
  const { kind, automatic, created_at } = delivery;
  if (invoice.status === "cancelled") return "Not sent any more: the invoice is cancelled.";
  const settled = invoice.status === "paid" || amountDue(invoice) <= 0;
  if (kind === "reminder" && settled) return "Not sent any more: the invoice is paid.";
  if (kind !== "reminder" || !automatic) return null;
  if (invoice.reminders_stopped_at) return "Not sent any more: the client stopped the reminders.";
  const pausedAt = invoice.reminders_paused_at;
  if (pausedAt && pausedAt >= (business.reminders_on_since ?? ""))
    return "Not sent any more: money went back to the client, and nobody has sent a reminder since.";
  if ((invoice.reminded_at ?? "") >= created_at) return "Not sent any more: a reminder was sent by hand.";
  return null;
}

async function hand(tools: DeliveryTools, work: Work): Promise<Accepted> {
  const { delivery } = work;
  const { mailer, sms } = tools.carriersOf(tools.env, delivery.simulated);
  const ref: DeliveryRef = { shard: tools.shard, business_id: delivery.business_id, id: delivery.id };
  const to = delivery.recipient ?? "";
  if (delivery.channel === "sms") {
    if (!sms) throw new ProviderError("No SMS provider is set up.", { temporary: true });
    const statusCallback = smsCallbackUrl(publicOrigin(tools.env), ref);
    return sms.send({ ref, to, text: composeSms(messageFacts(tools, work, null)), statusCallback });
  }
  if (!mailer) throw new ProviderError("No email provider is set up.", { temporary: true });
  const logo = mailer.keepsNothing ? null : await readMailLogo(tools.env, work);
  const facts = messageFacts(tools, work, logo?.shown ?? null);
  const { cc } = delivery;
  const message = {
    ...emailMessage(tools, facts, { ref, to, cc, bcc: delivery.bcc ?? [] }),
    images: logo ? [logo.image] : [],
  };
  if (mailer.keepsNothing) return mailer.send({ ...message, attachments: [] });
  const pdf = await attachedPdf(tools, work.invoice, { ...work, state: facts.state });
  if (work.files.length === 0) return mailer.send({ ...message, attachments: pdf });
  // Providers take a message whole, so files of several messages would be in memory at once.
  return tools.alone(async () => {
    const files = await Promise.all(work.files.map((file) => attachedFile(tools.env, file)));
    return mailer.send({ ...message, attachments: [...pdf, ...files] });
  });
}

/** A file as it is sent along. Throws when it was deleted meanwhile; the next attempt goes without it. */
async function attachedFile(env: Env, file: AttachmentRow): Promise<Attachment> {
  const bytes = await new Response(await readAttachment(env, file)).arrayBuffer();
  return { filename: file.name, type: file.media_type, content: new Uint8Array(bytes) };
}

/** Records that the carrier accepted a message. No report follows in a sandbox, so there it has arrived. */
async function recordAccepted(
  tools: DeliveryTools,
  { delivery }: Work,
  { providerId }: Accepted,
): Promise<void> {
  const { session, clock, task } = tools;
  const { id, invoice_id, channel, simulated } = delivery;
  const status = simulated ? "delivered" : "sent";
  const arrived = tell(tools, anInvoice(invoice_id), "delivered", { delivery_id: id, channel, simulated });
  await session.change({
    change: moveDelivery(session, id, ["queued"], {
      status,
      provider_id: providerId,
      updated_at: instant(clock),
    }),
    follow: [...(simulated ? [arrived] : []), finishTask(session, task.id)],
  });
}
