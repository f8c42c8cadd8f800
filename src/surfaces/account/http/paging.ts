/** The pages of a list: `?after=` names the last record of the page before. */
import { cursorText, cursorValues } from "../../../platform/cursor.ts";
import type { Slice, Sliced } from "../../../platform/paging.ts";
import type { Desk } from "./desk.tsx";

const PER_PAGE = 50;

/** The slice that a page shows. `keyLength` counts the values that order the list; another cursor asks for the first. */
export function sliceAsked(desk: Desk, keyLength: number, limit = PER_PAGE): Slice {
  const values = cursorValues(desk.c.req.query("after") ?? "");
  return { limit, offset: 0, after: values?.length === keyLength ? values : null };
}

/** The addresses of the next page and of the first one, with the filters of this one. */
export function pagesOf<R>(
  desk: Desk,
  { rows, hasMore }: Sliced<R>,
  keyOf: (row: R) => readonly (string | number)[],
): { next: string | null; first: string | null } {
  const { pathname, searchParams } = new URL(desk.c.req.url);
  const isFirst = !searchParams.has("after");
  const last = rows.at(-1);
  const at = (after: string | null) => {
    const query = new URLSearchParams(searchParams);
    if (after === null) query.delete("after");
    else query.set("after", after);
    return query.size > 0 ? `${pathname}?${query}` : pathname;
  };
  return {
    next: hasMore && last !== undefined ? at(cursorText(keyOf(last))) : null,
    first: isFirst ? null : at(null),
  };
}
