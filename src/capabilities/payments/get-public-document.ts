import type { Session } from "../../platform/database/session.ts";
import type { BusinessRow, CheckoutRow, InvoiceRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { correctedBy, documentByLink, hasLink } from "../invoices/invoice-statements.ts";
import { refusal } from "../refusals.ts";
import { openCheckoutsOfLink } from "./checkout-statements.ts";

/** What a public link opens. */
export interface PublicDocument {
  invoice: InvoiceRow;
  business: BusinessRow;
  /** What it corrects, if it is a credit note. `issue_date` is an ISO day. */
  corrects: { number: string; issue_date: string } | null;
  /** How the page at Stripe stands on which it can be paid, or is being paid. */
  checkout: CheckoutRow["status"] | null;
}

/** The document of a public link, in one round trip. Throws `not_found`, for a draft that was cancelled, too. */
export async function getPublicDocument(session: Session, nonce: string): Promise<PublicDocument> {
  const [[invoice], [business], [checkout], [corrected]] = await session.read([
    documentByLink(session, nonce),
    ownBusiness(session),
    openCheckoutsOfLink(session, nonce),
    correctedBy(session, hasLink(nonce)),
  ]);
  const isGone = invoice?.status === "cancelled" && !invoice.parties;
  if (!invoice || !business || isGone) throw refusal("not_found", { what: "link" });
  const corrects = corrected?.issue_date ? { ...corrected, issue_date: corrected.issue_date } : null;
  return { invoice, business, corrects, checkout: checkout?.status ?? null };
}
