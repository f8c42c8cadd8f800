import { z } from "@hono/zod-openapi";
import type { DraftChanges } from "../../../capabilities/invoices/update-draft.ts";
import {
  allDifferent,
  cents,
  day,
  dayBound,
  email,
  instantText,
  lineText,
  multilineText,
  REPEATED,
  textMap,
  uuid,
  versioned,
} from "../../../platform/http/field-types.ts";
import { CURRENCIES } from "../../../schema/vocabularies/currencies.ts";
import { CHANNELS } from "../../../schema/vocabularies/deliveries.ts";
import { ORIGINS, STATUSES } from "../../../schema/vocabularies/invoices.ts";
import { LOCALES } from "../../../schema/vocabularies/locales.ts";
import { PAYMENT_REFERENCE_SCHEMES } from "../../../schema/vocabularies/payments.ts";
import { archivedAt, archivedFilter } from "../archive/archive-json.ts";
import { placeholders } from "../business/template-field.ts";
import { ClientSchema } from "../clients/client-json.ts";
import { DeliverySchema } from "../deliveries/delivery-json.ts";
import { EventSchema } from "../events/event-json.ts";
import { pageParameters } from "../http/paging.ts";
import { taxCategory, taxRate } from "../http/price-fields.ts";
import { withoutReadOnly } from "../http/read-only-fields.ts";
import { contentFields, writableContent } from "./content-json.ts";
import {
  BESIDE,
  ChangedInvoiceLineSchema,
  InvoiceLineSchema,
  LINE_READ_ONLY,
  NewInvoiceLineSchema,
  TaxBreakdownSchema,
  wholePrices,
} from "./line-json.ts";
import { standing } from "./requirement-json.ts";
import { warnings } from "./warning-json.ts";

const MAX_LINES = 1000;
const MAX_METADATA = 50;

const metadata = textMap({ key: lineText(40, 1), max: 500, most: MAX_METADATA });

const content = {
  client_id: uuid(),
  currency: z.enum(CURRENCIES).openapi({
    description:
      "ISO 4217. All `…_cents` are in its minor unit: hundredths, and whole units of JPY and KRW, which have none.",
  }),
  issue_date: day().nullable().openapi({
    description:
      "The day on the document. A draft may choose one, not before the last of its number series and not after today; when absent, it is the day of finalization in the business's time zone.",
  }),
  due_date: day().nullable().openapi({
    description: "When absent, it follows at finalization from the terms of the invoice, client or business.",
  }),
  supply_date: day()
    .nullable()
    .openapi({ description: "The day of the supply; not together with `service_period`." }),
  notes: multilineText(5000).nullable(),
  purchase_order: lineText(100).nullable(),
  external_id: lineText(255, 1)
    .nullable()
    .openapi({ description: "Your own id; unique within the business." }),
  metadata,
};

export const CashDiscountTakenSchema = z
  .strictObject({
    tax_category: taxCategory(),
    tax_rate: taxRate(),
    taxable_cents: cents().openapi({ description: "What the taxable amount is lower by." }),
    tax_cents: cents().openapi({ description: "What the tax is lower by." }),
  })
  .openapi("CashDiscountTaken", {
    example: { tax_category: "S", tax_rate: 19, taxable_cents: 2000, tax_cents: 380 },
  });

const readOnly = {
  id: uuid(),
  number: z
    .string()
    .openapi({ description: "`DRAFT-…` until the invoice is finalized.", example: "2026-00001" }),
  status: z.enum(STATUSES),
  public_url: z.url(),
  subtotal_cents: cents(),
  tax_cents: cents(),
  total_cents: cents(),
  amount_paid_cents: cents(),
  amount_due_cents: cents(),
  amount_overpaid_cents: cents().openapi({
    description: "Paid beyond what stands of the invoice: the client's credit, until it is refunded.",
  }),
  credited_cents: cents().openapi({ description: "What its credit notes credit, tax included." }),
  cash_discount_taken: z.array(CashDiscountTakenSchema).openapi({
    description:
      "What payments in time left unpaid, per rate: due is the total less this, less `credited_cents`, less what was paid.",
  }),
  tax_breakdown: z.array(TaxBreakdownSchema),
  payment_reference: z.string().nullable().openapi({
    description:
      "What the client gives with a transfer, without spaces, by your `payment_reference` as it was when the invoice was issued. Null for a draft, and where the client gives the number.",
    example: "RF18539007547034",
  }),
  payment_reference_scheme: z.enum(PAYMENT_REFERENCE_SCHEMES).nullable(),
  origin: z.enum(ORIGINS).openapi({
    description: "`own` was made here; `recorded` was issued elsewhere and is kept here.",
  }),
  sandbox: z.boolean(),
  finalized_at: instantText().nullable(),
  sent_at: instantText().nullable(),
  opened_at: instantText().nullable(),
  paid_at: instantText().nullable(),
  cancelled_at: instantText().nullable(),
  archived_at: archivedAt(),
  ...versioned,
};
export const INVOICE_READ_ONLY = Object.keys(readOnly) as (keyof typeof readOnly)[];

const embedded = { client: ClientSchema.optional().openapi({ description: "With `expand=client`." }) };

// Fields are spread instead of using `extend`, which the document would show as "all of" two objects that
// each refuse the other's fields.
const summary = { ...readOnly, ...content, ...embedded };
const invoice = { ...summary, ...contentFields, lines: z.array(InvoiceLineSchema), warnings };

