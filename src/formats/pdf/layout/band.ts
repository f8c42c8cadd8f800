import type { InvoiceDocument } from "../../document/document-model.ts";
import { copyText, specimenWords, standingText } from "../../document/state-texts.ts";
import { ellipsize, type LayoutContext } from "./context.ts";
import { drawLine, INK, LEFT, mark, type Page, RIGHT, STYLES, type TextStyle, textWidth } from "./page.ts";
import type { StructureElement } from "./structure.ts";

const TOP = 34;
/** What the content of a page leaves free above it anyway. */
const FREE = 4;
const PADDING = 3.5;
const INDENT = 9;
const GAP = 18;
const STYLE: TextStyle = { ...STYLES.running, color: "#ffffff" };

const ROOM = RIGHT - LEFT - 2 * INDENT;

/** The texts of the band by rows: the copy's day and its state side by side or, where they do not fit, in two. */
function rowsOf(document: InvoiceDocument): string[][] {
  const { state, specimen } = document;
  const first = specimen ? [[specimenWords(document).sentence]] : [];
  if (!state) return first;
  const texts = [copyText(document) ?? "", standingText({ ...document, state })];
  const width = texts.reduce((sum, text) => sum + textWidth(text, STYLE), GAP);
  return [...first, ...(width <= ROOM ? [texts] : texts.map((text) => [text]))];
}

const heightOf = ({ length }: readonly string[][]): number =>
  length === 0 ? 0 : length * STYLE.leading + 2 * PADDING;

/** By how much the content of each page begins lower for the band, in points; 0 without one. */
export const dropUnderBand = (document: InvoiceDocument): number =>
  Math.max(0, heightOf(rowsOf(document)) - FREE);

/**
 * What a page is if it is not the original: that it is a test, and a copy of which day with which state. It stands
 * over all content, on every page, so that nobody takes a page of it for the original.
 *
 * @param paragraph makes an element for a text that is read out; without it the band is decoration
 */
export function drawBand(
  page: Page,
  { document }: LayoutContext,
  paragraph: () => StructureElement | null = () => null,
): void {
  const rows = rowsOf(document);
  if (rows.length === 0) return;
  page.push({ kind: "box", x: LEFT, y: TOP, width: RIGHT - LEFT, height: heightOf(rows), color: INK });
  for (const [index, [first = "", second]] of rows.entries()) {
    const y = TOP + PADDING + index * STYLE.leading;
    mark(page, paragraph());
    drawLine(page, ellipsize(first, STYLE, ROOM), STYLE, LEFT + INDENT, y);
    if (second === undefined) continue;
    mark(page, paragraph());
    drawLine(page, second, STYLE, RIGHT - INDENT, y, "right");
  }
  mark(page, null);
}
