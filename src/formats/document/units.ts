import type { Formats } from "../../platform/i18n/locale-formats.ts";
import type { DocumentLine } from "../../schema/document-shapes.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { WORDS } from "../words/catalogue.ts";
import type { UnitWords } from "../words/subjects/units.ts";

/** The units that have one symbol in all languages, by UN/ECE Recommendation 20 code. */
export const UNIT_SYMBOLS: ReadonlyMap<string, string> = new Map([
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

/**
 * A quantity with its unit, as in "3 jours": by the name that the line gives it, else by that of its code. Prints
 * no `C62` (piece), and an unknown code as it is.
 */
export function quantityText(
  { quantity, unit, unit_name }: Pick<DocumentLine, "quantity" | "unit" | "unit_name">,
  locale: Locale,
  formats: Formats,
): string {
  const number = formats.number(quantity);
  if (unit_name) return `${number}\u00a0${unit_name}`;
  if (unit === "C62") return number;
  const key = NAMED.get(unit);
  if (key === undefined) return `${number}\u00a0${UNIT_SYMBOLS.get(unit) ?? unit}`;
  const [one, other] = WORDS[locale].units[key];
  return `${number}\u00a0${formats.plural(quantity) === "one" ? one : other}`;
}
