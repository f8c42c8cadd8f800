/** Lines, discounts, charges and the tax breakdown of documents. */
import { z } from "@hono/zod-openapi";
import { PERCENT_DECIMALS, QUANTITY_DECIMALS } from "../../../capabilities/invoices/totals.ts";
import { cents, day, lineText, multilineText, uuid } from "../../../platform/http/field-types.ts";
import { unitCode } from "../../../platform/http/unit-field.ts";
import type { Discount } from "../../../schema/document-shapes.ts";
import { CURRENCIES, minorUnitDigits } from "../../../schema/vocabularies/currencies.ts";
import { LINE_KINDS } from "../../../schema/vocabularies/invoices.ts";
import { DOCUMENT_MESSAGES } from "../../api-access/words/document-messages.ts";
import { decimal, taxCategory, taxRate, unitPrice } from "../http/price-fields.ts";

export const percent = () => decimal(PERCENT_DECIMALS).openapi({ minimum: 0, maximum: 100, example: 10 });

const amount = () => cents().openapi({ description: "In minor units (cents)." });

interface DiscountFields {
  percent?: number | undefined;
  amount_cents?: number | undefined;
}

/** A discount is a percentage or an amount: exactly one of the two. */
function oneOfBoth({ value, issues }: z.core.ParsePayload<DiscountFields>): void {
  const named = [value.percent, value.amount_cents].filter((one) => one !== undefined).length;
  if (named === 1) return;
  issues.push({
    code: "custom",
    message: "Give `percent` or `amount_cents`: one of them.",
    input: value,
    path: [],
    params: { code: named === 0 ? "required" : "conflicting" },
  });
}

const asDiscount = ({ percent: share, amount_cents = 0 }: DiscountFields): Discount =>
  share === undefined ? { amount_cents } : { percent: share };

const discountFields = { percent: percent().optional(), amount_cents: amount().optional() };

export const discount = () =>
  z
    .strictObject(discountFields)
    .check(oneOfBoth)
    .transform(asDiscount)
    .openapi("LineDiscount", {
      description: "`percent` or `amount_cents`, in the sign of what it lowers.",
      example: { percent: 10 },
    });

export const documentDiscount = () =>
  z
    .strictObject({
      ...discountFields,
      reason: lineText(200).nullable().optional(),
      spares_disbursements: z.boolean().optional().openapi({
        description:
          "It takes nothing of lines of the kind `disbursement`: a percentage is of the other lines, an amount is shared out over their rates and not more than they come to. Read only where it is true.",
        default: false,
      }),
    })
    .check(oneOfBoth)
    .transform(({ reason, spares_disbursements, ...fields }) => ({
      ...asDiscount(fields),
      ...(reason && { reason }),
      ...(spares_disbursements && { spares_disbursements }),
    }))
    .openapi("Discount", {
      description: "`percent` or `amount_cents`. An amount is shared out over the tax rates.",
      example: { percent: 10, reason: "Voucher SUMMER" },
    });

export const period = () =>
  z.strictObject({ from: day(), to: day() }).openapi("Period", {
    description: "Both days inclusive.",
    example: { from: "2026-11-01", to: "2026-11-30" },
  });

export const charge = () =>
  z
    .strictObject({
      amount_cents: amount(),
      tax_rate: taxRate(),
      tax_category: taxCategory().optional(),
      reason: lineText(200, 1),
    })
    .openapi("Charge", {
      example: { amount_cents: 490, tax_rate: 19, tax_category: "S", reason: "Shipping" },
    });

const lineFields = {
  description: multilineText(5000).min(1),
  quantity: decimal(QUANTITY_DECIMALS).min(-1e9).max(1e9).openapi({ example: 1 }),
  tax_rate: taxRate(),
};

const PRICE = "In minor units, without tax unless `prices_include_tax` is set:";

/** A price as it is kept: a product's may be finer than a cent. */
const exactPrice = () =>
  unitPrice().openapi({ description: `${PRICE} 10.50 EUR is 1050. At most 4 decimals.`, example: 50000 });

/** What a line may say besides. Null when it does not. */
const details = {
  unit_name: lineText(40).nullable().openapi({
    description: "What the unit is called on the document in place of the name of its code.",
    example: "bottles",
  }),
  details: multilineText(5000).nullable().openapi({ description: "Text under the description." }),
  reference: lineText(100).nullable().openapi({ description: "The article number." }),
  discount: discount().nullable(),
  kind: z
    .enum(LINE_KINDS)
    .nullable()
    .openapi({ description: "`disbursement`: what was paid in the client's name." }),
  service_period: period().nullable(),
  vatex_code: z
    .string()
    .regex(/^VATEX-[A-Z]{2}-[A-Z0-9-]{1,30}$/, {
      error: "Must be a code of the VATEX list, such as VATEX-EU-AE.",
    })
    .nullable()
    .openapi({ description: "Why the line is exempt (VATEX list).", example: "VATEX-EU-AE" }),
};

const exemptionReason = lineText(500).nullable();

