import { addressLines, buyerNumbers, documentFacts, isPayable } from "../../document/document-texts.ts";
import { atMost, type LayoutContext, wrap } from "./context.ts";
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
const LEFT_WIDTH = MIDDLE - HALF_GAP - LEFT;
const RIGHT_WIDTH = RIGHT - MIDDLE;
/** Limits on long texts that leave room for the table on the first page. */
const MOST_LINES = { number: 3, wordmark: 4, name: 6, facts: 12, fact: 8 };

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
  const buyer = [...addressLines(document.buyer, document), ...buyerNumbers(document)];
  const { email, phone } = document.seller;
  const seller = [...addressLines(document.seller, document), ...[email, phone].filter((it) => it !== null)];
  const top = flow.y;
  const left = layoutParty(flow, ownLabels.buyer, document.buyer.name, buyer, LEFT, LEFT_WIDTH);
  flow.y = top;
  const right = layoutParty(flow, labels.from, document.seller.name, seller, MIDDLE, RIGHT_WIDTH);
  flow.y = Math.max(left, right) + 22;
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
  const cellWidth = Math.min(118, (RIGHT - LEFT - amountWidth - 16) / Math.max(1, facts.length));

  drawRule(flow.page, flow.y, HAIRLINE);
  const top = flow.y + 10;
  const bottoms = facts.map(({ label, value }, index) => {
    const x = LEFT + index * cellWidth;
    drawLine(flow.page, label, STYLES.label, x, top);
    return drawLines(
      flow.page,
      atMost(wrap(value, STYLES.body, cellWidth - 10), MOST_LINES.fact),
      STYLES.body,
      x,
      top + 13,
    );
  });
  drawLine(flow.page, amountLabel, STYLES.label, RIGHT, top, "right");
  drawLine(flow.page, amount, amountStyle, RIGHT, top + 11, "right");
  flow.y = Math.max(top + 26, ...bottoms) + 9;
  drawRule(flow.page, flow.y, HAIRLINE);
  flow.y += 24;
}
