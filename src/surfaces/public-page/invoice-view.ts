import { documentOf, standingOffers } from "../../capabilities/invoices/invoice-document.ts";
import { amountDue, OPEN_STATUSES, statusAt } from "../../capabilities/invoices/lifecycle.ts";
import type { InvoiceDocument } from "../../formats/document/document-model.ts";
import { dayIn } from "../../platform/days.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { Status } from "../../schema/vocabularies/invoices.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";

/** An issued invoice or credit note as its reader sees it at one moment. */
export interface InvoiceView {
  invoice: InvoiceRow;
  parties: FrozenParties;
  /** The document, in the reader's language, with the offers for payment in time that still stand. */
  document: InvoiceDocument;
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
}

/**
 * The view of an issued invoice or credit note. `now` is an RFC 3339 instant, `timeZone` the business's.
 * Throws an `Error` for a draft.
 */
export function viewOf(
  invoice: InvoiceRow,
  parties: FrozenParties,
  {
    locale,
    now,
    path,
    timeZone,
    corrects,
    logo,
    hasPdf,
  }: Pick<InvoiceView, "path" | "timeZone" | "hasPdf"> & {
    locale: Locale;
    now: string;
    corrects: InvoiceDocument["corrects"];
    /** The business's logo of today, a hash: the image of an older one is gone. */
    logo: string | null;
  },
): InvoiceView {
  const status = statusAt(invoice, now);
  if (status === "draft") throw new Error("a draft has no page");
  const isOpen = !corrects && (OPEN_STATUSES as readonly string[]).includes(invoice.status);
  return {
    invoice,
    parties,
    document: {
      ...documentOf(invoice, { parties, corrects, locale }),
      cash_discounts:
        isOpen && invoice.content?.cash_discount
          ? standingOffers(invoice, dayIn(timeZone, new Date(now)))
          : [],
    },
    status,
    dueCents: isOpen ? Math.max(0, amountDue(invoice)) : 0,
    path,
    timeZone,
    hasPdf,
    logo: logo !== null && logo === parties.logo ? `/logos/${invoice.business_id}/${logo}` : null,
  };
}
