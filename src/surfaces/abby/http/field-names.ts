/** The names here of fields that the core and the words of the APIs name as v1 does. */
import type { Field } from "../../../platform/refusal.ts";
import { type Names, translated } from "../../api-access/words/own-names.ts";

export const USUAL_NAMES: Names = {
  client_id: "customerId",
  contact_id: "customerId",
  invoice_id: "invoiceId",
  product_id: "productId",
  currency: "currencyCode",
  issue_date: "emittedAt",
  due_date: "customDueDate",
  payment_terms: "paymentDelay",
  supply_date: "deliveryDate",
  description: "designation",
  details: "description",
  unit_price_cents: "unitPrice",
  unit: "quantityUnit",
  unit_name: "quantityUnit",
  tax_rate: "vatCode",
  tax_category: "vatCode",
  kind: "type",
  discount_percent: "discount",
  discount_cents: "discount",
  prices_include_tax: "isTaxIncluded",
  intro: "headerNote",
  footer: "footerNote",
  terms: "generalTermsAndConditionsOfSale",
  mediator: "mentionMediator",
  vat_note: "vatMention",
  late_penalty_rate: "latePenalty",
  recovery_fee: "lumpSumCompensation",
  early_discount: "discountAdvancePayment",
  online_payment: "isOnlinePaymentActivated",
  reminders: "reminder",
  bank_account: "bankInformation",
  first_name: "firstname",
  last_name: "lastname",
  email: "emails",
  postal_code: "zipCode",
  registration_number: "siret",
  to: "emails",
  message: "content",
  paid_at: "receivedAt",
  amount_cents: "amount",
};

/** The names of an endpoint: the usual ones, and its own. */
export const namesWith = (own: Names = {}): Names => ({ ...USUAL_NAMES, ...own });

/** `lines.0.unitPrice`: a field of a verb's input as it is called here, in this surface's way of writing paths. */
export const propertyOf = (field: Field, names: Names): string =>
  translated(field, names, inCamelCase).join(".");

export const inCamelCase = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
