import { type Typeface, typeface } from "../fonts/typeface.ts";
import type { Weight } from "../fonts/weight.ts";
import type { StructureElement } from "./structure.ts";

/** A4. All lengths are in points; positions count from the top left corner. */
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const LEFT = 54;
export const RIGHT = PAGE.width - LEFT;
/** Where the right half of the grid begins. Title, seller and totals are aligned to it. */
export const MIDDLE = 312;
export const HALF_GAP = 14;

export interface TextStyle {
  size: number;
  leading: number;
  weight: Weight;
  /** `#rrggbb`. */
  color: string;
  /** Gives all figures the same width, so that columns of numbers align. */
  tabular: boolean;
}

export interface TextItem {
  kind: "text";
  x: number;
  baseline: number;
  width: number;
  text: string;
  style: TextStyle;
}

export interface BoxItem {
  kind: "box";
  x: number;
  y: number;
  width: number;
  height: number;
  color: string;
}

export interface LogoItem {
  kind: "logo";
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A QR code: a square, with its modules as `qrModules` gives them. The quiet zone lies around the square. */
export interface CodeItem {
  kind: "code";
  x: number;
  y: number;
  side: number;
  modules: readonly (readonly boolean[])[];
}

/** A translucent word across the page. */
export interface WatermarkItem {
  kind: "watermark";
  text: string;
}

/** A place that leads to an address when it is pressed. */
export interface LinkItem {
  kind: "link";
  x: number;
  y: number;
  width: number;
  height: number;
  url: string;
  /** What a reader says of it. */
  description: string;
  element: StructureElement;
}

/** Whose content follows on the page. Content of no element is decoration, which is not read out. */
interface MarkItem {
  kind: "mark";
  element: StructureElement | null;
}

type PageItem = TextItem | BoxItem | LogoItem | CodeItem | WatermarkItem | LinkItem | MarkItem;

/** The items of one page, laid out but not yet encoded. */
export type Page = PageItem[];

export const INK = "#15181e";
const MUTED = "#5c6470";
export const HAIRLINE = "#dcdfe4";
export const PANEL = "#f5f6f8";

export const STYLES = {
  body: style(9, 13),
  strong: style(9, 13, "semibold"),
  figures: { ...style(9, 13), tabular: true },
  tightFigures: { ...style(8.25, 13), tabular: true },
  smallFigures: { ...style(7.5, 13), tabular: true },
  muted: style(8, 11.5, "regular", MUTED),
  label: style(7.5, 11, "regular", MUTED),
  head: style(7.5, 10, "semibold", MUTED),
  small: style(7, 10, "regular", MUTED),
  fine: style(6.25, 8.25, "regular", MUTED),
  terms: style(7.5, 10.5),
  heading: style(12, 17, "semibold"),
  running: style(8, 11, "semibold"),
  title: style(24, 29, "semibold"),
  number: style(10.5, 15, "regular", MUTED),
  name: style(17, 21, "semibold"),
  total: { ...style(13, 17, "semibold"), tabular: true },
} satisfies Record<string, TextStyle>;

function style(size: number, leading: number, weight: Weight = "regular", color: string = INK): TextStyle {
  return { size, leading, weight, color, tabular: false };
}

export function faceOf(style: TextStyle): Typeface {
  return typeface(style.weight);
}

/** The width of one line of text, in points. */
export function textWidth(text: string, style: TextStyle): number {
  return (faceOf(style).width(text, style.tabular) * style.size) / 1000;
}

/** Says whose content is drawn from here on. */
export function mark(page: Page, element: StructureElement | null): void {
  page.push({ kind: "mark", element });
}

/** Draws the content of an element. */
export function drawIn<T>(page: Page, element: StructureElement, draw: () => T): T {
  mark(page, element);
  const drawn = draw();
  mark(page, null);
  return drawn;
}

/** How far below the top of its slot a line stands, in points. */
const baselineOf = (style: TextStyle): number =>
  (style.leading + (faceOf(style).pack.capHeight * style.size) / 1000) / 2;

/** By how much the slot of a label begins lower than that of its value, so that both stand on one line. */
export const dropBeside = (label: TextStyle, value: TextStyle): number =>
  baselineOf(value) - baselineOf(label);

/**
 * Draws one line in a slot below `top`, as high as the style's leading. Right-aligned text ends at `x`, but for a
 * space at its end, which is there to be read out.
 */
export function drawLine(
  page: Page,
  text: string,
  style: TextStyle,
  x: number,
  top: number,
  align: "left" | "right" = "left",
): void {
  if (text === "") return;
  const width = textWidth(text.endsWith(" ") ? text.trimEnd() : text, style);
  const baseline = top + baselineOf(style);
  page.push({ kind: "text", x: align === "left" ? x : x - width, baseline, width, text, style });
}

/** Draws lines one below the other, and gives the position below the last one. */
export function drawLines(
  page: Page,
  lines: readonly string[],
  style: TextStyle,
  x: number,
  top: number,
  align: "left" | "right" = "left",
): number {
  lines.forEach((line, index) => {
    drawLine(page, line, style, x, top + index * style.leading, align);
  });
  return top + lines.length * style.leading;
}

/** Draws a line of text that leads to an address, as a child of an element that has no other content. */
export function drawLink(
  page: Page,
  parent: StructureElement,
  { url, text, description }: { url: string; text: string; description: string },
  style: TextStyle,
  x: number,
  top: number,
): void {
  const element = parent.add("Link");
  drawIn(page, element, () => drawLine(page, text, style, x, top));
  const size = { width: textWidth(text, style), height: style.leading };
  page.push({ kind: "link", x, y: top, ...size, url, description, element });
}

/** Draws paragraphs one below the other as elements of their own, and gives the position below the last one. */
export function drawParagraphs(
  page: Page,
  parent: StructureElement,
  paragraphs: readonly (readonly string[])[],
  style: TextStyle,
  x: number,
  top: number,
): number {
  return paragraphs.reduce(
    (y, lines) => drawIn(page, parent.add("P"), () => drawLines(page, lines, style, x, y)),
    top,
  );
}

export function drawRule(
  page: Page,
  y: number,
  color: string,
  thickness = 0.5,
  from = LEFT,
  to = RIGHT,
): void {
  page.push({ kind: "box", x: from, y: y - thickness / 2, width: to - from, height: thickness, color });
}
