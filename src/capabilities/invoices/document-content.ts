/** What a document says besides its lines and columns: how a caller's fields become its content. Pure. */
import type { InputFault } from "../../platform/refusal.ts";
import type { Display, DocumentContent, Period, StoredLine } from "../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { minorUnitDigits } from "../../schema/vocabularies/currencies.ts";
import { DISPLAY_PARTS, type DisplayPart, USUAL_DISPLAY } from "../../schema/vocabularies/display.ts";
import { type CodedTerm, TERM_CODES } from "../../schema/vocabularies/terms-of-payment.ts";
import { VAT_NOTES } from "../../schema/vocabularies/vat-notes.ts";
import { fault } from "../refusals.ts";
import { dueDateFault, termsFault } from "./issue-dates.ts";
import { type OwnRemindersAsked, wholeReminders } from "./own-reminders.ts";
import { hasTaxInRange } from "./tax-in-currency.ts";

/** The fields of a document's content, in the order in which they are stored. */
export const CONTENT_FIELDS = [
  "title",
  "intro",
  "footer",
  "issue_date",
  "payment_terms",
  "service_period",
  "delivery_address",
  "buyer_reference",
  "contract_reference",
  "project_reference",
  "payment_methods",
  "payment_note",
  "online_payment",
  "cash_discount",
  "prices_include_tax",
  "discount",
  "charges",
  "exchange_rate",
  "tax_currency",
  "terms",
  "mediator",
  "vat_note",
  "locale",
  "contact_id",
  "bank_account",
  "other_payment_method",
  "late_penalty_rate",
  "recovery_fee",
  "early_discount",
  "display",
  "reminders",
  "kept",
  "last_line",
] as const satisfies readonly (keyof DocumentContent)[];

/** What a caller sets of a content. An absent field stays as it is; null, and what is usual, is not stored. */
export type ContentFields = {
  [F in Exclude<keyof DocumentContent, "display" | "reminders">]?:
    | (DocumentContent[F] extends boolean | undefined ? boolean : DocumentContent[F])
    | null
    | undefined;
} & { display?: DisplayAsked | null | undefined; reminders?: OwnRemindersAsked | null | undefined };

/** Which parts a caller wants to be shown. One that is absent is as usual. */
export type DisplayAsked = { [P in DisplayPart]?: boolean | undefined };

/** The fields of a content that are priced with the lines, each of them empty. */
export const NO_AMOUNTS = { prices_include_tax: null, discount: null, charges: null } as const;

/** Values that a field has when it is empty. */
const USUAL: { [F in keyof DocumentContent]?: boolean } = { online_payment: true, prices_include_tax: false };

/** A content with the changes of a caller; null if it says nothing. */
export function contentWith(current: DocumentContent | null, changes: ContentFields): DocumentContent | null {
  const asked = { ...current, ...defined(changes) };
  const merged = {
    ...asked,
    ...(asked.display && { display: unusual(asked.display) }),
    ...(asked.reminders && { reminders: wholeReminders(asked.reminders) }),
  };
  const filled = CONTENT_FIELDS.filter((name) => !isEmpty(merged[name], USUAL[name]));
  if (filled.length === 0) return null;
  return Object.fromEntries(filled.map((name) => [name, merged[name]])) as DocumentContent;
}

/** The parts that are not as usual, in one order. */
const unusual = (display: DisplayAsked): Display =>
  Object.fromEntries(
    DISPLAY_PARTS.map((part) => [part, display[part] ?? USUAL_DISPLAY[part]] as const).filter(
      ([part, isShown]) => isShown !== USUAL_DISPLAY[part],
    ),
  );

const defined = (changes: ContentFields): ContentFields =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

const isEmpty = (value: unknown, usual: boolean | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  value === usual ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && Object.values(value).every((part) => part === null));

/** The names of the content's fields that differ. */
export const changedContent = (
  before: DocumentContent | null,
  after: DocumentContent | null,
): (keyof DocumentContent)[] =>
  CONTENT_FIELDS.filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]));

