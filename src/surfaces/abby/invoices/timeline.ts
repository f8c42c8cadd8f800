/** `UpdateInvoiceTimelineDto`: the days of a document. */
import { z } from "@hono/zod-openapi";
import type { DraftFields } from "../../../capabilities/invoices/create-invoice.ts";
import { dayAt, unixTime } from "../http/times.ts";
import { PAYMENT_DELAYS, termsOfDelay } from "../vocabularies/payment-delays.ts";

export const timelineBody = z
  .object({
    emittedAt: unixTime(),
    paymentDelay: z.enum(PAYMENT_DELAYS),
    customDueDate: unixTime().nullish(),
    deliveryDate: unixTime().nullish(),
  })
  .check(({ value: { paymentDelay, customDueDate }, issues }) => {
    if (paymentDelay !== "other" || typeof customDueDate === "number") return;
    issues.push({
      code: "custom",
      input: customDueDate,
      path: ["customDueDate"],
      message: "Required with the delay `other`: the day on which the document is due, in Unix seconds.",
      params: { code: "isDefined" },
    });
  });

/**
 * What a draft says with these days, which are those of the business's time zone. A delay but `other` says when it is
 * due, so that `customDueDate` is not looked at. A delivery takes the place of a period; null takes it away.
 */
export function withTimeline(
  { emittedAt, paymentDelay, customDueDate, deliveryDate }: z.output<typeof timelineBody>,
  timeZone: string,
): Pick<DraftFields, "issue_date" | "due_date" | "payment_terms" | "supply_date" | "service_period"> {
  const isCustom = paymentDelay === "other" && typeof customDueDate === "number";
  return {
    issue_date: dayAt(emittedAt, timeZone),
    payment_terms: termsOfDelay(paymentDelay),
    due_date: isCustom ? dayAt(customDueDate, timeZone) : null,
    ...(deliveryDate === null && { supply_date: null }),
    ...(typeof deliveryDate === "number" && {
      supply_date: dayAt(deliveryDate, timeZone),
      service_period: null,
    }),
  };
}
