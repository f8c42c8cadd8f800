import { amountDue, OPEN_STATUSES, statusAt } from "../../capabilities/invoices/lifecycle.ts";
import type { InvoiceDocument } from "../../formats/document/document-model.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { Status } from "../../schema/vocabularies/invoices.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";

/** An issued invoice as its reader sees it at a moment. */
export interface InvoiceView {
  invoice: InvoiceRow;
  parties: FrozenParties;
  /** As the document shows it, in the reader's language. */
  document: InvoiceDocument;
  status: Exclude<Status, "draft">;
  /** What there is still to pay, in cents. */
  dueCents: number;
  /** Path of the page, without a slash at its end. */
  path: string;
  timeZone: string;
}

/** What is shown of an issued invoice. `now` is an RFC 3339 instant; days are told in the business's time zone. */
export function viewOf(
  invoice: InvoiceRow,
  parties: FrozenParties,
  {
    locale,
    now,
    path,
    timeZone,
    corrects,
  }: Pick<InvoiceView, "path" | "timeZone"> & {
    locale: Locale;
    now: string;
    corrects: InvoiceDocument["corrects"];
  },
): InvoiceView {
  const { seller, buyer } = parties;
  const status = statusAt(invoice, now);
  if (status === "draft") throw new Error("a draft has no page");
  const isOpen = !corrects && (OPEN_STATUSES as readonly string[]).includes(invoice.status);
  return {
    invoice,
    parties,
    document: { ...invoice, draft: false, corrects, locale, seller, buyer },
    status,
    dueCents: isOpen ? Math.max(0, amountDue(invoice)) : 0,
    path,
    timeZone,
  };
}
