import { html } from "hono/html";
import type { Child } from "hono/jsx";
import { WORDS } from "../../formats/words/catalogue.ts";
import type { PageMessage } from "../../formats/words/subjects/page-message.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { copyScriptPath, iconPath, stylePath } from "./assets.ts";

interface PageProps {
  locale: Locale;
  title: string;
  /** The seller's `#rrggbb`. */
  accent?: string | null;
  /** Path of the seller's logo, for the tab. */
  icon?: string | null;
  /** Whether the page has values to copy, and so loads the script for it. */
  copies?: boolean;
  children?: Child;
}

/** The frame of every page that a person opens. Loads only files of our own: style sheet, icon and script. */
export function Page({ locale, title, accent = null, icon = null, copies = false, children }: PageProps) {
  return (
    <>
      {html`<!doctype html>`}
      <html lang={locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex, nofollow" />
          <meta name="format-detection" content="telephone=no" />
          <title>{title}</title>
          <link rel="icon" href={icon ?? iconPath()} />
          <link rel="stylesheet" href={stylePath(accent)} />
          {copies && <script src={copyScriptPath()} defer />}
        </head>
        <body>{children}</body>
      </html>
    </>
  );
}

/** A page with one message; the children may offer an action. */
export function MessagePage({
  locale,
  message,
  accent = null,
  children,
}: {
  locale: Locale;
  message: PageMessage;
  accent?: string | null;
  children?: Child;
}) {
  return (
    <Page locale={locale} title={message.title} accent={accent}>
      <main class="frame narrow message">
        <div class="card">
          <h1>{message.title}</h1>
          <p>{message.detail}</p>
          {children}
        </div>
      </main>
    </Page>
  );
}

/** The request's id, under which the log records the failure. */
export const FailureNumber = ({ locale, number }: { locale: Locale; number: string }) => (
  <p>
    {WORDS[locale].page.failureNumber} <code>{number}</code>
  </p>
);
