/** The Email Service's reports. They come by a queue that only the account can write to, so unsigned. */
import { z } from "zod";
import { reasonOf, recipientOf } from "../../platform/text/one-line.ts";
import type { DeliveryReport } from "../message-ports.ts";
import { bareMessageId } from "./cloudflare-mailer.ts";

const TYPES = {
  "cf.email.sending.message.delivered": "delivered",
  "cf.email.sending.message.bounced": "bounced",
  "cf.email.sending.message.complained": "complained",
  "cf.email.sending.message.failed": "failed",
  "cf.email.sending.message.rejected": "failed",
} as const;

/** A Message-ID is a line of a header, and has at most 998 characters (RFC 5322 §2.1.1). */
const MAX_ID_LENGTH = 998;

const words = z.string().optional().catch(undefined);

const Report = z.object({
  type: z.enum(Object.keys(TYPES) as (keyof typeof TYPES)[]),
  payload: z.object({
    messageId: z.string().min(1).max(MAX_ID_LENGTH),
    recipient: z.string().nullable().catch(null),
    delivery: z.object({ smtpResponse: words }).optional(),
    bounce: z.object({ type: words, reason: words }).optional(),
    failure: z.object({ reason: words }).optional(),
    rejection: z.object({ reason: words, detail: words }).optional(),
  }),
  metadata: z.object({ eventTimestamp: z.iso.datetime({ offset: true }) }),
});

/**
 * Reads a message of the queue. Null for one that changes nothing (`message.deferred`: the service will
 * retry) or that is no report on an email.
 */
export function readCloudflareReport(message: unknown): DeliveryReport | null {
  const report = Report.safeParse(message);
  if (!report.success) return null;
  const { type, payload, metadata } = report.data;
  const { bounce, delivery, failure, rejection } = payload;
  const problem = TYPES[type] === "delivered" ? null : (bounce?.reason ?? delivery?.smtpResponse);
  return {
    ref: null,
    providerId: bareMessageId(payload.messageId),
    type: TYPES[type],
    permanent: bounce?.type === "hard" || rejection?.reason === "suppressed",
    reason: reasonOf(problem ?? rejection?.detail ?? rejection?.reason ?? failure?.reason),
    recipient: recipientOf(payload.recipient),
    at: new Date(metadata.eventTimestamp).toISOString(),
  };
}
