import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { Locale } from "../platform/i18n/locales.ts";

/** Readable on a phone, in light and dark, and on paper. */
const STYLE = `
:root{color-scheme:light dark;--ink:#16181d;--dim:#565c69;--paper:#fff;--ground:#f3f4f6;--line:#d9dce2;--accent:#0f5f59}
@media(prefers-color-scheme:dark){:root{--ink:#eef0f4;--dim:#a9b0bd;--paper:#1b1e24;--ground:#111318;--line:#343a45;--accent:#7fd4cb}}
*{box-sizing:border-box}
body{margin:0;padding:1rem;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:6vh auto;padding:2rem;background:var(--paper);border:1px solid var(--line);border-radius:.75rem}
h1{margin:.25rem 0;font-size:1.25rem;overflow-wrap:anywhere}
.amount{margin:0 0 1.5rem;font-size:2.25rem;font-weight:700;font-variant-numeric:tabular-nums}
.status{display:inline-block;margin:0;padding:.1rem .7rem;border:1px solid currentColor;border-radius:1rem;font-size:.875rem;color:var(--dim)}
.status.paid{color:#15803d}.status.overdue{color:#b91c1c}
@media(prefers-color-scheme:dark){.status.paid{color:#86efac}.status.overdue{color:#fca5a5}}
.sample{margin:0 0 1rem;color:var(--dim);font-size:.875rem}
dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:.5rem 1.5rem;margin:0 0 2rem}
dt{color:var(--dim)}dd{margin:0;overflow-wrap:anywhere}.code{font-variant-numeric:tabular-nums}
.button{display:block;padding:.8rem 1rem;border-radius:.5rem;background:var(--accent);color:var(--paper);text-align:center;text-decoration:none;font-weight:600}
.button:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
@media print{body{background:none;padding:0}main{border:0;margin:0}.button{display:none}}
`;

/** The frame of every page that a person opens. */
export function Page({ locale, title, children }: { locale: Locale; title: string; children?: Child }) {
  return (
    <>
      {html`<!doctype html>`}
      <html lang={locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{title}</title>
          <style dangerouslySetInnerHTML={{ __html: STYLE }} />
        </head>
        <body>
          <main>{children}</main>
        </body>
      </html>
    </>
  );
}