const amounts = {
  gross_cents: cents().openapi({
    description: "Quantity × unit price, rounded half away from zero, before the line's discount.",
  }),
  discount_cents: cents().openapi({ description: "The line's own discount." }),
  net_cents: cents().openapi({
    description: "Without tax, after the line's own discount and before that of the document.",
  }),
  tax_cents: cents().openapi({ description: "The line's share of the tax of its rate." }),
  total_cents: cents().openapi({ description: "With tax." }),
};
/** The amounts of a line that are computed. */
export const LINE_READ_ONLY = Object.keys(amounts);

export const InvoiceLineSchema = z
  .strictObject({
    ...lineFields,
    unit_price_cents: exactPrice(),
    unit: z
      .string()
      .regex(/^[A-Z0-9]{1,3}$/)
      .openapi({ description: "UN/ECE Recommendation 20 code.", example: "HUR" }),
    tax_category: taxCategory(),
    tax_exemption_reason: exemptionReason,
    ...details,
    ...amounts,
  })
  .openapi("InvoiceLine");

const newLine = {
  ...lineFields,
  description: lineFields.description.optional(),
  tax_rate: lineFields.tax_rate.optional(),
  product_id: uuid().optional().openapi({
    description:
      "A product of the catalogue. What the line does not say is copied from it: `description`, `details`, `reference` (its number), `unit`, `unit_price_cents`, `tax_rate`, `tax_category`, `kind`.",
  }),
  unit: unitCode().optional(),
  tax_category: taxCategory().optional(),
  tax_exemption_reason: exemptionReason.optional(),
  ...z.object(details).partial().shape,
};

/** What a line says itself, unless it names a product. */
const OF_PRODUCT = ["description", "unit_price_cents", "tax_rate"] as const;

type OfProduct = { [F in "product_id" | (typeof OF_PRODUCT)[number]]?: unknown };

const saysAllOrNamesProduct = (line: OfProduct, { addIssue }: z.core.$RefinementCtx): void => {
  if (line.product_id !== undefined) return;
  for (const name of OF_PRODUCT)
    if (line[name] === undefined)
      addIssue({
        code: "custom",
        message: "Required, unless the line names a product by `product_id`.",
        path: [name],
        params: { code: "required" },
      });
};

/** What is missing is told beside the line's other faults. */
export const BESIDE = {
  when: ({ value }: z.core.ParsePayload) => typeof value === "object" && value !== null,
};

const EITHER_REQUIRED = { anyOf: [{ required: [...OF_PRODUCT] }, { required: ["product_id"] }] };

const EXAMPLE = { description: "Consulting", quantity: 1, unit_price_cents: 50000, tax_rate: 20 };

/** A price in whole minor units. Whether it is whole is checked by `wholePrices`, which knows the currency. */
const newPrice = () =>
  z
    .number()
    .min(Number.MIN_SAFE_INTEGER)
    .max(Number.MAX_SAFE_INTEGER)
    .openapi({
      type: "integer",
      format: "int64",
      minimum: Number.MIN_SAFE_INTEGER,
      maximum: Number.MAX_SAFE_INTEGER,
      description: `${PRICE} 10.50 EUR is 1050, 1050 JPY is 1050.`,
      example: 50000,
    });

interface PricedInCurrency {
  currency?: unknown;
  lines?: unknown;
}

/** Refuses prices of new lines with decimals. In a currency without a minor unit these are meant as cents. */
export function wholePrices(
  { currency, lines }: PricedInCurrency,
  { addIssue }: z.core.$RefinementCtx,
): void {
  if (!Array.isArray(lines)) return;
  const whole = CURRENCIES.find((one) => one === currency && minorUnitDigits(one) === 0);
  for (const [index, line] of lines.entries()) {
    const price: unknown = line?.unit_price_cents;
    if (typeof price !== "number" || Number.isInteger(price)) continue;
    const at = { input: price, path: ["lines", index, "unit_price_cents"] };
    if (!whole) addIssue({ ...at, code: "invalid_type", expected: "int" });
    else {
      const message = DOCUMENT_MESSAGES.no_minor_unit.words({ currency: whole });
      addIssue({ ...at, code: "custom", message, params: { code: "no_minor_unit" } });
    }
  }
}

export const NewInvoiceLineSchema = z
  .strictObject({
    ...newLine,
    unit_price_cents: newPrice().optional(),
  })
  .superRefine(saysAllOrNamesProduct, BESIDE)
  .openapi("NewInvoiceLine", { ...EITHER_REQUIRED, example: EXAMPLE });

/** A line may be sent back as it was read. Its amounts must then be correct. */
export const ChangedInvoiceLineSchema = z
  .strictObject({
    ...newLine,
    unit_price_cents: exactPrice().optional(),
    ...z.object(amounts).partial().shape,
  })
  .superRefine(saysAllOrNamesProduct, BESIDE)
  .openapi("ChangedInvoiceLine", { ...EITHER_REQUIRED, example: EXAMPLE });

export const TaxBreakdownSchema = z
  .strictObject({
    tax_category: taxCategory(),
    tax_rate: taxRate(),
    taxable_cents: cents().openapi({ description: "Without tax, after discounts and charges." }),
    tax_cents: cents(),
    discount_cents: cents().openapi({
      description: "The rate's share of the document's discount, with tax if the prices are.",
    }),
    charge_cents: cents().openapi({ description: "The charges of this rate, with tax if the prices are." }),
  })
  .openapi("TaxBreakdown");
