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

interface PageAsked {
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

/** How many there are with the filters, and without. Of very many, it is known only that there are more. */
interface Counts {
  total: number;
  all: number;
  /** False if there are more than `total`. */
  isExact?: boolean;
}

/** A page in Abby's envelope. */
export function presentPage<T>(
  docs: readonly T[],
  { total, all, isExact = true }: Counts,
  { page, limit }: PageAsked,
) {
  const pages = Math.max(1, Math.ceil(total / limit));
  const totalPages = isExact ? pages : Math.max(pages, page + 1);
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
