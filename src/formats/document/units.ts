import type { Formats } from "../../platform/i18n/locale-formats.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { WORDS } from "../words/catalogue.ts";
import type { UnitWords } from "../words/subjects/units.ts";

/** The units that have one symbol in all languages, by UN/ECE Recommendation 20 code. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["MIN", "min"],
  ["GRM", "g"],
  ["KGM", "kg"],
  ["TNE", "t"],
  ["MMT", "mm"],
  ["CMT", "cm"],
  ["MTR", "m"],
  ["KMT", "km"],
  ["MTK", "m²"],
  ["MTQ", "m³"],
  ["LTR", "l"],
  ["KWH", "kWh"],
  ["P1", "%"],
]);

/** The units that have a name in each language. "EA" (each) is a piece, too. */
const NAMED: ReadonlyMap<string, keyof UnitWords> = new Map<string, keyof UnitWords>([
  ["HUR", "HUR"],
  ["DAY", "DAY"],
  ["WEE", "WEE"],
  ["MON", "MON"],
  ["ANN", "ANN"],
  ["LS", "LS"],
  ["E48", "E48"],
  ["H87", "H87"],
  ["EA", "H87"],
]);

/** A quantity with its unit, as in "3 jours". Prints no `C62` (piece), and an unknown code as it is. */
export function quantityText(quantity: number, unit: string, locale: Locale, formats: Formats): string {
  const number = formats.number(quantity);
  if (unit === "C62") return number;
  const key = NAMED.get(unit);
  if (key === undefined) return `${number}\u00a0${SYMBOLS.get(unit) ?? unit}`;
  const [one, other] = WORDS[locale].units[key];
  return `${number}\u00a0${formats.plural(quantity) === "one" ? one : other}`;
}
