import { type EmailContent, emailContent } from "../../formats/messages/email-content.ts";
import type { MessageFacts } from "../../formats/messages/facts.ts";
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { BusinessRow, DocumentRow } from "../../schema/rows.ts";
import type { DeliveryKind } from "../../schema/vocabularies/deliveries.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { historyOf } from "../invoices/document-history-statements.ts";
import type { DocumentHistory } from "../invoices/document-state.ts";
import { documentById } from "../invoices/document-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { kindOfSend, nothingDue, requireIssued } from "../invoices/lifecycle.ts";
import { type MessageTools, type MessageWork, messageFacts } from "./message-facts.ts";

/** The email of which document, and whether it is a reminder. */
export interface EmailAsked {
  id: string;
  reminder: boolean;
}

/** What `messageFacts` is given by those above. */
export type LetterMeans = Pick<MessageTools, "canPay">;

/** An issued document with all that its email says. */
export interface Letter extends MessageWork {
  invoice: DocumentRow;
  business: BusinessRow;
  history: DocumentHistory;
  facts: MessageFacts;
}

/**
 * What an email of a document that is sent now says: of an invoice, its receipt or a reminder of it, or of a credit
 * note. One round trip. Throws what `readLetter` throws.
 */
export const composeLetter = async (
  ctx: Context,
  asked: EmailAsked,
  means: LetterMeans,
): Promise<EmailContent> => emailContent((await readLetter(ctx, asked, means)).facts);

/**
 * Reads what an email of a document says. Throws `not_found`, `invoice_not_issued` for a draft, and what else the
 * state forbids as it does of a send.
 */
export async function readLetter(
  ctx: Context,
  { id, reminder }: EmailAsked,
  means: LetterMeans,
): Promise<Letter> {
  const { session, clock, env, shard } = ctx;
  const [[found], [history], [business]] = await session.read([
    documentById(session, id),
    historyOf(session, id),
    ownBusiness(session),
  ]);
  const invoice = known(found, id);
  if (!history || !business) throw new Error("a document without its business");
  requireIssued(invoice, "send");
  const delivery = {
    kind: kindOfEmail(invoice, reminder),
    message: null,
    subject: null,
    automatic: false,
    updated_at: instant(clock),
  };
  const work = { delivery, invoice, business, history };
  return { ...work, facts: messageFacts({ env, shard, ...means }, work, null) };
}

/** What an email of a document is. Throws what its state forbids, and `nothing_due` for the reminder of a credit note. */
export function kindOfEmail(document: DocumentRow, reminder: boolean): DeliveryKind {
  if (document.type === "invoice") return kindOfSend(document, reminder).kind;
  if (reminder) throw nothingDue(document, "remind");
  return "credit_note";
}
