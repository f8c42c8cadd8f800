/** `UpdateInvoiceGeneralInformationsDto`: the texts and terms of a document. */
import { z } from "@hono/zod-openapi";
import type { ContentFields } from "../../../capabilities/invoices/document-content.ts";
import {
  allDifferent,
  email,
  lineText,
  multilineText,
  REPEATED,
} from "../../../platform/http/field-types.ts";
import { keptWith } from "../../../platform/kept-fields.ts";
import type { DocumentContent, OwnReminders } from "../../../schema/document-shapes.ts";
import { OWN_REMINDER_FREQUENCIES } from "../../../schema/vocabularies/deliveries.ts";
import {
  BILLING_PAYMENT_METHODS,
  keptMethods,
  MOST_OTHER_LENGTH,
  methodsOf,
  otherMethodsOf,
  saidOfOther,
  wordsOfMethods,
} from "../vocabularies/payment-methods.ts";
import { ADVANCE_DISCOUNTS, LATE_PENALTIES, LUMP_SUMS, saidByTerm } from "../vocabularies/terms.ts";
import { mentionOfNote, noteOfMention, VAT_MENTIONS } from "../vocabularies/vat-mentions.ts";

const MOST_REMINDERS = 52;
const MOST_RECIPIENTS = 10;

/** A term with a word of the list, or with `other` and own words. */
const term = (codes: Readonly<Record<string, string>>) =>
  z
    .object({ value: z.enum([...Object.keys(codes), "other"]), otherValue: multilineText(500).nullish() })
    .check(({ value: { value, otherValue }, issues }) => {
      if (value !== "other" || otherValue) return;
      issues.push({
        code: "custom",
        input: otherValue,
        path: ["otherValue"],
        message: "Required with `other`: what the document is to say.",
        params: { code: "isDefined" },
      });
    })
    .transform(({ value, otherValue }) => saidByTerm(codes, { value, otherValue: otherValue ?? "" }) ?? null)
    .nullish();

const reminder = z.object({
  active: z.boolean(),
  frequency: z.enum(OWN_REMINDER_FREQUENCIES),
  numberOfRemindersToSend: z.int().min(0).max(MOST_REMINDERS),
  inCopy: z.boolean(),
  recipients: z.array(email()).max(MOST_RECIPIENTS).refine(allDifferent, REPEATED).nullish(),
});

const ofAsset = {
  headerNote: multilineText(5000).nullish(),
  footerNote: multilineText(5000).nullish(),
  generalTermsAndConditionsOfSale: multilineText(20_000).nullish(),
  mentionMediator: multilineText(1000).nullish(),
  paymentMethods: z
    .array(z.enum(BILLING_PAYMENT_METHODS))
    .max(BILLING_PAYMENT_METHODS.length)
    .refine(allDifferent, REPEATED)
    .nullish(),
  otherPaymentMethod: lineText(MOST_OTHER_LENGTH).nullish(),
  vatMention: z.enum(VAT_MENTIONS).nullish(),
  latePenalty: term(LATE_PENALTIES),
  lumpSumCompensation: term(LUMP_SUMS),
  discountAdvancePayment: term(ADVANCE_DISCOUNTS),
};

export const assetInformationsBody = z.object(ofAsset);

export const invoiceInformationsBody = z.object({
  ...ofAsset,
  isOnlinePaymentActivated: z.boolean().nullish(),
  reminder: reminder.nullish(),
});

/** What a draft says with these: what is not sent stays, and null or an empty text takes it away. */
export function withInformations(
  sent: z.output<typeof invoiceInformationsBody>,
  content: DocumentContent | null,
): ContentFields {
  const { vatMention } = sent;
  const note = vatMention && noteOfMention(vatMention);
  const { kept: keptOfMethods, ...methods } = withMethods(sent, content);
  return {
    intro: sent.headerNote,
    footer: sent.footerNote,
    terms: sent.generalTermsAndConditionsOfSale,
    mediator: sent.mentionMediator,
    ...methods,
    vat_note: note,
    late_penalty_rate: sent.latePenalty,
    recovery_fee: sent.lumpSumCompensation,
    early_discount: sent.discountAdvancePayment,
    online_payment: sent.isOnlinePaymentActivated,
    reminders: sent.reminder && remindersOf(sent.reminder),
    kept: keptWith(content?.kept ?? null, {
      ...keptOfMethods,
      ...(vatMention !== undefined && { vatMention: keptMention(vatMention, note) }),
    }),
  };
}

/** The methods of payment, and the words for them that the document's own do not tell. */
function withMethods(
  { paymentMethods, otherPaymentMethod }: z.output<typeof invoiceInformationsBody>,
  content: DocumentContent | null,
) {
  if (paymentMethods === undefined && otherPaymentMethod === undefined) return { kept: {} };
  const current = content ?? {};
  const words =
    paymentMethods === undefined
      ? wordsOfMethods(current.payment_methods ?? [], current.kept?.paymentMethods)
      : (paymentMethods ?? []);
  const said = otherPaymentMethod === undefined ? saidOfOther(current) : otherPaymentMethod;
  return {
    payment_methods: methodsOf(words),
    other_payment_method: otherMethodsOf(words, said),
    kept: {
      paymentMethods: keptMethods(words) ?? "",
      otherPaymentMethod: (words.includes("paypal") && said) || "",
    },
  };
}

/** The mention itself, where another one is what its note means. */
const keptMention = (mention: string | null, note: string | null | undefined): string =>
  mention === null || mentionOfNote(note ?? undefined, undefined) === mention ? "" : mention;

const remindersOf = (sent: z.output<typeof reminder>): OwnReminders => ({
  active: sent.active,
  frequency: sent.frequency,
  count: sent.numberOfRemindersToSend,
  in_copy: sent.inCopy,
  recipients: sent.recipients ?? [],
});
