/** Ids in the paths of pages. */
import { uuid } from "../../../platform/http/field-types.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import type { Desk } from "./desk.tsx";

const Id = uuid();

/** The id in a page's path. Throws `not_found` for what is none. */
export function idIn({ c }: Desk, name = "id"): string {
  const parsed = Id.safeParse(c.req.param(name));
  if (!parsed.success) throw httpProblem("not_found", "There is no such record.");
  return parsed.data;
}
