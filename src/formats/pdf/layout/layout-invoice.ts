import { formatsFor } from "../../../platform/i18n/locale-formats.ts";
import { accentOf } from "../../colors/accent.ts";
import type { InvoiceDocument } from "../../document/document-model.ts";
import { labelsOf, showsTax } from "../../document/document-texts.ts";
import { WORDS } from "../../words/catalogue.ts";
import { dropUnderBand } from "./band.ts";
import type { LayoutContext } from "./context.ts";
import { Flow, type PageEnd, type Spacing } from "./flow.ts";
import { layoutFacts, layoutLetterhead, layoutParties } from "./heading.ts";
import { PAGE, type Page, STYLES } from "./page.ts";
import { type Foot, finishPages, layoutMentions, measureFoot } from "./page-footer.ts";
import { layoutIntro, layoutLongTerms, layoutTexts } from "./sections.ts";
import type { StructureElement } from "./structure.ts";
import { layoutTable } from "./table.ts";
import { layoutTotals } from "./totals.ts";

const FOOT_GAP = 12;
/** A page of fewer lines is not left alone behind the totals. */
const LEAST_LINES = 10;
const USUAL: Spacing = { letterhead: 26, parties: 22, facts: 24, row: 6.5, section: 22 };
/** Where that spares a page, or fills the pages better. */
const TIGHT: Spacing = { letterhead: 12, parties: 10, facts: 14, row: 5, section: 12 };
/** Documents of more lines are not laid out a second time. */
const MOST_TIGHT_LINES = 60;
/** How often lines may be sent to the last page, each time as many as it still lacks. */
const MOST_TRIES = 3;
/** The share of a page that may be left empty to keep what belongs together. */
const MOST_LEFT = 0.25;

interface LayoutOptions {
  /** The legal mentions, one paragraph each. */
  mentions: readonly string[];
  /** Size of the logo in pixels. */
  logo: { width: number; height: number } | null;
  /** The address of the public page, where the document leads to it. */
  pageUrl?: string | null | undefined;
}

/** Pages, and the structure in which their content is read. */
export interface Layout {
  pages: Page[];
  structure: StructureElement;
}

/** Lays out an invoice or credit note. */
export function layoutInvoice(
  document: InvoiceDocument,
  { mentions, logo, pageUrl = null }: LayoutOptions,
): Layout {
  const context: LayoutContext = {
    document,
    mentions,
    logo,
    pageUrl,
    labels: WORDS[document.locale].document,
    ownLabels: labelsOf(document),
    formats: formatsFor(document.locale),
    accent: accentOf(document.seller.accent_color),
    showsTax: showsTax(document),
  };
  const foot = measureFoot(context);
  const { flow, hasTerms } = layoutBodyWell(context, foot);
  if (!hasTerms) layoutLongTerms(flow, context);
  finishPages(flow, context, foot);
  return { pages: flow.pages, structure: flow.structure };
}

/** All but general terms on pages of their own. */
interface Body {
  flow: Flow;
  /** Whether the general terms are in it. */
  hasTerms: boolean;
  /** Whether no page but the last is rather empty, and that one has more than a few lines. */
  isWell: boolean;
}

/** Narrower gaps, where they spare a page or fill the pages well. */
function layoutBodyWell(context: LayoutContext, foot: Foot): Body {
  const usual = layoutBody(context, foot, USUAL);
  const pages = usual.flow.pages.length;
  const { length } = context.document.lines;
  const isTried = length <= MOST_TIGHT_LINES && (usual.isWell ? pages === 2 : pages > 1);
  if (!isTried) return usual;
  const tight = layoutBody(context, foot, TIGHT);
  return tight.flow.pages.length < pages || (tight.isWell && !usual.isWell) ? tight : usual;
}

function layoutBody(context: LayoutContext, foot: Foot, spacing: Spacing): Body {
  const flow = new Flow(foot.top - FOOT_GAP, dropUnderBand(context.document), spacing);
  layoutLetterhead(flow, context);
  layoutParties(flow, context);
  layoutFacts(flow, context);
  layoutIntro(flow, context);
  return { flow, ...layoutEnd(flow, context, foot) };
}

/** How the last row and what follows it came out. */
interface Ending {
  /** How many lines the last page has too few, if it has but a few that follow the totals. */
  missing: number;
  /** The most that a page before it leaves empty, in points. */
  left: number;
  pages: number;
}

/** A way to place the last row and what follows it. */
interface Way {
  /** The free height that the last row must find on its page, in points. */
  wanted: number;
  /** Whether the payment details begin the page after the totals'. */
  apart: boolean;
}

/**
 * Lays out the table and all that follows it but general terms on pages of their own: payment details beside the totals
 * behind the last row, else on the page after them, else the last row with all of it on the next page. Gives whether
 * the general terms are in it, and whether the pages are filled well.
 */
function layoutEnd(flow: Flow, context: LayoutContext, foot: Foot): Omit<Body, "flow"> {
  const totals = layoutTotals(context);
  const texts = layoutTexts(context);
  const last = layoutTable(flow, context);
  const { page, remaining } = flow;
  const start = flow.here(last.body);
  const draw = ({ wanted, apart }: Way, end: PageEnd | null): Ending => {
    flow.takeBack(start);
    last.place(wanted);
    const ofRow = flow.page;
    totals.place(flow, apart);
    flow.end = end;
    texts.place(flow);
    layoutMentions(flow, context, foot);
    const missing = flow.page === ofRow ? 0 : Math.max(0, LEAST_LINES - linesOf(flow.page));
    return { missing, left: flow.mostLeft(page), pages: flow.pages.length };
  };
  const together = last.height + totals.height;
  const alone = last.height + (totals.aloneHeight ?? remaining);
  const ways: Way[] = [{ wanted: together, apart: false }];
  if (alone <= remaining) ways.push({ wanted: alone, apart: true });
  if (context.document.lines.length > 1)
    ways.push({ wanted: Math.max(together, remaining + 1), apart: false });
  return { hasTerms: texts.hasTerms, isWell: drawWell(ways, draw, flow.fullHeight * MOST_LEFT) };
}

/**
 * Draws in the first way that leaves at most so many points of a page empty, and not but a few lines on the last one,
 * for which lines of the page before it go there, too. Else in the best way. Gives whether one was good.
 */
function drawWell(
  ways: readonly Way[],
  draw: (way: Way, end: PageEnd | null) => Ending,
  most: number,
): boolean {
  let best = { badness: Number.POSITIVE_INFINITY, again: () => {} };
  for (const way of ways) {
    let [end, earlier]: [PageEnd | null, number] = [null, 0];
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const ending = draw(way, end);
      if (ending.missing === 0 && ending.left <= most) return true;
      const badness = ending.left + (ending.missing > 0 ? PAGE.height : 0);
      const shown = end;
      if (badness < best.badness) best = { badness, again: () => draw(way, shown) };
      if (ending.missing === 0) break;
      earlier += ending.missing * STYLES.body.leading;
      end = { page: ending.pages - 1, earlier };
    }
  }
  best.again();
  return false;
}

function linesOf(page: Page): number {
  const baselines = page.flatMap((item) => (item.kind === "text" ? [item.baseline] : []));
  return new Set(baselines).size;
}
