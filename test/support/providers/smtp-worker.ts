/** A Worker that mails what is posted to it, so that tests can run the SMTP adapter in workerd. */

import { createSmtpMailer } from "../../../src/adapters/mail/smtp-mailer.ts";
import type { MailMessage } from "../../../src/adapters/message-ports.ts";
import { ProviderError } from "../../../src/adapters/message-ports.ts";

/** What is posted, without pictures. Attachments travel as base64. */
export interface SmtpOrder {
  url: string;
  timeoutMs: number;
  message: Omit<MailMessage, "attachments" | "images"> & {
    attachments: { filename: string; type: string; base64: string }[];
  };
}

export type SmtpOutcome =
  | { providerId: string }
  | { error: string; temporary: boolean | null; badAddress: boolean | null };

export default {
  async fetch(request) {
    const { url, timeoutMs, message } = (await request.json()) as SmtpOrder;
    const attachments = message.attachments.map(({ base64, ...rest }) => ({
      ...rest,
      content: new Uint8Array(Buffer.from(base64, "base64")),
    }));
    return Response.json(
      await outcome(() => createSmtpMailer(url, { timeoutMs }).send({ ...message, images: [], attachments })),
    );
  },
} satisfies ExportedHandler;

async function outcome(send: () => Promise<{ providerId: string }>): Promise<SmtpOutcome> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof ProviderError)
      return { error: error.message, temporary: error.temporary, badAddress: error.badAddress };
    return { error: String(error), temporary: null, badAddress: null };
  }
}
