import { z } from "@hono/zod-openapi";
import { documentAccount } from "../../../platform/http/bank-account.ts";
import { cents, day, lineText } from "../../../platform/http/field-types.ts";
import { PAYMENT_REFERENCE_SCHEMES } from "../../../schema/vocabularies/payments.ts";
import { taxCategory, taxRate } from "../http/price-fields.ts";
import { NewPaymentSchema } from "../payments/payment-json.ts";
import { NewInvoiceSchema } from "./invoice-json.ts";
import { BESIDE, wholePrices } from "./line-json.ts";

const MAX_RATES = 50;
const MAX_PAYMENTS = 20;

const amount = (description: string) => cents().min(0).openapi({ description, minimum: 0 });

const RecordedRateSchema = z
  .strictObject({
    tax_rate: taxRate(),
    tax_category: taxCategory().optional().openapi({ description: "`S` when absent, or `Z` at rate 0." }),
    taxable_cents: cents().openapi({ description: "Without tax, in minor units.", example: 10000 }),
    tax_cents: cents().openapi({
      description: "As it stands on the invoice: rounding may have made it differ from the rate's by 500.",
      example: 2000,
    }),
  })
  .openapi("RecordedRate", { example: { tax_rate: 20, taxable_cents: 10000, tax_cents: 2000 } });

const { amount_cents, paid_at, method, reference } = NewPaymentSchema.shape;

const PaymentElsewhereSchema = z
  .strictObject({ amount_cents, paid_at, method, reference })
  .openapi("PaymentElsewhere", {
    example: { amount_cents: 12000, paid_at: "2025-11-20T09:30:00.000Z", method: "transfer" },
  });

const { client_id, currency, lines, due_date, supply_date, notes, purchase_order, external_id, metadata } =
  NewInvoiceSchema.shape;

/** An invoice that was issued elsewhere. */
export const RecordedInvoiceSchema = z
  .strictObject({
    number: lineText(60, 1)
      .refine((number) => !/^draft-/i.test(number), {
        error: "DRAFT- is how drafts are named; an invoice that was issued has another number.",
        params: { code: "number_of_draft" },
      })
      .openapi({
        description:
          "As it stands on the invoice. Unique within the business, and none that its series give yet.",
        example: "A-2025/0117",
      }),
    issue_date: day().openapi({ example: "2025-11-03" }),
    client_id,
    currency,
    due_date: due_date.openapi({
      description: "By the payment terms of the client or the business when absent.",
      example: "2025-12-03",
    }),
    supply_date,
    lines: lines.optional().openapi({ description: "What was sold. Not together with `tax_breakdown`." }),
    tax_breakdown: z
      .array(RecordedRateSchema)
      .min(1)
      .max(MAX_RATES)
      .optional()
      .openapi({ description: "Amounts per rate. Not together with `lines`." }),
    subtotal_cents: amount(
      "Without tax. By itself with `tax_cents`, or besides lines or rates, which must come to it.",
    ).optional(),
    tax_cents: cents().optional().openapi({ description: "The tax. See `subtotal_cents`." }),
    total_cents: amount("With tax; what the rest must come to.").optional(),
    payment_reference: lineText(140).nullable().optional().openapi({
      description:
        "What the client gives with a transfer, as it stands on the invoice: an RF reference, a line of FIK 71, a KID or an OCR with its `payment_reference_scheme`, or free words. The number when absent.",
      example: "RF18 5390 0754 7034",
    }),
    payment_reference_scheme: z.enum(PAYMENT_REFERENCE_SCHEMES).nullable().optional().openapi({
      description:
        "What kind of reference it is. An RF reference and a line of FIK 71 are known by their form.",
    }),
    bank_account: documentAccount.optional(),
    payments: z
      .array(PaymentElsewhereSchema)
      .max(MAX_PAYMENTS)
      .optional()
      .openapi({ description: "What was paid of it already. Nobody gets a receipt." }),
    notes,
    purchase_order,
    external_id,
    metadata,
  })
  .superRefine(wholePrices, BESIDE)
  .refine(({ lines, tax_breakdown }) => !(lines && tax_breakdown), {
    path: ["tax_breakdown"],
    error: "Say the amounts by `lines` or by `tax_breakdown`, not both.",
    params: { code: "conflicting" },
  })
  .refine(
    ({ lines, tax_breakdown, subtotal_cents, tax_cents }) =>
      lines || tax_breakdown || (subtotal_cents !== undefined && tax_cents !== undefined),
    {
      path: ["tax_breakdown"],
      error: "Required: `tax_breakdown`, or `lines`, or else `subtotal_cents` and `tax_cents`.",
      params: { code: "required" },
    },
  )
  .openapi("RecordedInvoice", {
    example: {
      number: "A-2025/0117",
      issue_date: "2025-11-03",
      client_id: "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d",
      currency: "EUR",
      tax_breakdown: [{ tax_rate: 20, taxable_cents: 10000, tax_cents: 2000 }],
      payments: [{ amount_cents: 12000, paid_at: "2025-11-20T09:30:00.000Z", method: "transfer" }],
    },
  });
