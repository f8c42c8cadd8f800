import { shows } from "../../document/display.ts";
import { documentTitle } from "../../document/document-texts.ts";
import { type ForeignBeginning, foreignBeginnings } from "../../document/mention-languages.ts";
import { sellerIdentity } from "../../document/seller-identity.ts";
import { watermarkOf } from "../../document/state-texts.ts";
import { WORDS } from "../../words/catalogue.ts";
import { drawBand } from "./band.ts";
import { ellipsize, type LayoutContext, type Paragraph, wrap, wrapFacts } from "./context.ts";
import type { Flow } from "./flow.ts";
import {
  drawLine,
  drawLines,
  drawRule,
  HAIRLINE,
  LEFT,
  mark,
  PAGE,
  RIGHT,
  STYLES,
  type TextStyle,
} from "./page.ts";

const PAGE_NUMBER_WIDTH = 70;
const FOOT_MARGIN = 30;
const NEXT_PAGE_HEAD = 44;
/** Further lines of the seller's identity join the mentions on the last page, to keep the foot small. */
const MOST_IDENTITY_LINES = 5;

/** The lines of the seller's identity: those at the foot of every page, and those that did not fit there. */
export interface Foot {
  lines: string[];
  /** What names this system under them, if the document shows that. */
  imprint: string[];
  /** Where the foot begins, in points from the top of the page. */
  top: number;
  overflow: string[];
}

export function measureFoot(context: LayoutContext): Foot {
  const { document } = context;
  const { seller, locale } = document;
  const facts = [seller.name, ...sellerIdentity(document)];
  // A line keeps a space at its end, so that facts stay apart when they are read out.
  const lines = wrapFacts(facts, STYLES.small, RIGHT - LEFT - PAGE_NUMBER_WIDTH).map((line) => `${line} `);
  const kept = lines.slice(0, MOST_IDENTITY_LINES);
  const imprint = shows(document, "imprint") ? [WORDS[locale].content.imprint] : [];
  const top = PAGE.height - FOOT_MARGIN - (kept.length + imprint.length) * STYLES.small.leading - 8;
  return { lines: kept, imprint, top, overflow: lines.slice(MOST_IDENTITY_LINES) };
}

/** How mentions are set. */
interface MentionSetting {
  paragraphs: Paragraph[];
  beginnings: (ForeignBeginning | null)[];
  style: TextStyle;
  /** The distance from what is above, in points. */
  gap: number;
}

const heightOf = ({ paragraphs, style }: MentionSetting): number =>
  paragraphs.flat().length * style.leading + 8;

/**
 * The easiest to read that fits into a height in points, or else the easiest of all. Each is wrapped only where
 * none before it fits. Mentions in two languages are not run together.
 */
function settingFor(room: number, { document, mentions }: LayoutContext, foot: Foot): MentionSetting {
  const overflow = foot.overflow.length > 0 ? [foot.overflow] : [];
  const foreign = foreignBeginnings(document, mentions);
  const beginnings = [...overflow.map(() => null), ...foreign];
  const apart = (style: TextStyle) => mentions.map((mention) => wrap(mention, style, RIGHT - LEFT));
  const together = (style: TextStyle) => [
    wrapFacts(
      mentions.flatMap((mention) => mention.split("\n")),
      style,
      RIGHT - LEFT,
    ).map((line) => `${line} `),
  ];
  const mayJoin = mentions.length > 1 && foreign.every((beginning) => beginning === null);
  const fits = (setting: MentionSetting) => heightOf(setting) + setting.gap <= room;
  const usual = {
    paragraphs: [...overflow, ...apart(STYLES.small)],
    beginnings,
    style: STYLES.small,
    gap: 18,
  };
  if (fits(usual)) return usual;
  for (const [style, gap] of [
    [STYLES.small, 10],
    [STYLES.fine, 8],
  ] as const) {
    const paragraphs = [...overflow, ...(mayJoin ? together(style) : apart(style))];
    const tighter = { paragraphs, beginnings: mayJoin ? [] : beginnings, style, gap };
    if (fits(tighter)) return tighter;
  }
  return usual;
}

/**
 * The legal mentions, at the bottom of the last page if they fit there: they run together and shrink before they
 * take a page of their own.
 */
export function layoutMentions(flow: Flow, context: LayoutContext, foot: Foot): void {
  if (foot.overflow.length + context.mentions.length === 0) return;
  const setting = settingFor(flow.remaining, context, foot);
  const { paragraphs, beginnings, style, gap } = setting;
  const height = heightOf(setting);
  flow.y += gap;
  if (height > flow.remaining && height <= flow.fullHeight) flow.startPage();
  if (height <= flow.remaining) flow.y = flow.bottom - height;
  flow.paragraphs(paragraphs, style, { beginnings });
}

/**
 * Adds the seller's name, the document's title, band and watermark to further pages, and the identity and page
 * number to all. A reader hears the identity once, at the end.
 */
export function finishPages(flow: Flow, context: LayoutContext, foot: Foot): void {
  const { document, labels } = context;
  const watermark = watermarkOf(document);
  const title = ellipsize(documentTitle(document), STYLES.running, 230);
  const name = ellipsize(document.seller.name, STYLES.muted, 230);
  const identity = flow.structure.add("P");
  flow.pages.forEach((page, index) => {
    if (index > 0) {
      if (watermark !== null) page.unshift({ kind: "watermark", text: watermark });
      drawBand(page, context);
      const head = NEXT_PAGE_HEAD + flow.drop;
      drawLine(page, name, STYLES.muted, LEFT, head);
      drawLine(page, title, STYLES.running, RIGHT, head, "right");
      drawRule(page, head + 18, HAIRLINE);
    }
    drawRule(page, foot.top, HAIRLINE);
    if (index === flow.pages.length - 1) mark(page, identity);
    drawLines(page, [...foot.lines, ...foot.imprint], STYLES.small, LEFT, foot.top + 7);
    mark(page, null);
    const pageNumber = labels.page(index + 1, flow.pages.length);
    drawLine(page, pageNumber, STYLES.small, RIGHT, foot.top + 7, "right");
  });
}
