/** What the fields of entries in the audit log are called: as in the forms that change them. */
import type { LoggedFields } from "../../../capabilities/audit/audit.ts";
import type { AppWords } from "../../../formats/app-words/app-words.ts";
import { WORDS } from "../../../formats/words/catalogue.ts";
import { LOCALES, type Locale } from "../../../schema/vocabularies/locales.ts";

type Label = (words: AppWords) => string;

/** The label of a value that has parts, if it needs one, and those of its parts. */
interface Group<Parts = Readonly<Record<string, Label | Group<unknown>>>> {
  own?: Label;
  parts: Parts;
}

/** What a value is made of, whichever place of a list and whichever language it is of; never for a plain one. */
type Made<T> = T extends readonly (infer One)[]
  ? Made<One>
  : T extends object
    ? keyof T extends Locale
      ? Made<NonNullable<T[keyof T]>>
      : T
    : never;

type NameIn<T> = T extends unknown ? keyof T : never;
type ValueIn<T, Name> = T extends unknown ? (Name extends keyof T ? NonNullable<T[Name]> : never) : never;
type LabelsIn<T> = { readonly [Name in NameIn<T>]-?: LabelOf<ValueIn<T, Name>> };
type LabelOf<T> = [Made<T>] extends [never] ? Label : Group<LabelsIn<Made<T>>>;

const MESSAGE = {
  subject: ({ texts }: AppWords) => texts.subject,
  message: ({ texts }: AppWords) => texts.message,
};

const DOCUMENT = {
  title: ({ texts }: AppWords) => texts.docTitle,
  intro: ({ texts }: AppWords) => texts.intro,
  footer: ({ texts }: AppWords) => texts.footer,
  payment_note: ({ texts }: AppWords) => texts.paymentNote,
  terms: ({ texts }: AppWords) => texts.terms,
};

const inEmail =
  (kind: keyof AppWords["texts"]["emails"], part: keyof typeof MESSAGE): Label =>
  ({ texts }) =>
    `${texts.emails[kind]}: ${texts[part]}`;

const DETAILS: LabelsIn<NonNullable<LoggedFields["details"]>> = {
  contact: {
    own: ({ profile }) => profile.groups.contact,
    parts: {
      name: ({ profile }) => profile.contactName,
      email: ({ profile }) => profile.email,
      phone: ({ profile }) => profile.phone,
    },
  },
  electronic_address: {
    own: ({ eInvoices }) => eInvoices.address,
    parts: { scheme: ({ eInvoices }) => eInvoices.scheme, id: ({ eInvoices }) => eInvoices.id },
  },
  bank_accounts: {
    own: ({ payment }) => payment.accounts,
    parts: {
      kind: ({ payment }) => payment.kind,
      id: ({ payment }) => payment.number,
      sort_code: ({ payment }) => payment.sortCode,
      bic: ({ payment }) => payment.bic,
      bank_name: ({ payment }) => payment.bankName,
      owner: ({ payment }) => payment.owner,
    },
  },
  exchange_rates: {
    own: ({ payment }) => payment.rates,
    parts: {
      currency: ({ payment }) => payment.rateOf,
      rate: ({ payment }) => payment.rate,
      date: ({ payment }) => payment.since,
    },
  },
  payment_reference: {
    own: ({ payment }) => payment.reference,
    parts: {
      scheme: ({ payment }) => payment.scheme,
      algorithm: ({ payment }) => payment.algorithm,
      length: ({ payment }) => payment.length,
      length_digit: ({ payment }) => payment.lengthDigit,
      creditor_number: ({ payment }) => payment.creditorNumber,
    },
  },
  message_texts: {
    parts: {
      invoice: { own: ({ texts }) => texts.emails.invoice, parts: MESSAGE },
      reminder: { own: ({ texts }) => texts.emails.reminder, parts: MESSAGE },
      receipt: { own: ({ texts }) => texts.emails.receipt, parts: MESSAGE },
    },
  },
  supervisory_board_chair: ({ profile }) => profile.supervisoryBoardChair,
  supplied_on_issue: ({ profile }) => profile.suppliedOnIssue,
  full_name: ({ profile }) => profile.fullName,
  personal_services_approval: ({ profile }) => profile.personalServices,
  approved_association: ({ profile }) => profile.approvedAssociation,
};

