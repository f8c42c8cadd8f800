/** What a document says and comes to, in detail. */
import { z } from "@hono/zod-openapi";
import { isError } from "../../../capabilities/invoices/finalize-requirements.ts";
import type { Requirement } from "../../../capabilities/invoices/requirements/requirement.ts";
import { lineAmounts } from "../../../capabilities/invoices/totals.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import { faultOf } from "../words/failure.ts";
import { shown } from "./data-text.ts";
import { MoneySchema, money } from "./money.ts";

const MOST_LINES = 50;
const MOST_RATES = 20;
const MOST_REQUIREMENTS = 20;

export const contentFields = {
  title: z.string().nullable(),
  lines: z
    .array(
      z.object({
        line: z.int().describe("1 is the first. credit_invoice names it so."),
        description: z.string(),
        quantity: z.number(),
        unit: z.string(),
        unit_price_cents: z.number(),
        tax_rate: z.number(),
        total: MoneySchema.describe("With tax."),
      }),
    )
    .describe(`The first ${MOST_LINES}.`),
  line_count: z.int(),
  prices_include_tax: z.boolean(),
  subtotal: MoneySchema.describe("Without tax."),
  tax: MoneySchema,
  tax_breakdown: z.array(
    z.object({ tax_rate: z.number(), tax_category: z.string(), taxable: MoneySchema, tax: MoneySchema }),
  ),
};

type Told = Pick<
  InvoiceRow,
  "lines" | "content" | "currency" | "subtotal_cents" | "tax_cents" | "tax_breakdown"
>;

export function presentContent(row: Told): z.output<z.ZodObject<typeof contentFields>> {
  const { currency } = row;
  const amounts = lineAmounts(row).lines;
  return {
    title: shown(row.content?.title ?? null),
    lines: row.lines.slice(0, MOST_LINES).map((line, index) => ({
      line: index + 1,
      description: shown(line.description),
      quantity: line.quantity,
      unit: line.unit,
      unit_price_cents: line.unit_price_cents,
      tax_rate: line.tax_rate,
      // There is one per line.
      total: money(amounts[index]?.total_cents ?? 0, currency),
    })),
    line_count: row.lines.length,
    prices_include_tax: row.content?.prices_include_tax ?? false,
    subtotal: money(row.subtotal_cents, currency),
    tax: money(row.tax_cents, currency),
    tax_breakdown: row.tax_breakdown.slice(0, MOST_RATES).map((rate) => ({
      tax_rate: rate.tax_rate,
      tax_category: rate.tax_category,
      taxable: money(rate.taxable_cents, currency),
      tax: money(rate.tax_cents, currency),
    })),
  };
}

/** What a draft lacks of what the law asks. */
export const standingFields = {
  can_be_issued: z.boolean(),
  requirements: z
    .array(
      z.object({
        severity: z.enum(["error", "warning"]),
        code: z.string(),
        pointer: z.string(),
        detail: z.string(),
      }),
    )
    .describe("What the law asks and it lacks: an error stops finalize_and_send, a warning does not."),
};

export const presentStanding = (
  requirements: readonly Requirement[],
): z.output<z.ZodObject<typeof standingFields>> => ({
  can_be_issued: !requirements.some(isError),
  requirements: requirements
    .slice(0, MOST_REQUIREMENTS)
    .map((one) => ({ severity: one.severity, ...faultOf(one) })),
});
