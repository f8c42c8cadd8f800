/** The texts of a document over and under its lines, over as many pages as they need. */

import { pricesIncludeTax } from "../../document/document-amounts.ts";
import { ownTitle } from "../../document/document-texts.ts";
import { WORDS } from "../../words/catalogue.ts";
import { type LayoutContext, type Paragraph, wrap, wrapParagraphs } from "./context.ts";
import { type Flow, isBlank } from "./flow.ts";
import { drawIn, drawLine, LEFT, mark, RIGHT, STYLES, type TextStyle } from "./page.ts";

const WIDTH = RIGHT - LEFT;
/** General terms of more lines go on pages of their own. */
const MOST_TERMS_LINES = 12;
const COLUMN_GAP = 20;
const COLUMN_WIDTH = (WIDTH - COLUMN_GAP) / 2;

/** Title and opening words, and that prices are with tax. */
export function layoutIntro(flow: Flow, context: LayoutContext): void {
  const { document } = context;
  const title = ownTitle(document);
  const { intro } = document.content ?? {};
  if (title !== null) {
    flow.paragraphs([wrap(title, STYLES.heading, WIDTH)], STYLES.heading, { role: "H2" });
    flow.y += intro?.trim() ? 4 : 14;
  }
  if (intro?.trim()) {
    flow.paragraphs(wrapParagraphs(intro.trim(), STYLES.body, WIDTH), STYLES.body);
    flow.y += 16;
  }
  if (!pricesIncludeTax(document)) return;
  const { notice } = WORDS[document.locale].content.withTax;
  flow.reserve(STYLES.muted.leading + 120);
  drawIn(flow.page, flow.structure.add("P"), () =>
    drawLine(flow.page, notice, STYLES.muted, RIGHT, flow.y, "right"),
  );
  flow.y += STYLES.muted.leading + 6;
}

/** The texts under the totals: closing words, notes, and general terms if they are short. */
interface Texts {
  /** Whether all general terms are among them. */
  hasTerms: boolean;
  place: (flow: Flow) => void;
}

/** Wraps the texts under the totals, so that they can be placed more than once. */
export function layoutTexts(context: LayoutContext): Texts {
  const { document, ownLabels } = context;
  const wrapped = (text: string | null | undefined, style: TextStyle) =>
    text?.trim() ? wrapParagraphs(text.trim(), style, WIDTH) : [];
  const footer = wrapped(document.content?.footer, STYLES.body);
  const notes = wrapped(document.notes, STYLES.body);
  const terms = wrapped(termsOf(context), STYLES.terms);
  const hasTerms = terms.flat().length <= MOST_TERMS_LINES;
  return {
    hasTerms,
    place(flow) {
      if (footer.length > 0) {
        flow.y += flow.spacing.section;
        flow.paragraphs(footer, STYLES.body);
      }
      layoutSection(flow, ownLabels.notes, notes);
      if (hasTerms) layoutSection(flow, WORDS[document.locale].content.terms, terms, STYLES.terms);
    },
  };
}

/** Paragraphs under a heading; nothing if there is none. */
export function layoutSection(
  flow: Flow,
  heading: string,
  paragraphs: readonly Paragraph[],
  style: TextStyle = STYLES.body,
): void {
  if (paragraphs.length === 0) return;
  flow.y += flow.spacing.section;
  flow.reserve(STYLES.strong.leading + 2 + Math.min(paragraphs.flat().length, 3) * style.leading);
  drawIn(flow.page, flow.structure.add("H2"), () =>
    drawLine(flow.page, heading, STYLES.strong, LEFT, flow.y),
  );
  flow.y += STYLES.strong.leading + 2;
  flow.paragraphs(paragraphs, style);
}

/** General terms on pages of their own, in two columns, which end at the same height on the last page. */
export function layoutLongTerms(flow: Flow, context: LayoutContext): void {
  flow.startPage();
  const { terms } = WORDS[context.document.locale].content;
  drawIn(flow.page, flow.structure.add("H2"), () => drawLine(flow.page, terms, STYLES.heading, LEFT, flow.y));
  flow.y += STYLES.heading.leading + 8;
  placeTerms(flow, context);
}

function placeTerms(flow: Flow, context: LayoutContext): void {
  const { leading } = STYLES.terms;
  let rest = wrapParagraphs(termsOf(context), STYLES.terms, COLUMN_WIDTH).flatMap((lines) => {
    const element = isBlank(lines) ? null : flow.structure.add("P");
    return lines.map((line) => ({ line, element }));
  });
  while (rest.length > 0) {
    const room = Math.floor(flow.remaining / leading);
    const perColumn = Math.min(room, Math.ceil(rest.length / 2));
    for (const x of [LEFT, LEFT + COLUMN_WIDTH + COLUMN_GAP]) {
      const column = rest.slice(0, perColumn);
      column.forEach(({ line, element }, index) => {
        mark(flow.page, element);
        drawLine(flow.page, line, STYLES.terms, x, flow.y + index * leading);
      });
      rest = rest.slice(perColumn);
    }
    mark(flow.page, null);
    if (rest.length > 0) flow.startPage();
  }
}

const termsOf = ({ document }: LayoutContext): string => document.content?.terms?.trim() ?? "";
