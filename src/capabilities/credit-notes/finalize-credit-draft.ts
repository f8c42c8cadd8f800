import type { Context } from "../../platform/context.ts";
import { type NotDone, untilDone } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { contentWith, NO_AMOUNTS } from "../invoices/document-content.ts";
import { foldedReferences } from "../invoices/invoice-filters.ts";
import { invoiceOutcome } from "../invoices/invoice-statements.ts";
import { altering, transition } from "../invoices/lifecycle.ts";
import { partiesOfNote } from "../invoices/parties.ts";
import { requestNumber } from "../numbering/request-number.ts";
import { requireNoFaults } from "../refusals.ts";
import { actionOf } from "./create-credit-note.ts";
import type { CreditContent } from "./credit-content.ts";
import {
  creditDraftFaults,
  creditOfDraft,
  type NoteOfInvoice,
  noteOfInvoice,
  noteStatements,
} from "./credit-draft.ts";
import type { CreditNoteRequest } from "./credit-note-planner.ts";
import { isNoteIssued } from "./credit-note-statements.ts";
import { creditNoteRequest, partiesOfInvoice } from "./issue-credit-note.ts";

/**
 * Numbers a draft of a credit note and freezes it. It credits what it says, if so much is left of the invoice then,
 * with the effects of `createCreditNote`. A credit note that is issued already is returned as it is, so repeating is
 * safe. Two round trips. Throws `not_found`, `invoice_cancelled`, `number_taken`, `concurrent_change`, `unavailable`,
 * and the faults of `creditDraftFaults`.
 */
export async function finalizeCreditDraft(ctx: Context, { id }: { id: RecordKey }): Promise<InvoiceRow> {
  const { session } = ctx;
  const finalizedEventId = ctx.ids.uuid();
  return untilDone(async () => {
    const { found, isDone } = await session.readOrAnswer(noteStatements(session, id), {
      done: isNoteIssued(id),
      outcome: invoiceOutcome(id),
    });
    const read = noteOfInvoice(id, found);
    const { parties: _, ...note } = read.note;
    if (isDone) return note;
    const issued = await issueCreditDraft(ctx, read, finalizedEventId);
    return typeof issued === "string" ? issued : issued.creditNote;
  });
}

/** A credit note that was issued, and how its invoice stands after that. */
export interface IssuedCreditNote extends Pick<CreditNoteRequest, "standing"> {
  creditNote: InvoiceRow;
}

/**
 * Requests the number of a draft that was read, as one attempt of `untilDone`. Throws as
 * `finalizeCreditDraft` does.
 */
export async function issueCreditDraft(
  ctx: Context,
  read: NoteOfInvoice,
  finalizedEventId: string,
): Promise<IssuedCreditNote | NotDone> {
  const { parties: _, ...note } = read.note;
  const request = requestFor(ctx, read, finalizedEventId);
  const result = await requestNumber(ctx, request);
  if (typeof result === "string") return result;
  ctx.afterwards(publish(ctx, request.outbox));
  return { creditNote: { ...note, ...result.document }, standing: request.standing };
}

function requestFor(ctx: Context, read: NoteOfInvoice, finalizedEventId: string): CreditNoteRequest {
  const { note, invoice } = read;
  transition(invoice, altering(invoice, "credit"));
  requireNoFaults(creditDraftFaults(read, ctx.clock.now()));
  const credit = creditOfDraft(read);
  return creditNoteRequest(ctx, read, {
    note: { kind: "draft", id: note.id, version: note.version, columns: columnsOf(note, credit) },
    total_cents: credit.total_cents,
    action: actionOf(invoice, credit),
    finalizedEventId,
    asked_date: note.content?.issue_date ?? null,
    parties: partiesOfNote(note.content, partiesOfInvoice(invoice)),
    answer: "credit_note",
  });
}

/** The issue date goes to its column. The tax follows from what is left now. */
function columnsOf(note: InvoiceRow, { content: priced, ...credited }: CreditContent) {
  const content = contentWith(note.content, { issue_date: null, ...NO_AMOUNTS, ...priced });
  return { ...credited, content, folded_references: foldedReferences({ ...note, content }) };
}
