/** The email of a document before it is sent, for whoever looks at it first. */
import { composeEmail } from "../../formats/messages/compose-email.tsx";
import type { ComposedEmail } from "../../formats/messages/facts.ts";
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { DocumentRow, InvoiceRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { asIfIssued } from "../invoices/as-if-issued.ts";
import { historyOf } from "../invoices/document-history-statements.ts";
import { documentById } from "../invoices/document-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { buyerOfInvoice } from "../invoices/invoice-statements.ts";
import { allSeries } from "../numbering/series-statements.ts";
import { type EmailAsked, kindOfEmail, type LetterMeans } from "./compose-letter.ts";
import { readMailLogo } from "./mail-logo.ts";
import { messageFacts } from "./message-facts.ts";

/** Which email, and words in place of the usual ones. */
export interface EmailPreview extends EmailAsked {
  type: InvoiceRow["type"];
  subject: string | null;
  message: string | null;
}

/** The email, and the picture to which it refers as `cid:`, if it has one. */
export interface PreviewedEmail extends ComposedEmail {
  logo: { contentId: string; type: string; content: Uint8Array } | null;
}

/**
 * The very email that a send would make now. That of a draft has the number that would be the next one. One round
 * trip. Throws `not_found`, what the state forbids, and the fault of a day that a draft asks for.
 */
export async function previewEmail(
  ctx: Context,
  { id, type, reminder, subject, message }: EmailPreview,
  means: LetterMeans,
): Promise<PreviewedEmail> {
  const { session, clock, env, shard } = ctx;
  const [[found], [history], [business], [client], series] = await session.read([
    documentById(session, id, type),
    historyOf(session, id),
    ownBusiness(session),
    buyerOfInvoice(session, id),
    allSeries(session),
  ]);
  const document = known(found, id, type);
  if (!history || !business || !client) throw new Error("a document without its business or client");
  const invoice: DocumentRow =
    document.status === "draft"
      ? asIfIssued(document, { client, business, series, now: clock.now() })
      : document;
  const kind = kindOfEmail(invoice, reminder);
  const delivery = { kind, subject, message, automatic: false, updated_at: instant(clock) };
  const work = { delivery, invoice, business, history };
  const logo = await readMailLogo(env, work);
  const facts = messageFacts({ env, shard, ...means }, work, logo?.shown ?? null);
  return { ...composeEmail(facts), logo: logo?.image ?? null };
}
