/** What a credit note says when it is made: what it credits, and what it repeats of its invoice. Pure. */

import type { Context } from "../../platform/context.ts";
import { LINK_NONCE_BYTES } from "../../platform/public-link.ts";
import type { DocumentContent } from "../../schema/document-shapes.ts";
import type { BusinessRow, DocumentRow, InvoiceRow } from "../../schema/rows.ts";
import { contentWith } from "../invoices/document-content.ts";
import { foldedReferences } from "../invoices/invoice-filters.ts";
import { UNISSUED } from "../invoices/invoice-statements.ts";
import type { CreditContent } from "./credit-content.ts";

/** Texts of a credit note. An absent one is the business's default; null is none. */
export interface CreditTexts {
  title?: string | null | undefined;
  intro?: string | null | undefined;
  footer?: string | null | undefined;
}

/** A credit note without the columns that depend on whether it is issued, and those that the database fills. */
export type NewCreditNoteRow = Omit<
  InvoiceRow,
  | "business_id"
  | "ref"
  | "status"
  | "number"
  | "series"
  | "sequence"
  | "issue_date"
  | "finalized_at"
  | "created_at"
  | "updated_at"
  | "origin"
>;

/** Of whom and of what a credit note tells. */
export interface Corrected {
  invoice: DocumentRow;
  business: BusinessRow;
}

/** The row of a credit note for an invoice. */
export function creditNoteRow(
  { ids }: Pick<Context, "ids">,
  { invoice, business }: Corrected,
  credit: CreditContent,
  { id, reason, texts }: { id: string; reason: string | null; texts: CreditTexts },
): NewCreditNoteRow {
  const {
    series: _,
    sequence: __,
    issue_date: ___,
    finalized_at: ____,
    origin: _____,
    ...unissued
  } = UNISSUED;
  const { purchase_order } = invoice;
  return {
    ...unissued,
    ...credit,
    id,
    type: "credit_note",
    corrects_id: invoice.id,
    client_id: invoice.client_id,
    currency: invoice.currency,
    notes: reason,
    sandbox: invoice.sandbox,
    link_nonce: ids.token(LINK_NONCE_BYTES),
    purchase_order,
    folded_references: foldedReferences({ external_id: null, purchase_order }),
    supply_date: invoice.supply_date,
    metadata: {},
    external_id: null,
    due_date: null,
    amount_paid_cents: 0,
    content: contentOf({ invoice, business }, credit.content, texts),
    version: 1,
  };
}

/**
 * What a credit note says as its invoice does: what identifies the supply, what the law asks for, and what is
 * shown.
 */
const REPEATED = [
  "service_period",
  "delivery_address",
  "buyer_reference",
  "contract_reference",
  "project_reference",
  "exchange_rate",
  "tax_currency",
  "vat_note",
  "locale",
  "display",
] as const satisfies readonly (keyof DocumentContent)[];

function contentOf(
  { invoice, business }: Corrected,
  priced: DocumentContent | null,
  texts: CreditTexts,
): DocumentContent | null {
  const { locale } = invoice.parties ?? {};
  const defaults = locale && business.default_texts?.credit_note?.[locale];
  const repeated = Object.fromEntries(REPEATED.map((name) => [name, invoice.content?.[name]]));
  return contentWith({ ...defaults, ...repeated, ...priced }, texts);
}
