/** Email by Resend's HTTP API (https://resend.com/docs/api-reference/emails/send-email). */
import { Buffer } from "node:buffer";
import { z } from "zod";
import { oneLine, phrase, reasonOf } from "../../platform/text/one-line.ts";
import { type Answer, ask, type HttpOptions } from "../http-call.ts";
import type { Attachment, Mailer, MailMessage } from "../message-ports.ts";
import { ProviderError } from "../message-ports.ts";

const Taken = z.object({ id: z.string().min(1) });
const Refused = z.object({ name: z.string().catch(""), message: z.string().catch("") });

/** For 24 hours, Resend drops a repetition that has the same idempotency key and the same body. */
export function createResendMailer({
  apiKey,
  baseUrl,
  ...options
}: HttpOptions & { apiKey: string; baseUrl: string }): Mailer {
  return {
    async send(message) {
      const headers = {
        Authorization: `Bearer ${apiKey}`,
        "Content-Type": "application/json",
        "Idempotency-Key": message.ref.id,
      };
      const body = JSON.stringify(emailOf(message));
      const answer = await ask("The mail service", `${baseUrl}/emails`, { headers, body }, options);
      const taken = Taken.safeParse(answer.body);
      if (answer.status < 300 && taken.success) return { providerId: taken.data.id };
      if (wasTaken(answer)) return { providerId: message.ref.id };
      throw refusal(answer);
    },
  };
}

function emailOf(message: MailMessage) {
  const { ref } = message;
  return {
    from: `${phrase(message.from.name)} <${message.from.email}>`.trim(),
    to: [message.to],
    ...(message.cc.length > 0 && { cc: message.cc }),
    ...(message.bcc.length > 0 && { bcc: message.bcc }),
    ...(message.replyTo !== null && { reply_to: message.replyTo }),
    subject: oneLine(message.subject),
    html: message.html,
    text: message.text,
    headers: message.headers,
    attachments: [
      ...message.images.map((image) => ({ ...fileOf(image), content_id: image.contentId })),
      ...message.attachments.map(fileOf),
    ],
    tags: [
      { name: "shard", value: ref.shard },
      { name: "business_id", value: ref.business_id },
      { name: "delivery_id", value: ref.id },
    ],
  };
}

const fileOf = ({ filename, type, content }: Attachment) => ({
  filename: oneLine(filename),
  content: Buffer.from(content).toString("base64"),
  content_type: type,
});

/**
 * True when Resend knows the key with another body: it accepted an earlier attempt, the answer was lost, and
 * the text has changed since (a template was edited). The message is on its way. Its Resend id is unknown, so
 * the delivery's own id takes its place; the reports find the delivery by our tags.
 */
const wasTaken = ({ status, body }: Answer): boolean =>
  status === 409 && Refused.safeParse(body).data?.name === "invalid_idempotent_request";

/** A wrong key or an unverified domain (401, 403) counts as temporary: the operator can fix it. */
function refusal({ status, body }: Answer): ProviderError {
  const { name, message } = Refused.catch({ name: "", message: "" }).parse(body);
  const words = reasonOf(message) ?? `status ${status}`;
  const temporary =
    status < 400 ||
    status >= 500 ||
    [401, 403, 408, 429].includes(status) ||
    name === "concurrent_idempotent_requests";
  if (temporary) return new ProviderError(`Email is not accepted at present: ${words}`, { temporary });
  const badAddress = /`to`/.test(message);
  return new ProviderError(`Email was refused: ${words}`, { temporary, badAddress });
}
