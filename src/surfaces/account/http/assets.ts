/** The files that pages of the app load, named by a hash of their content. */
import type { Context as HonoContext } from "hono";
import HTMX from "htmx.org/dist/htmx.min.js";
import type { App } from "../../../platform/http/context.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { sha256 } from "../../../platform/ids.ts";
import { COPY_SCRIPT } from "../../for-people/copy-script.ts";
import EDITOR_FORM from "../browser/editor-form.browser.js";
import EDITOR_LINES from "../browser/editor-lines.browser.js";
import EDITOR_OPTIONS from "../browser/editor-options.browser.js";
import EDITOR_PDF from "../browser/editor-pdf.browser.js";
import { PREVIEW_SCRIPT } from "../browser/preview-script.ts";
import { STYLE_SHEET } from "../layout/style/style-sheet.ts";
import { PASSKEY_SCRIPT } from "../passkey-script.ts";

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#1f3a68" d="M3 1h7l3 3v11H3z"/><path stroke="#fff" d="M5 6.500h6M5 9h6M5 11.500h3"/></svg>`;

const SCRIPT = { end: "js", type: "text/javascript; charset=utf-8" };

const FILES = new Map(
  [
    { name: "style", end: "css", type: "text/css; charset=utf-8", text: STYLE_SHEET },
    { name: "copy", ...SCRIPT, text: COPY_SCRIPT },
    { name: "passkeys", ...SCRIPT, text: PASSKEY_SCRIPT },
    { name: "htmx", ...SCRIPT, text: HTMX },
    { name: "editor", ...SCRIPT, text: EDITOR_FORM + EDITOR_LINES + EDITOR_OPTIONS + EDITOR_PDF },
    { name: "preview", ...SCRIPT, text: PREVIEW_SCRIPT },
    { name: "icon", end: "svg", type: "image/svg+xml", text: ICON },
  ].map(({ name, end, ...file }) => [
    name,
    { ...file, path: `${name}-${sha256(file.text).slice(0, 16)}.${end}` },
  ]),
);

export type Script = "copy" | "passkeys" | "htmx" | "editor" | "preview";

/** The path of a file. */
export const assetPath = (name: "style" | "icon" | Script): string =>
  `/account/assets/${FILES.get(name)?.path}`;

export function answerAsset(c: HonoContext<App>): Response {
  const asked = c.req.param("file") ?? "";
  const file = FILES.get(asked.split("-")[0] ?? "");
  if (!file) throw httpProblem("not_found", "There is no such file.");
  return new Response(file.text, {
    headers: {
      "Content-Type": file.type,
      // A page of another release asks for another hash. It gets the current file, cached only briefly.
      "Cache-Control": asked === file.path ? "public, max-age=31536000, immutable" : "public, max-age=60",
      "Content-Security-Policy": "default-src 'none'",
    },
  });
}
