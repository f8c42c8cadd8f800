/** Documents of either type with what every change of them depends on. */
import type { Clock } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { Session } from "../../platform/database/session.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { ClientRecord, InvoiceRow } from "../../schema/rows.ts";
import {
  type NoteOfInvoice,
  noteOfInvoice,
  noteStatements,
  requirementsOfNote,
} from "../credit-notes/credit-draft.ts";
import { known } from "../invoices/get-invoice.ts";
import { buyerOfInvoice } from "../invoices/invoice-statements.ts";
import {
  documentAfter,
  issuingAs,
  type SurroundedDocument,
  type WholeDocument,
  wholeOf,
} from "../invoices/whole-document.ts";
import { type WholeRow, wholeCorrected, wholeDocument } from "../invoices/whole-document-statements.ts";

/** A document as it is read to be changed. */
export interface ReadDocument extends SurroundedDocument {
  client: ClientRecord;
  /** Of a credit note, what its amounts depend on. */
  note: NoteOfInvoice | null;
}

/**
 * An invoice or a credit note, drafts of both included; with a type, only one of that. One round trip. Throws
 * `not_found`.
 */
export const readDocument = async (
  { session, clock }: Context,
  id: RecordKey,
  type?: InvoiceRow["type"],
): Promise<ReadDocument> =>
  documentRead({ id, type, clock }, await session.read(documentStatements(session, id, type)));

/** The statements that read a `ReadDocument`. */
export const documentStatements = (session: Session, id: RecordKey, type?: InvoiceRow["type"]) =>
  [
    wholeDocument(session, id, type),
    wholeCorrected(session, id),
    buyerOfInvoice(session, id),
    ...noteStatements(session, id),
  ] as const;

type Found = Readonly<[WholeRow[], WholeRow[], ClientRecord[], ...Parameters<typeof noteOfInvoice>[1]]>;

/** Makes a `ReadDocument` of the results of these statements. Throws `not_found`. */
export function documentRead(
  { id, type, clock }: { id: RecordKey; type?: InvoiceRow["type"] | undefined; clock: Clock },
  [[whole], [original], [client], ...ofNote]: Found,
): ReadDocument {
  const found = known(whole, id, type);
  if (!client) throw new Error("a document without its client");
  const [, , , [business], series] = ofNote;
  const issuing = issuingAs(business, series);
  const note = found.type === "credit_note" ? noteOfInvoice(id, ofNote) : null;
  return {
    ...issuing,
    client,
    note,
    document: required(wholeOf(found, issuing, clock, original?.parties), note, clock),
    corrected: original ? wholeOf(original, issuing, clock) : null,
  };
}

/** What was read, after a change that gave the document's row. */
export function readAfter(
  { clock }: Pick<Context, "clock">,
  { client: _, note, ...found }: ReadDocument,
  row: InvoiceRow,
): SurroundedDocument {
  const after = note && { ...note, note: { ...note.note, ...row } };
  return { ...found, document: required(documentAfter({ clock }, found, row), after, clock) };
}

/** What is asked of a draft of a credit note depends on what its invoice leaves. */
const required = (document: WholeDocument, note: NoteOfInvoice | null, clock: Clock): WholeDocument =>
  note ? { ...document, requirements: requirementsOfNote(note, clock) } : document;
