import { z } from "@hono/zod-openapi";
import type { PaymentTerms } from "../../../schema/party-shapes.ts";

const KINDS = ["days", "end_of_month", "fixed"] as const satisfies readonly PaymentTerms["kind"][];

/** When an invoice is due. `days` belongs to every kind but `fixed`. */
export const paymentTerms = () =>
  z
    .strictObject({ kind: z.enum(KINDS), days: z.int().min(0).max(365).nullable().default(null) })
    .check(({ value: { kind, days }, issues }) => {
      if ((kind === "fixed") === (days === null)) return;
      const [code, message] =
        kind === "fixed"
          ? ["conflicting", "With `fixed`, `due_date` names the day: leave `days` out."]
          : ["required", "Required: a whole number of days, such as 30."];
      issues.push({ code: "custom", message, input: days, path: ["days"], params: { code } });
    })
    .transform(({ kind, days }) => (kind === "fixed" ? { kind } : { kind, days: days ?? 0 }))
    .openapi("PaymentTerms", {
      description:
        "`days` after the issue date; `end_of_month`: the last day of the month in which that day lies; `fixed`: on the `due_date`.",
      example: { kind: "end_of_month", days: 30 },
    });
