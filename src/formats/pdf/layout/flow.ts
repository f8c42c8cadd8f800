import type { ForeignBeginning } from "../../document/mention-languages.ts";
import { printable } from "../fonts/typeface.ts";
import { drawLine, LEFT, mark, type Page, type TextStyle, textWidth } from "./page.ts";
import { StructureElement } from "./structure.ts";

const FIRST_PAGE_TOP = 48;
const NEXT_PAGE_TOP = 84;

/** Fills pages from top to bottom. Content that does not fit continues on the next page. */
export class Flow {
  readonly pages: Page[] = [[]];
  /** The root of the document's structure. */
  readonly structure = new StructureElement("Document");
  /** Position of the next content on the current page, in points from its top. */
  y: number;
  /** Where the space for content ends, in points from the top of a page. */
  readonly bottom: number;
  /** Draws the content that is repeated at the top of each further page, such as a table's head. */
  repeat: (() => void) | null = null;
  /** By how much the content of every page begins lower, in points. */
  readonly drop: number;
  #element: StructureElement | null = null;

  constructor(bottom: number, drop: number) {
    this.bottom = bottom;
    this.drop = drop;
    this.y = FIRST_PAGE_TOP + drop;
  }

  get #nextPageTop(): number {
    return NEXT_PAGE_TOP + this.drop;
  }

  get page(): Page {
    const page = this.pages.at(-1);
    if (!page) throw new Error("a flow always has a page");
    return page;
  }

  get isAtTopOfPage(): boolean {
    return this.pages.length > 1 && this.y === this.#nextPageTop;
  }

  /** The height for content on a page after the first, in points. */
  get fullHeight(): number {
    return this.bottom - this.#nextPageTop;
  }

  get remaining(): number {
    return this.bottom - this.y;
  }

  startPage(): void {
    this.pages.push([]);
    this.y = this.#nextPageTop;
    this.repeat?.();
    if (this.#element) mark(this.page, this.#element);
  }

  /** Draws the content of an element, which may go on over pages. */
  inside(element: StructureElement, draw: () => void): void {
    this.#element = element;
    mark(this.page, element);
    draw();
    mark(this.page, null);
    this.#element = null;
  }

  /** Starts a new page unless this height, in points, still fits on the current one. */
  reserve(height: number): void {
    if (height > this.remaining && !this.isAtTopOfPage) this.startPage();
  }

  /**
   * Draws paragraphs that may break over pages. Leaves no single line alone on a page, except the first of three
   * when only two fit. A heading is one paragraph.
   *
   * @param beginnings what each paragraph says first in another language
   */
  paragraphs(
    paragraphs: readonly (readonly string[])[],
    style: TextStyle,
    { role = "P", beginnings = [] }: ParagraphOptions = {},
  ): void {
    const lines = paragraphs.flatMap((paragraph, index) => {
      if (isBlank(paragraph)) return paragraph.map((text) => [{ element: null, text }]);
      return piecesOf(paragraph, this.structure.add(role), beginnings[index] ?? null);
    });
    lines.forEach((pieces, index) => {
      const mayStandAlone = lines.length === 1 || (index > 0 && index < lines.length - 2);
      this.reserve(style.leading * (mayStandAlone ? 1 : Math.min(2, lines.length - index)));
      let x = LEFT;
      for (const { element, text } of pieces) {
        mark(this.page, element);
        drawLine(this.page, text, style, x, this.y);
        x += pieces.length > 1 ? textWidth(text, style) : 0;
      }
      mark(this.page, null);
      this.y += style.leading;
    });
  }
}

interface ParagraphOptions {
  role?: "P" | "H2";
  beginnings?: readonly (ForeignBeginning | null)[];
}

/** A part of a line, with the element whose content it is. */
interface Piece {
  element: StructureElement | null;
  text: string;
}

/** The lines of a paragraph, cut where its language changes. */
function piecesOf(
  lines: readonly string[],
  element: StructureElement,
  beginning: ForeignBeginning | null,
): Piece[][] {
  if (beginning === null) return lines.map((text) => [{ element, text }]);
  const foreign = element.add("Span", { language: beginning.language });
  const own = element.add("Span");
  let left = printable(beginning.text).length;
  return lines.map((line) => {
    const cut = Math.max(0, left);
    left -= line.length;
    const pieces = [
      { element: foreign, text: line.slice(0, cut) },
      { element: own, text: line.slice(cut) },
    ];
    return pieces.filter(({ text }) => text !== "");
  });
}

/** Whether it is a line without text between paragraphs. */
export const isBlank = (lines: readonly string[]): boolean => lines.every((line) => line.trim() === "");
