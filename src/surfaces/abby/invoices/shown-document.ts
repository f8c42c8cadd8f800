/** A document as it is shown: a draft with what it takes from its client, and the days that it would get now. */

import { datesAsked, dueDateOf } from "../../../capabilities/invoices/issue-dates.ts";
import { draftAsShown } from "../../../capabilities/invoices/issued-content.ts";
import type { WholeDocument } from "../../../capabilities/invoices/whole-document.ts";
import type { Clock } from "../../../platform/clock.ts";
import { addDays, dayIn } from "../../../platform/days.ts";
import type { HttpContext } from "../../../platform/http/context.ts";
import type { DocumentContent } from "../../../schema/document-shapes.ts";
import type { BusinessRow } from "../../../schema/rows.ts";
import {
  delayOfTerms,
  PAYMENT_DELAYS,
  type PaymentDelay,
  termsOfDelay,
} from "../vocabularies/payment-delays.ts";
import { type Conversion, conversionOf } from "./conversion.ts";

/** What a document is shown by. */
export type Presenting = Pick<HttpContext, "clock" | "links" | "origin" | "shard">;

/** A document with its business and, of a credit note, the invoice that it corrects. */
export interface FoundDocument {
  document: WholeDocument;
  business: BusinessRow;
  corrected?: WholeDocument | null;
}

export interface ShownDocument {
  document: WholeDocument;
  content: DocumentContent | null;
  /** Not issued, and not cancelled before that. */
  isDraft: boolean;
  /** ISO days: of a draft those that it would get if it was issued now. */
  issueDay: string;
  dueDay: string;
  paymentDelay: PaymentDelay;
  conversion: Conversion | null;
}

export function shownOf({ document: found, business }: FoundDocument, clock: Clock): ShownDocument {
  const { client } = found;
  const isUnissued = found.finalized_at === null;
  const document = isUnissued ? draftAsShown(found, { client, business, now: clock.now() }) : found;
  const { content } = document;
  const issueDay = document.issue_date ?? dayIn(business.time_zone, clock.now());
  // A credit note is due to nobody.
  const isOpen = isUnissued && document.type === "invoice";
  const asked = datesAsked(document, client);
  const dueDay = isOpen
    ? dueDateOf(issueDay, asked, business.payment_terms_days)
    : (document.due_date ?? issueDay);
  const agreed = content?.payment_terms ?? (isOpen ? asked.client_terms : null);
  return {
    document,
    content,
    isDraft: document.status === "draft",
    issueDay,
    dueDay,
    paymentDelay: agreed ? delayOfTerms(agreed) : delayBetween(issueDay, dueDay),
    conversion: conversionOf(document, content),
  };
}

/** The delay by which one day comes so many days after another. */
const delayBetween = (from: string, to: string): PaymentDelay =>
  PAYMENT_DELAYS.find((delay) => {
    const terms = termsOfDelay(delay);
    return terms.kind === "days" && addDays(from, terms.days) === to;
  }) ?? "other";
