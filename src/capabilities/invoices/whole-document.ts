/** A document of either type with all that surrounds it, for those who show it as a whole. */
import type { Clock } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { Buyer, FrozenParties } from "../../schema/document-shapes.ts";
import type { BusinessRow, InvoiceRow, SeriesRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { lastIssueDates } from "../numbering/numbering.ts";
import { allSeries } from "../numbering/series-statements.ts";
import { finalizeRequirements } from "./finalize-requirements.ts";
import { known } from "./get-invoice.ts";
import { partiesOfNote, partiesTo } from "./parties.ts";
import type { Requirement } from "./requirements/requirement.ts";
import { type WholeRow, wholeCorrected, wholeDocument } from "./whole-document-statements.ts";

/**
 * A document with its client as it is now, the person to whom it is addressed, payments, comments, files, and when
 * it was last sent and reminded of. `parties` and `buyer` are those that it was issued with, or would be now.
 */
export type WholeDocument = Omit<WholeRow, "parties"> & {
  parties: FrozenParties;
  buyer: Buyer;
  /** What the law asks of the draft of an invoice; empty of any other. */
  requirements: Requirement[];
};

/** On what a draft depends besides its client. */
export interface Issuing {
  business: BusinessRow;
  series: readonly SeriesRow[];
}

/** A document, the invoice that it corrects if it is a credit note, and its business. */
export interface SurroundedDocument extends Issuing {
  document: WholeDocument;
  corrected: WholeDocument | null;
}

/** An invoice or a credit note with its surroundings; one round trip. Throws `not_found`. */
export async function documentWithSurroundings(
  { session, clock }: Context,
  id: RecordKey,
  type?: InvoiceRow["type"],
): Promise<SurroundedDocument> {
  const [[row], [original], [business], series] = await session.read([
    wholeDocument(session, id, type),
    wholeCorrected(session, id),
    ownBusiness(session),
    allSeries(session),
  ]);
  const found = known(row, id, type);
  const issuing = issuingAs(business, series);
  return {
    ...issuing,
    document: wholeOf(found, issuing, clock, original?.parties),
    corrected: original ? wholeOf(original, issuing, clock) : null,
  };
}

/**
 * The same document after a change that gave its row, without a further trip. The change must leave it its client and
 * the person to whom it is addressed.
 */
export const documentAfter = (
  { clock }: Pick<Context, "clock">,
  { document, corrected, ...issuing }: SurroundedDocument,
  row: InvoiceRow,
): WholeDocument => {
  const isIssued = row.finalized_at !== null;
  const after = { ...document, ...row, ...(isIssued ? onceIssued(document) : { parties: null }) };
  return wholeOf(after, issuing, clock, corrected?.parties);
};

/** What issuing changes beside the row: a person is known only if the document names them, and there is a file. */
const onceIssued = ({ contact, content, origin, has_file, parties }: WholeDocument) => ({
  parties,
  contact: contact?.id === content?.contact_id ? contact : null,
  has_file: has_file || origin === "own",
});

/** What was read of a business. */
export function issuingAs(business: BusinessRow | undefined, series: readonly SeriesRow[]): Issuing {
  if (!business) throw new Error("a business without a row");
  return { business, series };
}

/**
 * A row of SQL with what follows from it. `ofInvoice` are the parties of the invoice that it corrects, which those of
 * a draft are. In place: a row has many columns, and a page a hundred rows.
 */
export function wholeOf(
  row: WholeRow,
  { business, series }: Issuing,
  clock: Clock,
  ofInvoice?: FrozenParties | null,
): WholeDocument {
  const asDraft = () =>
    ofInvoice
      ? partiesOfNote(row.content, ofInvoice)
      : partiesTo(row.contact, business, row.client, row.content);
  const parties = row.parties ?? asDraft();
  const isDraftInvoice = row.status === "draft" && row.type === "invoice";
  const requirements = isDraftInvoice
    ? finalizeRequirements({
        invoice: row,
        business,
        client: row.client,
        now: clock.now(),
        lastDates: lastIssueDates(series),
      })
    : [];
  return Object.assign(row, { parties, buyer: parties.buyer, requirements });
}
