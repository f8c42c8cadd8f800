import type { Child } from "hono/jsx";
import type { Said } from "../../../formats/app-words/subjects/said.ts";
import { languageLinks } from "../../for-people/language-links.tsx";
import type { Reader } from "../http/words.ts";
import { Document } from "./page.tsx";
import { CopySaid } from "./parts.tsx";

/** A page for whoever is not signed in, or that says one thing; the children may offer an action. */
export const SaidPage = ({
  reader,
  said,
  languagesAt,
  isWide = false,
  children,
}: {
  reader: Reader;
  said: Said;
  /** The path at which the page may be had in other languages. */
  languagesAt?: string | undefined;
  /** Whether it shows more than words and a form. */
  isWide?: boolean;
  children?: Child;
}) => (
  <Document locale={reader.locale} title={said.title}>
    <main class={isWide ? "alone wide-page" : "alone"}>
      <p class="brand">FastFaktura</p>
      <div class="card">
        <h1>{said.title}</h1>
        <p>{said.detail}</p>
        {children}
      </div>
      {languagesAt && <Languages reader={reader} path={languagesAt} />}
      <CopySaid words={reader.words} />
    </main>
  </Document>
);

const Languages = ({ reader: { locale, words }, path }: { reader: Reader; path: string }) => (
  <nav class="languages" aria-label={words.frame.languages}>
    {languageLinks({ locale, path })}
  </nav>
);
