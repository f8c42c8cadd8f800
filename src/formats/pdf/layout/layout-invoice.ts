import { formatsFor } from "../../../platform/i18n/locale-formats.ts";
import { accentOf } from "../../colors/accent.ts";
import type { InvoiceDocument } from "../../document/document-model.ts";
import { labelsOf, showsTax } from "../../document/document-texts.ts";
import { WORDS } from "../../words/catalogue.ts";
import { dropUnderBand } from "./band.ts";
import type { LayoutContext } from "./context.ts";
import { Flow } from "./flow.ts";
import { layoutFacts, layoutLetterhead, layoutParties } from "./heading.ts";
import type { Page } from "./page.ts";
import { type Foot, finishPages, layoutMentions, measureFoot } from "./page-footer.ts";
import { layoutIntro, layoutLongTerms, layoutNotes, layoutShortTerms } from "./sections.ts";
import type { StructureElement } from "./structure.ts";
import { layoutTable } from "./table.ts";
import { layoutTotals } from "./totals.ts";

const FOOT_GAP = 12;
/** A page of fewer lines is not left alone behind the totals. */
const LEAST_LINES = 10;

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
  let body = layoutBody(context, foot, 0);
  if (body.leftAlone > 0 && document.lines.length > 1) body = layoutBody(context, foot, body.leftAlone);
  const { flow, hasTerms } = body;
  if (!hasTerms) layoutLongTerms(flow, context);
  finishPages(flow, context, foot);
  return { pages: flow.pages, structure: flow.structure };
}

interface Body {
  flow: Flow;
  /** Whether the general terms are in it. */
  hasTerms: boolean;
  /** The height to set aside under the totals, so that no page has but a few lines that follow them; else 0. */
  leftAlone: number;
}

/**
 * Lays out all but general terms on pages of their own.
 *
 * @param aside the height that must be free below the totals on the page of the last row, in points. If it is more
 *   than there is, the last row goes with totals and texts to the next page
 */
function layoutBody(context: LayoutContext, foot: Foot, aside: number): Body {
  const flow = new Flow(foot.top - FOOT_GAP, dropUnderBand(context.document));
  layoutLetterhead(flow, context);
  layoutParties(flow, context);
  layoutFacts(flow, context);
  layoutIntro(flow, context);
  const totals = layoutTotals(context);
  layoutTable(flow, context, totals.height + aside);
  totals.place(flow);
  const { page, remaining } = flow;
  layoutNotes(flow, context);
  const hasTerms = layoutShortTerms(flow, context);
  layoutMentions(flow, context, foot);
  const isThin = flow.page !== page && linesOf(flow.page) < LEAST_LINES;
  return { flow, hasTerms, leftAlone: isThin ? remaining + 1 : 0 };
}

function linesOf(page: Page): number {
  const baselines = page.flatMap((item) => (item.kind === "text" ? [item.baseline] : []));
  return new Set(baselines).size;
}