const FIELDS: LabelsIn<LoggedFields> = {
  name: ({ profile }) => profile.name,
  email: ({ profile }) => profile.email,
  phone: ({ profile }) => profile.phone,
  address: ({ profile }) => profile.address,
  postal_code: ({ profile }) => profile.postalCode,
  city: ({ profile }) => profile.city,
  country: ({ profile }) => profile.country,
  locale: ({ profile }) => profile.locale,
  default_currency: ({ profile }) => profile.currency,
  time_zone: ({ profile }) => profile.timeZone,
  vat_number: ({ profile }) => profile.vatNumber,
  registration_number: ({ profile }) => profile.registrationNumber,
  tax_number: ({ profile }) => profile.taxNumber,
  legal_form: ({ profile }) => profile.legalForm,
  registered_office_city: ({ profile }) => profile.registeredOffice,
  register_court: ({ profile }) => profile.registerCourt,
  register_number: ({ profile }) => profile.registerNumber,
  share_capital_cents: ({ profile }) => profile.shareCapital,
  directors: ({ profile }) => profile.directors,
  in_company_register: ({ profile }) => profile.inCompanyRegister,
  f_tax_approved: ({ profile }) => profile.fTaxApproved,
  sole_trader: ({ profile }) => profile.soleTrader,
  vat_franchise: ({ profile }) => profile.smallBusiness,
  vat_on_debits: ({ profile }) => profile.vatOnDebits,
  cash_accounting: ({ profile }) => profile.cashAccounting,
  accent_color: ({ profile }) => profile.color,
  logo: ({ profile }) => profile.logo.title,
  details: { parts: DETAILS },
  late_penalty_rate: ({ payment }) => payment.latePenalty,
  early_discount: ({ payment }) => payment.earlyDiscount,
  iban: ({ payment }) => payment.iban,
  bic: ({ payment }) => payment.bic,
  bank_name: ({ payment }) => payment.bankName,
  payment_terms_days: ({ payment }) => payment.days,
  invoice_number_pattern: ({ numbers }) => `${numbers.title}: ${numbers.invoices}`,
  credit_note_number_pattern: ({ numbers }) => `${numbers.title}: ${numbers.creditNotes}`,
  next_invoice_number: ({ numbers }) => numbers.first,
  send_receipts: ({ reminders }) => reminders.sendReceipts,
  reminders: {
    own: ({ reminders }) => reminders.title,
    parts: { days: ({ reminders }) => reminders.days, channels: ({ reminders }) => reminders.channel },
  },
  reminders_due_at: ({ audit }) => audit.fields.remindersDue,
  reminders_on_since: ({ audit }) => audit.fields.remindersSince,
  default_notes: ({ texts }) => texts.notes,
  default_texts: {
    parts: {
      invoice: { own: ({ texts }) => texts.invoices, parts: DOCUMENT },
      credit_note: { own: ({ texts }) => texts.creditNotes, parts: DOCUMENT },
    },
  },
  invoice_subject: inEmail("invoice", "subject"),
  invoice_message: inEmail("invoice", "message"),
  reminder_subject: inEmail("reminder", "subject"),
  reminder_message: inEmail("reminder", "message"),
  receipt_subject: inEmail("receipt", "subject"),
  receipt_message: inEmail("receipt", "message"),
  test_clock: ({ frame }) => frame.clock,
  role: ({ members }) => members.role,
  access: ({ keys }) => keys.access,
  hint: ({ audit }) => audit.fields.keyHint,
  charges_enabled: ({ audit }) => audit.fields.takesPayments,
};

/** A field by its path. Places in a list count from 1. A name that no field has any more stays as it was logged. */
export function fieldLabel(words: AppWords, path: readonly string[]): string {
  const said: string[] = [];
  let within: Group | undefined = { parts: FIELDS };
  for (const name of path) {
    const aside = asideOf(name);
    if (aside !== undefined) {
      said.push(aside);
      continue;
    }
    const found: Label | Group<unknown> | undefined = within?.parts[name];
    const own = typeof found === "function" ? found : found?.own;
    if (!found) said.push(name);
    else if (own) said.push(own(words));
    within = typeof found === "object" ? (found as Group) : undefined;
  }
  return said.join(" · ");
}

/** What a step says that leads to no other field: a place in a list, or a language. */
function asideOf(name: string): string | undefined {
  if (/^\d+$/.test(name)) return String(Number(name) + 1);
  const locale = LOCALES.find((one) => one === name);
  return locale && WORDS[locale].language.name;
}
