import type { Child } from "hono/jsx";
import { APP_WORDS } from "../../../formats/app-words/catalogue.ts";
import type { Said } from "../../../formats/app-words/subjects/said.ts";
import type { Locale } from "../../../schema/vocabularies/locales.ts";
import { languageLinks } from "../../for-people/language-links.tsx";
import { Document } from "./page.tsx";

/** A page for whoever is not signed in, or that says one thing; the children may offer an action. */
export const SaidPage = ({
  locale,
  said,
  languagesAt,
  children,
}: {
  locale: Locale;
  said: Said;
  /** The path at which the page may be had in other languages. */
  languagesAt?: string | undefined;
  children?: Child;
}) => (
  <Document locale={locale} title={said.title}>
    <main class="alone">
      <p class="brand">FastFaktura</p>
      <div class="card">
        <h1>{said.title}</h1>
        <p>{said.detail}</p>
        {children}
      </div>
      {languagesAt && <Languages locale={locale} path={languagesAt} />}
    </main>
  </Document>
);

const Languages = ({ locale, path }: { locale: Locale; path: string }) => (
  <nav class="languages" aria-label={APP_WORDS[locale].frame.languages}>
    {languageLinks({ locale, path })}
  </nav>
);
