import type { CreditWords } from "../subjects/credit.ts";

export const CREDIT: CreditWords = {
  title: (number) => `Credit invoice ${number}`,
  detail: (left) =>
    `A credit note is issued at once, with a number of its own. It cannot be undone. ${left} is left to credit.`,
  what: "What",
  all: (left) => `All that is left: ${left}`,
  lines: "Some lines, or parts of them",
  amounts: "Amounts, tax included",
  quantityLeft: (left) => `${left} left`,
  gone: "Credited already",
  reason: "Reason, which the client reads",
  nothing: "Say what to credit.",
  submit: "Issue the credit note",
};
