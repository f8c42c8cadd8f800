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
import { finishPages, layoutMentions, measureFoot } from "./page-footer.ts";
import { layoutIntro, layoutLongTerms, layoutNotes, layoutShortTerms } from "./sections.ts";
import type { StructureElement } from "./structure.ts";
import { layoutTable } from "./table.ts";
import { layoutTotals } from "./totals.ts";

const FOOT_GAP = 12;

interface LayoutOptions {
  /** The legal mentions, one paragraph each. */
  mentions: readonly string[];
  /** Size of the logo in pixels. */
  logo: { width: number; height: number } | null;
}

/** Pages, and the structure in which their content is read. */
export interface Layout {
  pages: Page[];
  structure: StructureElement;
}

/** Lays out an invoice or credit note. */
export function layoutInvoice(document: InvoiceDocument, { mentions, logo }: LayoutOptions): Layout {
  const context: LayoutContext = {
    document,
    mentions,
    logo,
    labels: WORDS[document.locale].document,
    ownLabels: labelsOf(document),
    formats: formatsFor(document.locale),
    accent: accentOf(document.seller.accent_color),
    showsTax: showsTax(document),
  };
  const foot = measureFoot(context);
  const flow = new Flow(foot.top - FOOT_GAP, dropUnderBand(document));
  layoutLetterhead(flow, context);
  layoutParties(flow, context);
  layoutFacts(flow, context);
  layoutIntro(flow, context);
  const totals = layoutTotals(context);
  layoutTable(flow, context, totals.height);
  totals.place(flow);
  layoutNotes(flow, context);
  const hasTerms = layoutShortTerms(flow, context);
  layoutMentions(flow, context, foot);
  if (!hasTerms) layoutLongTerms(flow, context);
  finishPages(flow, context, foot);
  return { pages: flow.pages, structure: flow.structure };
}
