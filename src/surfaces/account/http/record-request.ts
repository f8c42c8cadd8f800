/** What requests about one record have in common: its id, the version that was seen, and the mark of a form. */
import { z } from "@hono/zod-openapi";
import { Replay } from "../../../platform/database/replay.ts";
import type { ExpectedVersion } from "../../../platform/expected-version.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { sha256 } from "../../../platform/ids.ts";
import type { Desk } from "./desk.tsx";
import { fieldOf, ONCE_FIELD } from "./forms.ts";
import { safeNext } from "./next-page.ts";

const Id = uuid();
const Version = z.coerce.number().pipe(z.int().min(1));
const Made = z.object({ id: Id });

/** The id in the path. Throws `not_found` for what is none. */
export function idIn(desk: Desk, name = "id"): string {
  const id = Id.safeParse(desk.c.req.param(name));
  if (!id.success) throw httpProblem("not_found", "There is no such page.");
  return id.data;
}

/** Where somebody goes on from a form: the page that its address names, if it is one of the app's. */
export const nextIn = (desk: Desk): string | null => safeNext(desk.c.req.query("next"));

/** The address of a form that goes on to `next`. */
export const goingOn = (path: string, next: string | null): string =>
  next === null ? path : `${path}?${new URLSearchParams({ next })}`;

/** The same page with one value more in its query. */
export function withQuery(path: string, name: string, value: string): string {
  const [page = "", query = ""] = path.split("?");
  const values = new URLSearchParams(query);
  values.set(name, value);
  return `${page}?${values}`;
}

/** The version that the person saw. A form that names none changes the record whatever it is now. */
export function versionIn(fields: URLSearchParams): ExpectedVersion {
  const version = Version.safeParse(fields.get("version") ?? undefined);
  return version.success ? [version.data] : null;
}

/** What tells a form that is sent twice: its mark, and what it asks for. */
export function onceIn(
  fields: URLSearchParams,
  what: string,
): { key: string; fingerprint: string } | undefined {
  const key = Id.safeParse(fieldOf(fields, ONCE_FIELD));
  if (!key.success) return undefined;
  const asked = [...fields].filter(([name]) => name !== ONCE_FIELD);
  return { key: key.data, fingerprint: sha256(JSON.stringify([`account ${what}`, asked])) };
}

/** The id of what a form made, also if it was sent before. */
export async function madeOnce(making: Promise<{ id: string }>): Promise<string> {
  try {
    return (await making).id;
  } catch (error) {
    if (error instanceof Replay) return Made.parse(error.outcome).id;
    throw error;
  }
}
