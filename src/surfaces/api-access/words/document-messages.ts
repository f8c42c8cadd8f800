/** The words of the APIs for what contradicts itself in a document, or the order of its series. */
import type { DocumentFacts } from "../../../capabilities/refusals.ts";

export const DOCUMENT_MESSAGES: {
  [C in keyof DocumentFacts]: { words: (facts: DocumentFacts[C]) => string };
} = {
  no_minor_unit: {
    words: ({ currency }) => `${currency} has no minor unit: 1050 is 1050 ${currency}, and prices are whole.`,
  },
  issue_date_in_future: {
    words: ({ issue_date, today }) =>
      `The issue date ${issue_date} lies after today, ${today}; an invoice cannot be issued before its date.`,
  },
  issue_date_before_last: {
    words: ({ issue_date, last_issue_date, today }) =>
      `The issue date ${issue_date} lies before ${last_issue_date}, that of the last number of its series. Choose a day from ${last_issue_date} to ${today}, or none for the day of finalization.`,
  },
  issue_date_before_corrected: {
    words: ({ issue_date, corrected }) =>
      `The issue date ${issue_date} lies before ${corrected.issue_date}, that of invoice ${corrected.number}, which this corrects. Choose that day or a later one, or none for the day of finalization.`,
  },
  due_date_missing: { words: () => "Terms of the kind `fixed` need a due date." },
  due_date_contradicts_terms: {
    words: ({ due_date, issue_date, by_terms }) =>
      `The due date is ${due_date}, but by the payment terms an invoice of ${issue_date} is due on ${by_terms}. Clear one of them.`,
  },
  supply_date_and_period: {
    words: () => "An invoice names the day of its supply or the period of its service, not both; clear one.",
  },
  ends_before_it_begins: {
    words: ({ from, to }) =>
      `The period begins on ${from} and ends on ${to}; it cannot end before it begins.`,
  },
  cash_discount_order: {
    words: () =>
      "Later days come after earlier ones and take a smaller percentage, such as 3 % in 10 days, then 2 % in 14.",
  },
  exchange_rate_without_currency: {
    words: () => "An exchange rate needs the currency to which it leads: `tax_currency`.",
  },
  tax_currency_not_foreign: {
    words: ({ currency }) => `The invoice is in ${currency} already; leave it out, or name another currency.`,
  },
  own_tax_out_of_range: {
    words: ({ tax_currency }) =>
      `At this rate the tax in ${tax_currency} is more than an invoice may state; correct the rate, or split the invoice.`,
  },
  exchange_rate_missing: {
    words: ({ currency, tax_currency, issue_date }) =>
      `No rate from ${currency} to ${tax_currency} is known for ${issue_date}. Send \`exchange_rate\`, or add it to the \`exchange_rates\` of the business.`,
  },
  unknown_vat_note: {
    words: ({ codes }) =>
      `Must be one of ${codes.join(", ")}, or the words that are to stand on the invoice.`,
  },
  unknown_term_code: {
    words: ({ codes }) => `Must be ${codes.join(" or ")}, or the words that are to stand on the invoice.`,
  },
  early_discount_denied: {
    words: () => "The invoice offers a `cash_discount`; clear it, or this `none`.",
  },
  due_before_issue: {
    words: ({ due_date, issue_date, today }) => {
      const why =
        issue_date === today
          ? ""
          : ` (today is ${today}, but the series has a number of ${issue_date} already, and its dates do not go backwards)`;
      return `The due date ${due_date} lies before the day of issue, ${issue_date}${why}; change it, or clear it to use the payment terms.`;
    },
  },
};
