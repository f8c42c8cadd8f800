/** The files that pages load: style sheets, script and icon. Their names contain a hash of their content. */
import { createHash } from "node:crypto";
import { Hono } from "hono";
import { accentOf } from "../../formats/colors/accent.ts";
import type { App } from "../../platform/http/context.ts";
import { httpProblem } from "../../platform/http/problem.ts";
import { COPY_SCRIPT } from "../for-people/copy-script.ts";
import { styleSheet } from "./style.ts";

const HASH_LENGTH = 16;

/** The tab icon for a seller without a logo: a sheet of paper. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#1f3a68" d="M3 1h7l3 3v11H3z"/><path stroke="#fff" d="M5 6.500h6M5 9h6M5 11.500h3"/></svg>`;

const SCRIPT = { text: COPY_SCRIPT, type: "text/javascript; charset=utf-8" };
const TAB_ICON = { text: ICON, type: "image/svg+xml" };

const hashOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, HASH_LENGTH);

/**
 * The path of the style sheet with a seller's accent colour. The name contains the colour, so that no page
 * needs an inline style.
 */
export function stylePath(accentColor: string | null): string {
  const color = accentOf(accentColor).area;
  return `/i/assets/page-${color.slice(1)}-${hashOf(styleSheet(color))}.css`;
}

/** The path of the script that adds the copy buttons. */
export const copyScriptPath = (): string => `/i/assets/copy-${hashOf(COPY_SCRIPT)}.js`;

export const iconPath = (): string => `/i/assets/icon-${hashOf(ICON)}.svg`;

export function assetRoutes() {
  return new Hono<App>().get("/:file", (c) => {
    const [, name = "", hash] = /^(.+)-([0-9a-f]{16}\.(?:css|js|svg))$/.exec(c.req.param("file")) ?? [];
    const asset = assetNamed(name);
    if (!asset) throw httpProblem("not_found", "There is no such file.");
    const isExact = hash?.startsWith(hashOf(asset.text));
    return new Response(asset.text, {
      headers: {
        "Content-Type": asset.type,
        // A page of another release asks for another hash. It gets the current file, cached only briefly.
        "Cache-Control": isExact ? "public, max-age=31536000, immutable" : "public, max-age=60",
        "Content-Security-Policy": "default-src 'none'",
      },
    });
  });
}

function assetNamed(name: string): { text: string; type: string } | null {
  if (name === "copy") return SCRIPT;
  if (name === "icon") return TAB_ICON;
  const [, color] = /^page-([0-9a-f]{6})$/.exec(name) ?? [];
  return color ? { text: styleSheet(`#${color}`), type: "text/css; charset=utf-8" } : null;
}
