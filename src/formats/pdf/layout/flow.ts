import { drawLine, LEFT, type Page, type TextStyle } from "./page.ts";

const FIRST_PAGE_TOP = 48;
const NEXT_PAGE_TOP = 84;

/** Fills pages from top to bottom; what does not fit goes on to the next one. */
export class Flow {
  readonly pages: Page[] = [[]];
  /** Position of the next thing on the current page, in points from its top. */
  y = FIRST_PAGE_TOP;
  /** Where the space for content ends. */
  readonly bottom: number;
  /** Draws what is repeated at the top of each further page, such as a table's head. */
  repeat: (() => void) | null = null;

  constructor(bottom: number) {
    this.bottom = bottom;
  }

  get page(): Page {
    const page = this.pages.at(-1);
    if (!page) throw new Error("a flow always has a page");
    return page;
  }

  get isAtTopOfPage(): boolean {
    return this.pages.length > 1 && this.y === NEXT_PAGE_TOP;
  }

  /** The height that a page after the first one offers. */
  get fullHeight(): number {
    return this.bottom - NEXT_PAGE_TOP;
  }

  get remaining(): number {
    return this.bottom - this.y;
  }

  startPage(): void {
    this.pages.push([]);
    this.y = NEXT_PAGE_TOP;
    this.repeat?.();
  }

  /** Starts a new page unless this height still fits on the current one. */
  reserve(height: number): void {
    if (height > this.remaining && !this.isAtTopOfPage) this.startPage();
  }

  /** Sets lines that may break over pages, never leaving a single one behind or ahead. */
  lines(lines: readonly string[], style: TextStyle, x = LEFT): void {
    lines.forEach((line, index) => {
      const mayStandAlone = lines.length === 1 || (index > 0 && index < lines.length - 2);
      this.reserve(style.leading * (mayStandAlone ? 1 : Math.min(2, lines.length - index)));
      drawLine(this.page, line, style, x, this.y);
      this.y += style.leading;
    });
  }
}
