import type { ForeignBeginning } from "../../document/mention-languages.ts";
import { printable } from "../fonts/typeface.ts";
import { drawLine, LEFT, mark, type Page, type TextStyle, textWidth } from "./page.ts";
import { StructureElement } from "./structure.ts";

const FIRST_PAGE_TOP = 48;
const NEXT_PAGE_TOP = 84;

/** The distances between parts of a document, in points. */
export interface Spacing {
  /** Behind the letterhead. */
  letterhead: number;
  /** Behind the parties. */
  parties: number;
  /** Behind dates and references. */
  facts: number;
  /** Over and under the texts of a row. */
  row: number;
  /** Over closing words, notes, and other texts under the totals. */
  section: number;
}

/** Where a page ends. */
export interface PageEnd {
  /** Its number, from 1. */
  page: number;
  /** By how much it ends before the bottom, in points. */
  earlier: number;
}

/** Where a flow was at some time. */
interface Place {
  pages: number;
  items: number;
  y: number;
  kids: readonly (readonly [element: StructureElement, count: number])[];
}

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
  readonly spacing: Spacing;
  /** A page that ends earlier, so that more of what follows goes to the next one. */
  end: PageEnd | null = null;
  #element: StructureElement | null = null;
  /** What each page but the last leaves empty, in points. */
  readonly #left: number[] = [];

  constructor(bottom: number, drop: number, spacing: Spacing) {
    this.bottom = bottom;
    this.drop = drop;
    this.spacing = spacing;
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
    return this.bottom - this.y - (this.end?.page === this.pages.length ? this.end.earlier : 0);
  }

  /** The most that a page from this one on, but not the last, leaves empty, in points. */
  mostLeft(from: Page): number {
    return Math.max(0, ...this.#left.slice(this.pages.indexOf(from)));
  }

  /** Notes where the flow is. These elements, and the root, may get children before it is taken back there. */
  here(...elements: StructureElement[]): Place {
    const kids = [this.structure, ...elements].map((element) => [element, element.kids.length] as const);
    return { pages: this.pages.length, items: this.page.length, y: this.y, kids };
  }

  /** Takes back what was drawn since the flow was there. */
  takeBack({ pages, items, y, kids }: Place): void {
    this.pages.length = pages;
    this.#left.length = pages - 1;
    this.page.length = items;
    this.y = y;
    this.end = null;
    for (const [element, count] of kids) element.kids.length = count;
  }

  startPage(): void {
    this.#left.push(this.bottom - this.y);
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
