/** Pages of lists: few records, because a model reads all of them. */
import { z } from "@hono/zod-openapi";
import type { Slice, Sliced } from "../../../platform/paging.ts";

const MOST = 25;
const USUAL = 10;
const LAST_PAGE = 100;

/** The arguments of a list. */
export const pageArguments = {
  limit: z.int().min(1).max(MOST).optional().describe(`How many at most; ${USUAL} when absent.`),
  page: z
    .int()
    .min(1)
    .max(LAST_PAGE)
    .optional()
    .describe("Counts from 1. Narrow the search rather than page far."),
};

type Page = { limit?: number | undefined; page?: number | undefined };

export const sliceFor = ({ limit = USUAL, page = 1 }: Page): Slice => ({
  limit,
  offset: (page - 1) * limit,
  after: null,
});

export const nextPageField = z.int().nullable().describe("The `page` that goes on; null at the end.");

export const nextPage = ({ hasMore }: Sliced<unknown>, { page = 1 }: Page): number | null =>
  hasMore && page < LAST_PAGE ? page + 1 : null;
