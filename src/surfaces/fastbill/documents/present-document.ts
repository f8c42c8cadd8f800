/** Documents as `revenue.get` and `invoice.get` list them: the same facts, each in its own documented order. */
import { statusAt } from "../../../capabilities/invoices/lifecycle.ts";
import { partId } from "../../../capabilities/invoices/line-numbers.ts";
import type { DocumentList, ListedDocument } from "../../../capabilities/invoices/list-documents.ts";
import { pdfFileName } from "../../../formats/pdf/pdf-headers.ts";
import { instant } from "../../../platform/clock.ts";
import { localTimes, type TimeWriter } from "../../../platform/days.ts";
import type { HttpContext } from "../../../platform/http/context.ts";
import { fileUrl } from "../../../platform/public-link.ts";
import type { Status } from "../../../schema/vocabularies/invoices.ts";
import type { WriteAmount } from "../answers/amount.ts";
import { percentText } from "../answers/percent.ts";
import { accountOf } from "../customers/shown-customer.ts";
import { TEMPLATE_IDS } from "../templates/template-services.ts";
import { paymentType } from "../vocabularies/payment-types.ts";
import { vatCaseOf } from "../vocabularies/vat-cases.ts";
import { exchangeOf } from "./exchange-rate.ts";
import { itemsOf, vatItemsOf } from "./item-fields.ts";
import { namesOf } from "./names.ts";

/** How FastBill writes a day, a time and an id that are not there. */
const NO_DAY = "0000-00-00";
const NO_TIME = "0000-00-00 00:00:00";
const NO_ID = "0";
const MIDNIGHT = " 00:00:00";

const STATES: Readonly<Record<Status, string>> = {
  draft: "draft",
  finalized: "unpaid",
  sent: "unpaid",
  opened: "unpaid",
  overdue: "overdue",
  paid: "paid",
  cancelled: "canceled",
};

type Links = Pick<HttpContext, "links" | "origin" | "shard">;

/** What all documents of a list are told by. */
interface Telling extends Links {
  /** An instant. */
  now: string;
  timeOf: TimeWriter;
  amount: WriteAmount;
}

/** The documents of a list for `revenue.get`. */
export const presentRevenues = (
  list: DocumentList,
  ctx: Links & Pick<HttpContext, "clock">,
  amount: WriteAmount,
) => factsOfAll(list, ctx, amount).map(revenueOf);

/** The documents of a list for `invoice.get`. */
export const presentInvoices = (
  list: DocumentList,
  ctx: Links & Pick<HttpContext, "clock">,
  amount: WriteAmount,
) => factsOfAll(list, ctx, amount).map(invoiceOf);

/** What both lists show of a document. */
type Facts = ReturnType<typeof factsOf>;

function factsOfAll(
  { documents, time_zone }: DocumentList,
  { clock, links, origin, shard }: Links & Pick<HttpContext, "clock">,
  amount: WriteAmount,
): Facts[] {
  const timeOf = localTimes(time_zone);
  const telling = { links, origin, shard, now: instant(clock), timeOf, amount };
  return documents.map((document) => factsOf(document, telling));
}

