/** The documentation: static pages, which `npm run docs` makes. */
import type { Context as HonoContext } from "hono";
import { Hono } from "hono";
import type { App } from "../../platform/http/context.ts";
import { isHeld } from "../../platform/http/if-none-match.ts";
import { browserLocale } from "../for-people/preferred-locale.ts";
import { LANGUAGES, type Language } from "./languages.ts";

export const DOCS_PATH = "/docs";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  wasm: "application/wasm",
  xml: "application/xml",
};

/** Pages name their scripts in a policy of their own; nobody frames them, whatever they say. */
const HEADERS = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Frame-Options": "DENY",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/** Files below it have a hash of their content in their names. */
const NEVER_CHANGES = "/docs/_astro/";

export function docsRoutes() {
  return new Hono<App>()
    .get("/", (c) => c.redirect(`${DOCS_PATH}/${docsLanguage(c)}`, 302))
    .get("/*", (c) => docsFile(c, c.req.path));
}

/** The summaries for language models stand at the root of the site (llmstxt.org). */
export const languageModelRoutes = () =>
  new Hono<App>()
    .get("/llms.txt", (c) => docsFile(c, "/docs/llms.txt"))
    .get("/llms-full.txt", (c) => docsFile(c, "/docs/llms-full.txt"));

/** The language of the documentation that a browser prefers. */
export function docsLanguage(c: HonoContext<App>): Language {
  const locale = browserLocale(c);
  return LANGUAGES.find((language) => language === locale) ?? "en";
}

/** A file by its path; a path without an ending is that of a page. */
async function docsFile(c: HonoContext<App>, path: string): Promise<Response> {
  if (path.endsWith("/")) return c.redirect(path.replace(/\/+$/, ""), 301);
  const name = /\.\w+$/.test(path) ? path : `${path}.html`;
  const file = await stored(c, name);
  if (file) return answer(c, file, { name, status: 200 });
  const missing = await stored(c, "/docs/404.html");
  if (missing) return answer(c, missing, { name: ".html", status: 404 });
  return c.text("The documentation is not part of this deployment; `npm run docs` makes it.\n", 404);
}

async function stored(c: HonoContext<App>, path: string): Promise<Response | null> {
  const response = await c.env.ASSETS.fetch(new URL(path, "https://assets.invalid"));
  return response.ok ? response : null;
}

interface Served {
  name: string;
  status: 200 | 404;
}

/** The file, or 304 to whoever has it already. */
function answer(c: HonoContext<App>, { body, headers }: Response, { name, status }: Served): Response {
  const tag = headers.get("ETag")?.replace(/^W\//, "") ?? null;
  const held = status === 200 && isHeld(c.req.header("If-None-Match"), tag);
  return new Response(held ? null : body, {
    status: held ? 304 : status,
    headers: {
      ...HEADERS,
      ...(tag && { ETag: tag }),
      "Content-Type": TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream",
      "Cache-Control": name.startsWith(NEVER_CHANGES)
        ? "public, max-age=31536000, immutable"
        : "public, max-age=300",
    },
  });
}
