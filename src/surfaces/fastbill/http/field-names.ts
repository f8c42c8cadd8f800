/** The names here of fields that the core and the words of the APIs name as v1 does. */
import type { Field } from "../../../platform/refusal.ts";
import { type Names, translated } from "../../api-access/words/own-names.ts";

export const USUAL_NAMES: Names = {
  id: "INVOICE_ID",
  client_id: "CUSTOMER_ID",
  contact_id: "CONTACT_ID",
  invoice_id: "INVOICE_ID",
  product_id: "ARTICLE_NUMBER",
  number: "INVOICE_NUMBER",
  currency: "CURRENCY_CODE",
  issue_date: "INVOICE_DATE",
  due_date: "DUE_DATE",
  supply_date: "DELIVERY_DATE",
  service_period: "SERVICE_PERIOD_START",
  "service_period.to": "SERVICE_PERIOD_END",
  subtotal_cents: "SUB_TOTAL",
  tax_cents: "VAT_TOTAL",
  title: "INVOICE_TITLE",
  intro: "INTROTEXT",
  notes: "NOTE",
  lines: "ITEMS",
  description: "DESCRIPTION",
  quantity: "QUANTITY",
  unit: "UNIT",
  unit_price_cents: "UNIT_PRICE",
  tax_rate: "VAT_PERCENT",
  tax_category: "VAT_CASE",
  reference: "ARTICLE_NUMBER",
  prices_include_tax: "IS_GROSS",
  cash_discount: "CASH_DISCOUNT_PERCENT",
  paid_at: "PAID_DATE",
  method: "PAYMENT_METHOD",
  name: "ORGANIZATION",
  first_name: "FIRST_NAME",
  last_name: "LAST_NAME",
  email: "EMAIL",
  phone: "PHONE",
  address: "ADDRESS",
  postal_code: "ZIPCODE",
  city: "CITY",
  country: "COUNTRY_CODE",
  vat_number: "VAT_ID",
  to: "RECIPIENT.TO",
  cc: "RECIPIENT.CC",
  bcc: "RECIPIENT.BCC",
  subject: "SUBJECT",
  message: "MESSAGE",
  file: "document",
};

/** The names of a service: the usual ones, and its own. */
export const namesWith = (own: Names = {}): Names => ({ ...USUAL_NAMES, ...own });

/** A field of a verb's input as it is called here. One that has no name here keeps its own, in upper case. */
export const fieldHere = (field: Field, names: Names): Field =>
  translated(field, names, (name) => name.toUpperCase());
