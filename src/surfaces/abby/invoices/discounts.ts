/** `discount`: a percentage in hundredths of a percent, or an amount in cents. */
import { z } from "@hono/zod-openapi";
import { scaleExactly, unscaled } from "../../../platform/money/exact-decimals.ts";
import type { Discount } from "../../../schema/document-shapes.ts";

export const DISCOUNT_MODES = ["PERCENTAGE", "AMOUNT"] as const;

const PERCENT_DECIMALS = 2;

export const discountField = () =>
  z.object({ mode: z.enum(DISCOUNT_MODES), amount: z.int() }).openapi("AbbyDiscount", {
    description: "`PERCENTAGE`: 1000 is 10 %. `AMOUNT`: in cents.",
    example: { mode: "PERCENTAGE", amount: 1000 },
  });

type Sent = z.output<ReturnType<typeof discountField>>;

/** The discount that is meant; none for an amount of 0. */
export function discountOf(sent: Sent | null | undefined): Discount | null {
  if (!sent || sent.amount === 0) return null;
  return sent.mode === "AMOUNT"
    ? { amount_cents: sent.amount }
    : { percent: unscaled(BigInt(sent.amount), PERCENT_DECIMALS) };
}

/** A discount as it is shown. A finer percentage than a hundredth keeps its decimals. */
export function shownDiscount(discount: Discount | undefined): Sent | undefined {
  if (!discount) return undefined;
  if ("amount_cents" in discount) return { mode: "AMOUNT", amount: discount.amount_cents };
  return { mode: "PERCENTAGE", amount: unscaled(scaleExactly(discount.percent, 4), 4 - PERCENT_DECIMALS) };
}
