/** What the forms of the texts hold: those of all languages, and those of one. */
import { z } from "@hono/zod-openapi";
import type { BusinessWithSeries } from "../../../../capabilities/business/get-business.ts";
import type { ProfileChanges } from "../../../../capabilities/business/profile-changes.ts";
import { OWN_EMAILS } from "../../../../capabilities/sending/sample-emails.ts";
import { templateProblem } from "../../../../formats/messages/template.ts";
import { lineText, multilineText } from "../../../../platform/http/field-types.ts";
import type { BusinessRow } from "../../../../schema/rows.ts";
import type { Locale } from "../../../../schema/vocabularies/locales.ts";
import { blank } from "../../http/entry.ts";

const template = <S extends z.ZodType<string>>(text: S) =>
  blank(text.refine((said) => templateProblem(said) === null, { params: { code: "invalid_placeholder" } }));

const subject = () => template(lineText(200));
const message = () => template(multilineText(5000));

/** The texts of all languages. They are columns of the business. */
export const CommonTexts = z.object({
  default_notes: blank(multilineText(5000)),
  invoice_subject: subject(),
  invoice_message: message(),
  reminder_subject: subject(),
  reminder_message: message(),
  receipt_subject: subject(),
  receipt_message: message(),
});

const text = <S extends z.ZodType>(schema: S) => blank(schema);
const common = {
  title: text(lineText(200)),
  intro: text(multilineText(5000)),
  footer: text(multilineText(5000)),
};
const email = z.object({ subject: subject(), message: message() });

/** The texts of one language. */
export const OwnTexts = z.object({
  texts: z
    .object({
      invoice: z
        .object({ ...common, payment_note: text(multilineText(1000)), terms: text(multilineText(20_000)) })
        .optional(),
      credit_note: z.object(common).optional(),
    })
    .optional(),
  emails: z
    .object({ invoice: email.optional(), reminder: email.optional(), receipt: email.optional() })
    .optional(),
});

/** All texts, with those of one language as they are entered. What a form does not have stays as it is. */
export function withOwnTexts(
  { texts, emails }: z.output<typeof OwnTexts>,
  { business }: Pick<BusinessWithSeries, "business">,
  language: Locale,
): ProfileChanges {
  const kept = business.default_texts;
  const own = business.details?.message_texts;
  const documents = (["invoice", "credit_note"] as const).map((kind) => [
    kind,
    { ...kept?.[kind], ...(texts?.[kind] && { [language]: texts[kind] }) },
  ]);
  const messages = OWN_EMAILS.map((kind) => [
    kind,
    { ...own?.[kind], ...(emails?.[kind] && { [language]: emails[kind] }) },
  ]);
  return {
    default_texts: Object.fromEntries(documents),
    message_texts: Object.fromEntries(messages),
  };
}

/** The stored texts of a language by the names of the form's fields. */
export function storedTexts(business: BusinessRow, language: Locale | null): Record<string, string> {
  if (language === null) {
    const names = Object.keys(CommonTexts.shape) as (keyof typeof CommonTexts.shape)[];
    return Object.fromEntries(names.map((name) => [name, business[name] ?? ""]));
  }
  const found: Record<string, string> = {};
  for (const kind of ["invoice", "credit_note"] as const)
    for (const [name, said] of Object.entries(business.default_texts?.[kind]?.[language] ?? {}))
      found[`texts.${kind}.${name}`] = said;
  for (const kind of OWN_EMAILS)
    for (const [name, said] of Object.entries(business.details?.message_texts?.[kind]?.[language] ?? {}))
      found[`emails.${kind}.${name}`] = said;
  return found;
}
