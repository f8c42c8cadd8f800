/** Forms: who may send them, and what they hold. */
import type { Context as HonoContext } from "hono";
import type { Idempotency } from "../../../platform/database/replay.ts";
import type { ExpectedVersion } from "../../../platform/expected-version.ts";
import type { App } from "../../../platform/http/context.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import { httpProblem, Problem } from "../../../platform/http/problem.ts";
import { readBody } from "../../../platform/http/read-body.ts";
import { sha256 } from "../../../platform/ids.ts";
import { publicOrigin } from "../../../platform/origin.ts";
import { cookiesOf } from "../../api-access/session-cookie.ts";

/**
 * The hidden fields of a form: its token, what tells a form that is sent twice, the language of its numbers, and the
 * version of the record that was seen.
 */
export const TOKEN_FIELD = "form";
export const ONCE_FIELD = "once";
export const LANGUAGE_FIELD = "lang";
export const VERSION_FIELD = "version";

/** The code of a form that did not come from a page of ours in this browser. */
export const FORGED = "forged_form";

const Once = uuid();

const TYPE = "application/x-www-form-urlencoded";

/**
 * The token of the forms in a browser. It follows from what only that browser's cookies hold: the session, or
 * its mark while nobody is signed in. So nothing is stored, and no token outlives its session.
 */
export const formToken = (secret: string): string => sha256(`form:${secret}`);

/**
 * The fields of a form. Throws `forged_form` unless its origin is ours and its token that of this browser;
 * the problems of `readBody`.
 */
export async function readForm(c: HonoContext<App>): Promise<URLSearchParams> {
  const isForm = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase() === TYPE;
  if (!isForm) throw forged();
  requireOwnOrigin(c);
  const fields = new URLSearchParams((await readBody(c.req.raw)) ?? "");
  requireToken(c, fields.get(TOKEN_FIELD));
  return fields;
}

/** Throws `forged_form` unless a form comes from a page of ours. */
export function requireOwnOrigin(c: HonoContext<App>): void {
  if (!isOwnOrigin(c)) throw forged();
}

/** Throws `forged_form` unless the token is that of this browser. */
export function requireToken(c: HonoContext<App>, token: string | null | undefined): void {
  const { session, browser } = cookiesOf(c.req.raw.headers);
  const secret = session ?? browser;
  if (secret === null || token !== formToken(secret)) throw forged();
}

/** Browsers send `Origin` with every form. Where one hides it, it must say at least that the form is of this site. */
function isOwnOrigin(c: HonoContext<App>): boolean {
  const origin = c.req.header("Origin");
  if (origin === undefined) return c.req.header("Sec-Fetch-Site") === "same-origin";
  return origin === publicOrigin(c.env) || origin === new URL(c.req.url).origin;
}

const forged = () => new Problem(FORGED, "The form did not come from a page of this browser.");

/** The first value of a field, without spaces around it. */
export const fieldOf = (fields: URLSearchParams, name: string): string => (fields.get(name) ?? "").trim();

/** The version that a form was made for; null if it names none, and then any will do. */
export function expectedIn(fields: URLSearchParams): ExpectedVersion {
  const text = fieldOf(fields, VERSION_FIELD);
  return /^\d{1,15}$/.test(text) ? [Number(text)] : null;
}

/**
 * Tells a form that is sent twice, for `Desk.open`. `what` names the form. Throws `validation_failed` for one
 * without `once`.
 */
export function onceOf(fields: URLSearchParams, what: string): Idempotency {
  const key = Once.safeParse(fieldOf(fields, ONCE_FIELD));
  if (!key.success) throw httpProblem("validation_failed", "The form lacks a field.");
  const said = [...fields].filter(([name]) => name !== TOKEN_FIELD && name !== ONCE_FIELD);
  return { key: key.data, fingerprint: sha256(JSON.stringify([what, said])) };
}
