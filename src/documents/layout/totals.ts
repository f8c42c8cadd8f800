import type { TaxBreakdownEntry } from "../invoice-document.ts";
import { type LayoutContext, wrap } from "./context.ts";
import type { Flow } from "./flow.ts";
import { isPayable } from "./heading.ts";
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

/** Breakdown entries beyond these go before the block that stays together. */
const MOST_ROWS_TOGETHER = 12;
const TOP_MARGIN = 16;
const PANEL_PADDING = 12;
const PANEL_WIDTH = MIDDLE - HALF_GAP - LEFT;
const LABEL_WIDTH = 84;

interface AmountRow {
  label: string[];
  amount: string;
  style: TextStyle;
  height: number;
  emphasized: boolean;
}

interface PaymentRow {
  label: string;
  value: string[];
}

/** Totals and payment details, measured so that they can be kept together on one page. */
export interface Totals {
  height: number;
  place: (flow: Flow) => void;
}

export function layoutTotals(context: LayoutContext): Totals {
  const rows = amountRows(context);
  const kept = rows.slice(-(MOST_ROWS_TOGETHER + 3));
  const payment = isPayable(context.document) ? paymentRows(context) : [];
  const height = TOP_MARGIN + Math.max(heightOf(kept), panelHeight(payment));
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
      flow.y = Math.max(bottom, placePayment(flow.page, payment, context, top));
    },
  };
}

function amountRows(context: LayoutContext): AmountRow[] {
  const { document, labels, formats, accent, showsTax } = context;
  const money = (cents: number) => formats.money(cents, document.currency);
  const total: TextStyle = { ...STYLES.total, color: accent.text };
  if (!showsTax) return [amountRow(labels.plainTotal, money(document.total_cents), total, true)];
  const taxRows = document.tax_breakdown.map((entry) =>
    amountRow(taxLabel(entry, context), money(entry.tax_cents), STYLES.figures),
  );
  return [
    amountRow(labels.subtotal, money(document.subtotal_cents), STYLES.figures),
    ...taxRows,
    ...(taxRows.length > 1 ? [amountRow(labels.taxTotal, money(document.tax_cents), STYLES.figures)] : []),
    amountRow(labels.total, money(document.total_cents), total, true),
  ];
}

function taxLabel(entry: TaxBreakdownEntry, { labels, formats }: LayoutContext): string {
  const { tax_category: category, tax_rate, taxable_cents } = entry;
  const hasRate = category === "S" || category === "Z";
  const name = hasRate ? `${labels.tax} ${formats.percent(tax_rate)}` : labels.categories[category];
  return labels.taxOn(name, formats.amount(taxable_cents));
}

function amountRow(label: string, amount: string, style: TextStyle, emphasized = false): AmountRow {
  const labelStyle = emphasized ? STYLES.strong : STYLES.body;
  const room = RIGHT - MIDDLE - textWidth(amount, style) - 10;
  const lines = wrap(label, labelStyle, Math.max(60, room));
  const height = emphasized ? 30 : Math.max(1, lines.length) * labelStyle.leading + 4;
  return { label: lines, amount, style, height, emphasized };
}

function heightOf(rows: AmountRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

function placeAmount(page: Page, row: AmountRow, top: number): number {
  if (row.emphasized) {
    drawRule(page, top + 4, INK, 0.8, MIDDLE, RIGHT);
    const labelTop = top + 18 - (row.label.length * STYLES.strong.leading) / 2 + 1;
    drawLines(page, row.label, STYLES.strong, MIDDLE, labelTop);
    drawLine(page, row.amount, row.style, RIGHT, top + 10, "right");
  } else {
    drawLines(page, row.label, STYLES.body, MIDDLE, top);
    drawLine(page, row.amount, row.style, RIGHT, top, "right");
  }
  return top + row.height;
}

function paymentRows({ document, labels, formats }: LayoutContext): PaymentRow[] {
  const { iban, bic, bank_name } = document.seller;
  const width = PANEL_WIDTH - 2 * PANEL_PADDING - LABEL_WIDTH;
  const facts: [string, string | null][] = [
    [labels.amountDue, formats.money(document.total_cents, document.currency)],
    [labels.dueDate, document.due_date === null ? null : formats.day(document.due_date)],
    [labels.iban, iban === null ? null : inGroupsOfFour(iban)],
    [labels.bic, bic],
    [labels.bank, bank_name],
    [labels.reference, document.number],
  ];
  return facts.flatMap(([label, value]) =>
    value === null ? [] : [{ label, value: wrap(value, STYLES.figures, width) }],
  );
}

function inGroupsOfFour(iban: string): string {
  return iban.replaceAll(/\s/g, "").replaceAll(/(.{4})(?=.)/g, "$1 ");
}

function panelHeight(rows: PaymentRow[]): number {
  if (rows.length === 0) return 0;
  const lines = rows.reduce((sum, { value }) => sum + value.length, 0);
  return 2 * PANEL_PADDING + 18 + lines * STYLES.figures.leading + (rows.length - 1) * 2;
}

function placePayment(
  page: Page,
  rows: PaymentRow[],
  { labels, accent }: LayoutContext,
  top: number,
): number {
  if (rows.length === 0) return top;
  const height = panelHeight(rows);
  page.push({ kind: "box", x: LEFT, y: top, width: PANEL_WIDTH, height, color: PANEL });
  page.push({ kind: "box", x: LEFT, y: top, width: 2, height, color: accent.area });
  const x = LEFT + PANEL_PADDING;
  drawLine(page, labels.payment, STYLES.strong, x, top + PANEL_PADDING - 2);
  let y = top + PANEL_PADDING + 18;
  for (const { label, value } of rows) {
    drawLine(page, label, STYLES.muted, x, y + 0.5);
    y = drawLines(page, value, STYLES.figures, x + LABEL_WIDTH, y) + 2;
  }
  return top + height;
}
