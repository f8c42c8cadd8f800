/** A part of a list. */

/** Which rows are wanted: `limit` of them, after the row whose ordering values are `after`, or after `offset` rows. */
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

/** The slice from the rows of a statement that asked for one more than its limit. */
export const sliceOf = <R>(rows: readonly R[], { limit }: Slice): Sliced<R> => ({
  rows: rows.slice(0, limit),
  hasMore: rows.length > limit,
});
