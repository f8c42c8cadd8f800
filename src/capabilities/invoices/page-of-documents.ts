import type { Context } from "../../platform/context.ts";
import { dayWithin, endOfDay, startOfDay } from "../../platform/days.ts";
import { type BoundedCount, boundedCount } from "../../platform/paging.ts";
import type { BusinessRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { allSeries } from "../numbering/series-statements.ts";
import type { DocumentPageFilter } from "./document-page-filters.ts";
import { USUAL_ZONE } from "./list-documents.ts";
import { issuingAs, type WholeDocument, wholeOf } from "./whole-document.ts";
import { countOfDocuments, wholeDocuments } from "./whole-document-statements.ts";

/** Filters of documents. Both ends of the range belong to it; they are days of the business. */
export type DocumentPageQuery = Omit<DocumentPageFilter, "since" | "before">;

export interface DocumentPage {
  documents: WholeDocument[];
  total: BoundedCount;
  /** Of all documents of the business, whatever the filter. */
  total_unfiltered: BoundedCount;
  business: BusinessRow;
}

/**
 * Invoices and credit notes, drafts of both included, newest first: at most `limit` after `offset`, each as
 * `documentWithSurroundings` gives it, and how many there are. One round trip; two with a range of days in which
 * drafts are looked for, if its days begin at other instants in the business's time zone than in the usual one.
 */
export async function pageOfDocuments(
  ctx: Context,
  query: DocumentPageQuery,
  slice: { limit: number; offset: number },
): Promise<DocumentPage> {
  const usual = inZone(query, USUAL_ZONE);
  const page = await read(ctx, usual, slice);
  const right = inZone(query, page.business.time_zone);
  const isSame = usual.since === right.since && usual.before === right.before;
  return isSame ? page : read(ctx, right, slice);
}

async function read(
  { session, clock }: Context,
  filter: DocumentPageFilter,
  slice: { limit: number; offset: number },
): Promise<DocumentPage> {
  const [rows, [found], [all], [business], series] = await session.read([
    wholeDocuments(session, filter, slice),
    countOfDocuments(session, filter),
    countOfDocuments(session, {}),
    ownBusiness(session),
    allSeries(session),
  ]);
  const issuing = issuingAs(business, series);
  return {
    documents: rows.map(({ of_invoice, ...row }) => wholeOf(row, issuing, clock, of_invoice)),
    total: boundedCount(found),
    total_unfiltered: boundedCount(all),
    business: issuing.business,
  };
}

function inZone(query: DocumentPageQuery, zone: string): DocumentPageFilter {
  const { from, to, stages } = query;
  const hasDrafts = stages?.includes("draft") ?? true;
  return {
    ...query,
    since: from && hasDrafts ? startOfDay(dayWithin(from), zone).toISOString() : undefined,
    before: to && hasDrafts ? endOfDay(dayWithin(to), zone).toISOString() : undefined,
  };
}
