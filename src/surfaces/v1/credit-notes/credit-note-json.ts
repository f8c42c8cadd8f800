import { z } from "@hono/zod-openapi";
import type { NewCreditNote } from "../../../capabilities/credit-notes/create-credit-note.ts";
import { QUANTITY_DECIMALS } from "../../../capabilities/invoices/totals.ts";
import {
  cents,
  day,
  instantText,
  lineText,
  multilineText,
  uuid,
  versioned,
} from "../../../platform/http/field-types.ts";
import { hasAtMostDecimals } from "../../../platform/money/exact-decimals.ts";
import { CURRENCIES } from "../../../schema/vocabularies/currencies.ts";
import { TAX_CATEGORIES } from "../../../schema/vocabularies/tax-categories.ts";
import { archivedAt, archivedFilter } from "../archive/archive-json.ts";
import { DeliverySchema } from "../deliveries/delivery-json.ts";
import { pageParameters } from "../http/paging.ts";
import { contentFields, MAX_CHARGES } from "../invoices/content-json.ts";
import { SendSchema } from "../invoices/invoice-json.ts";
import { charge, documentDiscount, InvoiceLineSchema, TaxBreakdownSchema } from "../invoices/line-json.ts";
import { warnings } from "../invoices/warning-json.ts";

/** A credit note is issued at once, and never paid or cancelled. */
export const CREDIT_NOTE_STATUSES = ["finalized", "sent", "opened"] as const;

const creditNote = {
  id: uuid(),
  number: z.string(),
  status: z.enum(CREDIT_NOTE_STATUSES),
  invoice_id: uuid().openapi({ description: "The invoice that it corrects." }),
  client_id: uuid(),
  currency: z.enum(CURRENCIES),
  issue_date: day(),
  subtotal_cents: cents(),
  tax_cents: cents(),
  total_cents: cents().openapi({ description: "What it credits, tax included: a positive amount." }),
  tax_breakdown: z.array(TaxBreakdownSchema),
  reason: z.string().nullable(),
  public_url: z.url(),
  sandbox: z.boolean(),
  sent_at: instantText().nullable(),
  opened_at: instantText().nullable(),
  archived_at: archivedAt(),
  ...versioned,
};

/** A credit note as lists return it, without its lines. */
export const CreditNoteSummarySchema = z.strictObject(creditNote).openapi("CreditNoteSummary");

const CreditNoteLineSchema = z
  .strictObject({
    ...InvoiceLineSchema.shape,
    line: z.int().min(1).nullable().openapi({
      description:
        "The line of the invoice that it corrects; 1 is the first. Null where it stands for an amount.",
    }),
    charge: z.int().min(1).max(MAX_CHARGES).nullable().openapi({
      description:
        "The charge of the invoice that it corrects, in a credit note of charges alone; 1 is the first.",
    }),
    // Longer than one reason: a line that stands for an amount joins all reasons of its rate on the invoice.
    tax_exemption_reason: z.string().nullable(),
  })
  .openapi("CreditNoteLine");

const CreditedChargeSchema = z
  .strictObject({
    ...charge().shape,
    charge: z.int().min(1).max(MAX_CHARGES).openapi({
      description: "The charge of the invoice that it corrects; 1 is the first.",
    }),
  })
  .openapi("CreditedCharge", {
    example: { charge: 1, amount_cents: 490, tax_rate: 19, tax_category: "S", reason: "Shipping" },
  });

/** What a credit note says besides: texts of its own, and what its invoice says. */
const SAID = {
  title: true,
  intro: true,
  footer: true,
  payment_note: true,
  terms: true,
  service_period: true,
  delivery_address: true,
  buyer_reference: true,
  contract_reference: true,
  project_reference: true,
  exchange_rate: true,
  tax_currency: true,
  vat_note: true,
  locale: true,
} as const;

export const CreditNoteSchema = z
  .strictObject({
    ...creditNote,
    supply_date: day().nullable(),
    purchase_order: z.string().nullable(),
    ...z.object(contentFields).pick(SAID).shape,
    prices_include_tax: z.boolean().openapi({
      description: "Whether unit prices, discount and charges are with tax, as those of its invoice.",
    }),
    discount: documentDiscount()
      .nullable()
      .openapi({ description: "What the invoice's discount takes off these lines." }),
    charges: z.array(CreditedChargeSchema),
    lines: z.array(CreditNoteLineSchema),
    warnings,
  })
  .openapi("CreditNote");

export const SentCreditNoteSchema = z
  .strictObject({ ...CreditNoteSchema.shape, deliveries: z.array(DeliverySchema) })
  .openapi("SentCreditNote");

const creditedAmount = (description: string) =>
  cents()
    .refine((value) => value !== 0, { error: "Must not be 0.", params: { code: "zero" } })
    .optional()
    .openapi({ description });

