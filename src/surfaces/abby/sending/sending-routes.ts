/** Emails of documents, and tests that go to the business itself. */
import { z } from "@hono/zod-openapi";
import { carriersOf } from "../../../adapters/carriers.ts";
import { composeLetter } from "../../../capabilities/sending/compose-letter.ts";
import { sendDocument } from "../../../capabilities/sending/send-document.ts";
import { sendTestEmail, sendTestSignature } from "../../../capabilities/sending/send-test.ts";
import { canPayOnline } from "../../../capabilities/stripe/start-checkout.ts";
import { letterHtml } from "../../../formats/messages/letter.tsx";
import { email, lineText, uuid } from "../../../platform/http/field-types.ts";
import { type AbbyRouter, defineContract } from "../http/contract.ts";
import { isReminder } from "./email-types.ts";
import { letterText, MOST_HTML } from "./letter-content.ts";

const MOST_RECIPIENTS = 10;

const means: Parameters<typeof sendTestEmail>[2] = {
  carriersOf,
  canPay: (...paid) => canPayOnline(...paid) !== null,
};

const ofBilling = z.strictObject({ billingId: uuid() });
const ofEmail = ofBilling.extend({ emailType: z.string() });

const html = () => z.string().max(MOST_HTML);

const send = defineContract({
  method: "post",
  path: "/v2/billing/{billingId}/send-by-email",
  operationId: "BillingController-sendByEmail",
  params: ofBilling,
  body: z.object({
    emails: z.array(email()).min(1).max(MOST_RECIPIENTS),
    subject: lineText(255, 1),
    content: html(),
    inCopy: z.boolean().default(false),
  }),
  names: { copy_to_self: "inCopy", cc: "emails", bcc: "emails", channels: "emails" },
  success: { status: 204, empty: true },
});

const render = defineContract({
  method: "get",
  path: "/v2/billing/{billingId}/email/{emailType}/render",
  operationId: "BillingController-renderEmail",
  params: ofEmail,
  success: { status: 200, json: true },
});

const test = defineContract({
  method: "post",
  path: "/v2/billing/{billingId}/email/{emailType}/test",
  operationId: "BillingController-sendEmailTest",
  params: ofEmail,
  success: { status: 204, empty: true },
});

const testSignature = defineContract({
  method: "post",
  path: "/v2/billing/send-test-signature",
  operationId: "BillingController-sendTestEmailSignature",
  body: z.object({ content: html().optional() }),
  success: { status: 204, empty: true },
});

const NOTHING = { body: null };

export function sendingRoutes(router: AbbyRouter): void {
  router.endpoint(send, {
    async run(ctx, { params: { billingId: id }, body: { emails, subject, content, inCopy } }) {
      const [to, ...cc] = emails;
      const message = await letterText(content);
      return sendDocument(ctx, {
        id,
        send: {
          channels: ["email"],
          to,
          cc,
          copy_to_self: inCopy,
          subject: literal(subject),
          ...(message !== null && { message: literal(message) }),
        },
      });
    },
    present: () => NOTHING,
  });
  router.endpoint(render, {
    run: (ctx, { params: { billingId: id, emailType } }) =>
      composeLetter(ctx, { id, reminder: isReminder(emailType) }, means),
    present: (letter) => ({ body: { subject: letter.subject, content: letterHtml(letter) } }),
  });
  router.endpoint(test, {
    run: (ctx, { params: { billingId: id, emailType } }) =>
      sendTestEmail(ctx, { id, reminder: isReminder(emailType) }, means),
    present: () => NOTHING,
  });
  router.endpoint(testSignature, {
    run: async (ctx, { body: { content } }) =>
      sendTestSignature(ctx, content === undefined ? null : await letterText(content), means),
    present: () => NOTHING,
  });
}

/** Words as they are: in ours, braces stand around placeholders. */
const literal = (words: string): string => words.replaceAll(/[{}]/g, "$&$&");
