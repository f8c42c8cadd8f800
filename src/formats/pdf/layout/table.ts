import { formatsFor } from "../../../platform/i18n/locale-formats.ts";
import type { DocumentLine } from "../../../schema/document-shapes.ts";
import { columnLabels, hasLineDiscounts, lineAmount, lineDiscount } from "../../document/document-amounts.ts";
import type { InvoiceDocument } from "../../document/document-model.ts";
import { lineNotes, lineTax } from "../../document/line-texts.ts";
import { quantityText } from "../../document/units.ts";
import { WORDS } from "../../words/catalogue.ts";
import { printable } from "../fonts/typeface.ts";
import { type LayoutContext, type Paragraph, wrap } from "./context.ts";
import { type Flow, isBlank } from "./flow.ts";
import {
  drawLine,
  drawRule,
  HAIRLINE,
  INK,
  LEFT,
  mark,
  RIGHT,
  STYLES,
  type TextStyle,
  textWidth,
} from "./page.ts";
import type { StructureElement } from "./structure.ts";

const COLUMN_HEAD = { scope: "Column" } as const;
const ROW_HEAD = { scope: "Row" } as const;
const GAP = 14;
/** Between more columns than these, the gap is narrower. */
const MOST_SPACED = 4;
const NARROW_GAP = 10;
/** In points. If the description column would be narrower, the figures are set smaller. */
const LEAST_DESCRIPTION_WIDTH = 165;
/** In points. A row up to this height is not split over two pages. */
const UNSPLIT_HEIGHT = 160;

/** A column of figures: its head, its greatest width in points, and its cell in each line. */
interface FigureColumn {
  head: string;
  most: number;
  cells: string[];
}

interface Column {
  head: string;
  /** Right edge, in points. */
  right: number;
  width: number;
  cells: string[];
  /** Whether the widest line of a cell has room. */
  isWideEnough: boolean;
}

interface Grid {
  columns: Column[];
  figureStyle: TextStyle;
  descriptionWidth: number;
}

/** A paragraph of a description. */
interface RowParagraph {
  lines: Paragraph;
  style: TextStyle;
}

interface Row {
  description: RowParagraph[];
  /** The lines of each column of numbers. */
  figures: string[][];
  height: number;
}

/** The last row, which shares its page with what follows the table. */
export interface LastRow {
  height: number;
  /** The element of the table's rows. */
  body: StructureElement;
  /** @param wanted the free height that it needs on its page, in points; a whole page is never asked for */
  place: (wanted: number) => void;
}

/** The lines of the invoice but the last, over as many pages as they need. Gives the last one. */
export function layoutTable(flow: Flow, context: LayoutContext): LastRow {
  const { lines } = context.document;
  const grid = layoutGrid(context);
  flow.reserve(120);
  const table = flow.structure.add("Table");
  layoutHead(flow, context, grid.columns, table.add("THead").add("TR"));
  const body = table.add("TBody");
  const place = (row: Row, wanted: number) => {
    // On further pages the head is for the eye only.
    flow.repeat = () => layoutHead(flow, context, grid.columns, null);
    placeRow(flow, row, grid, wanted, body.add("TR"));
    flow.repeat = null;
  };
  const padding = flow.spacing.row;
  const rows = lines.map((line, index) => layoutRow(line, index, grid, context, padding));
  const last = rows.pop();
  for (const row of rows) place(row, row.height);
  return {
    height: last?.height ?? 0,
    body,
    place: (wanted) => last && place(last, wanted <= flow.fullHeight - 30 ? wanted : last.height),
  };
}

/** Where the columns leave the description too little width, amounts before discount go, then figures shrink. */
function layoutGrid(context: LayoutContext): Grid {
  const columns = figureColumns(context);
  const isFit = (grid: Grid) => grid.descriptionWidth >= LEAST_DESCRIPTION_WIDTH;
  if (hasLineDiscounts(context.document)) {
    const before = columnBeforeDiscount(context);
    const grid = layoutColumns([...columns.slice(0, 2), before, ...columns.slice(2)], STYLES.figures);
    if (isFit(grid)) return grid;
  }
  const grid = layoutColumns(columns, STYLES.figures);
  return isFit(grid) ? grid : layoutColumns(columns, STYLES.smallFigures);
}

function figureColumns({ document, labels, formats, showsTax }: LayoutContext): FigureColumn[] {
  const { lines, locale } = document;
  const words = WORDS[locale].content;
  const { unitPrice, lineTotal } = columnLabels(document);
  const column = (head: string, most: number, cell: (line: DocumentLine, index: number) => string) => ({
    head,
    most,
    cells: lines.map((line, index) => printable(cell(line, index))),
  });
  return [
    column(labels.quantity, 100, (line) => quantityText(line, locale, formats)),
    column(unitPrice, 112, (line) => formats.amount(line.unit_price_cents, document.currency)),
    ...(hasLineDiscounts(document)
      ? [column(words.discount, 90, (line, index) => discountCell(line, index, document))]
      : []),
    ...(showsTax ? [column(labels.tax, 76, (line) => lineTax(line, document).text)] : []),
    column(lineTotal, 112, (_, index) => formats.amount(lineAmount(document, index), document.currency)),
  ];
}

