/** The payments that settle an invoice, as Abby's clients record them. */
import { z } from "@hono/zod-openapi";
import { MOST_RECONCILED, type Reconciled } from "../../../capabilities/payments/reconcile-invoice.ts";
import { FIRST_PAID_DAY } from "../../../capabilities/payments/record-payment.ts";
import { isDay } from "../../../platform/days.ts";
import { cents, instantText, lineText } from "../../../platform/http/field-types.ts";
import { unixTime } from "../http/times.ts";
import {
  BILLING_PAYMENT_METHODS,
  type BillingPaymentMethod,
  methodOf,
} from "../vocabularies/payment-methods.ts";

const MOST_REFERENCE = 200;

/** A day, an RFC 3339 instant or Unix seconds; becomes a day or an instant. */
const receivedAt = () =>
  z.unknown().transform((sent, { issues }) => {
    if (typeof sent === "string" && isDay(sent) && sent >= FIRST_PAID_DAY) return sent;
    const schema = typeof sent === "number" ? seconds : instantText();
    const { data, error } = schema.safeParse(sent, { reportInput: true });
    if (data !== undefined && data >= FIRST_PAID_DAY) return data;
    const [issue] = error?.issues ?? [];
    if (issue?.code === "custom" || sent === undefined)
      issues.push({ ...issue, input: sent } as z.core.$ZodRawIssue);
    else issues.push({ code: "custom", message: WORDS, input: sent, params: { code: "isDate" } });
    return "";
  });

const seconds = unixTime().transform((time) => new Date(time * 1000).toISOString());

const WORDS = `Must be a day such as 2026-01-31, an RFC 3339 instant or Unix seconds, not before ${FIRST_PAID_DAY}.`;

const payment = z.object({
  amount: cents().min(1),
  receivedAt: receivedAt(),
  method: z.enum(BILLING_PAYMENT_METHODS),
  transactionId: lineText(MOST_REFERENCE).nullish(),
});

export const reconciliation = z.object({ payments: z.array(payment).min(1).max(MOST_RECONCILED) });

/** What the words say that our methods do not tell. They stand in the reference of the payment. */
const TOLD: { readonly [M in BillingPaymentMethod]?: string } = {
  universal_employment_service_cheque: "CESU",
  paypal: "PayPal",
  stripe: "Stripe",
};

export const reconciled = ({
  amount,
  receivedAt,
  method,
  transactionId,
}: z.output<typeof payment>): Reconciled => ({
  amount_cents: amount,
  paid_at: receivedAt,
  method: methodOf(method),
  reference: [TOLD[method], transactionId].filter(Boolean).join(" ") || undefined,
});
