import type { z } from "@hono/zod-openapi";
import type { InvoiceRow } from "../invoices/store.ts";
import type { PaymentSchema } from "./schemas.ts";
import type { PaymentRow } from "./store.ts";

/** A payment as answers show it. */
export const presentPayment = (
  { business_id: _, payment_intent_id: __, charge_id: ___, ...payment }: PaymentRow,
  { currency }: Pick<InvoiceRow, "currency">,
): z.output<typeof PaymentSchema> => ({ ...payment, currency });
