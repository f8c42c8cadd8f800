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

/** Sets each of them that the answer has not set itself. */
export function guard(response: Response): Response {
  for (const [name, value] of Object.entries(HEADERS))
    if (!response.headers.has(name)) response.headers.set(name, value);
  return response;
}

/**
 * The headers of a PDF that pages of ours show in a frame. Styles and scripts have no limits, because the PDF
 * viewers of browsers bring their own.
 */
export const FRAMED: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  "X-Frame-Options": "SAMEORIGIN",
};

/** Leads the browser to another page of the app after a form. */
export const goTo = (c: HonoContext<App>, path: string): Response => c.redirect(path, 303);
