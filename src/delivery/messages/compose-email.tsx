import type { ComposedEmail, MessageFacts } from "./facts.ts";
import { fillTemplate } from "./template.ts";

const UNSAFE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** The words of an email about an invoice. */
export function composeEmail(facts: MessageFacts): ComposedEmail {
  const values = { number: facts.number, client: facts.buyer.name, business: facts.seller.name };
  const words = fillTemplate(facts.message ?? facts.template.message ?? "", values);
  const subject = fillTemplate(facts.template.subject ?? "{business} {number}", values).replace(UNSAFE, " ");
  const text = [words, facts.number, facts.url, facts.seller.name].join("\n\n").trim();
  const html = (
    <html lang={facts.locale}>
      <body>
        <p style="white-space:pre-line">{text}</p>
      </body>
    </html>
  );
  return { subject, text, html: String(html) };
}