/** The percentage, if there is one, over the amount. */
function discountCell(line: DocumentLine, index: number, document: InvoiceDocument): string {
  const discount = lineDiscount(line, index, document);
  if (!discount) return "";
  const amount = formatsFor(document.locale).amount(discount.cents, document.currency);
  return discount.percent === null ? amount : `${discount.percent}\n${amount}`;
}

function columnBeforeDiscount({ document, formats }: LayoutContext): FigureColumn {
  const { entered, lines, locale } = document;
  const cells = lines.map((line, index) =>
    formats.amount(entered?.[index]?.gross_cents ?? line.net_cents, document.currency),
  );
  return { head: WORDS[locale].content.gross, most: 112, cells };
}

/** Gives each column of numbers the width of its widest cell, within bounds, from the right edge inwards. */
function layoutColumns(figures: FigureColumn[], figureStyle: TextStyle): Grid {
  const gap = figures.length > MOST_SPACED ? NARROW_GAP : GAP;
  const columns: Column[] = [];
  let right = RIGHT;
  for (const { head, most, cells } of figures.toReversed()) {
    let widest = textWidth(head, STYLES.head);
    for (const cell of cells)
      for (const text of cell.split("\n")) widest = Math.max(widest, textWidth(text, figureStyle));
    const width = Math.min(most, Math.ceil(widest + 0.5));
    columns.unshift({ head, right, width, cells, isWideEnough: widest <= width });
    right -= width + gap;
  }
  return { columns, figureStyle, descriptionWidth: right - LEFT };
}

/** @param row the element of the head; null where the head is repeated */
function layoutHead(
  flow: Flow,
  { labels }: LayoutContext,
  columns: Column[],
  row: StructureElement | null,
): void {
  const markCell = () => mark(flow.page, row?.add("TH", COLUMN_HEAD) ?? null);
  markCell();
  drawLine(flow.page, labels.description, STYLES.head, LEFT, flow.y);
  for (const { head, right } of columns) {
    markCell();
    drawLine(flow.page, head, STYLES.head, right, flow.y, "right");
  }
  mark(flow.page, null);
  flow.y += STYLES.head.leading + 5;
  drawRule(flow.page, flow.y, INK, 0.8);
}

/** The first line of a description names the item. Lines after a break explain it, and are set smaller. */
function layoutRow(
  line: DocumentLine,
  index: number,
  grid: Grid,
  { document }: LayoutContext,
  padding: number,
): Row {
  const { columns, figureStyle, descriptionWidth } = grid;
  const [first = "", ...rest] = line.description.trim().split(/\r\n?|\n/);
  const description = [
    { lines: wrap(first, STYLES.body, descriptionWidth), style: STYLES.body },
    ...[...rest, ...lineNotes(line, document)].map((paragraph) => ({
      lines: wrap(paragraph, STYLES.muted, descriptionWidth),
      style: STYLES.muted,
    })),
  ];
  const figures = columns.map(({ cells, width, isWideEnough }) => {
    const cell = cells[index] ?? "";
    return isWideEnough ? cell.replaceAll("\n", " \n").split("\n") : wrap(cell, figureStyle, width);
  });
  const figuresHeight = Math.max(...figures.map((lines) => lines.length)) * STYLES.figures.leading;
  const descriptionHeight = description.reduce(
    (sum, { lines, style }) => sum + lines.length * style.leading,
    0,
  );
  return { description, figures, height: Math.max(figuresHeight, descriptionHeight) + 2 * padding };
}

/** @param wanted the free height that a row which is not split needs on its page, in points */
function placeRow(
  flow: Flow,
  row: Row,
  { columns, figureStyle }: Grid,
  wanted: number,
  element: StructureElement,
): void {
  const figuresHeight = Math.max(...row.figures.map((lines) => lines.length)) * STYLES.figures.leading;
  const opening = Math.max(figuresHeight, 3 * STYLES.body.leading) + 2 * flow.spacing.row;
  const isSplit = row.height > UNSPLIT_HEIGHT;
  if ((isSplit ? opening : wanted) > flow.remaining) flow.startPage();
  const { page } = flow;
  const figuresTop = flow.y + flow.spacing.row;
  flow.y = figuresTop;
  placeDescription(flow, row, element.add("TH", ROW_HEAD));
  row.figures.forEach((lines, index) => {
    mark(page, element.add("TD"));
    lines.forEach((text, number) => {
      const top = figuresTop + number * STYLES.figures.leading;
      drawLine(page, text, figureStyle, columns[index]?.right ?? RIGHT, top, "right");
    });
  });
  mark(page, null);
  if (flow.page === page) flow.y = Math.max(flow.y, figuresTop + figuresHeight);
  flow.y += flow.spacing.row;
  drawRule(flow.page, flow.y, HAIRLINE);
}

/** A description of one paragraph is the cell's own content. */
function placeDescription(flow: Flow, { description }: Row, cell: StructureElement): void {
  for (const { lines, style } of description) {
    const draw = () => {
      for (const text of lines) placeLine(flow, text, style);
    };
    if (isBlank(lines)) draw();
    else flow.inside(description.length === 1 ? cell : cell.add("P"), draw);
  }
}

function placeLine(flow: Flow, text: string, style: TextStyle): void {
  const { row: padding } = flow.spacing;
  if (style.leading + padding > flow.remaining) {
    flow.startPage();
    flow.y += padding;
    if (text === "") return;
  }
  drawLine(flow.page, text, style, LEFT, flow.y);
  flow.y += style.leading;
}
