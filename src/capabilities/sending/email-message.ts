import type { DeliveryRef, MailMessage } from "../../adapters/message-ports.ts";
import { composeEmail } from "../../formats/messages/compose-email.tsx";
import type { MessageFacts } from "../../formats/messages/facts.ts";
import { type Clock, instant } from "../../platform/clock.ts";

/** Whom an email reaches, and by which reference its provider knows it. */
interface Recipients {
  ref: DeliveryRef;
  to: string;
  cc: readonly string[];
  bcc: readonly string[];
}

/** The email of these facts, without its pictures and files. It comes from the deployment's address. */
export const emailMessage = (
  { env, clock }: { env: Env; clock: Clock },
  facts: MessageFacts,
  recipients: Recipients,
): Omit<MailMessage, "images" | "attachments"> => ({
  ...recipients,
  date: instant(clock),
  from: { name: facts.seller.name, email: env.MAIL_FROM },
  replyTo: facts.seller.email,
  ...composeEmail(facts),
  headers: facts.stopUrl ? unsubscribeHeaders(facts.stopUrl) : {},
});

/** RFC 2369 and RFC 8058: mail programs show an unsubscribe button of their own on automatic reminders. */
const unsubscribeHeaders = (url: string): Record<string, string> => ({
  "List-Unsubscribe": `<${url}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});
