import type { Context } from "../../platform/context.ts";
import type { ResultOf } from "../../platform/database/statement.ts";
import { type BoundedCount, boundedCount, type Sliced, sliceOf } from "../../platform/paging.ts";
import {
  type CustomerQuery,
  countOrganizations,
  countPeople,
  type ListedPerson,
  organizationSlice,
  type PeopleQuery,
  peopleSlice,
} from "./customer-list-statements.ts";

export type { CustomerQuery, ListedPerson, PeopleQuery };

/** A page of a list. Both counts are bounded; `total_unfiltered` counts archived ones, too. */
export interface CountedPage<R> extends Sliced<R> {
  total: BoundedCount;
  total_unfiltered: BoundedCount;
}

/** Rows of a list: `limit` of them after `offset`. The cost grows with `offset`, which the caller bounds. */
interface Place {
  limit: number;
  offset: number;
}

/** A business or public body as lists have it, without what orders and finds it. */
export type ListedOrganization = ResultOf<ReturnType<typeof organizationSlice>>[number];

/** A page of people, who are consumers and contacts of clients; one round trip. */
export async function pageOfContacts(
  { session }: Context,
  query: PeopleQuery,
  place: Place,
): Promise<CountedPage<ListedPerson>> {
  const [rows, counts] = await session.read([
    peopleSlice(session, query, place),
    countPeople(session, query),
  ]);
  return pageOf(rows, counts, place);
}

/** A page of businesses and public bodies; one round trip. */
export async function pageOfOrganizations(
  { session }: Context,
  query: CustomerQuery,
  place: Place,
): Promise<CountedPage<ListedOrganization>> {
  const [rows, counts] = await session.read([
    organizationSlice(session, query, place),
    countOrganizations(session, query),
  ]);
  return pageOf(rows, counts, place);
}

function pageOf<R>(
  rows: readonly R[],
  [counts = { found: 0, all: 0 }]: readonly { found: number; all: number }[],
  place: Place,
): CountedPage<R> {
  const { found, all } = counts;
  return { ...sliceOf(rows, place), total: boundedCount(found), total_unfiltered: boundedCount(all) };
}
