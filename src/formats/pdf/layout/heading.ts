import { inPhoneGroups } from "../../../platform/codes/phone-groups.ts";
import {
  addressLines,
  attentionLines,
  buyerNumbers,
  deliveryLines,
  documentFacts,
  sellerContact,
  sellerReach,
} from "../../document/document-texts.ts";
import { sellerPerson } from "../../document/seller-identity.ts";
import { mainAmount, watermarkOf } from "../../document/state-texts.ts";
import { WORDS } from "../../words/catalogue.ts";
import { printable } from "../fonts/typeface.ts";
import { drawBand } from "./band.ts";
import { atMost, atMostLines, ellipsize, type LayoutContext, wrap, wrapParagraphs } from "./context.ts";
import { type Flow, isBlank } from "./flow.ts";
import {
  drawIn,
  drawLine,
  drawLines,
  drawParagraphs,
  drawRule,
  HAIRLINE,
  HALF_GAP,
  LEFT,
  MIDDLE,
  mark,
  RIGHT,
  STYLES,
  type TextStyle,
  textWidth,
} from "./page.ts";

type Size = NonNullable<LayoutContext["logo"]>;

const LOGO_BOX = { width: 170, height: 56 };
/** Dates and references side by side. Further ones go below. */
const MOST_FACTS = 4;
const FACT_WIDTH = 118;
/** A long reference without a space is broken, since it would leave no room beside it. */
const MOST_FACT_WIDTH = 140;
const FACT_GAP = 10;
const LEFT_WIDTH = MIDDLE - HALF_GAP - LEFT;
const RIGHT_WIDTH = RIGHT - MIDDLE;
/** Limits on long texts that leave room for the table on the first page. */
const MOST_LINES = { number: 3, wordmark: 4, name: 6, facts: 12, fact: 8, delivery: 8 };

/**
 * The seller's logo or name on the left; title and number on the right. A draft says so behind all of it; a copy
 * and a test say so over it.
 */
export function layoutLetterhead(flow: Flow, context: LayoutContext): void {
  const { document, ownLabels, accent, logo } = context;
  const top = flow.y;
  const heading = flow.structure.add("H1");
  const watermark = watermarkOf(document);
  if (watermark !== null) {
    drawIn(flow.page, flow.structure.add("P"), () => {
      flow.page.push({ kind: "watermark", text: watermark });
    });
  }
  drawBand(flow.page, context, () => flow.structure.add("P"));
  flow.page.push({ kind: "box", x: MIDDLE, y: top, width: 30, height: 3, color: accent.area });
  const title = fitted(ownLabels.title, STYLES.title, RIGHT_WIDTH);
  const number = atMost(wrap(document.number, STYLES.number, RIGHT_WIDTH), MOST_LINES.number);
  const right = drawIn(flow.page, heading, () => {
    const below = drawLines(flow.page, [`${ownLabels.title} `], title, MIDDLE, top + 8);
    return drawLines(flow.page, number, STYLES.number, MIDDLE, below);
  });
  const left = logo ? placeLogo(flow, context, logo) : placeWordmark(flow, context);
  flow.y = Math.max(left, right, top + 62) + flow.spacing.letterhead;
}

