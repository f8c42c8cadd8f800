import type { InvoiceDocument } from "../invoice-document.ts";
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
/** However long they are, these leave room for the table on the first page. */
const MOST_LINES = { number: 3, wordmark: 4, name: 6, facts: 12, fact: 8 };

/** The seller's logo or name on the left, title and number on the right. */
export function layoutLetterhead(flow: Flow, context: LayoutContext): void {
  const { document, labels, accent, logo } = context;
  const top = flow.y;
  flow.page.push({ kind: "box", x: MIDDLE, y: top, width: 30, height: 3, color: accent.area });
  let right = drawLines(flow.page, [labels.invoice], STYLES.title, MIDDLE, top + 8);
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

/** The buyer on the left, where a window envelope shows it, and the seller on the right. */
export function layoutParties(flow: Flow, context: LayoutContext): void {
  const { document, labels } = context;
  const buyer = [...addressLines(document.buyer, context), ...buyerNumbers(context)];
  const { email, phone } = document.seller;
  const seller = [...addressLines(document.seller, context), ...[email, phone].filter((it) => it !== null)];
  const top = flow.y;
  const left = layoutParty(flow, labels.billedTo, document.buyer.name, buyer, LEFT, LEFT_WIDTH);
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

function addressLines(
  party: InvoiceDocument["seller"] | InvoiceDocument["buyer"],
  context: LayoutContext,
): string[] {
  const { document, formats } = context;
  const { address, postal_code, city, country } = party;
  const town = [postal_code, city].filter((part) => part !== null);
  const townLines = country === "GB" ? town.reverse() : [town.join(" ")];
  const isAbroad = document.seller.country !== document.buyer.country && country !== null;
  return [address ?? "", ...townLines, isAbroad ? formats.country(country) : ""];
}

function buyerNumbers({ document, labels }: LayoutContext): string[] {
  const { registration_number, vat_number, country } = document.buyer;
  const numberName = registrationName(country, registration_number) ?? labels.registrationNumber;
  return [
    registration_number === null ? "" : `${numberName} ${registration_number}`,
    vat_number === null ? "" : `${labels.vatNumber} ${vat_number}`,
  ];
}

/** The name by which a country's company number is known everywhere. */
function registrationName(country: string | null, number: string | null): string | null {
  if (country === "FR") return number?.replaceAll(/\D/g, "").length === 14 ? "SIRET" : "SIREN";
  if (country === "DK") return "CVR";
  if (country === "NO" || country === "SE") return "Org.nr";
  return null;
}

/** Dates and references side by side, with the amount at the end. */
export function layoutFacts(flow: Flow, context: LayoutContext): void {
  const { document, labels, formats, accent } = context;
  const day = (label: string, isoDay: string | null) =>
    isoDay === null ? null : { label, value: formats.day(isoDay) };
  const facts = [
    day(labels.issueDate, document.issue_date),
    day(labels.dueDate, document.due_date),
    day(labels.supplyDate, document.supply_date),
    document.purchase_order === null ? null : { label: labels.purchaseOrder, value: document.purchase_order },
  ].filter((fact) => fact !== null);
  const amount = formats.money(document.total_cents, document.currency);
  const amountStyle: TextStyle = { ...STYLES.total, color: accent.text };
  const amountLabel = isPayable(document) ? labels.amountDue : labels.plainTotal;
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

/** A draft claims nothing, and nothing is owed on a zero or negative total. */
export function isPayable(document: InvoiceDocument): boolean {
  return !document.draft && document.total_cents > 0;
}
