import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { Fragment } from "../../platform/database/define-statement.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { type NotDone, untilDone } from "../../platform/optimistic-locking.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { anInvoice, tell } from "../events/event-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { cancelUncredited } from "../invoices/invoice-change-statements.ts";
import { invoiceOutcome, isCancelled } from "../invoices/invoice-statements.ts";
import { altering, requireIssued, transition } from "../invoices/lifecycle.ts";
import type { CreditNoteRequest } from "./credit-note-planner.ts";
import { cancellationOutcome, lastCreditNoteOf } from "./credit-note-statements.ts";
import {
  type CreditableInvoice,
  type CreditIds,
  contentFor,
  creditable,
  creditableStatements,
  issueCreditNote,
  newCreditIds,
} from "./issue-credit-note.ts";

/** A cancelled invoice, and the number of the credit note that took the last of it; null if it needed none. */
export interface Cancellation {
  invoice: InvoiceRow;
  credit_note_number: string | null;
}

/**
 * Cancels an invoice. A draft is cancelled without a number. An issued invoice with nothing paid is credited
 * in full, in the same transaction; one with a total of 0 needs no credit note. An invoice that is already
 * cancelled is returned as it is. Throws `not_found`, `invoice_has_payments`, `invoice_recorded`, `stale_version`,
 * `concurrent_change`, `number_taken` and `unavailable`.
 */
export async function cancelInvoice(
  ctx: Context,
  { id, expectedVersion }: { id: RecordKey; expectedVersion: ExpectedVersion },
): Promise<InvoiceRow> {
  const { session } = ctx;
  const ids = newCreditIds(ctx);
  const answer = { kind: "invoice", outcome: invoiceOutcome(id) } as const;
  return untilDone(async () => {
    const { found, isDone } = await session.readOrAnswer(creditableStatements(session, id), {
      done: isCancelled(id),
      outcome: answer.outcome,
    });
    const read = known(creditable(found), id);
    if (isDone) return read.invoice;
    requireVersion(expectedVersion, read.invoice.version);
    const cancelled = await cancelOnce(ctx, read, { ids, answer });
    return typeof cancelled === "string" ? cancelled : cancelled.invoice;
  });
}

/**
 * The same for an issued invoice, whatever version it is; it also tells the number of the credit note. Throws
 * `invoice_not_issued` in place of `stale_version`.
 */
export async function cancelIssuedInvoice(ctx: Context, { id }: { id: RecordKey }): Promise<Cancellation> {
  const { session } = ctx;
  const ids = newCreditIds(ctx);
  const answer = { kind: "cancellation", outcome: cancellationOutcome(id) } as const;
  return untilDone(async () => {
    const statements = [lastCreditNoteOf(session, id), ...creditableStatements(session, id)] as const;
    const { found, isDone } = await session.readOrAnswer(statements, {
      done: isCancelled(id),
      outcome: answer.outcome,
    });
    const [[last], ...rows] = found;
    const read = known(creditable(rows), id);
    if (isDone) return { invoice: read.invoice, credit_note_number: last?.number ?? null };
    requireIssued(read.invoice, "cancel");
    return cancelOnce(ctx, read, { ids, answer });
  });
}

/** What answers a repeated request, and how the statements of a credit note are told of it. */
interface Answer {
  kind: CreditNoteRequest["answer"];
  outcome: Fragment;
}

async function cancelOnce(
  ctx: Context,
  read: CreditableInvoice,
  { ids, answer }: { ids: CreditIds; answer: Answer },
): Promise<Cancellation | NotDone> {
  const { invoice } = read;
  const action = altering(invoice, invoice.amount_paid_cents > 0 ? "cancel_paid" : "cancel");
  const { to } = transition(invoice, action);
  if (invoice.status === "draft" || invoice.total_cents === 0)
    return withoutCreditNote(ctx, invoice, { status: to, outcome: answer.outcome });
  const content = contentFor(read, { kind: "all" });
  const issued = await issueCreditNote(ctx, read, {
    content,
    reason: null,
    texts: {},
    action,
    ids,
    answer: answer.kind,
  });
  if (typeof issued === "string") return issued;
  return { invoice: issued.invoice, credit_note_number: issued.creditNote.number };
}

/** Cancels a draft, which has no number to correct, or an invoice over 0, which has nothing to credit. */
async function withoutCreditNote(
  ctx: Context,
  invoice: InvoiceRow,
  { status, outcome }: { status: InvoiceRow["status"]; outcome: Fragment },
): Promise<Cancellation | NotDone> {
  const { session, clock } = ctx;
  const { changed } = await session.change({
    change: cancelUncredited(session, invoice, status, instant(clock)),
    follow: [tell(ctx, anInvoice(invoice.id), "cancelled")],
    outcome,
  });
  const [cancelled] = changed;
  return cancelled ? { invoice: cancelled, credit_note_number: null } : "not_as_read";
}
