/** What the fields of a draft mean for the draft: the pure part of `invoice.create` and `invoice.update`. */
import type { WrittenFields } from "../../../capabilities/invoices/create-invoice.ts";
import {
  lineNumbersOf,
  MOST_LINE_NUMBER,
  numberedLines,
  partId,
  partOfId,
} from "../../../capabilities/invoices/line-numbers.ts";
import { fitsTaxRate } from "../../../platform/money/tax-categories.ts";
import type { StoredLine } from "../../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import type { Currency } from "../../../schema/vocabularies/currencies.ts";
import type { TaxCategory } from "../../../schema/vocabularies/tax-categories.ts";
import { type FieldFault, FieldFaults } from "../http/field-faults.ts";
import { categoryOf, type VatCase } from "../vocabularies/vat-cases.ts";
import type { DocumentFields, InvoiceChangeFields } from "./invoice-fields.ts";
import {
  changedLine,
  type Item,
  keptLine,
  lineOf,
  MOST_ITEMS,
  type OfDocument,
  type Ordered,
  type Placed,
  sorted,
} from "./item-input.ts";

/** A draft as far as a change of it depends on what it says. */
export type Draft = Pick<InvoiceRow, "content" | "lines" | "currency" | "ref">;

const NOTHING = { content: null, lines: [] };

/** What a request says of a document besides its client, its contact and its items. Adds to `faults`. */
export function documentOf(
  fields: DocumentFields,
  faults: FieldFault[],
  draft: Pick<Draft, "content" | "lines"> = NOTHING,
): Omit<WrittenFields, "lines" | "contact_id"> {
  const vatCase = caseOf(fields);
  return {
    currency: fields.CURRENCY_CODE,
    intro: fields.INTROTEXT,
    title: fields.INVOICE_TITLE,
    notes: fields.NOTE,
    issue_date: fields.INVOICE_DATE,
    due_date: fields.DUE_DATE,
    prices_include_tax: fields.IS_GROSS,
    buyer_reference: fields.CUSTOMER_ACCOUNTING_NOTE,
    contract_reference: fields.CONTRACT_REFERENCE,
    purchase_order: fields.CUSTOMER_ORDER_REFERENCE,
    project_reference: fields.ORDER_REFERENCE,
    ...supplyOf(fields, draft, faults),
    ...cashDiscountOf(fields, draft, faults),
    // Its lines say why they are exempt where the seller's own regime does not.
    ...(newCategory(draft, categoryOf(vatCase)) === "E" && { vat_note: "small_business" }),
  };
}

/** What a field that is sent empty takes away. */
const CLEARED = new Map([
  ["INTROTEXT", "intro"],
  ["INVOICE_TITLE", "title"],
  ["NOTE", "notes"],
  ["INVOICE_DATE", "issue_date"],
  ["DUE_DATE", "due_date"],
  ["DELIVERY_DATE", "supply_date"],
  ["CUSTOMER_ACCOUNTING_NOTE", "buyer_reference"],
  ["CONTRACT_REFERENCE", "contract_reference"],
  ["CUSTOMER_ORDER_REFERENCE", "purchase_order"],
  ["ORDER_REFERENCE", "project_reference"],
  ["CONTACT_ID", "contact_id"],
] as const);

type Cleared = typeof CLEARED extends Map<unknown, infer F> ? F : never;

/** What is taken away from a document by fields that are sent empty. A period goes with both of its days. */
export function clearedBy(emptied: readonly string[]): { [F in Cleared | "service_period"]?: null } {
  const names = [...CLEARED].filter(([name]) => emptied.includes(name)).map(([_, field]) => field);
  const hasPeriod = ["SERVICE_PERIOD_START", "SERVICE_PERIOD_END"].every((name) => emptied.includes(name));
  return Object.fromEntries([...names, ...(hasPeriod ? ["service_period"] : [])].map((name) => [name, null]));
}

/** Throws `FieldFaults` if there are any. */
export function requireNone(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new FieldFaults(faults);
}

const caseOf = ({ VAT_CASE, EU_DELIVERY }: DocumentFields): VatCase | undefined =>
  VAT_CASE ?? (EU_DELIVERY ? "b2b_eu_goods" : undefined);

/** A day and a period take each other's place; who sends both is told so. */
function supplyOf(
  { DELIVERY_DATE, SERVICE_PERIOD_START, SERVICE_PERIOD_END }: DocumentFields,
  { content }: Pick<Draft, "content">,
  faults: FieldFault[],
): Pick<WrittenFields, "supply_date" | "service_period"> {
  const from = SERVICE_PERIOD_START ?? content?.service_period?.from;
  const to = SERVICE_PERIOD_END ?? content?.service_period?.to;
  const namesPeriod = SERVICE_PERIOD_START !== undefined || SERVICE_PERIOD_END !== undefined;
  if (!namesPeriod)
    return DELIVERY_DATE === undefined ? {} : { supply_date: DELIVERY_DATE, service_period: null };
  if (from !== undefined && to !== undefined)
    return { supply_date: DELIVERY_DATE ?? null, service_period: { from, to } };
  const missing = from === undefined ? "SERVICE_PERIOD_START" : "SERVICE_PERIOD_END";
  faults.push({ field: [missing], words: "Required: a period has a first and a last day" });
  return {};
}

