import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { dayWithin, endOfDay, localInstant, startOfDay } from "../../platform/days.ts";
import type { Buyer } from "../../schema/document-shapes.ts";
import { ownTimeZone, zoneIn } from "../business/business-statements.ts";
import type { DocumentFilter, ListedState } from "./document-filters.ts";
import { documentSlice, type ListedRow } from "./document-list-statements.ts";
import { buyerOf } from "./parties.ts";

export type { ListedState };

/** Ranges by the days of the business. Both ends belong to them. */
interface LocalRanges {
  /** ISO days, of which any may be given. A document with a payment in the range is in it. */
  paid_from?: string | undefined;
  paid_to?: string | undefined;
  /** The same, or a time of the business's such as `2026-11-27T14:05:09`, or an RFC 3339 instant. */
  updated_from?: string | undefined;
  updated_to?: string | undefined;
}

type InstantRanges = "paid_since" | "paid_before" | "updated_since" | "updated_before";

export type DocumentQuery = Omit<DocumentFilter, InstantRanges> & LocalRanges;

/** A document with what stands beside it. The buyer of a draft is its client as it is now. */
export type ListedDocument = Omit<ListedRow, "buyer" | "draft_buyer"> & { buyer: Buyer };

export interface DocumentList {
  documents: ListedDocument[];
  /** The business's. */
  time_zone: string;
}

/** The zone of most businesses: what a day is, is known only when the business has been read. */
export const USUAL_ZONE = "Europe/Paris";

/**
 * Invoices and credit notes, drafts and recorded ones included, newest first: at most `limit` after `offset`, each
 * with its client, its payments, its comments and the invoice that it corrects. One round trip; two with bounds of
 * payments or changes, if they are other instants in the business's time zone than in the usual one.
 */
export async function listDocuments(
  ctx: Context,
  query: DocumentQuery,
  slice: { limit: number; offset: number },
): Promise<DocumentList> {
  const usual = inZone(query, USUAL_ZONE);
  const list = await read(ctx, usual, slice);
  const right = inZone(query, list.time_zone);
  return isSame(usual, right) ? list : read(ctx, right, slice);
}

async function read(
  { session, clock }: Context,
  filter: DocumentFilter,
  slice: { limit: number; offset: number },
): Promise<DocumentList> {
  const [rows, zones] = await session.read([
    documentSlice(session, { filter, ...slice, now: instant(clock.ours ?? clock) }),
    ownTimeZone(session),
  ]);
  return { documents: rows.map(withBuyer), time_zone: zoneIn(zones) };
}

/** In place: a row has fifty columns, and a page a hundred rows. */
const withBuyer = (row: ListedRow): ListedDocument =>
  Object.assign(row, { buyer: row.buyer ?? buyerOf(kept(row.draft_buyer), row.contact) });

function kept<T>(draftBuyer: T | null): T {
  if (draftBuyer === null) throw new Error("a document without its client");
  return draftBuyer;
}

function inZone(
  { paid_from, paid_to, updated_from, updated_to, ...filter }: DocumentQuery,
  zone: string,
): DocumentFilter {
  return {
    ...filter,
    paid_since: paid_from && since(paid_from, zone),
    paid_before: paid_to && before(paid_to, zone),
    updated_since: updated_from && since(updated_from, zone),
    updated_before: updated_to && before(updated_to, zone),
  };
}

const since = (bound: string, zone: string): string =>
  (isTime(bound) ? instantOf(bound, zone) : startOfDay(dayWithin(bound), zone)).toISOString();

/** The first instant behind a day, or behind a second. */
const before = (bound: string, zone: string): string =>
  (isTime(bound)
    ? new Date(instantOf(bound, zone).getTime() + 1000)
    : endOfDay(dayWithin(bound), zone)
  ).toISOString();

const isTime = (bound: string): boolean => bound.includes("T");

const instantOf = (time: string, zone: string): Date =>
  /(?:Z|[+-]\d{2}:\d{2})$/.test(time) ? new Date(time) : localInstant(time, zone);

const isSame = (one: DocumentFilter, other: DocumentFilter): boolean =>
  (["paid_since", "paid_before", "updated_since", "updated_before"] as const).every(
    (name) => one[name] === other[name],
  );
