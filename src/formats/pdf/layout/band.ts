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

const heightOf = ({ state, specimen }: InvoiceDocument): number => {
  const rows = Number(specimen) + Number(state !== null);
  return rows === 0 ? 0 : rows * STYLE.leading + 2 * PADDING;
};

/** By how much the content of each page begins lower for the band, in points; 0 without one. */
export const dropUnderBand = (document: InvoiceDocument): number => Math.max(0, heightOf(document) - FREE);

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
  const { state, specimen } = document;
  const height = heightOf(document);
  if (height === 0) return;
  page.push({ kind: "box", x: LEFT, y: TOP, width: RIGHT - LEFT, height, color: INK });
  let y = TOP + PADDING;
  if (specimen) {
    mark(page, paragraph());
    drawLine(page, specimenWords(document).sentence, STYLE, LEFT + INDENT, y);
    y += STYLE.leading;
  }
  if (state) {
    const copy = copyText(document) ?? "";
    mark(page, paragraph());
    drawLine(page, copy, STYLE, LEFT + INDENT, y);
    const room = RIGHT - LEFT - 2 * INDENT - GAP - textWidth(copy, STYLE);
    const standing = ellipsize(standingText({ ...document, state }), STYLE, room);
    mark(page, paragraph());
    drawLine(page, standing, STYLE, RIGHT - INDENT, y, "right");
  }
  mark(page, null);
}
