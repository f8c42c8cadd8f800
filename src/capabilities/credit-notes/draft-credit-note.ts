import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { retireRef } from "../../platform/database/ref-statements.ts";
import { changedMeanwhile, untilDone } from "../../platform/optimistic-locking.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { anInvoice, insertEvent, tellOfDeletion } from "../events/event-statements.ts";
import { draftNumber } from "../invoices/create-invoice.ts";
import { anyCreditNote } from "../invoices/document-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { deleteDraft, insertCreditDraft, isCreditableAsRead } from "../invoices/invoice-change-statements.ts";
import { invoiceOutcome } from "../invoices/invoice-statements.ts";
import { creditOf } from "./create-credit-note.ts";
import { requireCreditDraft } from "./credit-draft.ts";
import { creditNoteRow } from "./credit-note-row.ts";
import { creditable, creditableStatements } from "./issue-credit-note.ts";

/**
 * Makes a draft of a credit note that credits all that is left of an issued invoice. It has no number and takes
 * nothing of the invoice before it is finalized, so there may be several at once. Two round trips. Throws
 * `not_found`, what `createCreditNote` throws of the invoice's state, and `nothing_to_credit`.
 */
export async function draftCreditNote(
  ctx: Context,
  { invoice_id }: { invoice_id: RecordKey },
): Promise<InvoiceRow> {
  const { session } = ctx;
  const id = ctx.ids.uuid();
  return untilDone(async () => {
    const read = known(creditable(await session.read(creditableStatements(session, invoice_id))), invoice_id);
    const { invoice } = read;
    const credit = creditOf(read, { kind: "all" });
    const now = instant(ctx.clock);
    const row = {
      ...creditNoteRow(ctx, read, credit, { id, reason: null, texts: {} }),
      status: "draft" as const,
      number: draftNumber(id),
      series: null,
      sequence: null,
      issue_date: null,
      finalized_at: null,
      created_at: now,
      updated_at: now,
    };
    const { changed } = await session.change({
      change: insertCreditDraft(session, row, isCreditableAsRead(invoice)),
      follow: [
        insertEvent(session, anInvoice(id), {
          id: ctx.ids.uuid(),
          type: "created",
          data: { invoice_id: invoice.id },
          created_at: now,
        }),
      ],
      outcome: invoiceOutcome(id),
    });
    return changed[0] ?? "not_as_read";
  });
}

/**
 * Deletes a draft of a credit note with its timeline, but for the event of its deletion. Throws `not_found`,
 * `invoice_not_draft` and `concurrent_change`.
 */
export async function deleteCreditDraft(ctx: Context, { id }: { id: RecordKey }): Promise<InvoiceRow> {
  const { session } = ctx;
  const [[found]] = await session.read([anyCreditNote(session, id)]);
  const draft = requireCreditDraft(known(found, id, "credit_note"), "delete");
  const { changed } = await session.change({
    change: deleteDraft(session, draft),
    follow: [
      retireRef(session, "invoice", draft),
      ...tellOfDeletion(ctx, anInvoice(draft.id), { invoice_id: draft.corrects_id }),
    ],
  });
  const [deleted] = changed;
  if (!deleted) throw changedMeanwhile();
  return deleted;
}
