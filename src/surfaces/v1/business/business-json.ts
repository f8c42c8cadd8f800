import { z } from "@hono/zod-openapi";
import { patternProblem } from "../../../capabilities/numbering/number-pattern.ts";
import { isTimeZone } from "../../../platform/days.ts";
import { bic, iban, vatNumber } from "../../../platform/http/code-types.ts";
import {
  allDifferent,
  country,
  email,
  instantText,
  lineText,
  multilineText,
  phone,
  REPEATED,
  uuid,
  versioned,
} from "../../../platform/http/field-types.ts";
import { CURRENCIES } from "../../../schema/vocabularies/currencies.ts";
import { REMINDER_CHANNELS } from "../../../schema/vocabularies/deliveries.ts";
import { LOCALES } from "../../../schema/vocabularies/locales.ts";
import { detailFields } from "./business-details-json.ts";
import { templateFields } from "./template-field.ts";

const fault = (code: string, error: string) => ({ error, params: { code } });

const numberPattern = (kind: string, example: string, more = "") =>
  z
    .string()
    .max(60, { abort: true })
    .check((payload) => {
      const problem = patternProblem(payload.value);
      if (problem)
        payload.issues.push({
          code: "custom",
          message: problem,
          input: payload.value,
          params: { code: "invalid_number_pattern" },
        });
    })
    .openapi({
      description: `How ${kind} numbers look: \`{YYYY} {YY} {MM} {SEQ} {SEQ:n}\` and literal text; holds \`{SEQ}\`. The numbers start again at 1 with the finest date token. A change keeps counting within the same period. Invoices and credit notes need patterns that never write the same number.${more}`,
      example,
    });

const fields = {
  name: lineText(200, 1),
  email: email().nullable(),
  phone: phone().nullable(),
  address: multilineText(500).nullable(),
  postal_code: lineText(20).nullable(),
  city: lineText(100).nullable(),
  country: country().nullable(),
  locale: z.enum(LOCALES),
  default_currency: z.enum(CURRENCIES),
  time_zone: z
    .string()
    .refine(isTimeZone, fault("invalid_time_zone", "Must be an IANA time zone, such as Europe/Paris."))
    .openapi({ example: "Europe/Paris" }),
  vat_number: vatNumber().nullable(),
  registration_number: lineText(50).nullable(),
  tax_number: lineText(50).nullable(),
  legal_form: lineText(100).nullable(),
  registered_office_city: lineText(100).nullable(),
  register_court: lineText(100).nullable(),
  register_number: lineText(50).nullable(),
  share_capital_cents: z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable().openapi({
    description: "In hundredths of the currency of the seller's country, also where it has no minor unit.",
  }),
  directors: z.array(lineText(100, 1)).max(20),
  in_company_register: z.boolean().openapi({ description: "Norway: print Foretaksregisteret." }),
  f_tax_approved: z.boolean().openapi({ description: "Sweden: print Godkänd för F-skatt." }),
  sole_trader: z.boolean().openapi({
    description: "A person who trades alone: emails say `I`; in France, EI stands beside the name.",
  }),
  vat_franchise: z
    .boolean()
    .openapi({ description: "Exempt small business: print the exemption of the country." }),
  vat_on_debits: z.boolean().openapi({ description: "France: VAT is due on invoicing." }),
  cash_accounting: z.boolean().openapi({ description: "VAT is due when paid." }),
  late_penalty_rate: lineText(200)
    .nullable()
    .openapi({ description: "Words such as `12 %`; null prints the statutory rate." }),
  early_discount: lineText(200).nullable(),
  iban: iban().nullable().openapi({ description: "The first account; `bank_accounts` has further ones." }),
  bic: bic().nullable(),
  bank_name: lineText(100).nullable(),
  payment_terms_days: z.int().min(0).max(365),
  default_notes: multilineText(5000).nullable(),
  invoice_number_pattern: numberPattern("invoice", "{YYYY}-{SEQ:5}"),
  credit_note_number_pattern: numberPattern(
    "credit note",
    "CN-{YYYY}-{SEQ:5}",
    " Until it is changed, it begins as the language of the business has it (such as `AV-` in French and `CN-` in English); a change of `locale` leaves it once a credit note is numbered.",
  ),
  next_invoice_number: z.int().min(1).max(9_999_999_999).openapi({
    description:
      "What `{SEQ}` will be next. Can be set, to at most 999999999, until the first number of the series is given; then 409.",
  }),
  accent_color: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, { error: "Must be a colour such as #1d4ed8." })
    .nullable(),
  logo: z.string().max(500_000).nullable().openapi({
    description:
      "Write: a PNG or JPEG of at most 300 kB as a data URI (`data:image/png;base64,…`). Read: its URL; sending that back keeps it.",
  }),
};

const reminderStep = z
  .strictObject({
    days: z.int().min(-60).max(365).openapi({
      description: "Days after the due date; negative before it.",
      example: 7,
    }),
    channels: z.array(z.enum(REMINDER_CHANNELS)).min(1).refine(allDifferent, REPEATED),
  })
  .openapi("ReminderStep");

const messages = {
  ...templateFields,
  send_receipts: z.boolean().openapi({
    description: "Send a receipt by email when an invoice is paid, if the client has an address.",
  }),
  reminders: z
    .array(reminderStep)
    .max(10)
    .refine((steps) => new Set(steps.map(({ days }) => days)).size === steps.length, {
      error: "Each number of days may appear once.",
      params: { code: "repeated" },
    })
    .openapi({
      description:
        "Reminders that go out by themselves, between 08:00 and 21:00 in the business's time zone; empty: none.",
    }),
};

const readOnly = { id: uuid(), sandbox: z.boolean(), ...versioned };
export const BUSINESS_READ_ONLY = Object.keys(readOnly) as (keyof typeof readOnly)[];

export const BusinessSchema = z
  .strictObject({ ...readOnly, ...fields, ...detailFields, ...messages })
  .openapi("Business");

export const BusinessChangesSchema = z
  .strictObject(z.object({ ...readOnly, ...fields, ...detailFields, ...messages }).partial().shape)
  .openapi("BusinessChanges");

export type BusinessChanges = z.output<typeof BusinessChangesSchema>;

const sandboxNow = instantText().openapi({
  description: "RFC 3339: what time it is in the sandbox.",
  example: "2026-12-24T09:00:00.000Z",
});

export const TestClockSchema = z.strictObject({ now: sandboxNow }).openapi("TestClock");

export const TestClockProgressSchema = z
  .strictObject({
    now: sandboxNow,
    reached: z.iso.datetime({ offset: true }).openapi({
      description:
        "RFC 3339: until when everything that time brings has happened. Equal to `now` when nothing is left.",
      example: "2026-11-24T07:00:00.000Z",
    }),
  })
  .openapi("TestClockProgress");
