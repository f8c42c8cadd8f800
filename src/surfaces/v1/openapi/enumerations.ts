/** The vocabularies of the API, each a component of its own. */
import { CHANGES, RECORD_KINDS } from "../../../capabilities/events/changes.ts";
import { ACCOUNT_KINDS } from "../../../platform/http/bank-account.ts";
import { KEY_ACCESS } from "../../../schema/vocabularies/api-keys.ts";
import { CLIENT_TYPES } from "../../../schema/vocabularies/clients.ts";
import { CURRENCIES } from "../../../schema/vocabularies/currencies.ts";
import {
  CHANNELS,
  DELIVERY_KINDS,
  DELIVERY_STATUSES,
  REMINDER_CHANNELS,
} from "../../../schema/vocabularies/deliveries.ts";
import { EVENT_TYPES } from "../../../schema/vocabularies/event-types.ts";
import { LINE_KINDS, ORIGINS, STATUSES } from "../../../schema/vocabularies/invoices.ts";
import { LOCALES } from "../../../schema/vocabularies/locales.ts";
import { MEDIA_TYPES } from "../../../schema/vocabularies/media-types.ts";
import {
  KID_ALGORITHMS,
  PAYMENT_METHODS,
  PAYMENT_REFERENCE_SCHEMES,
  PAYMENT_SOURCES,
  REFUND_REASONS,
} from "../../../schema/vocabularies/payments.ts";
import { TAX_CATEGORIES } from "../../../schema/vocabularies/tax-categories.ts";
import { CREDIT_NOTE_STATUSES } from "../credit-notes/credit-note-json.ts";
import { PROBLEMS } from "../http/problem-codes.ts";
import { changeSchemas, type Document, refTo, type Schema } from "./document-tree.ts";
import { orNull } from "./tidy-schemas.ts";

const VOCABULARIES: Record<string, { values: readonly string[]; description: string }> = {
  Currency: { values: CURRENCIES, description: "A currency (ISO 4217)." },
  Locale: { values: LOCALES, description: "A language of documents, pages and messages (ISO 639-1)." },
  ProblemCode: {
    values: Object.keys(PROBLEMS),
    description: "What kind of error it is. It never changes its meaning; new ones may be added.",
  },
  EventType: { values: EVENT_TYPES, description: "What happened. New types may be added." },
  RecordKind: { values: RECORD_KINDS, description: "A kind of record." },
  RecordChange: { values: CHANGES, description: "What became of a record." },
  InvoiceStatus: {
    values: STATUSES,
    description:
      "`draft`, `finalized` (numbered and not yet sent), `sent`, `opened` (the client saw it), `paid`, `overdue` (the due day has passed with something still due), `cancelled`.",
  },
  InvoiceOrigin: {
    values: ORIGINS,
    description: "`own` was made here; `recorded` was issued elsewhere and is kept here.",
  },
  CreditNoteStatus: {
    values: CREDIT_NOTE_STATUSES,
    description: "`finalized` (numbered and not yet sent), `sent`, `opened` (the client saw it).",
  },
  AccountKind: {
    values: ACCOUNT_KINDS,
    description:
      "The form of an account's number. `fik`: a Danish FIK creditor; `sort_code`: a British account; `no_account`: a Norwegian account of 11 digits.",
  },
  RefundReason: {
    values: REFUND_REASONS,
    description: "A refund, a payment that was recorded by mistake, or one that the payer's bank took back.",
  },
  LineKind: {
    values: LINE_KINDS,
    description: "What is sold. A `disbursement` is what was paid in the client's name.",
  },
  TaxCategory: {
    values: TAX_CATEGORIES,
    description:
      "UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope.",
  },
  PaymentMethod: { values: PAYMENT_METHODS, description: "A way to pay." },
  PaymentSource: {
    values: PAYMENT_SOURCES,
    description: "Who recorded a payment: this API (`manual`), Stripe, or a sandbox's checkout page.",
  },
  PaymentReferenceScheme: {
    values: PAYMENT_REFERENCE_SCHEMES,
    description: "`kid`: Norway; `ocr`: Sweden; `fik`: Denmark, card 71; `rf`: every country (ISO 11649).",
  },
  KidAlgorithm: { values: KID_ALGORITHMS, description: "How the check digit of a KID is computed." },
  Channel: { values: CHANNELS, description: "How a document goes to the client." },
  ReminderChannel: { values: REMINDER_CHANNELS, description: "How a reminder goes out by itself." },
  DeliveryKind: { values: DELIVERY_KINDS, description: "What was sent." },
  DeliveryStatus: {
    values: DELIVERY_STATUSES,
    description:
      "`queued`, `sent` (the provider took it), `delivered`, `failed` (it was not sent), `bounced` (it came back).",
  },
  ClientType: { values: CLIENT_TYPES, description: "A business, a consumer, or a public body (`public`)." },
  KeyAccess: { values: KEY_ACCESS, description: "What a key may do: everything (`write`), or `read` alone." },
  MediaType: { values: MEDIA_TYPES, description: "A type of file that may stand beside a document." },
};

const isOf = (values: readonly string[], listed: readonly unknown[]): boolean =>
  values.length === listed.length && values.every((value) => listed.includes(value));

/** Puts a reference to the vocabulary in the place of each list of its values. */
export function nameEnumerations(document: Document): void {
  const used = new Set<string>();
  const named = (schema: Schema): Schema => {
    const { enum: listed, type: _, ...said } = schema;
    const values = listed?.filter((value) => value !== null) ?? [];
    const [name] = Object.entries(VOCABULARIES).find(([, one]) => isOf(one.values, values)) ?? [];
    if (!listed || name === undefined) return schema;
    used.add(name);
    const reference = { ...said, ...refTo(name) };
    return listed.includes(null) ? orNull(reference) : reference;
  };
  changeSchemas(document, named);
  const { components } = document;
  for (const [name, { values, description }] of Object.entries(VOCABULARIES))
    if (used.has(name)) components.schemas[name] = { type: "string", description, enum: [...values] };
}
