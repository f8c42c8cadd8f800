import type { DocumentLine } from "../../../schema/document-shapes.ts";
import { quantityText } from "../../document/units.ts";
import { type LayoutContext, wrap } from "./context.ts";
import type { Flow } from "./flow.ts";
import { drawLine, drawRule, HAIRLINE, INK, LEFT, RIGHT, STYLES, type TextStyle, textWidth } from "./page.ts";

const GAP = 14;
/** In points. If the description column would be narrower, the figures are set smaller. */
const LEAST_DESCRIPTION_WIDTH = 165;
const PADDING = 6.5;
/** In points. A row up to this height is not split over two pages. */
const UNSPLIT_HEIGHT = 160;

interface Column {
  head: string;
  /** Right edge, in points. */
  right: number;
  width: number;
}

interface Grid {
  columns: Column[];
  figureStyle: TextStyle;
  descriptionWidth: number;
}

interface RowLine {
  text: string;
  style: TextStyle;
}

interface Row {
  description: RowLine[];
  /** The lines of each column of numbers. */
  figures: string[][];
  height: number;
}

/**
 * The lines of the invoice, over as many pages as they need.
 *
 * @param tailHeight height of the content that must share a page with the last row, in points
 */
export function layoutTable(flow: Flow, context: LayoutContext, tailHeight: number): void {
  const figures = context.document.lines.map((line) => figuresOf(line, context));
  const grid = layoutGrid(figures, context);
  const drawHead = () => layoutHead(flow, context, grid.columns);
  flow.reserve(120);
  drawHead();
  flow.repeat = drawHead;
  context.document.lines.forEach((line, index) => {
    const row = layoutRow(line, figures[index] ?? [], grid);
    const isLast = index === context.document.lines.length - 1;
    const withTail = row.height + tailHeight;
    placeRow(flow, row, grid, isLast && withTail <= flow.fullHeight - 30 ? withTail : row.height);
  });
  flow.repeat = null;
}

function figuresOf(line: DocumentLine, { document, formats, showsTax }: LayoutContext): string[] {
  return [
    quantityText(line.quantity, line.unit, document.locale, formats),
    formats.amount(line.unit_price_cents, document.currency),
    ...(showsTax ? [line.tax_category === "O" ? "–" : formats.percent(line.tax_rate)] : []),
    formats.amount(line.net_cents, document.currency),
  ];
}

function layoutGrid(figures: string[][], context: LayoutContext): Grid {
  const grid = layoutColumns(figures, STYLES.figures, context);
  if (grid.descriptionWidth >= LEAST_DESCRIPTION_WIDTH) return grid;
  return layoutColumns(figures, STYLES.smallFigures, context);
}

/** Gives each column of numbers the width of its widest cell, within bounds, from the right edge inwards. */
function layoutColumns(figures: string[][], figureStyle: TextStyle, context: LayoutContext): Grid {
  const { labels, showsTax } = context;
  const heads = [
    { head: labels.quantity, most: 100 },
    { head: labels.unitPrice, most: 112 },
    ...(showsTax ? [{ head: labels.tax, most: 50 }] : []),
    { head: showsTax ? labels.lineTotal : labels.plainTotal, most: 112 },
  ];
  const columns: Column[] = [];
  let right = RIGHT;
  for (let index = heads.length - 1; index >= 0; index--) {
    const { head, most } = heads[index] ?? { head: "", most: 0 };
    let widest = textWidth(head, STYLES.head);
    for (const row of figures) widest = Math.max(widest, textWidth(row[index] ?? "", figureStyle));
    const width = Math.min(most, Math.ceil(widest + 0.5));
    columns.unshift({ head, right, width });
    right -= width + GAP;
  }
  return { columns, figureStyle, descriptionWidth: right - LEFT };
}

function layoutHead(flow: Flow, { labels }: LayoutContext, columns: Column[]): void {
  drawLine(flow.page, labels.description, STYLES.head, LEFT, flow.y);
  for (const { head, right } of columns) drawLine(flow.page, head, STYLES.head, right, flow.y, "right");
  flow.y += STYLES.head.leading + 5;
  drawRule(flow.page, flow.y, INK, 0.8);
}

/** The first line of a description names the item. Lines after a break explain it, and are set smaller. */
function layoutRow(line: DocumentLine, cells: string[], grid: Grid): Row {
  const { columns, figureStyle, descriptionWidth } = grid;
  const [first = "", ...rest] = line.description.trim().split(/\r\n?|\n/);
  const description = [
    ...wrap(first, STYLES.body, descriptionWidth).map((text) => ({ text, style: STYLES.body })),
    ...rest.flatMap((paragraph) =>
      wrap(paragraph, STYLES.muted, descriptionWidth).map((text) => ({ text, style: STYLES.muted })),
    ),
  ];
  const figures = cells.map((cell, index) => wrap(cell, figureStyle, columns[index]?.width ?? 0));
  const figuresHeight = Math.max(...figures.map((lines) => lines.length)) * STYLES.figures.leading;
  const descriptionHeight = description.reduce((sum, { style }) => sum + style.leading, 0);
  return { description, figures, height: Math.max(figuresHeight, descriptionHeight) + 2 * PADDING };
}

/** @param wanted the free height that a row which is not split needs on its page, in points */
function placeRow(flow: Flow, row: Row, { columns, figureStyle }: Grid, wanted: number): void {
  const figuresHeight = Math.max(...row.figures.map((lines) => lines.length)) * STYLES.figures.leading;
  const opening = Math.max(figuresHeight, 3 * STYLES.body.leading) + 2 * PADDING;
  const isSplit = row.height > UNSPLIT_HEIGHT;
  if ((isSplit ? opening : wanted) > flow.remaining) flow.startPage();
  flow.y += PADDING;
  row.figures.forEach((lines, index) => {
    lines.forEach((text, number) => {
      const top = flow.y + number * STYLES.figures.leading;
      drawLine(flow.page, text, figureStyle, columns[index]?.right ?? RIGHT, top, "right");
    });
  });
  const { page } = flow;
  const figuresBottom = flow.y + figuresHeight;
  for (const { text, style } of row.description) {
    if (style.leading + PADDING > flow.remaining) {
      flow.startPage();
      flow.y += PADDING;
      if (text === "") continue;
    }
    drawLine(flow.page, text, style, LEFT, flow.y);
    flow.y += style.leading;
  }
  if (flow.page === page) flow.y = Math.max(flow.y, figuresBottom);
  flow.y += PADDING;
  drawRule(flow.page, flow.y, HAIRLINE);
}
