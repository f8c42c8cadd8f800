/** Lists: page numbers for programs that count, cursors for those that page deep. */
import { z } from "@hono/zod-openapi";
import { integerParameter } from "../../../platform/http/field-types.ts";
import { invalid } from "../../../platform/http/problem.ts";

export const MAX_PAGE = 1_000_000;

export const pageParameters = {
  page: integerParameter(1, MAX_PAGE)
    .optional()
    .openapi({ type: "integer", minimum: 1, maximum: MAX_PAGE, description: "Counts from 1." }),
  per_page: integerParameter(1, 100)
    .optional()
    .openapi({ type: "integer", minimum: 1, maximum: 100, description: "50 when absent." }),
  cursor: z.string().min(1).max(1000).optional().openapi({
    description: "`next_cursor` of the page before. Costs the same however deep; use it instead of `page`.",
  }),
};

/** Where a page starts: after a key (cursor), or after so many rows (page). */
export interface Window {
  page: number;
  perPage: number;
  offset: number;
  after: readonly (string | number)[] | null;
}

/** Reads `page`, `per_page` and `cursor`. `keyLength` is how many values order the list. Throws 422. */
export function windowOf(
  query: { page?: number | undefined; per_page?: number | undefined; cursor?: string | undefined },
  keyLength: number,
): Window {
  const perPage = query.per_page ?? 50;
  if (query.cursor === undefined) {
    const page = query.page ?? 1;
    return { page, perPage, offset: (page - 1) * perPage, after: null };
  }
  if (query.page !== undefined)
    throw invalid({ parameter: "page", code: "page_with_cursor", detail: "Send either `page` or `cursor`." });
  const [page, ...after] = decodeCursor(query.cursor);
  if (typeof page !== "number" || after.length !== keyLength) throw badCursor();
  return { page, perPage, offset: 0, after };
}

/** A page from `perPage + 1` rows. `keyOf` gives the values that order the list. */
export function pageFrom<R, T>(
  rows: readonly R[],
  window: Window,
  keyOf: (row: R) => (string | number)[],
  present: (row: R) => T,
) {
  const shown = rows.slice(0, window.perPage);
  const last = shown.at(-1);
  const hasMore = rows.length > window.perPage;
  return {
    data: shown.map(present),
    page: window.page,
    per_page: window.perPage,
    has_more: hasMore,
    next_cursor: hasMore && last !== undefined ? encodeCursor([window.page + 1, ...keyOf(last)]) : null,
  };
}

const encodeCursor = (values: (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

function decodeCursor(cursor: string): (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (
      Array.isArray(values) &&
      values.every((v) => (typeof v === "string" && v.isWellFormed()) || Number.isSafeInteger(v))
    )
      return values;
  } catch {
    throw badCursor();
  }
  throw badCursor();
}

const badCursor = () =>
  invalid({
    parameter: "cursor",
    code: "invalid_cursor",
    detail: "Send `next_cursor` of an earlier answer, unchanged.",
  });
