import { z } from "@hono/zod-openapi";
import { FIRST_PAID_DAY } from "../../../capabilities/payments/record-payment.ts";
import { cents, instantText, lineText, uuid } from "../../../platform/http/field-types.ts";
import { CURRENCIES } from "../../../schema/vocabularies/currencies.ts";
import { PAYMENT_METHODS, PAYMENT_SOURCES } from "../../../schema/vocabularies/payments.ts";
import { pageParameters } from "../http/paging.ts";
import { CashDiscountTakenSchema, InvoiceSchema } from "../invoices/invoice-json.ts";

const positive = () => cents().min(1).openapi({ example: 60000, minimum: 1 });

/** An RFC 3339 instant. */
const EARLIEST = `${FIRST_PAID_DAY}T00:00:00.000Z`;

const payment = {
  id: uuid(),
  invoice_id: uuid(),
  amount_cents: cents(),
  refunded_cents: cents().openapi({ description: "The part of it that was refunded or reversed." }),
  cash_discount: z.array(CashDiscountTakenSchema).openapi({
    description:
      "What this payment in time left unpaid (`settle_cash_discount`), per rate; empty when nothing, or when the payment went back.",
  }),
  currency: z.enum(CURRENCIES),
  paid_at: instantText(),
  method: z.enum(PAYMENT_METHODS),
  source: z.enum(PAYMENT_SOURCES).openapi({
    description: "`manual` through this API, `stripe`, or `simulated` on a sandbox's checkout page.",
  }),
  reference: z.string().nullable(),
  external_id: z.string().nullable(),
  created_at: instantText(),
};

export const PaymentSchema = z.strictObject(payment).openapi("Payment");

export const PaymentWithInvoiceSchema = z
  .strictObject({ ...payment, invoice: InvoiceSchema })
  .openapi("PaymentWithInvoice");

export const NewPaymentSchema = z
  .strictObject({
    amount_cents: positive(),
    paid_at: instantText()
      .refine((text) => text >= EARLIEST, {
        error: `Must not lie before ${EARLIEST}.`,
        params: { code: "too_early" },
      })
      .optional()
      .openapi({
        description: "RFC 3339; now when absent. Not in the future, nor before 1970.",
        example: "2026-11-20T09:30:00.000Z",
      }),
    method: z.enum(PAYMENT_METHODS),
    reference: lineText(200, 1).nullable().optional(),
    external_id: lineText(255, 1)
      .nullable()
      .optional()
      .openapi({ description: "Your own id; unique within the business." }),
    allow_overpayment: z.boolean().optional().openapi({
      default: false,
      description: "Take more than is due; what exceeds it is the client's credit.",
    }),
    settle_cash_discount: z.boolean().optional().openapi({
      default: false,
      description:
        "The client paid in time: what the payment leaves unpaid is the cash discount that the invoice offers on that day, and the invoice is paid.",
    }),
  })
  .refine((body) => !(body.settle_cash_discount && body.allow_overpayment), {
    path: ["allow_overpayment"],
    error: "A payment with `settle_cash_discount` is less than what is due, not more: send one of them.",
    params: { code: "conflicting" },
  })
  .openapi("NewPayment", {
    example: {
      amount_cents: 58_800,
      method: "transfer",
      paid_at: "2026-11-20T09:30:00.000Z",
      settle_cash_discount: true,
    },
  });

export const NewRefundSchema = z
  .strictObject({
    amount_cents: positive().optional().openapi({ description: "All that is left of it when absent." }),
  })
  .openapi("NewRefund");

export const PaymentFilterSchema = z.strictObject(pageParameters);

export const ClientCreditSchema = z
  .strictObject({
    data: z.array(z.strictObject({ currency: z.enum(CURRENCIES), amount_cents: cents() })),
  })
  .openapi("ClientCredit");
