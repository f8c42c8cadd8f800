/** The navigation: the guides in their order, and the endpoints by subject, each in every language. */
import { translatorTo } from "./catalogue/catalogue.ts";
import { LANGUAGES, type Language } from "./languages.ts";
import { guidePages } from "./pages.ts";
import { OBJECTS } from "./reference/fields.ts";
import { ENDPOINTS, OPENAPI, slugOf } from "./reference/openapi.ts";

const OTHERS = LANGUAGES.filter((language) => language !== "en");
const translators = new Map(OTHERS.map((language) => [language, translatorTo(language)]));

type Used = ((english: string) => void) | undefined;

function translatedBy(used: Used) {
  return (english: string) => {
    used?.(english);
    return inAllLanguages(english);
  };
}

function inAllLanguages(english: string) {
  const translations = OTHERS.map(
    (language) => [language, translators.get(language)?.(english) ?? english] as const,
  );
  return { label: english, translations: Object.fromEntries(translations) };
}

const ofGuides = () => {
  const inLanguage = new Map<Language, ReturnType<typeof guidePages>>(
    LANGUAGES.map((language) => [language, guidePages(language)]),
  );
  return (inLanguage.get("en") ?? [])
    .filter(({ slug }) => slug !== "")
    .map(({ slug, title }) => ({
      label: title,
      link: `/${slug}`,
      translations: Object.fromEntries(
        OTHERS.map((language) => [
          language,
          inLanguage.get(language)?.find((page) => page.slug === slug)?.title ?? title,
        ]),
      ),
    }));
};

/** The groups of the navigation. `used` hears of each text that is translated. */
export function sidebar(used?: Used) {
  const translated = translatedBy(used);
  return [
    { ...translated("Guides"), items: ofGuides() },
    {
      ...translated("Reference"),
      items: [
        { ...translated("Overview"), link: "/reference/overview" },
        { ...translated("Errors"), link: "/reference/errors" },
        { ...translated("Enumerations"), link: "/reference/enumerations" },
      ],
    },
    ...OPENAPI.tags.map(({ name }) => ({
      ...translated(name),
      collapsed: true,
      items: ENDPOINTS.filter(({ operation }) => operation.tags.includes(name)).map(
        ({ method, operation }) => ({
          ...translated(operation.summary),
          link: `/reference/${slugOf(operation.operationId)}`,
          badge: { text: method.toUpperCase(), class: `method ${method}` },
        }),
      ),
    })),
    {
      ...translated("Objects"),
      collapsed: true,
      items: OBJECTS.map((name) => ({ label: name, link: `/reference/objects/${slugOf(name)}` })),
    },
  ];
}
