/** What an invoice shall say: the arguments of a draft and of its preview. */
import { z } from "@hono/zod-openapi";
import type { NewInvoice } from "../../../capabilities/invoices/create-invoice.ts";
import { TAX_RATE_DECIMALS } from "../../../capabilities/invoices/line-amounts.ts";
import { PERCENT_DECIMALS, QUANTITY_DECIMALS } from "../../../capabilities/invoices/totals.ts";
import { cents, day, lineText, multilineText, uuid } from "../../../platform/http/field-types.ts";
import { unitCode } from "../../../platform/http/unit-field.ts";
import { hasAtMostDecimals } from "../../../platform/money/exact-decimals.ts";
import { CURRENCIES } from "../../../schema/vocabularies/currencies.ts";
import { TAX_CATEGORIES } from "../../../schema/vocabularies/tax-categories.ts";

const MOST_LINES = 100;

const decimal = (decimals: number) =>
  z.number().refine((value) => hasAtMostDecimals(value, decimals), {
    error: `May have at most ${decimals} decimals.`,
    params: { code: "too_many_decimals" },
  });

export const taxRate = () => decimal(TAX_RATE_DECIMALS).min(0).max(100).describe("Percent: 20 means 20 %.");

export const taxCategory = () => z.enum(TAX_CATEGORIES);

const discountPercent = () => decimal(PERCENT_DECIMALS).min(0).max(100);

const line = z.strictObject({
  description: multilineText(5000).min(1),
  details: multilineText(5000).optional().describe("Text under the description."),
  quantity: decimal(QUANTITY_DECIMALS).min(-1e9).max(1e9),
  unit: unitCode()
    .optional()
    .describe("UN/ECE code: C62 piece (when absent), HUR hour, DAY, MON month, KGM kg, LS flat fee."),
  unit_price_cents: cents().describe(
    "Of one unit, in the minor unit of the currency; without tax unless prices_include_tax.",
  ),
  tax_rate: taxRate(),
  tax_category: taxCategory()
    .optional()
    .describe(
      "S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope. When absent S, or Z at rate 0 (E of a small business).",
    ),
  discount_percent: discountPercent().optional(),
});

export const draftArguments = {
  client_id: uuid().describe("The `id` of the client, from find_clients or create_client."),
  currency: z.enum(CURRENCIES).describe("ISO 4217; the business's usual one is in business_overview."),
  lines: z.array(line).min(1).max(MOST_LINES).describe("What is invoiced."),
  title: lineText(200).optional().describe("Over the document."),
  intro: multilineText(5000).optional().describe("Over the lines."),
  notes: multilineText(5000).optional().describe("Under the lines; the business's usual notes when absent."),
  due_date: day().optional().describe("YYYY-MM-DD; by the payment terms of client or business when absent."),
  supply_date: day().optional().describe("YYYY-MM-DD: when it was supplied; not with service_period."),
  service_period: z
    .strictObject({ from: day(), to: day() })
    .optional()
    .describe("When the service was rendered, both days included (YYYY-MM-DD)."),
  purchase_order: lineText(100).optional().describe("The client's order number."),
  external_id: lineText(255, 1).optional().describe("An id of the user's own; unique within the business."),
  prices_include_tax: z.boolean().optional().describe("Unit prices are with tax."),
  discount_percent: discountPercent().optional().describe("Off all lines."),
};

type DraftArguments = z.output<z.ZodObject<typeof draftArguments>>;

const discountOf = (percent: number | undefined) => (percent === undefined ? undefined : { percent });

/** The draft that arguments ask for. */
export const draftOf = ({ lines, discount_percent, ...said }: DraftArguments): NewInvoice => ({
  client_id: said.client_id,
  currency: said.currency,
  title: said.title,
  intro: said.intro,
  notes: said.notes,
  due_date: said.due_date,
  supply_date: said.supply_date,
  service_period: said.service_period,
  purchase_order: said.purchase_order,
  external_id: said.external_id,
  prices_include_tax: said.prices_include_tax,
  discount: discountOf(discount_percent),
  lines: lines.map(({ discount_percent: percent, ...line }) => ({ ...line, discount: discountOf(percent) })),
});
