import type { Formats } from "../../platform/i18n/locale-formats.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";

type Forms = readonly [one: string, other: string];
type UnitNames = Readonly<Record<Locale, Forms>>;

const symbol = (text: string): UnitNames => {
  const forms: Forms = [text, text];
  return { fr: forms, en: forms, nb: forms, sv: forms, da: forms, de: forms };
};

const PIECES: UnitNames = {
  fr: ["pièce", "pièces"],
  en: ["piece", "pieces"],
  nb: ["stk.", "stk."],
  sv: ["st", "st"],
  da: ["stk.", "stk."],
  de: ["Stück", "Stück"],
};

/** The names of common units, by UN/ECE Recommendation 20 code. */
const UNITS: ReadonlyMap<string, UnitNames> = new Map<string, UnitNames>([
  [
    "HUR",
    {
      fr: ["h", "h"],
      en: ["h", "h"],
      nb: ["t", "t"],
      sv: ["tim", "tim"],
      da: ["t", "t"],
      de: ["Std.", "Std."],
    },
  ],
  ["MIN", symbol("min")],
  [
    "DAY",
    {
      fr: ["jour", "jours"],
      en: ["day", "days"],
      nb: ["dag", "dager"],
      sv: ["dag", "dagar"],
      da: ["dag", "dage"],
      de: ["Tag", "Tage"],
    },
  ],
  [
    "WEE",
    {
      fr: ["semaine", "semaines"],
      en: ["week", "weeks"],
      nb: ["uke", "uker"],
      sv: ["vecka", "veckor"],
      da: ["uge", "uger"],
      de: ["Woche", "Wochen"],
    },
  ],
  [
    "MON",
    {
      fr: ["mois", "mois"],
      en: ["month", "months"],
      nb: ["måned", "måneder"],
      sv: ["månad", "månader"],
      da: ["måned", "måneder"],
      de: ["Monat", "Monate"],
    },
  ],
  [
    "ANN",
    {
      fr: ["an", "ans"],
      en: ["year", "years"],
      nb: ["år", "år"],
      sv: ["år", "år"],
      da: ["år", "år"],
      de: ["Jahr", "Jahre"],
    },
  ],
  [
    "LS",
    {
      fr: ["forfait", "forfaits"],
      en: ["flat fee", "flat fees"],
      nb: ["fastpris", "fastpris"],
      sv: ["fast pris", "fast pris"],
      da: ["fast pris", "fast pris"],
      de: ["pauschal", "pauschal"],
    },
  ],
  [
    "E48",
    {
      fr: ["prestation", "prestations"],
      en: ["service", "services"],
      nb: ["tjeneste", "tjenester"],
      sv: ["tjänst", "tjänster"],
      da: ["ydelse", "ydelser"],
      de: ["Leistung", "Leistungen"],
    },
  ],
  ["H87", PIECES],
  ["EA", PIECES],
  ["GRM", symbol("g")],
  ["KGM", symbol("kg")],
  ["TNE", symbol("t")],
  ["MMT", symbol("mm")],
  ["CMT", symbol("cm")],
  ["MTR", symbol("m")],
  ["KMT", symbol("km")],
  ["MTK", symbol("m²")],
  ["MTQ", symbol("m³")],
  ["LTR", symbol("l")],
  ["KWH", symbol("kWh")],
  ["P1", symbol("%")],
]);

/** A quantity with its unit, as in "3 jours". Prints no `C62` (piece), and an unknown code as it is. */
export function quantityText(quantity: number, unit: string, locale: Locale, formats: Formats): string {
  const number = formats.number(quantity);
  if (unit === "C62") return number;
  const forms = UNITS.get(unit)?.[locale];
  const name = forms ? forms[formats.plural(quantity) === "one" ? 0 : 1] : unit;
  return `${number}\u00a0${name}`;
}
