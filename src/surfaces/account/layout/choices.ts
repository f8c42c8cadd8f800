/** The options of fields that choose from a list. */
import { WORDS } from "../../../formats/words/catalogue.ts";
import { formatsFor } from "../../../platform/i18n/locale-formats.ts";
import { COUNTRIES } from "../../../schema/vocabularies/countries.ts";
import { CURRENCIES } from "../../../schema/vocabularies/currencies.ts";
import { ELECTRONIC_ADDRESS_SCHEMES } from "../../../schema/vocabularies/electronic-address-schemes.ts";
import { LOCALES, type Locale, REGIONS } from "../../../schema/vocabularies/locales.ts";
import { PAYMENT_METHODS } from "../../../schema/vocabularies/payments.ts";
import type { Option } from "./fields.tsx";

const countries = new Map<Locale, readonly Option[]>();

/** All countries by their names in a language, behind an option that names none. */
export function countryOptions(locale: Locale): readonly Option[] {
  const known = countries.get(locale);
  if (known) return known;
  const order = new Intl.Collator(REGIONS[locale]);
  const named = COUNTRIES.map((value) => ({ value, label: formatsFor(locale).country(value) }));
  const options = [{ value: "", label: "–" }, ...named.sort((a, b) => order.compare(a.label, b.label))];
  countries.set(locale, options);
  return options;
}

export const currencyOptions = (none: string): readonly Option[] => [
  { value: "", label: none },
  ...CURRENCIES.map((value) => ({ value, label: value })),
];

/** The languages by their own names; with `none`, behind an option that chooses none. */
export const localeOptions = (none: string | null): readonly Option[] => [
  ...(none === null ? [] : [{ value: "", label: none }]),
  ...LOCALES.map((value) => ({ value, label: WORDS[value].language.name })),
];

export const methodOptions = (locale: Locale): readonly Option[] => [
  { value: "", label: "–" },
  ...PAYMENT_METHODS.map((value) => ({ value, label: WORDS[locale].payment.method[value] })),
];

/** What the schemes of our countries stand for. They have these names everywhere. */
const SCHEME_NAMES: Readonly<Record<string, string>> = {
  "0225": "FR · SIREN, SIRET",
  "0002": "FR · SIREN",
  "0009": "FR · SIRET",
  "9957": "FR · TVA",
  "0204": "DE · Leitweg-ID",
  "9930": "DE · USt-IdNr.",
  "0192": "NO · Organisasjonsnummer",
  "0007": "SE · Organisationsnummer",
  "0184": "DK · CVR",
  "0198": "DK · SE",
  "0211": "IT · Partita IVA",
  "0210": "IT · Codice fiscale",
  "0201": "IT · Codice ufficio (IPA)",
  "0106": "NL · KvK",
  "0190": "NL · OIN",
  "9944": "NL · Btw",
  "0208": "BE · KBO/BCE",
  "9946": "PT · NIF",
  "9920": "ES · NIF",
  "9932": "GB · VAT",
  "0088": "GLN",
  EM: "E-mail",
};

/** The EAS list, with those of our countries first. */
export const SCHEME_OPTIONS: readonly Option[] = [
  { value: "", label: "–" },
  ...Object.entries(SCHEME_NAMES)
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([value, label]) => ({ value, label: `${label} (${value})` })),
  ...ELECTRONIC_ADDRESS_SCHEMES.filter((code) => !(code in SCHEME_NAMES)).map((value) => ({
    value,
    label: value,
  })),
];
