import { type DocumentHistory, documentState } from "../../capabilities/invoices/document-state.ts";
import { documentOf } from "../../capabilities/invoices/invoice-document.ts";
import { statusAt } from "../../capabilities/invoices/lifecycle.ts";
import type {
  CorrectedInvoice,
  DocumentState,
  InvoiceDocument,
} from "../../formats/document/document-model.ts";
import { dayIn } from "../../platform/days.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { Status } from "../../schema/vocabularies/invoices.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";

/** Another document of the same client, with the path of its page, if this one leads there. */
export type Related = CorrectedInvoice & { path: string | null };

/** An issued invoice or credit note as its reader sees it at one moment. */
export interface InvoiceView {
  invoice: InvoiceRow;
  parties: FrozenParties;
  /** The document with its state, in the reader's language. */
  document: InvoiceDocument;
  state: DocumentState;
  status: Exclude<Status, "draft">;
  /** The amount still to pay, in minor units; 0 if nothing is. */
  dueCents: number;
  /** Path of the page, without a slash at its end. */
  path: string;
  timeZone: string;
  /** Whether there is a PDF of it: a recorded one may have none. */
  hasPdf: boolean;
  /** Path of the logo with which it was issued, while the business still has it; else null. */
  logo: string | null;
  /** The invoice that a credit note corrects. */
  corrects: Related | null;
  /** The latest credit notes of an invoice, newest first. */
  creditNotes: readonly Related[];
}

/**
 * The view of an issued invoice or credit note. `now` is an RFC 3339 instant. Throws an `Error` for a draft.
 */
export function viewOf(
  invoice: InvoiceRow,
  parties: FrozenParties,
  {
    locale,
    now,
    path,
    pathOf,
    history,
    logo,
    hasPdf,
  }: Pick<InvoiceView, "path" | "hasPdf"> & {
    locale: Locale;
    now: string;
    /** The path of the page of another document, by the nonce of its link. */
    pathOf: (nonce: string) => string;
    history: DocumentHistory;
    /** The business's logo of today, a hash: the image of an older one is gone. */
    logo: string | null;
  },
): InvoiceView {
  const status = statusAt(invoice, now);
  if (status === "draft") throw new Error("a draft has no page");
  const timeZone = history.time_zone;
  const state = documentState(invoice, history, dayIn(timeZone, new Date(now)));
  const related = ({
    number,
    issue_date,
    link_nonce,
  }: CorrectedInvoice & { link_nonce: string | null }): Related => ({
    number,
    issue_date,
    path: link_nonce === null ? null : pathOf(link_nonce),
  });
  const corrects = history.corrects && related(history.corrects);
  return {
    invoice,
    parties,
    document: documentOf(invoice, { parties, corrects, locale, state }),
    state,
    status,
    dueCents: state.due_cents,
    path,
    timeZone,
    hasPdf,
    logo: logo !== null && logo === parties.logo ? `/logos/${invoice.business_id}/${logo}` : null,
    corrects,
    creditNotes: history.credit_notes.map(related),
  };
}
