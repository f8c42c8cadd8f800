/** Pagination. */

/**
 * Which rows to return: `limit` rows after the one with the ordering values `after`, or after `offset` rows.
 */
export interface Slice {
  limit: number;
  offset: number;
  after: readonly (string | number)[] | null;
}

/** What a statement needs to read a slice that is ordered by one column, and one row more. */
export const readingSlice = ({ limit, offset, after }: Slice) => ({
  limit: limit + 1,
  offset,
  after: after?.[0],
});

/** Some rows of a list, and whether more follow. */
export interface Sliced<R> {
  rows: R[];
  hasMore: boolean;
}

/** Makes a slice of rows that were selected with a limit of one more than `limit`. */
export const sliceOf = <R>(rows: readonly R[], { limit }: Pick<Slice, "limit">): Sliced<R> => ({
  rows: rows.slice(0, limit),
  hasMore: rows.length > limit,
});

/** The furthest that a count goes: so many entries of an index are quickly read. */
export const MOST_COUNTED = 10_000;

/** How many there are or, where that is not exact, that there are more than so many. */
export interface BoundedCount {
  count: number;
  is_exact: boolean;
}

/** A count of up to one more than `MOST_COUNTED`. */
export const boundedCount = (counted = 0): BoundedCount => ({
  count: Math.min(counted, MOST_COUNTED),
  is_exact: counted <= MOST_COUNTED,
});