/** A percentage of 0 is none. An invoice may offer several; sent back, the first that is shown changes none. */
function cashDiscountOf(
  { CASH_DISCOUNT_PERCENT, CASH_DISCOUNT_DAYS }: DocumentFields,
  { content }: Pick<Draft, "content">,
  faults: FieldFault[],
): Pick<WrittenFields, "cash_discount"> {
  if (CASH_DISCOUNT_PERCENT === undefined && CASH_DISCOUNT_DAYS === undefined) return {};
  const [current] = content?.cash_discount ?? [];
  const percent = CASH_DISCOUNT_PERCENT ?? current?.percent;
  const days = CASH_DISCOUNT_DAYS ?? current?.days;
  if (percent === 0 || (percent === undefined && days === 0)) return current ? { cash_discount: null } : {};
  if (percent !== undefined && days !== undefined)
    return percent === current?.percent && days === current.days
      ? {}
      : { cash_discount: [{ percent, days }] };
  const missing = percent === undefined ? "CASH_DISCOUNT_PERCENT" : "CASH_DISCOUNT_DAYS";
  faults.push({ field: [missing], words: "Required: a cash discount has a percentage and days" });
  return {};
}

/** The numbers of the items that the lines of a document are. */
export const itemIdsOf = ({ ref, lines }: Pick<Draft, "ref" | "lines">): number[] =>
  lineNumbersOf(lines).map((number) => partId(ref, number));

/** The lines of a new document, in their order. Adds to `faults`. */
export function newLines(
  { ITEMS: items, ...fields }: DocumentFields & { ITEMS: readonly Item[] },
  currency: Currency,
  faults: FieldFault[],
): Placed[] {
  const vatCase = caseOf(fields);
  const of: OfDocument = { currency, category: categoryOf(vatCase) };
  faults.push(...rateFaults(items, vatCase));
  return sorted(
    items.map((item, index) => ({ line: lineOf(item, of), item: index, order: item.SORT_ORDER })),
  );
}

/**
 * The lines that a change leaves, in their order; null if it says nothing of them. An item of the document is
 * changed and keeps its number; one without a number is added. Adds to `faults`.
 */
export function linesAfter(
  draft: Draft,
  fields: Omit<InvoiceChangeFields, "INVOICE_ID">,
  faults: FieldFault[],
): Placed[] | null {
  const { ITEMS = [], DELETE_EXISTING_ITEMS = false, CURRENCY_CODE = draft.currency } = fields;
  const vatCase = caseOf(fields);
  const category = newCategory(draft, categoryOf(vatCase));
  if (ITEMS.length === 0 && !DELETE_EXISTING_ITEMS && category === undefined) return null;
  const ids = itemIdsOf(draft);
  const asked = ITEMS.map((item, index) => ({ item, index, place: ids.indexOf(item.INVOICE_ITEM_ID ?? 0) }));
  const added = asked.filter(({ item }) => item.INVOICE_ITEM_ID === undefined);
  faults.push(...unknownItems(draft, asked), ...rateFaults(ITEMS, vatCase));
  const of: OfDocument = { currency: CURRENCY_CODE, category: categoryOf(vatCase) };
  const kept = numberedLines(draft.lines).flatMap((stored, place): Ordered[] => {
    const line = recased(stored, category);
    const change = asked.find((one) => one.place === place);
    const order = change?.item.SORT_ORDER ?? place + 1;
    if (change) return [{ line: changedLine(line, change.item, of), item: change.index, order }];
    return DELETE_EXISTING_ITEMS ? [] : [{ line: keptLine(line), item: null, order }];
  });
  const lines = sorted([
    ...kept,
    ...added.map(({ item, index }) => ({ line: lineOf(item, of), item: index, order: item.SORT_ORDER })),
  ]);
  if (lines.length > MOST_ITEMS)
    faults.push({ field: ["ITEMS"], words: `An invoice has ${MOST_ITEMS} items at most` });
  return lines;
}

/** The category that a case gives to what is there: none if the document has it already, as when it is sent back. */
const newCategory = (
  { lines }: Pick<Draft, "lines">,
  category: TaxCategory | undefined,
): TaxCategory | undefined =>
  lines.some(({ tax_category }) => tax_category === category) ? undefined : category;

const recased = (line: StoredLine, category: TaxCategory | undefined): StoredLine =>
  category && line.tax_rate === 0 ? { ...line, tax_category: category } : line;

/**
 * Items that are none of the document. The discount and the charges of a whole document are shown as
 * items: sent back, they stay what they are.
 */
function unknownItems(
  { ref }: Draft,
  asked: readonly { item: Item; index: number; place: number }[],
): FieldFault[] {
  const unknown = asked.filter(({ item: { INVOICE_ITEM_ID: id }, place }) => {
    if (id === undefined || place >= 0) return false;
    const part = partOfId(id);
    return part.ref !== ref || part.number <= MOST_LINE_NUMBER;
  });
  return unknown.map(({ index }) => ({
    field: ["ITEMS", index, "INVOICE_ITEM_ID"],
    words: "Must be an item of this invoice; leave it out to add an item",
  }));
}

/** New items that have a rate although the case of the document leaves no tax. */
function rateFaults(items: readonly Item[], vatCase: VatCase | undefined): FieldFault[] {
  const category = categoryOf(vatCase);
  if (category === undefined) return [];
  return items.flatMap(({ INVOICE_ITEM_ID, VAT_PERCENT }, index) =>
    INVOICE_ITEM_ID !== undefined || VAT_PERCENT === undefined || fitsTaxRate(category, VAT_PERCENT)
      ? []
      : [{ field: ["ITEMS", index, "VAT_PERCENT"], words: `Must be 0 with the VAT_CASE ${vatCase}` }],
  );
}
