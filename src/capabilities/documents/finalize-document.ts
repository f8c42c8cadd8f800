import type { Context } from "../../platform/context.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { type IssuedCreditNote, issueCreditDraft } from "../credit-notes/finalize-credit-draft.ts";
import { EMPTY_PLAN } from "../delivery/send-plan.ts";
import { issue } from "../invoices/finalize-invoice.ts";
import { issuing, transition } from "../invoices/lifecycle.ts";
import type { SurroundedDocument } from "../invoices/whole-document.ts";
import { type ReadDocument, readAfter, readDocument } from "./read-document.ts";

/**
 * Numbers a draft of an invoice or a credit note and freezes it. One that is issued already is returned as it
 * is, so repeating is safe. Two round trips. Throws as `finalizeInvoice` and `finalizeCreditDraft` do.
 */
export async function finalizeDocument(ctx: Context, id: RecordKey): Promise<SurroundedDocument> {
  const eventId = ctx.ids.uuid();
  return untilDone(async () => {
    const read = await readDocument(ctx, id);
    const { document, client, note, business, series } = read;
    if (!note) transition(document, issuing(document, "finalize"));
    if (document.finalized_at !== null) return read;
    if (note) {
      const issued = await issueCreditDraft(ctx, note, eventId);
      return typeof issued === "string" ? issued : creditedAfter(ctx, read, issued);
    }
    const toIssue = { invoice: document, client, business, series: [...series] };
    const issued = await issue(ctx, toIssue, { action: "finalize", eventId, plan: EMPTY_PLAN });
    return typeof issued === "string" ? issued : readAfter(ctx, read, issued);
  });
}

/** A credit note that was issued, and its invoice, of which it took what it says. */
function creditedAfter(
  ctx: Context,
  read: ReadDocument,
  { creditNote, standing }: IssuedCreditNote,
): SurroundedDocument {
  const { corrected, ...found } = readAfter(ctx, read, creditNote);
  const { updated_at, subtotal_cents } = creditNote;
  return {
    ...found,
    corrected: corrected && {
      ...corrected,
      ...standing,
      version: corrected.version + 1,
      updated_at,
      credited_net_cents: corrected.credited_net_cents + subtotal_cents,
    },
  };
}