function factsOf(document: ListedDocument, telling: Telling) {
  const { ref, type, client, buyer, content, currency } = document;
  const { timeOf, amount } = telling;
  const isDraft = document.finalized_at === null;
  const [discount] = content?.cash_discount ?? [];
  const kept = client.details?.kept ?? {};
  const asked = content?.payment_methods?.[0] ?? client.details?.payment_method;
  const terms = content?.payment_terms ?? client.details?.payment_terms;
  return {
    exchange: exchangeOf(document),
    names: namesOf(document),
    account: accountOf(client.details?.bank ?? null, kept),
    INVOICE_ID: String(ref),
    TYPE: type === "credit_note" ? "credit" : isDraft ? "draft" : "outgoing",
    CUSTOMER_ID: String(client.ref),
    CUSTOMER_NUMBER: client.number ?? "",
    CUSTOMER_COSTCENTER_ID: client.details?.cost_center ?? NO_ID,
    CONTACT_ID: document.contact ? String(document.contact.ref) : NO_ID,
    ADDRESS: buyer.address ?? "",
    ADDRESS_2: buyer.address_extra ?? "",
    ZIPCODE: buyer.postal_code ?? "",
    CITY: buyer.city ?? "",
    COUNTRY_CODE: buyer.country ?? "",
    VAT_ID: buyer.vat_number ?? "",
    CURRENCY_CODE: currency,
    VAT_CASE: vatCaseOf(document),
    PAYMENT_TYPE: paymentType(asked ?? null, kept.PAYMENT_TYPE),
    DAYS_FOR_PAYMENT: terms && "days" in terms ? String(terms.days) : "",
    TEMPLATE_ID: TEMPLATE_IDS[type],
    INVOICE_NUMBER: isDraft ? "" : document.number,
    INVOICE_TITLE: content?.title ?? "",
    INTROTEXT: content?.intro ?? "",
    NOTE: document.notes ?? "",
    PAYMENT_INFO: content?.payment_note ?? "",
    INVOICE_DATE: document.issue_date ?? content?.issue_date ?? NO_DAY,
    DUE_DATE: document.due_date ? [document.due_date, MIDNIGHT].join("") : NO_TIME,
    DELIVERY_DATE: document.supply_date ?? "",
    SERVICE_PERIOD_START: content?.service_period?.from ?? "",
    SERVICE_PERIOD_END: content?.service_period?.to ?? "",
    STATE: type === "credit_note" ? "" : STATES[statusAt(document, telling.now)],
    PAID_DATE: document.status === "paid" && document.paid_at ? timeOf(document.paid_at) : NO_TIME,
    IS_CANCELED: document.status === "cancelled" ? "1" : "0",
    CASH_DISCOUNT_PERCENT: percentText(discount?.percent ?? 0),
    CASH_DISCOUNT_DAYS: String(discount?.days ?? 0),
    SUB_TOTAL: amount(document.subtotal_cents, currency),
    VAT_TOTAL: amount(document.tax_cents, currency),
    VAT_ITEMS: vatItemsOf(document, amount),
    ITEMS: itemsOf(document, amount),
    TOTAL: amount(document.total_cents, currency),
    PAYMENTS: paymentsOf(document, telling),
    COMMENTS: document.comments.map((comment) => ({
      DATE: timeOf(comment.created_at),
      COMMENT: comment.text,
      COMMENT_PUBLIC: comment.public ? "1" : "0",
    })),
    REFERENCED_INVOICE_ID: document.corrects ? String(document.corrects.ref) : NO_ID,
    LASTUPDATE: timeOf(document.updated_at),
    DOCUMENT_URL: document.has_file
      ? fileUrl(document.link_nonce, pdfFileName(document.number), telling)
      : "",
  };
}

/** What is left of each payment. Of one that went back as a whole nothing is left to tell. */
function paymentsOf({ ref, payments, currency }: ListedDocument, { timeOf, amount }: Telling) {
  return payments.flatMap(({ amount_cents, refunded_cents, paid_at, method, reference }, index) =>
    refunded_cents === amount_cents
      ? []
      : [
          {
            PAYMENT_ID: String(partId(ref, index + 1)),
            DATE: timeOf(paid_at),
            AMOUNT: amount(amount_cents - refunded_cents, currency),
            CURRENCY: currency,
            CURRENCY_CODE: currency,
            NOTE: reference ?? "",
            TYPE: paymentType(method, undefined),
          },
        ],
  );
}

/**
 * The order of FastBill's documentation, and behind it what its clients have read since. Written field by field: an
 * object that is spread out of others is one of V8's slow ones, and takes three times as long to be written.
 */
const revenueOf = (of: Facts) => ({
  INVOICE_ID: of.INVOICE_ID,
  TYPE: of.TYPE,
  CUSTOMER_ID: of.CUSTOMER_ID,
  CUSTOMER_NUMBER: of.CUSTOMER_NUMBER,
  CUSTOMER_COSTCENTER_ID: of.CUSTOMER_COSTCENTER_ID,
  PROJECT_ID: NO_ID,
  CURRENCY_CODE: of.CURRENCY_CODE,
  DELIVERY_DATE: of.DELIVERY_DATE,
  INVOICE_TITLE: of.INVOICE_TITLE,
  CASH_DISCOUNT_PERCENT: of.CASH_DISCOUNT_PERCENT,
  CASH_DISCOUNT_DAYS: of.CASH_DISCOUNT_DAYS,
  SUB_TOTAL: of.SUB_TOTAL,
  VAT_TOTAL: of.VAT_TOTAL,
  VAT_ITEMS: of.VAT_ITEMS,
  ITEMS: of.ITEMS,
  TOTAL: of.TOTAL,
  ORGANIZATION: of.names.ORGANIZATION,
  SALUTATION: of.names.SALUTATION,
  FIRST_NAME: of.names.FIRST_NAME,
  LAST_NAME: of.names.LAST_NAME,
  ADDRESS: of.ADDRESS,
  ADDRESS_2: of.ADDRESS_2,
  ZIPCODE: of.ZIPCODE,
  CITY: of.CITY,
  PAYMENT_TYPE: of.PAYMENT_TYPE,
  BANK_NAME: of.account.BANK_NAME,
  BANK_ACCOUNT_NUMBER: of.account.BANK_ACCOUNT_NUMBER,
  BANK_CODE: of.account.BANK_CODE,
  BANK_ACCOUNT_OWNER: of.account.BANK_ACCOUNT_OWNER,
  BANK_IBAN: of.account.BANK_IBAN,
  BANK_BIC: of.account.BANK_BIC,
  COMMENTS: of.COMMENTS,
  COUNTRY_CODE: of.COUNTRY_CODE,
  VAT_ID: of.VAT_ID,
  TEMPLATE_ID: of.TEMPLATE_ID,
  INVOICE_NUMBER: of.INVOICE_NUMBER,
  INTROTEXT: of.INTROTEXT,
  PAID_DATE: of.PAID_DATE,
  IS_CANCELED: of.IS_CANCELED,
  INVOICE_DATE: of.INVOICE_DATE,
  DUE_DATE: of.DUE_DATE,
  PAYMENT_INFO: of.PAYMENT_INFO,
  LASTUPDATE: of.LASTUPDATE,
  DOCUMENT_URL: of.DOCUMENT_URL,
  CONTACT_ID: of.CONTACT_ID,
  BASE_CURRENCY_CODE: of.exchange.BASE_CURRENCY_CODE,
  EXCHANGE_RATE: of.exchange.EXCHANGE_RATE,
  VAT_CASE: of.VAT_CASE,
  NOTE: of.NOTE,
  SERVICE_PERIOD_START: of.SERVICE_PERIOD_START,
  SERVICE_PERIOD_END: of.SERVICE_PERIOD_END,
  PAYMENTS: of.PAYMENTS,
});

