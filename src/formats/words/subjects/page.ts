import type { Status } from "../../../schema/vocabularies/invoices.ts";
import type { PageMessage } from "./page-message.ts";

/** The public pages' own words, beside those of the document. A `day` is formatted in the page's language. */
export interface PageWords {
  /** The status of an issued invoice, as its reader sees it. */
  status: Record<Exclude<Status, "draft">, string>;
  /** The status of an issued invoice that is neither paid nor cancelled, but has nothing to pay. */
  nothingDue: string;
  dueOn: (day: string) => string;
  wasDueOn: (day: string) => string;
  paidOn: (day: string) => string;
  cancelledDetail: string;
  downloadPdf: string;
  bankTransfer: string;
  /** The accessible name of the QR code. */
  qrCode: string;
  qrHint: string;
  copy: string;
  copied: string;
  /** What a copy button says when the browser does not let it copy: the value is marked, to be copied by hand. */
  selected: string;
  /** The button that copies all that a transfer needs. */
  copyAll: string;
  languages: string;
  lines: string;
  /** The heading of the files beside the document. */
  files: string;
  /** The heading of what the seller has written beside it. */
  comments: string;
  notYet: PageMessage;
  failureNumber: string;
  reminders: PageMessage & { stop: string };
  remindersStopped: PageMessage;
}
