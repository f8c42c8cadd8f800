import type { Words } from "../words.ts";
import { ACCOUNT } from "./account.ts";
import { CONTENT } from "./content.ts";
import { DOCUMENT } from "./document.ts";
import { FAILURES } from "./failures.ts";
import { IDENTITY } from "./identity.ts";
import { LEGAL } from "./legal.ts";
import { MESSAGES } from "./messages.ts";
import { PAGE } from "./page.ts";
import { PAYING } from "./paying.ts";
import { PAYMENT } from "./payment.ts";
import { STATE } from "./state.ts";
import { STRIPE_RETURN } from "./stripe-return.ts";
import { UNITS } from "./units.ts";
import { VAT_NOTES } from "./vat-notes.ts";

export const PT: Words = {
  language: { name: "Português", code: "PT" },
  document: DOCUMENT,
  content: CONTENT,
  payment: PAYMENT,
  state: STATE,
  identity: IDENTITY,
  legal: LEGAL,
  vatNotes: VAT_NOTES,
  units: UNITS,
  messages: MESSAGES,
  page: PAGE,
  paying: PAYING,
  failures: FAILURES,
  stripeReturn: STRIPE_RETURN,
  account: ACCOUNT,
};
