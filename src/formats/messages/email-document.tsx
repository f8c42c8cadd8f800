import { html, raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { FONT, GROUND, INK, styleSheets } from "./email-style.ts";

/** The document of every email: what its head says to mail programs, and the ground that its content lies on. */
export const EmailDocument = ({
  locale,
  subject,
  darkAccent,
  padding = "0",
  children,
}: {
  locale: Locale;
  subject: string;
  /** The colour of buttons where mail is dark, as `#rrggbb`. */
  darkAccent: string;
  /** Around the content, as CSS. */
  padding?: string;
  children?: Child;
}) => (
  <>
    {html`<!doctype html>`}
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <meta name="x-apple-disable-message-reformatting" />
        <title>{subject}</title>
        {styleSheets(darkAccent).map((sheet) => (
          <style>{raw(sheet)}</style>
        ))}
      </head>
      <body class="ground" style={`margin:0;padding:${padding};background:${GROUND};color:${INK};${FONT}`}>
        {children}
      </body>
    </html>
  </>
);
