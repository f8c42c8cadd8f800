import type { z } from "@hono/zod-openapi";
import type { InvoiceRow, PaymentRow } from "../../../schema/rows.ts";
import type { PaymentSchema } from "./payment-json.ts";

/** A payment as the API returns it. */
export const presentPayment = (
  { business_id: _, payment_intent_id: __, charge_id: ___, cash_discount, ...payment }: PaymentRow,
  { currency }: Pick<InvoiceRow, "currency">,
): z.output<typeof PaymentSchema> => ({ ...payment, cash_discount: cash_discount ?? [], currency });