/** The same of `invoice.get`. `START_DATE` and `END_DATE` are those of subscriptions, which there are none of. */
const invoiceOf = (of: Facts) => ({
  INVOICE_ID: of.INVOICE_ID,
  TYPE: of.TYPE,
  CUSTOMER_ID: of.CUSTOMER_ID,
  CUSTOMER_NUMBER: of.CUSTOMER_NUMBER,
  CUSTOMER_COSTCENTER_ID: of.CUSTOMER_COSTCENTER_ID,
  ORGANIZATION: of.names.ORGANIZATION,
  SALUTATION: of.names.SALUTATION,
  FIRST_NAME: of.names.FIRST_NAME,
  LAST_NAME: of.names.LAST_NAME,
  ADDRESS: of.ADDRESS,
  ADDRESS_2: of.ADDRESS_2,
  ZIPCODE: of.ZIPCODE,
  CITY: of.CITY,
  COMMENT_: "",
  PAYMENT_TYPE: of.PAYMENT_TYPE,
  DAYS_FOR_PAYMENT: of.DAYS_FOR_PAYMENT,
  BANK_NAME: of.account.BANK_NAME,
  BANK_ACCOUNT_NUMBER: of.account.BANK_ACCOUNT_NUMBER,
  BANK_CODE: of.account.BANK_CODE,
  BANK_ACCOUNT_OWNER: of.account.BANK_ACCOUNT_OWNER,
  BANK_IBAN: of.account.BANK_IBAN,
  BANK_BIC: of.account.BANK_BIC,
  AFFILIATE: "",
  COUNTRY_CODE: of.COUNTRY_CODE,
  VAT_ID: of.VAT_ID,
  CURRENCY_CODE: of.CURRENCY_CODE,
  TEMPLATE_ID: of.TEMPLATE_ID,
  CONTACT_ID: of.CONTACT_ID,
  SUBSCRIPTION_ID: NO_ID,
  INVOICE_NUMBER: of.INVOICE_NUMBER,
  INVOICE_TITLE: of.INVOICE_TITLE,
  INTROTEXT: of.INTROTEXT,
  PAID_DATE: of.PAID_DATE,
  IS_CANCELED: of.IS_CANCELED,
  INVOICE_DATE: of.INVOICE_DATE,
  DUE_DATE: of.DUE_DATE,
  DELIVERY_DATE: of.DELIVERY_DATE,
  SERVICE_PERIOD_START: of.SERVICE_PERIOD_START,
  SERVICE_PERIOD_END: of.SERVICE_PERIOD_END,
  PROJECT_ID: NO_ID,
  COMMENTS: of.COMMENTS,
  VAT_CASE: of.VAT_CASE,
  REFERENCED_INVOICE_ID: of.REFERENCED_INVOICE_ID,
  NOTE: of.NOTE,
  LASTUPDATE: of.LASTUPDATE,
  CASH_DISCOUNT_PERCENT: of.CASH_DISCOUNT_PERCENT,
  CASH_DISCOUNT_DAYS: of.CASH_DISCOUNT_DAYS,
  SUB_TOTAL: of.SUB_TOTAL,
  VAT_TOTAL: of.VAT_TOTAL,
  VAT_ITEMS: of.VAT_ITEMS,
  ITEMS: of.ITEMS,
  TOTAL: of.TOTAL,
  PAYMENTS: of.PAYMENTS,
  PAYMENT_INFO: of.PAYMENT_INFO,
  DOCUMENT_URL: of.DOCUMENT_URL,
  START_DATE: "",
  END_DATE: "",
  DETAILS_URL: "",
  STATE: of.STATE,
});
