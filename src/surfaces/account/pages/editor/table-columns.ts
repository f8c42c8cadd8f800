/** What the columns of a pasted table are: by its headings, in all our languages, or by what stands in them. */
import { WORDS } from "../../../../formats/words/catalogue.ts";
import { fold } from "../../../../platform/text/fold-accents.ts";
import type { Locale } from "../../../../schema/vocabularies/locales.ts";
import { plainNumber } from "../../http/number-entry.ts";

export type Column =
  | "description"
  | "quantity"
  | "unit"
  | "price"
  | "vat"
  | "discount"
  | "reference"
  | "other";

/** Headings as spreadsheets have them, besides those of our documents. Folded: without accents and capitals. */
const HEADINGS: Readonly<Record<Column, string>> = {
  description:
    "description designation libelle article item product produit prestation service task bezeichnung beschreibung leistung artikel position produkt beskrivelse beskrivning benamning vare vara tekst text descrizione prodotto servizio omschrijving dienst descricao produto servico descripcion concepto producto servicio",
  quantity:
    "quantity|qty|quantite|qte|menge|anzahl|antall|antal|maengde|mengde|quantita|q.ta|qta|aantal|hoeveelheid|quantidade|qtd|qtde|cantidad|cant|hours|heures|stunden|timer|timmar|ore|uren|horas|jours|tage|days".replaceAll(
      "|",
      " ",
    ),
  unit: "unit unite einheit enhet enhed unita eenheid unidade unidad uom",
  price:
    "price rate prix pu tarif preis einzelpreis stuckpreis satz pris enhetspris enhedspris stykpris stykkpris a-pris prezzo prijs stukprijs eenheidsprijs tarief preco precio unitprice",
  vat: "vat tva mwst ust umsatzsteuer steuer steuersatz mva moms iva btw tax",
  discount: "discount remise rabais rabatt rabat nachlass sconto korting desconto descuento",
  reference:
    "reference ref sku code artikelnummer artikelnr artikel-nr art.-nr artnr varenummer varenr codice codigo referencia referencia",
  other:
    "total amount montant betrag summe gesamt gesamtpreis belop belopp sum importo totale bedrag totaal importe valor subtotal no nr pos #",
};

/** Headings of several words that begin with a word of another column. */
const PHRASES: readonly (readonly [string, Column])[] = [
  ["unit price", "price"],
  ["price per", "price"],
  ["prix unitaire", "price"],
  ["prezzo unitario", "price"],
  ["preco unitario", "price"],
  ["precio unitario", "price"],
  ["unit cost", "price"],
  ["article no", "reference"],
  ["article number", "reference"],
  ["item no", "reference"],
  ["item number", "reference"],
  ["product code", "reference"],
  ["code article", "reference"],
  ["total", "other"],
];

const DOCUMENT_COLUMNS = [
  ["description", "description"],
  ["quantity", "quantity"],
  ["unitPrice", "price"],
  ["plainUnitPrice", "price"],
  ["tax", "vat"],
  ["lineTotal", "other"],
  ["total", "other"],
] as const;

let known: ReadonlyMap<string, Column> | undefined;

/** Every heading of one word or of our documents, with its column. */
function headings(): ReadonlyMap<string, Column> {
  if (known) return known;
  const found = new Map<string, Column>();
  for (const [column, words] of Object.entries(HEADINGS) as [Column, string][])
    for (const word of words.split(" ")) found.set(word, column);
  for (const { document } of Object.values(WORDS))
    for (const [name, column] of DOCUMENT_COLUMNS) found.set(plainly(document[name]), column);
  known = found;
  return found;
}

/** A heading without what stands around its words: "Unit price (€)" is "unit price". */
const plainly = (heading: string): string =>
  fold(heading)
    .replaceAll(/\([^)]*\)|[%€$£:*]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** The column of a heading; null if it is none. */
export function columnOf(heading: string): Column | null {
  const text = plainly(heading);
  if (text === "" || text.length > 40) return null;
  const phrase = PHRASES.find(([words]) => text.startsWith(words));
  return headings().get(text) ?? phrase?.[1] ?? headings().get(text.split(" ")[0] ?? "") ?? null;
}

/** The columns that the first row names; null if it is no row of headings. */
export function columnsByHeadings(row: readonly string[]): Column[] | null {
  const columns = row.map(columnOf);
  const named = columns.filter((column) => column !== null).length;
  const hasNumber = row.some((cell) => /\d/.test(cell));
  if (named < 2 || hasNumber || !columns.includes("description")) return null;
  return onlyFirst(columns.map((column) => column ?? "other"));
}

/** A second column of a kind is another one: a price with tax beside one without. */
const onlyFirst = (columns: readonly Column[]): Column[] =>
  columns.map((column, index) => (columns.indexOf(column) === index ? column : "other"));

/** A cell as a number: without a currency or a percent sign. */
export const numberIn = (cell: string, locale: Locale): string | null => {
  const bare = cell.replaceAll(/[\p{Sc}%]|\b[A-Z]{3}\b|\bkr\.?/gu, "").trim();
  const found = plainNumber(bare, { decimals: 10, locale });
  return "text" in found ? found.text : null;
};

/** The rates that a column of them would hold. */
const MOST_RATE = 30;

/** The columns of rows without headings, by what stands in them. */
export function columnsByShape(rows: readonly (readonly string[])[], locale: Locale): Column[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const shapes = Array.from({ length: width }, (_, index) =>
    shapeOf(
      rows.map((row) => row[index] ?? "").filter((cell) => cell !== ""),
      locale,
    ),
  );
  const texts = shapes.map(({ isNumber, length }) => (isNumber ? -1 : length));
  const description = texts.indexOf(Math.max(...texts));
  if ((texts[description] ?? -1) < 0) return shapes.map(() => "other");
  const numbers = shapes.flatMap(({ isNumber, isShare }, index) => (isNumber && !isShare ? index : []));
  const share = shapes.findIndex(({ isNumber, isShare }) => isNumber && isShare);
  const rate = numbers.slice(2).find((index) => shapes[index]?.mayBeRate) ?? -1;
  const [first = -1, second = -1] = numbers;
  return shapes.map(({ isNumber }, index) => {
    if (index === description) return "description";
    if (index === share || (share < 0 && index === rate)) return "vat";
    if (numbers.length === 1 && index === first) return "price";
    if (index === first) return "quantity";
    if (index === second) return "price";
    if (!isNumber && index < description) return "reference";
    return !isNumber && index > first && index < second ? "unit" : "other";
  });
}

function shapeOf(cells: readonly string[], locale: Locale) {
  const numbers = cells.map((cell) => numberIn(cell, locale));
  const isNumber = cells.length > 0 && numbers.every((number) => number !== null);
  return {
    isNumber,
    isShare: cells.length > 0 && cells.every((cell) => cell.includes("%")),
    mayBeRate:
      isNumber &&
      numbers.every((number) => /^\d{1,2}(?:\.\d)?$/.test(number ?? "") && Number(number) <= MOST_RATE),
    length: cells.reduce((sum, cell) => sum + cell.length, 0),
  };
}
