/** Abby's lists: pages that are counted, in an envelope that says how many there are. */
import { integerParameter } from "../../../platform/http/field-types.ts";
import type { Slice } from "../../../platform/paging.ts";

const USUAL_LIMIT = 10;
const MOST_PAGES = 1_000_000;

/** The parameters `page`, from 1, and `limit`, of 1 to 100. Both may be left out. */
export const pageParameters = {
  page: integerParameter(1, MOST_PAGES).default(1),
  limit: integerParameter(1, 100).default(USUAL_LIMIT),
};

export interface PageAsked {
  page: number;
  limit: number;
}

/** The rows of the page that was asked for. */
export const sliceOf = ({ page, limit }: PageAsked): Slice => ({
  limit,
  offset: (page - 1) * limit,
  after: null,
});

/** The page before the first and behind the last: a number, as the vendor's document wants it, that is no page. */
const NO_PAGE = 0;

/**
 * A page in Abby's envelope. `total` counts what fits the filters, and `all` what there is without them.
 */
export function presentPage<T>(
  docs: readonly T[],
  { total, all }: { total: number; all: number },
  { page, limit }: PageAsked,
) {
  const totalPages = Math.max(1, Math.ceil(total / limit));
  const hasNextPage = page < totalPages;
  const hasPrevPage = page > 1;
  return {
    countWithoutFilters: all,
    totalDocs: total,
    limit,
    totalPages,
    hasNextPage,
    hasPrevPage,
    nextPage: hasNextPage ? page + 1 : NO_PAGE,
    page,
    prevPage: hasPrevPage ? page - 1 : NO_PAGE,
    docs,
  };
}
