import { WORDS } from "../../formats/words/catalogue.ts";
import { LOCALES, type Locale } from "../../schema/vocabularies/locales.ts";

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
          {LOCALES.map((other) => (
            <li>
              <a
                href={`${path}?lang=${other}`}
                hreflang={other}
                lang={other}
                aria-current={other === locale ? "true" : undefined}
              >
                {WORDS[other].language.name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
};
