import { emailContent } from "./email-content.ts";
import { emailHtml } from "./email-html.tsx";
import { emailText } from "./email-text.ts";
import type { ComposedEmail, MessageFacts } from "./facts.ts";

/** Composes an email: its subject, and its message as plain text and as HTML, which say the same. */
export function composeEmail(facts: MessageFacts): ComposedEmail {
  const content = emailContent(facts);
  return { subject: content.subject, text: emailText(content), html: emailHtml(content) };
}