interface Amount {
  taxable_cents?: number | undefined;
  total_cents?: number | undefined;
}

/** An amount is without tax or with it, and all of a request are like the first. */
function amountFault({ taxable_cents, total_cents }: Amount, first: Amount) {
  if (taxable_cents === undefined && total_cents === undefined)
    return {
      path: ["taxable_cents"],
      message: "Is required; or `total_cents`, which is with tax.",
      params: { code: "required" },
    };
  const isLikeFirst = (total_cents === undefined) === (first.total_cents === undefined);
  if (isLikeFirst && (total_cents === undefined || taxable_cents === undefined)) return null;
  return {
    path: ["total_cents"],
    message: "Give `taxable_cents` or `total_cents`: the same one for every amount.",
    params: { code: "conflicting" },
  };
}

export const NewCreditNoteSchema = z
  .strictObject({
    invoice_id: uuid(),
    reason: multilineText(1000).min(1).nullable().optional(),
    ...z.object(contentFields).pick({ title: true, intro: true, footer: true }).partial().shape,
    lines: z
      .array(
        z.strictObject({
          line: z.int().min(1).max(1000).openapi({ description: "The line of the invoice; 1 is the first." }),
          quantity: z
            .number()
            .refine((value) => value !== 0 && hasAtMostDecimals(value, QUANTITY_DECIMALS), {
              error: `May have at most ${QUANTITY_DECIMALS} decimals, and not be 0.`,
              params: { code: "too_many_decimals" },
            })
            .optional()
            .openapi({ description: "All that is left of the line when absent." }),
        }),
      )
      .min(1)
      .max(1000)
      .optional()
      .openapi({ description: "Credits these lines. Not together with `amounts`." }),
    charges: z
      .array(
        z.strictObject({
          charge: z
            .int()
            .min(1)
            .max(MAX_CHARGES)
            .openapi({ description: "The charge of the invoice; 1 is the first." }),
          amount_cents: cents().min(1).optional().openapi({
            description: "All that is left of the charge when absent. With tax if the invoice's prices are.",
          }),
        }),
      )
      .min(1)
      .max(MAX_CHARGES)
      .optional()
      .openapi({
        description:
          "Credits these charges, such as shipping. Not together with `amounts`. Without `lines` they become lines, since a document has at least one.",
      }),
    amounts: z
      .array(
        z.strictObject({
          tax_rate: z.number().min(0).max(100),
          tax_category: z.enum(TAX_CATEGORIES).optional(),
          taxable_cents: creditedAmount(
            "Without tax; not 0. Negative where the rate lowers the invoice, as a discount with a rate of its own does.",
          ),
          total_cents: creditedAmount(
            "With tax, in place of `taxable_cents`: of all amounts or of none. What a client gets back is then exactly that.",
          ),
        }),
      )
      .min(1)
      .max(50)
      .optional()
      .openapi({
        description: "Credits these amounts, per tax rate. Not together with `lines` or `charges`.",
      }),
  })
  .refine((body) => !((body.lines || body.charges) && body.amounts), {
    path: ["amounts"],
    error:
      "Credit by `lines` and `charges` or by `amounts`, not both; none of them credits all that is left.",
    params: { code: "conflicting" },
  })
  .superRefine(({ amounts = [] }, { addIssue }) => {
    for (const [index, amount] of amounts.entries()) {
      const fault = amountFault(amount, amounts[0] ?? amount);
      if (fault)
        addIssue({ code: "custom", input: amount, ...fault, path: ["amounts", index, ...fault.path] });
    }
  })
  .openapi("NewCreditNote", {
    example: {
      invoice_id: "01a1fcc1-39c8-706e-bd81-9cee27d54a5e",
      reason: "One of two shirts came back",
      lines: [{ line: 1, quantity: 1 }],
      charges: [{ charge: 1 }],
    },
  });

const { reminder: _, ...send } = SendSchema.shape;

export const SendCreditNoteSchema = z.strictObject(send).openapi("SendCreditNote");

export const CreditNoteFilterSchema = z.strictObject({
  ...pageParameters,
  invoice_id: uuid().optional(),
  client_id: uuid().optional(),
  number: lineText(60, 1).optional(),
  archived: archivedFilter(),
});

/** The credit that a body asks for: the lines and charges or the amounts that it names, else all that is left. */
export function newCreditNoteOf({
  lines,
  charges,
  amounts,
  ...said
}: z.output<typeof NewCreditNoteSchema>): NewCreditNote {
  if (lines || charges) return { ...said, credit: { kind: "lines", lines: lines ?? [], charges } };
  if (amounts) return { ...said, credit: { kind: "amounts", amounts } };
  return { ...said, credit: { kind: "all" } };
}
