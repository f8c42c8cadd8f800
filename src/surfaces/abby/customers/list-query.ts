/** The parameters of lists of contacts and of organizations. */
import { z } from "@hono/zod-openapi";
import type { CustomerQuery } from "../../../capabilities/clients/list-customers.ts";
import { booleanParameter, lineText } from "../../../platform/http/field-types.ts";
import { fieldFault } from "../http/field-faults.ts";
import { pageParameters, sliceOf } from "../http/paging.ts";

export const listParameters = {
  ...pageParameters,
  search: lineText(200).optional(),
  orderBy: z.enum(["name", "createdAt"]).default("name"),
  orderDirection: z.enum(["ASC", "DESC"]).default("ASC"),
  archived: booleanParameter().optional(),
};

const listQuery = z.object(listParameters);
type ListQuery = z.output<typeof listQuery>;

/** As far as a list is paged through: rows that are passed over are read, too. */
const DEEPEST = 10_000;

/** The page that is asked for. Throws a fault for one that lies too deep. */
export function pageAskedOf({ page, limit }: ListQuery) {
  const slice = sliceOf({ page, limit });
  if (slice.offset > DEEPEST)
    throw fieldFault(
      "page",
      "max",
      `The first ${DEEPEST} of a list can be paged through: narrow it down by \`search\`.`,
    );
  return { page, limit, slice };
}

export const queryOf = ({ search, archived, orderBy, orderDirection }: ListQuery): CustomerQuery => ({
  text: search || undefined,
  archived,
  order: orderBy === "name" ? "name" : "creation",
  descending: orderDirection === "DESC",
});
