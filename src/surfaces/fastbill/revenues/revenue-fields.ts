/** The fields of `revenue.create`, and the recorded invoice that they mean. */
import { z } from "@hono/zod-openapi";
import type { Named } from "../../../capabilities/invoices/named-records.ts";
import type { NamedRecorded } from "../../../capabilities/recording/record-invoice.ts";
import type { Currency } from "../../../schema/vocabularies/currencies.ts";
import { BESIDE, day, id, longText, text } from "../fields/basic-fields.ts";
import { type Decimal, minorUnits, money } from "../fields/number-fields.ts";
import { currencyCode } from "../fields/party-fields.ts";
import type { FieldFault } from "../http/field-faults.ts";
import { newLines, requireNone } from "../invoices/invoice-input.ts";
import { newItemList, type Placed } from "../invoices/item-input.ts";
import { withUnits } from "../invoices/item-lines.ts";

const MOST_COMMENT = 2000;

export const newRevenue = z
  .object({
    CUSTOMER_ID: id(),
    INVOICE_DATE: day(),
    SUB_TOTAL: money().optional(),
    VAT_TOTAL: money().optional(),
    INVOICE_NUMBER: text(60).optional(),
    DUE_DATE: day().optional(),
    DELIVERY_DATE: day().optional(),
    CURRENCY_CODE: currencyCode().optional(),
    COMMENT: longText(MOST_COMMENT).optional(),
    ITEMS: newItemList().optional(),
  })
  .refine(({ SUB_TOTAL, ITEMS = [] }) => SUB_TOTAL !== undefined || ITEMS.length > 0, {
    ...BESIDE,
    path: ["SUB_TOTAL"],
    error: "Required: the amount without VAT, such as 100.00, unless ITEMS say the amounts",
  });

type NewRevenue = z.output<typeof newRevenue>;

/** The names here of what v1 calls otherwise. */
export const REVENUE_NAMES = {
  tax_breakdown: "SUB_TOTAL",
  comment: "COMMENT",
  total_cents: "SUB_TOTAL",
};

/** Another system may round the tax of each rate otherwise. */
const ROUNDING_CENTS = 1;

interface Making {
  /** The currency if none is said. */
  usual: Currency;
  named: Pick<Named, "products">;
  place: (lines: readonly Placed[]) => void;
}

/** What a revenue says as a recorded invoice. `place` is told where its lines come from. */
export function recordedOf(fields: NewRevenue, { usual, named, place }: Making): NamedRecorded {
  const { CURRENCY_CODE: currency = usual, ITEMS = [] } = fields;
  const faults: FieldFault[] = [];
  const lines = newLines({ ITEMS: withUnits(ITEMS, named) }, currency, faults);
  requireNone(faults);
  place(lines);
  const amounts = {
    subtotal_cents: cents(fields, "SUB_TOTAL", currency),
    tax_cents: cents(fields, "VAT_TOTAL", currency),
  };
  return {
    number: fields.INVOICE_NUMBER,
    issue_date: fields.INVOICE_DATE,
    due_date: fields.DUE_DATE,
    supply_date: fields.DELIVERY_DATE,
    currency,
    comment: fields.COMMENT,
    tolerance_cents: ROUNDING_CENTS,
    ...amounts,
    ...(lines.length > 0 ? { lines: lines.map(({ line }) => line) } : { tax_cents: amounts.tax_cents ?? 0 }),
  };
}

function cents(fields: NewRevenue, name: "SUB_TOTAL" | "VAT_TOTAL", currency: Currency): number | undefined {
  const said: Decimal | undefined = fields[name];
  return said === undefined ? undefined : minorUnits(said, currency, [name]);
}
