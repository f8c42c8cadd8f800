/** Paging of lists: page numbers for programs that count pages, cursors for those that page deep. */
import { z } from "@hono/zod-openapi";
import { cursorText, cursorValues } from "../../../platform/cursor.ts";
import { integerParameter } from "../../../platform/http/field-types.ts";
import { invalid } from "../../../platform/http/problem.ts";
import type { Slice, Sliced } from "../../../platform/paging.ts";

const MAX_PAGE = 1_000_000;
export const DEFAULT_PER_PAGE = 50;

export const perPage = () =>
  integerParameter(1, 100)
    .optional()
    .openapi({ type: "integer", minimum: 1, maximum: 100, description: "50 when absent." });

export const pageParameters = {
  page: integerParameter(1, MAX_PAGE).optional().openapi({
    type: "integer",
    minimum: 1,
    maximum: MAX_PAGE,
    description: "Counts from 1. Costs the more the deeper it is.",
  }),
  per_page: perPage(),
  cursor: z.string().min(1).max(1000).optional().openapi({
    description: "`next_cursor` of the page before. Costs the same however deep; use it instead of `page`.",
  }),
};

/** The page of a list that was asked for: its number, and its slice of the rows. */
export interface Page {
  number: number;
  slice: Slice;
}

/** Reads `page`, `per_page` and `cursor`. `keyLength` counts the values that order the list. Throws 422. */
export function pageAsked(
  query: { page?: number | undefined; per_page?: number | undefined; cursor?: string | undefined },
  keyLength: number,
): Page {
  const limit = query.per_page ?? DEFAULT_PER_PAGE;
  if (query.cursor === undefined) {
    const number = query.page ?? 1;
    return { number, slice: { limit, offset: (number - 1) * limit, after: null } };
  }
  if (query.page !== undefined)
    throw invalid({ parameter: "page", code: "page_with_cursor", detail: "Send either `page` or `cursor`." });
  const [number, ...after] = decodeCursor(query.cursor);
  if (typeof number !== "number" || after.length === 0) throw badCursor();
  if (after.length !== keyLength)
    throw badCursor({
      detail: "This cursor continues a list in another order. Send it with the filters of its list.",
    });
  return { number, slice: { limit, offset: 0, after } };
}

/** The schema of a page. `page` counts from 1; `next_cursor` continues after this page, at the same cost. */
export const pageOf = <S extends z.ZodType>(schema: S) =>
  z.strictObject({
    data: z.array(schema),
    page: z.int(),
    per_page: z.int(),
    has_more: z.boolean(),
    next_cursor: z.string().nullable(),
  });

/** A page as the API returns it. `keyOf` gives the values that order the list. */
export function presentPage<R, T>(
  { rows, hasMore }: Sliced<R>,
  { number, slice }: Page,
  keyOf: (row: R) => (string | number)[],
  present: (row: R) => T,
) {
  const last = rows.at(-1);
  return {
    data: rows.map(present),
    page: number,
    per_page: slice.limit,
    has_more: hasMore,
    next_cursor: hasMore && last !== undefined ? cursorText([number + 1, ...keyOf(last)]) : null,
  };
}

/** The values of a cursor. Throws 422 at the parameter for what is no cursor of ours. */
export function decodeCursor(cursor: string, parameter = "cursor"): (string | number)[] {
  const values = cursorValues(cursor);
  if (!values) throw badCursor({ parameter });
  return values;
}

export const badCursor = ({
  parameter = "cursor",
  detail = "Send `next_cursor` of an earlier answer, unchanged.",
}: {
  parameter?: string;
  detail?: string;
} = {}) => invalid({ parameter, code: "invalid_cursor", detail });
