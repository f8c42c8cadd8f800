import type { Field, InputFault } from "../../../platform/refusal.ts";
import type { DocumentContent, Period } from "../../../schema/document-shapes.ts";
import type { BusinessRow, ClientRow, InvoiceRow } from "../../../schema/rows.ts";
import type { TaxCategory } from "../../../schema/vocabularies/tax-categories.ts";
import { fault, type InputFaults } from "../../refusals.ts";

/**
 * What the law asks of an invoice and this one lacks. An error stops it from being finalized, a warning does
 * not. The field is one of the invoice, or of its `business` or `client`.
 */
export interface Requirement extends InputFault {
  severity: "error" | "warning";
}

/** The columns of an invoice that the law looks at. */
export type CheckedInvoice = Pick<
  InvoiceRow,
  | "lines"
  | "currency"
  | "subtotal_cents"
  | "tax_cents"
  | "tax_breakdown"
  | "total_cents"
  | "due_date"
  | "supply_date"
  | "content"
>;

/** The columns of a business that the law looks at, or that decide numbers and dates. */
export const CHECKED_OF_BUSINESS = [
  "name",
  "address",
  "postal_code",
  "city",
  "country",
  "default_currency",
  "time_zone",
  "vat_number",
  "registration_number",
  "tax_number",
  "legal_form",
  "registered_office_city",
  "register_court",
  "register_number",
  "share_capital_cents",
  "directors",
  "in_company_register",
  "f_tax_approved",
  "sole_trader",
  "vat_franchise",
  "payment_terms_days",
  "invoice_number_pattern",
  "details",
] as const satisfies readonly (keyof BusinessRow)[];

/** The same of a client, and its name, which a draft shows. */
export const CHECKED_OF_CLIENT = [
  "name",
  "type",
  "public_sector",
  "address",
  "postal_code",
  "city",
  "country",
  "vat_number",
  "registration_number",
  "archived_at",
  "details",
] as const satisfies readonly (keyof ClientRow)[];

export type CheckedBusiness = Pick<BusinessRow, (typeof CHECKED_OF_BUSINESS)[number]>;
export type CheckedClient = Pick<ClientRow, (typeof CHECKED_OF_CLIENT)[number]>;

/** An invoice that is to be issued, with its parties as they are now. */
export interface ToIssue {
  invoice: CheckedInvoice;
  business: CheckedBusiness;
  client: CheckedClient;
  /** ISO day in the business's time zone. */
  today: string;
}

export const error = <C extends keyof InputFaults>(
  field: Field,
  code: C,
  facts: InputFaults[C],
): Requirement => ({ ...fault(field, code, facts), severity: "error" });

export const warning = <C extends keyof InputFaults>(
  field: Field,
  code: C,
  facts: InputFaults[C],
): Requirement => ({ ...fault(field, code, facts), severity: "warning" });

/** A line or a charge, as the rules on VAT see it. */
export interface Entry {
  /** Its place in the invoice. */
  field: Field;
  tax_rate: number;
  tax_category: TaxCategory;
  hasReason: boolean;
  service_period: Period | undefined;
}

/** The lines and charges of an invoice. */
export const entriesOf = ({ lines, content }: Pick<CheckedInvoice, "lines" | "content">): Entry[] => [
  ...lines.map((line, index) => ({
    field: ["lines", index],
    tax_rate: line.tax_rate,
    tax_category: line.tax_category,
    hasReason: line.tax_exemption_reason !== null || line.vatex_code !== undefined,
    service_period: line.service_period,
  })),
  ...chargesOf(content).map(({ tax_rate, tax_category }, index) => ({
    field: ["charges", index],
    tax_rate,
    tax_category,
    // A charge has a reason for itself, and none for its exemption: that of a line of its category counts.
    hasReason: true,
    service_period: undefined,
  })),
];

const chargesOf = (content: DocumentContent | null) => content?.charges ?? [];

/** The first entry of a category. */
export const firstOf = (entries: readonly Entry[], category: TaxCategory): Entry | undefined =>
  entries.find(({ tax_category }) => tax_category === category);
