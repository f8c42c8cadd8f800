/** Units, which are free words there and codes with a name here. */
import { isUnitCode } from "../../../platform/http/unit-field.ts";
import type { StoredLine } from "../../../schema/document-shapes.ts";

type Unit = Required<Pick<StoredLine, "unit">> & { unit_name: string | null };

/** What users write for units, by UN/ECE Recommendation 20 code: German, English and French. */
const WORDS: Readonly<Record<string, string>> = {
  HUR: "h hr hrs std stunde stunden stunde(n) hour hours heure heures",
  DAY: "tag tage tag(e) day days jour jours",
  WEE: "woche wochen woche(n) week weeks semaine semaines",
  MON: "monat monate monat(e) month months mois",
  ANN: "jahr jahre jahr(e) year years an ans année années",
  MIN: "min minute minuten minute(n) minutes",
  H87: "st stk stck stück stueck piece pieces pc pcs pièce pièces",
  LS: "pauschal pauschale psch flat flatrate forfait",
  E48: "leistung leistungen leistung(en)",
  GRM: "g gramm",
  KGM: "kg kilo kilogramm",
  TNE: "t tonne tonnen",
  MMT: "mm",
  CMT: "cm",
  MTR: "m lfm meter mètre mètres",
  KMT: "km kilometer",
  MTK: "m² m2 qm",
  MTQ: "m³ m3 cbm",
  LTR: "l liter litre litres",
  KWH: "kwh",
  P1: "% prozent percent",
};

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([code, all]) => all.split(" ").map((word) => [word, code])),
);

/**
 * The unit of an item: the code that its words mean, and the words themselves, since a document says what was
 * written. Words that we do not know are the name of a piece. A code is taken as it is.
 */
export function unitOf(words: string): Unit {
  const known = CODES.get(words.toLowerCase().replace(/\.$/, ""));
  if (known === undefined && isUnitCode(words)) return { unit: words, unit_name: null };
  return { unit: known ?? "C62", unit_name: words };
}

/** A unit as it is shown, by its name here if it has one: a piece is not named. */
export const shownUnit = (unit: string, name: string | null | undefined): string =>
  name ?? (unit === "C62" ? "" : unit);
