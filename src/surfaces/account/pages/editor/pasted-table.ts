/** A table of a spreadsheet as lines of an invoice. What its cells hold goes into the fields as it is. Pure. */
import { WORDS } from "../../../../formats/words/catalogue.ts";
import type { UnitWords } from "../../../../formats/words/subjects/units.ts";
import { isUnitCode } from "../../../../platform/http/unit-field.ts";
import { fold } from "../../../../platform/text/fold-accents.ts";
import type { Locale } from "../../../../schema/vocabularies/locales.ts";
import { type Column, columnOf, columnsByHeadings, columnsByShape, numberIn } from "./table-columns.ts";
import { type LineValues, MOST_LINES } from "./typed-draft.ts";

/** More is not looked at. In characters and columns. */
const MOST_TEXT = 200_000;
const MOST_COLUMNS = 30;
/** A row more, which may be that of the headings. */
const MOST_ROWS = MOST_LINES + 1;

interface Setting {
  locale: Locale;
  /** The fields of a line that the table does not fill in. */
  usual: LineValues;
}

/** The lines of a table; none if it has no description beside a number. */
export function linesOfTable(text: string, { locale, usual }: Setting): LineValues[] {
  const rows = rowsOf(text.slice(0, MOST_TEXT));
  const [head = []] = rows;
  const named = columnsByHeadings(head);
  const body = named ? rows.slice(1) : rows;
  const columns = named ?? columnsByShape(body, locale);
  if (!columns.includes("description") || !columns.some((one) => one === "price" || one === "quantity"))
    return [];
  return body.flatMap((row) => lineOf(row, columns, { locale, usual }) ?? []);
}

/** The cells of a text with tabs, or with semicolons if it has none. Quotes hold cells of several lines. */
export function rowsOf(text: string): string[][] {
  const sign = text.includes("\t") ? "\t" : ";";
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = new RegExp(`(?:"((?:[^"]|"")*)"|([^${sign}\\n\\r]*))(${sign}|\\r?\\n|\\r|$)`, "gy");
  for (let found = cells.exec(text); found && rows.length < MOST_ROWS; found = cells.exec(text)) {
    const [all, quoted, plain = "", end] = found;
    if (row.length < MOST_COLUMNS) row.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end !== sign) {
      if (row.some((cell) => cell !== "")) rows.push(row);
      row = [];
    }
    if (all === "" || end === "") break;
  }
  return rows;
}

function lineOf(
  row: readonly string[],
  columns: readonly Column[],
  { locale, usual }: Setting,
): LineValues | null {
  const cell = (column: Column): string => row[columns.indexOf(column)]?.trim() ?? "";
  const description = cell("description");
  const [quantity, price] = [cell("quantity"), cell("price")];
  if (description === "" || (price === "" && quantity === "") || (quantity === "" && isSum(description)))
    return null;
  return {
    ...usual,
    description: description.slice(0, 5000),
    ...(quantity && { quantity: quantity.slice(0, 40) }),
    price: price.slice(0, 40),
    ...unitOf(cell("unit")),
    ...vatOf(cell("vat"), locale),
    ...(cell("discount") && { discount: cell("discount").slice(0, 40) }),
    ...(cell("reference") && { reference: cell("reference").slice(0, 100) }),
  };
}

/** A row of sums below the lines. */
const isSum = (description: string): boolean =>
  description.split(" ").length <= 2 && columnOf(description) === "other";

function vatOf(cell: string, locale: Locale): LineValues {
  const rate = numberIn(cell, locale);
  if (rate === null || rate.startsWith("-") || rate.length > 8) return {};
  // What is not taxed has several reasons; the usual one of the business is one of them.
  return Number(rate) === 0 ? {} : { vat: `S:${rate}` };
}

let units: ReadonlyMap<string, string> | undefined;

/** A unit by its name in any language, its symbol or its code; any other is taken as a name. */
function unitOf(cell: string): LineValues {
  if (cell === "") return {};
  units ??= new Map(
    Object.values(WORDS).flatMap(({ units: named }) =>
      (Object.entries(named) as [keyof UnitWords, readonly string[]][]).flatMap(([code, forms]) =>
        forms.map((form): [string, string] => [fold(form), code]),
      ),
    ),
  );
  const code = units.get(fold(cell)) ?? SYMBOLS.get(fold(cell)) ?? (isUnitCode(cell) ? cell : undefined);
  return code === undefined ? { unit_name: cell.slice(0, 40) } : { unit: code };
}

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["pcs", "C62"],
  ["pc", "C62"],
  ["stk", "C62"],
  ["st", "C62"],
  ["stuck", "C62"],
  ["u", "C62"],
  ["hours", "HUR"],
  ["hour", "HUR"],
  ["heures", "HUR"],
  ["std", "HUR"],
  ["kg", "KGM"],
  ["km", "KMT"],
  ["m", "MTR"],
  ["m2", "MTK"],
  ["m²", "MTK"],
  ["l", "LTR"],
  ["kwh", "KWH"],
]);
