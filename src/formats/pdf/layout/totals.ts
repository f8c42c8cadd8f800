import { inGroupsOfFour, isPayable, taxLabel } from "../../document/document-texts.ts";
import { printable } from "../fonts/typeface.ts";
import { atMost, type LayoutContext, wrap } from "./context.ts";
import type { Flow } from "./flow.ts";
import {
  drawLine,
  drawLines,
  drawRule,
  HALF_GAP,
  INK,
  LEFT,
  MIDDLE,
  PANEL,
  type Page,
  RIGHT,
  STYLES,
  type TextStyle,
  textWidth,
} from "./page.ts";

/** The greatest height of the rows kept together, in points. Further rows of a breakdown come before them. */
const MOST_HEIGHT_TOGETHER = 330;
const TOP_MARGIN = 16;
const PANEL_PADDING = 11;
const PANEL_WIDTH = MIDDLE - HALF_GAP - LEFT;
const LABEL_GAP = 9;
/** In points. If an amount leaves its label less width, the amount goes below the label. */
const LEAST_LABEL_WIDTH = 75;
const MOST_VALUE_LINES = 3;

interface AmountRow {
  label: string[];
  labelStyle: TextStyle;
  amount: string;
  style: TextStyle;
  /** Distance of the amount from the label's top, in points; 0 if both fit side by side. */
  amountTop: number;
  height: number;
  emphasized: boolean;
}

interface Payment {
  labelWidth: number;
  rows: { label: string; value: string[]; style: TextStyle }[];
}

/** Totals and payment details. They are measured first, so that they can be kept together on one page. */
export interface Totals {
  height: number;
  place: (flow: Flow) => void;
}

export function layoutTotals(context: LayoutContext): Totals {
  const rows = amountRows(context);
  const kept = lastRows(rows, MOST_HEIGHT_TOGETHER);
  const payment = isPayable(context.document) ? layoutPayment(context) : null;
  const height = TOP_MARGIN + Math.max(heightOf(kept), payment ? panelHeight(payment) : 0);
  return {
    height,
    place(flow) {
      for (const row of rows.slice(0, rows.length - kept.length)) {
        flow.reserve(row.height);
        flow.y = placeAmount(flow.page, row, flow.y);
      }
      flow.reserve(height);
      const top = flow.y + TOP_MARGIN;
      const bottom = kept.reduce((y, row) => placeAmount(flow.page, row, y), top);
      flow.y = Math.max(bottom, payment ? placePayment(flow.page, payment, context, top) : top);
    },
  };
}

function lastRows(rows: AmountRow[], mostHeight: number): AmountRow[] {
  let start = rows.length;
  let height = 0;
  for (; start > 0; start--) {
    height += rows[start - 1]?.height ?? 0;
    if (height > mostHeight) break;
  }
  return rows.slice(start);
}

function amountRows(context: LayoutContext): AmountRow[] {
  const { document, labels, ownLabels, formats, accent, showsTax } = context;
  const money = (cents: number) => formats.money(cents, document.currency);
  const total: TextStyle = { ...STYLES.total, color: accent.text };
  if (!showsTax) return [amountRow(ownLabels.plainTotal, money(document.total_cents), total, true)];
  const taxRows = document.tax_breakdown.map((entry) =>
    amountRow(taxLabel(entry, document), money(entry.tax_cents), STYLES.figures),
  );
  return [
    amountRow(labels.subtotal, money(document.subtotal_cents), STYLES.figures),
    ...taxRows,
    ...(taxRows.length > 1 ? [amountRow(labels.taxTotal, money(document.tax_cents), STYLES.figures)] : []),
    amountRow(ownLabels.total, money(document.total_cents), total, true),
  ];
}

function amountRow(label: string, amount: string, style: TextStyle, emphasized = false): AmountRow {
  const labelStyle = emphasized ? STYLES.strong : STYLES.body;
  const room = RIGHT - MIDDLE - textWidth(amount, style) - LABEL_GAP;
  const stacked = room < LEAST_LABEL_WIDTH;
  const lines = wrap(label, labelStyle, stacked ? RIGHT - MIDDLE : room);
  const labelHeight = lines.length * labelStyle.leading;
  const amountTop = stacked ? labelHeight : 0;
  const height = Math.max(labelHeight, amountTop + style.leading) + (emphasized ? 13 : 4);
  return { label: lines, labelStyle, amount, style, amountTop, height, emphasized };
}

function heightOf(rows: AmountRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

function placeAmount(page: Page, row: AmountRow, top: number): number {
  const { label, labelStyle, amount, style, amountTop, emphasized } = row;
  if (emphasized) drawRule(page, top + 4, INK, 0.8, MIDDLE, RIGHT);
  const start = emphasized ? top + 11 : top;
  const isBesideLargerAmount = amountTop === 0 && label.length === 1;
  const labelTop = isBesideLargerAmount ? start + (style.leading - labelStyle.leading) / 2 : start;
  drawLines(page, label, labelStyle, MIDDLE, labelTop);
  drawLine(page, amount, style, RIGHT, start + amountTop, "right");
  return top + row.height;
}

function layoutPayment({ document, labels, formats }: LayoutContext): Payment {
  const { iban, bic, bank_name } = document.seller;
  const facts: [label: string, value: string | null][] = [
    [labels.amountDue, formats.money(document.total_cents, document.currency)],
    [labels.dueDate, document.due_date === null ? null : formats.day(document.due_date)],
    [labels.iban, iban === null ? null : inGroupsOfFour(iban)],
    [labels.bic, bic],
    [labels.bank, bank_name],
    [labels.reference, document.number],
  ];
  const labelWidth = Math.max(...facts.map(([label]) => textWidth(label, STYLES.muted))) + LABEL_GAP;
  const valueWidth = PANEL_WIDTH - 2 * PANEL_PADDING - labelWidth;
  const rows = facts.flatMap(([label, value]) =>
    value === null ? [] : [{ label, ...paymentValue(value, valueWidth) }],
  );
  return { labelWidth, rows };
}

/** A value that is too wide, such as a long IBAN, is set a little smaller. */
function paymentValue(text: string, width: number): { value: string[]; style: TextStyle } {
  const isTight = textWidth(printable(text), STYLES.figures) > width;
  const style = isTight ? STYLES.tightFigures : STYLES.figures;
  return { value: atMost(wrap(text, style, width), MOST_VALUE_LINES), style };
}

function panelHeight({ rows }: Payment): number {
  const lines = rows.reduce((sum, { value }) => sum + value.length, 0);
  return 2 * PANEL_PADDING + 18 + lines * STYLES.figures.leading + (rows.length - 1) * 2;
}

/** Draws the payment details in a panel, and gives its bottom. */
function placePayment(page: Page, payment: Payment, { labels, accent }: LayoutContext, top: number): number {
  const height = panelHeight(payment);
  page.push({ kind: "box", x: LEFT, y: top, width: PANEL_WIDTH, height, color: PANEL });
  page.push({ kind: "box", x: LEFT, y: top, width: 2, height, color: accent.area });
  const x = LEFT + PANEL_PADDING;
  drawLine(page, labels.payment, STYLES.strong, x, top + PANEL_PADDING - 2);
  let y = top + PANEL_PADDING + 18;
  for (const { label, value, style } of payment.rows) {
    drawLine(page, label, STYLES.muted, x, y + 0.5);
    y = drawLines(page, value, style, x + payment.labelWidth, y) + 2;
  }
  return top + height;
}
