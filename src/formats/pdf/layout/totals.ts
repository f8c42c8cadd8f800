import { documentAmounts } from "../../document/document-amounts.ts";
import { isPayable } from "../../document/document-texts.ts";
import { type LayoutContext, wrap } from "./context.ts";
import type { Flow } from "./flow.ts";
import {
  drawLine,
  drawLines,
  drawRule,
  dropBeside,
  INK,
  MIDDLE,
  mark,
  type Page,
  RIGHT,
  STYLES,
  type TextStyle,
  textWidth,
} from "./page.ts";
import { layoutCode, placeCode } from "./payment-code.ts";
import { layoutFurtherPayment, layoutPayment, layoutPaymentNote, placePayment } from "./payment-panel.ts";
import type { StructureElement } from "./structure.ts";

/** The greatest height of the rows kept together, in points. Further rows of a breakdown come before them. */
const MOST_HEIGHT_TOGETHER = 330;
const TOP_MARGIN = 16;
const LABEL_GAP = 9;
/** In points. If an amount leaves its label less width, the amount goes below the label. */
const LEAST_LABEL_WIDTH = 75;

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

/** Totals and payment details. They are measured first, so that they can be kept together on one page. */
export interface Totals {
  /** With the payment details beside them, in points. */
  height: number;
  /** Of the totals alone, in points; null if there are no payment details. */
  aloneHeight: number | null;
  /** @param apart whether the payment details begin the next page */
  place: (flow: Flow, apart: boolean) => void;
}

export function layoutTotals(context: LayoutContext): Totals {
  const rows = amountRows(context);
  const kept = lastRows(rows, MOST_HEIGHT_TOGETHER);
  const payment = isPayable(context.document) ? layoutPayment(context) : null;
  const code = payment && layoutCode(context);
  const alone = TOP_MARGIN + heightOf(kept);
  const height = Math.max(alone + (code?.height ?? 0), TOP_MARGIN + (payment?.height ?? 0));
  return {
    height,
    aloneHeight: payment && alone,
    place(flow, apart) {
      const list = flow.structure.add("L");
      for (const row of rows.slice(0, rows.length - kept.length)) {
        flow.reserve(row.height);
        flow.y = placeAmount(flow.page, row, flow.y, list);
      }
      flow.reserve(apart ? alone : height);
      let top = flow.y + TOP_MARGIN;
      flow.y = kept.reduce((y, row) => placeAmount(flow.page, row, y, list), top);
      if (!payment) return layoutPaymentNote(flow, context);
      if (apart) {
        flow.startPage();
        top = flow.y;
      }
      const bottom = placePayment(flow, payment, context, top);
      flow.y = Math.max(bottom, flow.y + (code?.height ?? 0));
      if (code) placeCode(flow, code, context, flow.y);
      layoutFurtherPayment(flow, context, payment);
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

function amountRows({ document, formats, accent }: LayoutContext): AmountRow[] {
  const total: TextStyle = { ...STYLES.total, color: accent.text };
  return documentAmounts(document).map(({ label, cents, currency, kind }) => {
    const amount = formats.money(cents, currency);
    return amountRow(label, amount, kind === "total" ? total : STYLES.figures, kind === "total");
  });
}

function amountRow(label: string, amount: string, style: TextStyle, emphasized = false): AmountRow {
  const labelStyle = emphasized ? STYLES.strong : STYLES.figures;
  const room = RIGHT - MIDDLE - textWidth(amount, style) - LABEL_GAP;
  const stacked = room < LEAST_LABEL_WIDTH;
  const lines = wrap(label, labelStyle, stacked ? RIGHT - MIDDLE : room);
  const labelHeight = lines.length * labelStyle.leading;
  const amountTop = stacked ? labelHeight : 0;
  const height = Math.max(labelHeight, amountTop + style.leading) + (emphasized ? 15 : 4);
  return { label: lines, labelStyle, amount, style, amountTop, height, emphasized };
}

function heightOf(rows: AmountRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

function placeAmount(page: Page, row: AmountRow, top: number, list: StructureElement): number {
  const { label, labelStyle, amount, style, amountTop, emphasized } = row;
  if (emphasized) drawRule(page, top + 4, INK, 0.8, MIDDLE, RIGHT);
  const start = emphasized ? top + 11 : top;
  const isBesideLargerAmount = amountTop === 0 && label.length === 1;
  const labelTop = isBesideLargerAmount ? start + dropBeside(labelStyle, style) : start;
  const item = list.addItem();
  mark(page, item.label);
  drawLines(page, label, labelStyle, MIDDLE, labelTop);
  mark(page, item.body);
  drawLine(page, amount, style, RIGHT, start + amountTop, "right");
  mark(page, null);
  return top + row.height;
}
