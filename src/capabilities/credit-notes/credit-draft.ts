/** A draft of a credit note, with what its amounts and its number depend on. */
import type { Clock } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { Session } from "../../platform/database/session.ts";
import { dayIn } from "../../platform/days.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { type InputFault, InvalidInput } from "../../platform/refusal.ts";
import type { DocumentRow, InvoiceRow } from "../../schema/rows.ts";
import { anyCreditNote, correctedOf } from "../invoices/document-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { issueDateFault } from "../invoices/issue-dates.ts";
import type { Requirement } from "../invoices/requirements/requirement.ts";
import { lastIssueDates, numberingAt } from "../numbering/numbering.ts";
import { fault, refusal } from "../refusals.ts";
import { creditOf } from "./create-credit-note.ts";
import type { CreditContent } from "./credit-content.ts";
import { type CreditableInvoice, creditable, creditableStatements } from "./issue-credit-note.ts";

/** A credit note and the invoice that it corrects. */
export interface NoteOfInvoice extends CreditableInvoice {
  note: DocumentRow;
}

/** The statements that read a `NoteOfInvoice`. */
export const noteStatements = (session: Session, id: RecordKey) =>
  [anyCreditNote(session, id), ...creditableStatements(session, correctedOf(id))] as const;

type Found = Readonly<[DocumentRow[], ...Parameters<typeof creditable>[0]]>;

/** Makes a `NoteOfInvoice` of the results of `noteStatements`. Throws `not_found`. */
export function noteOfInvoice(id: RecordKey, [[found], ...others]: Found): NoteOfInvoice {
  const note = known(found, id, "credit_note");
  const read = creditable(others);
  if (!read) throw new Error("a credit note without its invoice");
  return { ...read, note };
}

/** The note if it is a draft. Throws `invoice_not_draft`. */
export function requireCreditDraft<N extends Pick<InvoiceRow, "number" | "status">>(
  note: N,
  action: "edit" | "delete",
): N {
  const { number, status } = note;
  if (status === "draft") return note;
  throw refusal("invoice_not_draft", { number, status, action, type: "credit_note" });
}

/**
 * What a draft credits of the invoice as that is now. Throws `invoice_cancelled` and the faults of
 * `creditOf`, such as `exceeds_rate` and `exceeds_invoice`.
 */
export const creditOfDraft = ({ note, ...read }: NoteOfInvoice): CreditContent =>
  creditOf(read, { kind: "written", document: note });

/** What keeps a draft from being finalized at `now`. Pure. */
export function creditDraftFaults(read: NoteOfInvoice, now: Date): InputFault[] {
  if (read.invoice.status === "cancelled") return [fault(["invoice_id"], "nothing_to_credit", {})];
  const date = dateFault(read, now);
  return [...amountFaults(read), ...(date ? [date] : [])];
}

/** The credit notes of an invoice may come to no more than it does, neither in all nor in one of its rates. */
function amountFaults(read: NoteOfInvoice): readonly InputFault[] {
  try {
    creditOfDraft(read);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults;
    throw error;
  }
}

/** A credit note is dated as an invoice is, and never before the one that it corrects. */
function dateFault({ note, invoice, business, series }: NoteOfInvoice, now: Date): InputFault | null {
  const issue_date = note.content?.issue_date;
  if (!issue_date) return null;
  const { time_zone, credit_note_number_pattern: pattern } = business;
  const { number, issue_date: earliest } = invoice;
  if (earliest && issue_date < earliest) {
    const corrected = { number, issue_date: earliest };
    return fault(["issue_date"], "issue_date_before_corrected", { issue_date, corrected });
  }
  const numbering = { kind: "credit_note", pattern, lastDates: lastIssueDates(series) } as const;
  const { issue_date: next } = numberingAt(issue_date, numbering);
  return issueDateFault(issue_date, { today: dayIn(time_zone, now), next });
}

/**
 * What keeps a draft from being finalized now, in the shape of `finalizeRequirements`; nothing keeps what is issued.
 * One round trip. Throws `not_found`.
 */
export async function creditDraftRequirements(
  { session, clock }: Context,
  { id }: { id: RecordKey },
): Promise<Requirement[]> {
  return requirementsOfNote(noteOfInvoice(id, await session.read(noteStatements(session, id))), clock);
}

/** The same of a note that is read already. */
export const requirementsOfNote = (read: NoteOfInvoice, clock: Clock): Requirement[] =>
  read.note.status === "draft"
    ? creditDraftFaults(read, clock.now()).map((one) => ({ ...one, severity: "error" }))
    : [];
