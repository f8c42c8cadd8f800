/** The fields of a draft as they are sent. */
import { z } from "@hono/zod-openapi";
import { day, flag, id, longText, oneOf, text } from "../fields/basic-fields.ts";
import { count, percent } from "../fields/number-fields.ts";
import { currencyCode } from "../fields/party-fields.ts";
import { VAT_CASES } from "../vocabularies/vat-cases.ts";
import { itemList, newItemList } from "./item-input.ts";

const MOST_DISCOUNT = 50;
const MOST_DAYS = 365;

/** A field of the document by itself may be missing; what else is sent, such as `TEMPLATE_ID`, is not looked at. */
const ofDocument = z
  .object({
    CONTACT_ID: id(),
    CURRENCY_CODE: currencyCode(),
    INTROTEXT: longText(5000),
    INVOICE_TITLE: text(200),
    NOTE: longText(5000),
    INVOICE_DATE: day(),
    DUE_DATE: day(),
    DELIVERY_DATE: day(),
    SERVICE_PERIOD_START: day(),
    SERVICE_PERIOD_END: day(),
    CASH_DISCOUNT_PERCENT: percent().refine((share) => share <= MOST_DISCOUNT, {
      error: `Must be a number from 0 to ${MOST_DISCOUNT}, such as 2`,
    }),
    CASH_DISCOUNT_DAYS: count(MOST_DAYS),
    IS_GROSS: flag(),
    VAT_CASE: oneOf(VAT_CASES),
    /** What older programs send in place of `VAT_CASE`. */
    EU_DELIVERY: flag(),
    CUSTOMER_ACCOUNTING_NOTE: text(100),
    CONTRACT_REFERENCE: text(100),
    CUSTOMER_ORDER_REFERENCE: text(100),
    ORDER_REFERENCE: text(100),
  })
  .partial().shape;

export const newInvoice = z.object({
  CUSTOMER_ID: id(),
  ITEMS: newItemList().refine((items) => items.length > 0, { error: "Required: one item at least" }),
  ...ofDocument,
});

export const invoiceChanges = z.object({
  INVOICE_ID: id(),
  CUSTOMER_ID: id().optional(),
  /** Whether `ITEMS` take the place of all items, rather than being added to them. */
  DELETE_EXISTING_ITEMS: flag().optional(),
  ITEMS: itemList().optional(),
  ...ofDocument,
});

export type InvoiceChangeFields = z.output<typeof invoiceChanges>;
export type DocumentFields = z.output<z.ZodObject<typeof ofDocument>>;

/** The names here of what v1 calls otherwise. */
export const INVOICE_NAMES = {
  purchase_order: "CUSTOMER_ORDER_REFERENCE",
  contract_reference: "CONTRACT_REFERENCE",
  buyer_reference: "CUSTOMER_ACCOUNTING_NOTE",
  project_reference: "ORDER_REFERENCE",
  charges: "ITEMS",
  discount: "ITEMS",
};
