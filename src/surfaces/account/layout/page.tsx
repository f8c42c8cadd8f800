import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { Locale } from "../../../schema/vocabularies/locales.ts";
import { assetPath } from "../http/assets.ts";

/** The document of every page of the app. It loads only files of our own. */
export const Document = ({
  locale,
  title,
  look,
  children,
}: {
  locale: Locale;
  title: string;
  look?: string | undefined;
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
        <script src={assetPath("copy")} defer />
      </head>
      <body class={look}>{children}</body>
    </html>
  </>
);
