/** Addresses of pages for whoever is not signed in: their language is the browser's, or one chosen by a link. */
import type { Context as HonoContext } from "hono";
import type { App } from "../../../platform/http/context.ts";
import { askedLocale } from "../../for-people/preferred-locale.ts";

/** A page's address in the language that the reader of this one has chosen, if they have. */
export function inLanguage(c: HonoContext<App>, path: string): string {
  const locale = askedLocale(c.req.query("lang"));
  return locale ? `${path}${path.includes("?") ? "&" : "?"}lang=${locale}` : path;
}

/** The address of this page without its language. None for a form, which cannot be asked for again. */
export function languagesAt(c: HonoContext<App>): string | undefined {
  if (c.req.method !== "GET") return undefined;
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete("lang");
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}