/** Draws the logo, and gives its bottom. To a reader it says the seller's name. */
function placeLogo({ page, structure, y }: Flow, { document }: LayoutContext, logo: Size): number {
  const scale = Math.min(LOGO_BOX.width / logo.width, LOGO_BOX.height / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  const box = [LEFT, y, LEFT + width, y + height] as const;
  const alt = document.seller.name.trim();
  if (alt !== "") mark(page, structure.add("Figure", { alt, box }));
  page.push({ kind: "logo", x: LEFT, y, width, height });
  mark(page, null);
  return y + height;
}

function placeWordmark({ page, structure, y }: Flow, { document }: LayoutContext): number {
  const name = atMost(wrap(document.seller.name, STYLES.name, LEFT_WIDTH), MOST_LINES.wordmark);
  return drawIn(page, structure.add("P"), () => drawLines(page, name, STYLES.name, LEFT, y + 12));
}

/** The style, with its size reduced in half points until the text fits on one line. */
function fitted(text: string, style: TextStyle, width: number): TextStyle {
  const most = (style.size * width) / textWidth(text, style);
  return { ...style, size: Math.min(style.size, Math.floor(most * 2) / 2) };
}

const grouped = (phone: string | null) => (phone === null ? null : inPhoneGroups(phone));

/** The buyer on the left, where a window envelope shows it; the seller, who is read out first, on the right. */
export function layoutParties(flow: Flow, context: LayoutContext): void {
  const { document, labels, ownLabels } = context;
  const buyer = [
    ...attentionLines(document),
    ...addressLines(document.buyer, document),
    ...buyerNumbers(document),
  ];
  const { email, phone } = sellerReach(document);
  const contact = sellerContact(document);
  const reach = [email, grouped(phone), contact.name, contact.email, grouped(contact.phone)];
  const seller = [sellerPerson(document), ...addressLines(document.seller, document), ...reach].filter(
    (it) => it !== null,
  );
  const right = layoutParty(flow, labels.from, document.seller.name, seller, MIDDLE, RIGHT_WIDTH);
  const left = layoutDelivery(
    flow,
    context,
    layoutParty(flow, ownLabels.buyer, document.buyer.name, buyer, LEFT, LEFT_WIDTH),
  );
  flow.y = Math.max(left, right) + flow.spacing.parties;
}

/** The address to which is delivered, under the buyer's. Gives the position below it. */
function layoutDelivery(flow: Flow, { document }: LayoutContext, y: number): number {
  const lines = deliveryLines(document).join("\n");
  if (lines === "") return y;
  const { deliveryAddress } = WORDS[document.locale].content;
  const { page, structure } = flow;
  const top = drawIn(page, structure.add("H2"), () =>
    drawLines(page, [deliveryAddress], STYLES.label, LEFT, y + 10),
  );
  const paragraphs = atMostLines(wrapParagraphs(lines, STYLES.body, LEFT_WIDTH), MOST_LINES.delivery);
  return drawParagraphs(page, structure, paragraphs, STYLES.body, LEFT, top + 2);
}

function layoutParty(
  flow: Flow,
  label: string,
  name: string,
  facts: string[],
  x: number,
  width: number,
): number {
  const { page, structure } = flow;
  const nameLines = atMost(wrap(name, STYLES.strong, width), MOST_LINES.name);
  const paragraphs = wrapParagraphs(facts.join("\n"), STYLES.body, width).filter((lines) => !isBlank(lines));
  let y = drawIn(page, structure.add("H2"), () => drawLines(page, [label], STYLES.label, x, flow.y)) + 2;
  y = drawIn(page, structure.add("P"), () => drawLines(page, nameLines, STYLES.strong, x, y));
  return drawParagraphs(page, structure, atMostLines(paragraphs, MOST_LINES.facts), STYLES.body, x, y);
}

/** As many columns as hold each fact without a break inside a date, which is long in some languages. */
function factColumns(values: string[], room: number): { columns: number; cellWidth: number } {
  const pieces = values.flatMap((value) => printable(value).split(/[ \n]/));
  const widest = Math.max(...pieces.map((piece) => textWidth(piece, STYLES.body))) + FACT_GAP;
  const cellWidth = Math.max(FACT_WIDTH, Math.min(widest, MOST_FACT_WIDTH));
  const most = Math.floor(room / Math.min(widest, MOST_FACT_WIDTH));
  const columns = Math.max(1, Math.min(MOST_FACTS, values.length, most));
  return { columns, cellWidth: Math.min(cellWidth, room / columns) };
}

/** Dates and references side by side, with the amount at the end. */
export function layoutFacts(flow: Flow, context: LayoutContext): void {
  const { document, formats, accent } = context;
  const facts = documentFacts(document);
  const { label: amountLabel, cents } = mainAmount(document);
  const amount = formats.money(cents, document.currency);
  const amountStyle: TextStyle = { ...STYLES.total, color: accent.text };
  const amountWidth = Math.max(textWidth(amount, amountStyle), textWidth(amountLabel, STYLES.label));
  const { columns, cellWidth } = factColumns(
    facts.map(({ value }) => value),
    RIGHT - LEFT - amountWidth - 16,
  );

  drawRule(flow.page, flow.y, HAIRLINE);
  const list = flow.structure.add("L");
  const top = flow.y + 10;
  let bottom = top + 26;
  for (let start = 0; start < facts.length; start += columns) {
    const rowTop = start === 0 ? top : bottom + 6;
    const bottoms = facts.slice(start, start + columns).map(({ label, value }, index) => {
      const x = LEFT + index * cellWidth;
      const item = list.addItem();
      mark(flow.page, item.label);
      drawLine(flow.page, ellipsize(label, STYLES.label, cellWidth - 6), STYLES.label, x, rowTop);
      const lines = atMost(wrap(value, STYLES.body, cellWidth - FACT_GAP), MOST_LINES.fact);
      return drawIn(flow.page, item.body, () => drawLines(flow.page, lines, STYLES.body, x, rowTop + 13));
    });
    bottom = Math.max(bottom, ...bottoms);
  }
  const item = list.addItem();
  mark(flow.page, item.label);
  drawLine(flow.page, amountLabel, STYLES.label, RIGHT, top, "right");
  mark(flow.page, item.body);
  drawLine(flow.page, amount, amountStyle, RIGHT, top + 11, "right");
  mark(flow.page, null);
  flow.y = bottom + 9;
  drawRule(flow.page, flow.y, HAIRLINE);
  flow.y += flow.spacing.facts;
}
