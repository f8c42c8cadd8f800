import { z } from "@hono/zod-openapi";
import {
  createCreditNote,
  type NewCreditNote,
} from "../../../capabilities/credit-notes/create-credit-note.ts";
import { QUANTITY_DECIMALS } from "../../../capabilities/invoices/totals.ts";
import { cents, multilineText, uuid } from "../../../platform/http/field-types.ts";
import { hasAtMostDecimals } from "../../../platform/money/exact-decimals.ts";
import { shown } from "../results/data-text.ts";
import { links, linksOf } from "../results/invoice.ts";
import { MoneySchema, money } from "../results/money.ts";
import { defineTool, idempotencyKey } from "../tool.ts";
import { taxCategory, taxRate } from "./draft-arguments.ts";

const line = z.strictObject({
  line: z
    .int()
    .min(1)
    .max(1000)
    .describe("The line of the invoice, as get_invoice counts them; 1 is the first."),
  quantity: z
    .number()
    .refine((value) => value !== 0 && hasAtMostDecimals(value, QUANTITY_DECIMALS), {
      error: `May have at most ${QUANTITY_DECIMALS} decimals, and not be 0.`,
      params: { code: "too_many_decimals" },
    })
    .optional()
    .describe("All that is left of the line when absent. Half of a line of 1 is 0.5."),
});

const amount = z.strictObject({
  tax_rate: taxRate(),
  tax_category: taxCategory().optional().describe("Needed only if the invoice has the rate in several."),
  total_cents: cents()
    .refine((value) => value !== 0, { error: "Must not be 0.", params: { code: "zero" } })
    .describe("With tax, in the minor unit of the currency."),
});

interface Asked {
  lines?: z.output<typeof line>[] | undefined;
  amounts?: z.output<typeof amount>[] | undefined;
}

const creditOf = ({ lines, amounts }: Asked): NewCreditNote["credit"] => {
  if (lines) return { kind: "lines", lines };
  return amounts ? { kind: "amounts", amounts } : { kind: "all" };
};

export const creditInvoiceTool = defineTool({
  name: "credit_invoice",
  title: "Credit an invoice",
  description:
    "IRREVERSIBLE. Issues a credit note, with a legal number of its own, that corrects an issued invoice: all that is left of it, or the `lines` or `amounts` that are named. It lowers what is due; what was paid already becomes the client's credit. Nothing is sent. Ask the user first, with the invoice and the amount.",
  access: "write",
  isFinal: true,
  arguments: z
    .strictObject({
      invoice_id: uuid().describe("The `id` of the invoice."),
      reason: multilineText(1000).min(1).optional().describe("For the client, on the credit note."),
      lines: z.array(line).min(1).max(1000).optional().describe("Credits these lines. Not with amounts."),
      amounts: z
        .array(amount)
        .min(1)
        .max(50)
        .optional()
        .describe("Credits these amounts, per tax rate. Not with lines."),
      idempotency_key: idempotencyKey(),
    })
    .refine(({ lines, amounts }) => !(lines && amounts), {
      path: ["amounts"],
      error: "Credit by `lines` or by `amounts`, not both; none of them credits all that is left.",
      params: { code: "conflicting" },
    }),
  result: z.object({
    credit_note: z.object({
      id: z.string(),
      number: z.string(),
      invoice_id: z.string().describe("The invoice that it corrects."),
      issue_date: z.string().nullable(),
      total: MoneySchema.describe("What it credits, with tax."),
      ...links,
    }),
  }),
  run: (ctx, { invoice_id, reason, ...asked }) =>
    createCreditNote(ctx, { invoice_id, reason, credit: creditOf(asked) }),
  present: (note, ctx, { invoice_id }) => ({
    credit_note: {
      id: note.id,
      number: shown(note.number),
      invoice_id,
      issue_date: note.issue_date,
      total: money(note.total_cents, note.currency),
      ...linksOf(note, ctx),
    },
  }),
});
