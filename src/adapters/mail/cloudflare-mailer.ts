/** Email by the platform's own Email Service, over the `send_email` binding. */

import { oneLine, reasonOf } from "../../platform/text/one-line.ts";
import type { Mailer, MailMessage } from "../message-ports.ts";
import { ProviderError } from "../message-ports.ts";

/** The part of the `SendEmail` binding that is used. */
export interface EmailBinding {
  send(message: EmailMessageBuilder): Promise<EmailSendResult>;
}

/** Errors that pass by themselves, or once the deployment's sending domain is set up. */
const TEMPORARY = new Set([
  "E_RATE_LIMIT_EXCEEDED",
  "E_DAILY_LIMIT_EXCEEDED",
  "E_INTERNAL_SERVER_ERROR",
  "E_SENDER_NOT_VERIFIED",
  "E_SENDER_DOMAIN_NOT_AVAILABLE",
]);

/** The platform sets the Message-ID itself and has no idempotency key: a message sent twice arrives twice. */
export function createCloudflareMailer(binding: EmailBinding): Mailer {
  return {
    async send(message) {
      try {
        const { messageId } = await binding.send(emailOf(message));
        return { providerId: bareMessageId(messageId) };
      } catch (error) {
        throw refusal(error);
      }
    },
  };
}

/** A Message-ID without its angle brackets: the service writes them in one place and not in the other. */
export const bareMessageId = (id: string): string => id.trim().replace(/^<(.*)>$/, "$1");

function emailOf(message: MailMessage): EmailMessageBuilder {
  const { ref } = message;
  return {
    from: { name: oneLine(message.from.name), email: message.from.email },
    to: message.to,
    ...(message.cc.length > 0 && { cc: [...message.cc] }),
    ...(message.bcc.length > 0 && { bcc: [...message.bcc] }),
    ...(message.replyTo !== null && { replyTo: message.replyTo }),
    subject: oneLine(message.subject),
    text: message.text,
    html: message.html,
    headers: { ...message.headers, "X-FastFaktura-Delivery": `${ref.id}.${ref.business_id}.${ref.shard}` },
    attachments: [
      ...message.images.map((image) => ({ disposition: "inline" as const, ...image })),
      ...message.attachments.map(({ filename, type, content }) => ({
        disposition: "attachment" as const,
        filename: oneLine(filename),
        type,
        content,
      })),
    ],
  };
}

/** An error without a code comes from the connection to the service, not from the service. */
function refusal(error: unknown): ProviderError {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const words = reasonOf(typeof message === "string" ? message : null) ?? "no reason given";
  if (typeof code !== "string")
    return new ProviderError(`Email could not be handed over: ${words}`, { temporary: true });
  if (TEMPORARY.has(code))
    return new ProviderError(`Email is not accepted at present: ${words}`, { temporary: true });
  if (code === "E_DELIVERY_FAILED") return undelivered(words);
  if (code === "E_RECIPIENT_SUPPRESSED") {
    const why = "Mail to this address bounced or was reported as spam before, so it is no longer sent.";
    return new ProviderError(why, { temporary: false, badAddress: true });
  }
  const badAddress = code === "E_VALIDATION_ERROR" && /\brecipient|\bto\b/i.test(words);
  return new ProviderError(`Email was refused: ${words}`, { temporary: false, badAddress });
}

/** The recipient's server refused. Only its reply, if quoted, tells whether the refusal is permanent. */
function undelivered(words: string): ProviderError {
  const permanent = /\b5\d\d\b|\b5\.\d{1,3}\.\d{1,3}\b/.test(words);
  const badAddress = /\b5\.1\.[1236]\b/.test(words);
  return new ProviderError(`The recipient's server refused: ${words}`, { temporary: !permanent, badAddress });
}
