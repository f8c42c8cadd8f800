import { z } from "@hono/zod-openapi";
import { sendInvoice } from "../../../capabilities/sending/send-invoice.ts";
import { allDifferent, email, multilineText, REPEATED, uuid } from "../../../platform/http/field-types.ts";
import { CHANNELS, DELIVERY_STATUSES } from "../../../schema/vocabularies/deliveries.ts";
import { shown } from "../results/data-text.ts";
import { InvoiceResult, presentInvoice } from "../results/invoice.ts";
import { defineTool, idempotencyKey } from "../tool.ts";

export const finalizeAndSendTool = defineTool({
  name: "finalize_and_send",
  title: "Issue an invoice and send it",
  description:
    "IRREVERSIBLE. Gives a draft its legal number, freezes it, and sends it to the client. Ask the user first, with the client, the total and the channels. An invoice that is issued already is sent again; a paid one as its receipt; with `reminder`, a reminder is sent. Nothing happens unless every channel can be used. In a sandbox sending is simulated.",
  access: "write",
  isFinal: true,
  reachesOut: true,
  arguments: z.strictObject({
    invoice_id: uuid().describe("The `id` of the draft or invoice."),
    channels: z
      .array(z.enum(CHANNELS))
      .min(1)
      .refine(allDifferent, REPEATED)
      .describe("`email`, `sms`, or `link`: nothing is sent, and the user passes the link on."),
    to: email().optional().describe("Sends the email here instead of to the client's own address."),
    message: multilineText(2000).min(1).optional().describe("Words of the email in place of the usual ones."),
    reminder: z.boolean().optional().describe("Sends a reminder of an issued invoice that is not paid."),
    idempotency_key: idempotencyKey(),
  }),
  result: z.object({
    invoice: InvoiceResult,
    deliveries: z.array(
      z.object({
        channel: z.enum(CHANNELS),
        recipient: z.string().nullable(),
        status: z.enum(DELIVERY_STATUSES),
        simulated: z.boolean(),
      }),
    ),
  }),
  run: (ctx, { invoice_id: id, channels, to, message, reminder }) =>
    sendInvoice(ctx, { id, expectedVersion: null, send: { channels, to, message, reminder } }),
  present: ({ invoice, deliveries }, ctx) => ({
    invoice: presentInvoice(invoice, ctx),
    deliveries: deliveries.map(({ channel, recipient, status, simulated }) => ({
      channel,
      recipient: shown(recipient),
      status,
      simulated,
    })),
  }),
});
