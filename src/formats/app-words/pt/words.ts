import type { AppWords } from "../app-words.ts";
import { AUDIT } from "./audit.ts";
import { BUSINESSES } from "./businesses.ts";
import { CLIENTS } from "./clients.ts";
import { CONFIRM } from "./confirm.ts";
import { CREDIT } from "./credit.ts";
import { CREDIT_NOTES } from "./credit-notes.ts";
import { DOCUMENT } from "./document.ts";
import { E_INVOICES } from "./e-invoices.ts";
import { EDITOR } from "./editor.ts";
import { ENTRY } from "./entry.ts";
import { EVENTS } from "./events.ts";
import { EXPORTS } from "./exports.ts";
import { FAILURES } from "./failures.ts";
import { FAULTS } from "./faults.ts";
import { FRAME } from "./frame.ts";
import { HOME } from "./home.ts";
import { INVITATION } from "./invitation.ts";
import { INVOICE } from "./invoice.ts";
import { INVOICES } from "./invoices.ts";
import { KEYS } from "./keys.ts";
import { LISTS } from "./lists.ts";
import { MEMBERS } from "./members.ts";
import { NUMBERS } from "./numbers.ts";
import { PASSKEYS } from "./passkeys.ts";
import { PAYMENT } from "./payment.ts";
import { PAYMENTS } from "./payments.ts";
import { PRODUCTS } from "./products.ts";
import { PROFILE } from "./profile.ts";
import { RECORDS } from "./records.ts";
import { REMINDERS } from "./reminders.ts";
import { REQUIREMENTS } from "./requirements.ts";
import { ROLES } from "./roles.ts";
import { SANDBOX } from "./sandbox.ts";
import { SEND } from "./send.ts";
import { SETTINGS } from "./settings.ts";
import { SIGN_IN } from "./sign-in.ts";
import { START } from "./start.ts";
import { STRIPE } from "./stripe.ts";
import { TEXTS } from "./texts.ts";
import { YOU } from "./you.ts";

export const PT: AppWords = {
  home: HOME,
  frame: FRAME,
  lists: LISTS,
  start: START,
  signIn: SIGN_IN,
  confirm: CONFIRM,
  keys: KEYS,
  roles: ROLES,
  members: MEMBERS,
  you: YOU,
  passkeys: PASSKEYS,
  businesses: BUSINESSES,
  invitation: INVITATION,
  invoices: INVOICES,
  events: EVENTS,
  document: DOCUMENT,
  invoice: INVOICE,
  payments: PAYMENTS,
  send: SEND,
  credit: CREDIT,
  creditNotes: CREDIT_NOTES,
  settings: SETTINGS,
  profile: PROFILE,
  numbers: NUMBERS,
  texts: TEXTS,
  reminders: REMINDERS,
  payment: PAYMENT,
  stripe: STRIPE,
  eInvoices: E_INVOICES,
  failures: FAILURES,
  editor: EDITOR,
  entry: ENTRY,
  faults: FAULTS,
  requirements: REQUIREMENTS,
  audit: AUDIT,
  exports: EXPORTS,
  sandbox: SANDBOX,
  products: PRODUCTS,
  clients: CLIENTS,
  records: RECORDS,
};