type Document = Pick<
  InvoiceRow,
  "content" | "currency" | "due_date" | "supply_date" | "tax_cents" | "tax_breakdown"
> & {
  lines: readonly Pick<StoredLine, "service_period" | "unit_price_cents">[];
};

/**
 * What contradicts itself in a document: `no_minor_unit`, `supply_date_and_period`, `ends_before_it_begins`,
 * `cash_discount_order`, `exchange_rate_without_currency`, `tax_currency_not_foreign`, `own_tax_out_of_range`,
 * `unknown_vat_note`, `unknown_term_code`, `early_discount_denied`, and the faults of its dates as far as they are
 * known before it is issued.
 */
export function contentFaults(document: Document): InputFault[] {
  const { content, currency, due_date, supply_date, lines } = document;
  const wholePrices = minorUnitDigits(currency) === 0;
  const found = lines.flatMap(({ service_period, unit_price_cents }, index) => [
    ...periodFaults(service_period, ["lines", index, "service_period"]),
    ...(wholePrices && !Number.isInteger(unit_price_cents)
      ? [fault(["lines", index, "unit_price_cents"], "no_minor_unit", { currency })]
      : []),
  ]);
  if (!content) return found;
  const { service_period, cash_discount = [], issue_date = null, payment_terms = null } = content;
  found.push(...periodFaults(service_period, ["service_period"]));
  if (supply_date && service_period) found.push(fault(["service_period"], "supply_date_and_period", {}));
  for (const [index, { percent, days }] of cash_discount.entries()) {
    const before = cash_discount[index - 1];
    if (before && (days <= before.days || percent >= before.percent))
      found.push(fault(["cash_discount", index], "cash_discount_order", {}));
  }
  const ofDates =
    termsFault(issue_date, { due_date, payment_terms }) ?? dueDateFault(due_date, { issue_date });
  return [
    ...found,
    ...(ofDates ? [ofDates] : []),
    ...currencyFaults(content, document),
    ...vatNoteFaults(content),
    ...termFaults(content),
  ];
}

const periodFaults = (period: Period | undefined, at: readonly (string | number)[]): InputFault[] =>
  period && period.to < period.from ? [fault([...at, "to"], "ends_before_it_begins", period)] : [];

function currencyFaults({ exchange_rate, tax_currency }: DocumentContent, document: Document): InputFault[] {
  const { currency } = document;
  if (!tax_currency)
    return exchange_rate ? [fault(["tax_currency"], "exchange_rate_without_currency", {})] : [];
  if (tax_currency === currency) return [fault(["tax_currency"], "tax_currency_not_foreign", { currency })];
  return hasTaxInRange(document) ? [] : [fault(["exchange_rate"], "own_tax_out_of_range", { tax_currency })];
}

const vatNoteFaults = ({ vat_note }: DocumentContent): InputFault[] =>
  isMisspelt(vat_note, VAT_NOTES) ? [fault(["vat_note"], "unknown_vat_note", { codes: VAT_NOTES })] : [];

function termFaults(content: DocumentContent): InputFault[] {
  const { early_discount, cash_discount = [] } = content;
  const misspelt = (Object.keys(TERM_CODES) as CodedTerm[]).filter((name) =>
    isMisspelt(content[name], TERM_CODES[name]),
  );
  const isDenied = early_discount === "none" && cash_discount.length > 0;
  return [
    ...misspelt.map((name) => fault([name], "unknown_term_code", { codes: TERM_CODES[name] })),
    ...(isDenied ? [fault(["early_discount"], "early_discount_denied", {})] : []),
  ];
}

/** Own words are sentences: a text that is written as our codes are is a misspelt one. */
const isMisspelt = (text: string | undefined, codes: readonly string[]): boolean =>
  text !== undefined && /^[a-z\d]+(?:_[a-z\d]+)+$/.test(text) && !codes.includes(text);
