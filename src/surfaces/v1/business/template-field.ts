/** A business's own words in emails: for all languages, and for one. */
import { z } from "@hono/zod-openapi";
import { templateProblem } from "../../../formats/messages/template.ts";
import { lineText, multilineText } from "../../../platform/http/field-types.ts";
import { byLocale } from "./by-locale.ts";

/** Checks the placeholders of a text, such as `{number}`. Refuses unknown ones and unmatched braces. */
export function placeholders(payload: z.core.ParsePayload<string>): void {
  const problem = templateProblem(payload.value);
  if (problem)
    payload.issues.push({
      code: "custom",
      message: problem,
      input: payload.value,
      params: { code: "invalid_placeholder" },
    });
}

const subject = () => lineText(200, 1).check(placeholders).nullable();
const message = () => multilineText(5000).min(1).check(placeholders).nullable();

const subjectOf = (kind: string) =>
  subject().openapi({
    description: `Subject of the email that carries ${kind}, with placeholders such as \`{number}\`; null takes ours.`,
  });
const messageOf = (kind: string) =>
  message().openapi({
    description: `Words of the email that carries ${kind}, with placeholders; null takes ours.`,
  });

const texts = z
  .strictObject({ subject: subject().optional(), message: message().optional() })
  .openapi("MessageTexts", { example: { subject: "Ihre Rechnung {number}" } });
const inEachLanguage = byLocale(texts).optional();

export const templateFields = {
  invoice_subject: subjectOf("an invoice"),
  invoice_message: messageOf("an invoice"),
  reminder_subject: subjectOf("a reminder"),
  reminder_message: messageOf("a reminder"),
  receipt_subject: subjectOf("a receipt"),
  receipt_message: messageOf("a receipt"),
  message_texts: z
    .strictObject({ invoice: inEachLanguage, reminder: inEachLanguage, receipt: inEachLanguage })
    .nullable()
    .openapi({
      description:
        "Subjects and words of emails by kind and language. A language that has one here takes both from here, and ours for what is missing; any other takes `invoice_subject` and the like. Sent, they replace all that is there.",
      example: { invoice: { de: { subject: "Ihre Rechnung {number}", message: "Guten Tag {client} …" } } },
    }),
};
