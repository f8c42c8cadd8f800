import { WORDS } from "../../formats/words/catalogue.ts";
import { LOCALES, type Locale } from "../../schema/vocabularies/locales.ts";

/** A link to the page in each language, under the language's own name. `path` may have a query without `lang`. */
export const languageLinks = ({ locale, path }: { locale: Locale; path: string }) =>
  LOCALES.map((other) => (
    <a
      href={`${path}${path.includes("?") ? "&" : "?"}lang=${other}`}
      hreflang={other}
      lang={other}
      aria-current={other === locale ? "true" : undefined}
    >
      {WORDS[other].language.name}
    </a>
  ));
