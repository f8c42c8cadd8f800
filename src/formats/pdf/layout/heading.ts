import {
  addressLines,
  attentionLines,
  buyerNumbers,
  deliveryLines,
  documentFacts,
  isPayable,
  sellerContact,
} from "../../document/document-texts.ts";
import { WORDS } from "../../words/catalogue.ts";
import { atMost, ellipsize, type LayoutContext, wrap } from "./context.ts";
import type { Flow } from "./flow.ts";
import {
  drawLine,
  drawLines,
  drawRule,
  HAIRLINE,
  HALF_GAP,
  LEFT,
  MIDDLE,
  RIGHT,
  STYLES,
  type TextStyle,
  textWidth,
} from "./page.ts";

const LOGO_BOX = { width: 170, height: 56 };
/** Dates and references side by side. Further ones go below. */
const MOST_FACTS = 4;
const LEFT_WIDTH = MIDDLE - HALF_GAP - LEFT;
const RIGHT_WIDTH = RIGHT - MIDDLE;
/** Limits on long texts that leave room for the table on the first page. */
const MOST_LINES = { number: 3, wordmark: 4, name: 6, facts: 12, fact: 8, delivery: 8 };

/** The seller's logo or name on the left; title and number on the right. */
export function layoutLetterhead(flow: Flow, context: LayoutContext): void {
  const { document, ownLabels, accent, logo } = context;
  const top = flow.y;
  flow.page.push({ kind: "box", x: MIDDLE, y: top, width: 30, height: 3, color: accent.area });
  const title = fitted(ownLabels.title, STYLES.title, RIGHT_WIDTH);
  let right = drawLines(flow.page, [ownLabels.title], title, MIDDLE, top + 8);
  right = drawLines(
    flow.page,
    atMost(wrap(document.number, STYLES.number, RIGHT_WIDTH), MOST_LINES.number),
    STYLES.number,
    MIDDLE,
    right,
  );
  let left = top;
  if (logo) {
    const scale = Math.min(LOGO_BOX.width / logo.width, LOGO_BOX.height / logo.height);
    const size = { width: logo.width * scale, height: logo.height * scale };
    flow.page.push({ kind: "logo", x: LEFT, y: top, ...size });
    left = top + size.height;
  } else {
    const name = atMost(wrap(document.seller.name, STYLES.name, LEFT_WIDTH), MOST_LINES.wordmark);
    left = drawLines(flow.page, name, STYLES.name, LEFT, top + 12);
  }
  flow.y = Math.max(left, right, top + 62) + 26;
}

/** The style, with its size reduced in half points until the text fits on one line. */
function fitted(text: string, style: TextStyle, width: number): TextStyle {
  const most = (style.size * width) / textWidth(text, style);
  return { ...style, size: Math.min(style.size, Math.floor(most * 2) / 2) };
}

/** The buyer on the left, where a window envelope shows it; the seller on the right. */
export function layoutParties(flow: Flow, context: LayoutContext): void {
  const { document, labels, ownLabels } = context;
  const buyer = [
    ...attentionLines(document),
    ...addressLines(document.buyer, document),
    ...buyerNumbers(document),
  ];
  const { email, phone } = document.seller;
  const contact = sellerContact(document);
  const seller = [
    ...addressLines(document.seller, document),
    ...[email, phone, contact.name, contact.email, contact.phone].filter((it) => it !== null),
  ];
  const top = flow.y;
  const left = layoutDelivery(
    flow,
    context,
    layoutParty(flow, ownLabels.buyer, document.buyer.name, buyer, LEFT, LEFT_WIDTH),
  );
  flow.y = top;
  const right = layoutParty(flow, labels.from, document.seller.name, seller, MIDDLE, RIGHT_WIDTH);
  flow.y = Math.max(left, right) + 22;
}

/** The address to which is delivered, under the buyer's. Gives the position below it. */
function layoutDelivery(flow: Flow, { document }: LayoutContext, y: number): number {
  const lines = deliveryLines(document).flatMap((line) => wrap(line, STYLES.body, LEFT_WIDTH));
  if (lines.length === 0) return y;
  const { deliveryAddress } = WORDS[document.locale].content;
  const top = drawLines(flow.page, [deliveryAddress], STYLES.label, LEFT, y + 10) + 2;
  return drawLines(flow.page, atMost(lines, MOST_LINES.delivery), STYLES.body, LEFT, top);
}

function layoutParty(
  flow: Flow,
  label: string,
  name: string,
  facts: string[],
  x: number,
  width: number,
): number {
  const { page } = flow;
  let y = drawLines(page, [label], STYLES.label, x, flow.y) + 2;
  y = drawLines(page, atMost(wrap(name, STYLES.strong, width), MOST_LINES.name), STYLES.strong, x, y);
  const lines = facts.flatMap((fact) => wrap(fact, STYLES.body, width)).filter((line) => line !== "");
  return drawLines(page, atMost(lines, MOST_LINES.facts), STYLES.body, x, y);
}

/** Dates and references side by side, with the amount at the end. */
export function layoutFacts(flow: Flow, context: LayoutContext): void {
  const { document, labels, ownLabels, formats, accent } = context;
  const facts = documentFacts(document);
  const amount = formats.money(document.total_cents, document.currency);
  const amountStyle: TextStyle = { ...STYLES.total, color: accent.text };
  const amountLabel = isPayable(document) ? labels.amountDue : ownLabels.plainTotal;
  const amountWidth = Math.max(textWidth(amount, amountStyle), textWidth(amountLabel, STYLES.label));
  const columns = Math.min(MOST_FACTS, Math.max(1, facts.length));
  const cellWidth = Math.min(118, (RIGHT - LEFT - amountWidth - 16) / columns);

  drawRule(flow.page, flow.y, HAIRLINE);
  const top = flow.y + 10;
  let bottom = top + 26;
  for (let start = 0; start < facts.length; start += columns) {
    const rowTop = start === 0 ? top : bottom + 6;
    const bottoms = facts.slice(start, start + columns).map(({ label, value }, index) => {
      const x = LEFT + index * cellWidth;
      drawLine(flow.page, ellipsize(label, STYLES.label, cellWidth - 6), STYLES.label, x, rowTop);
      const lines = atMost(wrap(value, STYLES.body, cellWidth - 10), MOST_LINES.fact);
      return drawLines(flow.page, lines, STYLES.body, x, rowTop + 13);
    });
    bottom = Math.max(bottom, ...bottoms);
  }
  drawLine(flow.page, amountLabel, STYLES.label, RIGHT, top, "right");
  drawLine(flow.page, amount, amountStyle, RIGHT, top + 11, "right");
  flow.y = bottom + 9;
  drawRule(flow.page, flow.y, HAIRLINE);
  flow.y += 24;
}