/** An invoice as lists return it: without its lines and what it says besides them. */
export const InvoiceSummarySchema = z.strictObject(summary).openapi("InvoiceSummary");

export const InvoiceSchema = z.strictObject(invoice).openapi("Invoice");

export const InvoiceWithEventsSchema = z
  .strictObject({ ...invoice, ...standing, events: z.array(EventSchema) })
  .openapi("InvoiceWithEvents");

export const SentInvoiceSchema = z
  .strictObject({ ...invoice, deliveries: z.array(DeliverySchema) })
  .openapi("SentInvoice");

const optionalContent = z.object({ ...content, ...writableContent }).partial().shape;

export const NewInvoiceSchema = z
  .strictObject({
    ...optionalContent,
    client_id: content.client_id,
    currency: content.currency,
    lines: z.array(NewInvoiceLineSchema).min(1).max(MAX_LINES),
  })
  .superRefine(wholePrices, BESIDE)
  .openapi("NewInvoice");

/** What the API tells beside an invoice, and nobody can set. */
const IGNORED = ["events", "client", "deliveries", "can", "finalize_requirements", "warnings"] as const;

/** What the API tells of an invoice and its lines, and nobody can set. */
export const NEVER_SET = [...INVOICE_READ_ONLY, ...IGNORED, ...LINE_READ_ONLY];

const ignored = z
  .unknown()
  .optional()
  .openapi({ description: "Ignored, so that what was read can be sent back." });

export const InvoiceChangesSchema = z
  .strictObject({
    ...optionalContent,
    lines: z.array(ChangedInvoiceLineSchema).max(MAX_LINES).optional(),
    ...z.object(readOnly).partial().shape,
    events: ignored,
    client: ignored,
    deliveries: ignored,
    can: ignored,
    finalize_requirements: ignored,
    warnings: ignored,
  })
  .openapi("InvoiceChanges", {
    example: {
      title: "Website relaunch",
      intro: "As agreed, we invoice:",
      issue_date: "2026-11-20",
      payment_terms: { kind: "end_of_month", days: 30 },
      cash_discount: [{ percent: 2, days: 14 }],
      service_period: { from: "2026-10-01", to: "2026-10-31" },
    },
  });

const copies = (description: string) =>
  z.array(email()).max(10).refine(allDifferent, REPEATED).optional().openapi({ description });

export const SendSchema = z
  .strictObject({
    channels: z.array(z.enum(CHANNELS)).min(1).refine(allDifferent, REPEATED),
    reminder: z.boolean().optional().openapi({ default: false }),
    to: email().optional().openapi({
      description:
        "Sends the email here instead of to the client's contacts that get its invoices, or its address.",
    }),
    cc: copies("Further addresses that get a copy of the email."),
    bcc: copies("Further addresses that get a copy of which the other recipients do not learn."),
    subject: lineText(200, 1).check(placeholders).optional().openapi({
      description: "Subject of the email in place of the usual one; may hold placeholders.",
      example: "Invoice {number}",
    }),
    message: multilineText(2000).min(1).check(placeholders).optional().openapi({
      description:
        "Words of the email in place of the usual ones; may hold placeholders such as `{number}` and `{client}`.",
    }),
    force: z.boolean().optional().openapi({
      default: false,
      description: "Send although an address bounced or its owner complained.",
    }),
  })
  .openapi("Send");

const expand = {
  expand: z.enum(["client"]).optional().openapi({ description: "`client` embeds the client." }),
};

export const InvoiceQuerySchema = z.strictObject(expand);

export const InvoiceFilterSchema = z.strictObject({
  ...pageParameters,
  ...expand,
  status: z.enum(STATUSES).optional(),
  origin: z.enum(ORIGINS).optional().openapi({ description: "`recorded` were issued elsewhere." }),
  client_id: uuid().optional(),
  number: lineText(60, 1).optional(),
  external_id: lineText(255, 1).optional(),
  archived: archivedFilter(),
  issued_from: dayBound().optional(),
  issued_to: dayBound().optional(),
  due_from: dayBound().optional(),
  due_to: dayBound().optional(),
  updated_since: instantText().optional().openapi({
    description: "RFC 3339. What changed since then, ordered by `updated_at`.",
  }),
  q: lineText(200, 1).optional().openapi({
    description:
      "Search in number, title, external_id, the references (`purchase_order`, `buyer_reference`, `contract_reference`, `project_reference`), the payment reference (as it is, in groups, or as the line `+71<…+…<`) and the client's name, email and phone.",
  }),
});

export const PdfQuerySchema = z.strictObject({
  locale: z.enum(LOCALES).optional().openapi({ description: "The document's language when absent." }),
  copy: z.enum(["current"]).optional().openapi({
    description:
      "`current` draws a copy of an issued document that says what happened to it: when it was paid, what was received and credited, what is still due. It is marked as a copy of its day, and has no `ETag`.",
    example: "current",
  }),
});

/** The changes of a draft that a body asks for, without read-only and ignored fields. */
export function draftChangesOf(body: z.output<typeof InvoiceChangesSchema>): DraftChanges {
  return withoutReadOnly(body, [...INVOICE_READ_ONLY, ...IGNORED]);
}
