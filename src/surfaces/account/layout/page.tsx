import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { Locale } from "../../../schema/vocabularies/locales.ts";
import { assetPath, type Script } from "../http/assets.ts";

/** htmx runs no text as code, writes no styles, keeps no page, and asks nobody but us. Faults are answers, too. */
const HTMX = JSON.stringify({
  allowEval: false,
  includeIndicatorStyles: false,
  historyCacheSize: 0,
  historyEnabled: false,
  selfRequestsOnly: true,
  allowScriptTags: false,
  scrollIntoViewOnBoost: false,
  responseHandling: [
    { code: "204", swap: false },
    { code: "2..", swap: true },
    { code: "[45]..", swap: false, error: true },
  ],
});

/** The document of every page of the app. It loads only files of our own. */
export const Document = ({
  locale,
  title,
  look,
  scripts = [],
  children,
}: {
  locale: Locale;
  title: string;
  look?: string | undefined;
  scripts?: readonly Script[] | undefined;
  children?: Child;
}) => (
  <>
    {html`<!doctype html>`}
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{title} · FastFaktura</title>
        <link rel="icon" href={assetPath("icon")} />
        <link rel="stylesheet" href={assetPath("style")} />
        {scripts.includes("htmx") && <meta name="htmx-config" content={HTMX} />}
        {["copy" as const, ...scripts].map((script) => (
          <script src={assetPath(script)} defer />
        ))}
      </head>
      <body class={look}>{children}</body>
    </html>
  </>
);
