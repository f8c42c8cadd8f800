import { WORDS } from "../../formats/words/catalogue.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { languageLinks } from "../for-people/language-links.tsx";

/** The page's language, which opens a list of the others. It needs no script. */
export const LanguageSwitch = ({ locale, path }: { locale: Locale; path: string }) => {
  const { language, page } = WORDS[locale];
  return (
    <nav class="languages" aria-label={page.languages}>
      <details>
        <summary aria-label={`${page.languages}: ${language.code}, ${language.name}`}>
          {language.code}
        </summary>
        <ul>
          {languageLinks({ locale, path }).map((link) => (
            <li>{link}</li>
          ))}
        </ul>
      </details>
    </nav>
  );
};
