/** Pagination. */

/**
 * Which rows to return: `limit` rows after the one with the ordering values `after`, or after `offset` rows.
 */
export interface Slice {
  limit: number;
  offset: number;
  after: readonly (string | number)[] | null;
}

/** Some rows of a list, and whether more follow. */
export interface Sliced<R> {
  rows: R[];
  hasMore: boolean;
}

/** Makes a slice of rows that were selected with a limit of one more than `limit`. */
export const sliceOf = <R>(rows: readonly R[], { limit }: Slice): Sliced<R> => ({
  rows: rows.slice(0, limit),
  hasMore: rows.length > limit,
});
