import type { Context as HonoContext } from "hono";
import type { App } from "../../../platform/http/context.ts";

/**
 * The headers of every page: nothing runs that is not ours, nobody frames it, and nobody keeps it. Browsers
 * name the origin of a form only under a policy of referrers that lets them (Fetch, "append a request Origin
 * header").
 */
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; frame-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "X-Robots-Tag": "noindex, nofollow",
  "Cache-Control": "private, no-store",
};

/** Sets them, where a file has not said something of its own. */
export function guard(response: Response): Response {
  if (response.headers.has("Content-Security-Policy")) return response;
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  return response;
}

/** Leads the browser to another page of the app after a form. */
export const goTo = (c: HonoContext<App>, path: string): Response => c.redirect(path, 303);
