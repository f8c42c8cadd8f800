import { documentTitle, inGroupsOfFour } from "../../document/document-texts.ts";
import {
  type AccountFact,
  furtherAccounts,
  inOrderOfUse,
  mainAccount,
  termFacts,
  transferReference,
} from "../../document/payment-texts.ts";
import { mainAmount } from "../../document/state-texts.ts";
import { WORDS } from "../../words/catalogue.ts";
import { printable } from "../fonts/typeface.ts";
import { atMost, type LayoutContext, type Paragraph, wrap, wrapParagraphs } from "./context.ts";
import type { Flow } from "./flow.ts";
import {
  drawIn,
  drawLine,
  drawLines,
  drawLink,
  dropBeside,
  HALF_GAP,
  LEFT,
  MIDDLE,
  mark,
  PANEL,
  RIGHT,
  STYLES,
  type TextStyle,
  textWidth,
} from "./page.ts";
import { layoutSection } from "./sections.ts";

const PADDING = 11;
const WIDTH = MIDDLE - HALF_GAP - LEFT;
const HEAD_HEIGHT = 18;
const ROW_GAP = 2;
const LABEL_GAP = 9;
const MOST_VALUE_LINES = 3;
/** The greatest height of the panel, in points. Further accounts, and a longer note, follow the totals. */
const MOST_HEIGHT = 400;
const MOST_NOTE_LINES = 4;
const LINK_HEIGHT = 15;

interface PanelRow {
  label: string;
  value: Paragraph;
  style: TextStyle;
}

/** How to pay: in a panel beside the totals, and what it has no room for. */
export interface PaymentPanel {
  labelWidth: number;
  rows: PanelRow[];
  /** The business's own words, at the end of the panel. */
  note: string[];
  height: number;
  further: { accounts: AccountFact[]; note: string | null };
}

export function layoutPayment({ document, labels, formats, pageUrl }: LayoutContext): PaymentPanel {
  const { iban, bic, bank_name } = mainAccount(document);
  const accounts = furtherAccounts(document);
  const hasAccount = iban !== null || accounts.length > 0;
  const { label, cents } = mainAmount(document);
  const terms = termFacts(document, cents);
  const first: [label: string, value: string | null][] = [
    [label, formats.money(cents, document.currency)],
    [labels.dueDate, document.due_date === null ? null : formats.day(document.due_date)],
  ];
  const owner: typeof first = hasAccount
    ? [[WORDS[document.locale].payment.payee, document.seller.name]]
    : [];
  const international: typeof first = [
    [labels.iban, iban === null ? null : inGroupsOfFour(iban)],
    [labels.bic, bic],
    [labels.bank, bank_name],
  ];
  const reference = transferReference(document);
  const names = [...first, ...owner, ...international].map(([label]) => label);
  for (const { label } of [...terms, ...accounts, reference]) names.push(label);
  const labelWidth = Math.max(...names.map((label) => textWidth(label, STYLES.muted))) + LABEL_GAP;
  const width = WIDTH - 2 * PADDING - labelWidth;
  const row = (label: string, value: string): PanelRow => ({ label, ...fittedValue(value, width) });
  const rowsOf = (facts: typeof first): PanelRow[] =>
    facts.flatMap(([label, value]) => (value === null ? [] : [row(label, value)]));
  const sentences = terms.map(({ label, value }) => ({
    label,
    value: atMost(wrap(value, STYLES.figures, width), MOST_VALUE_LINES),
    style: STYLES.figures,
  }));
  const amounts = [...rowsOf(first), ...sentences, ...rowsOf(owner)];
  const ibanRows = rowsOf(international);
  const last = row(reference.label, reference.value);
  const note = noteLines(document);
  const isNoteShort = note.length <= MOST_NOTE_LINES;
  const further: PanelRow[] = [];
  for (const { label, value, about } of accounts) {
    const next = row(label, about === null ? value : `${value}\n${about}`);
    const all = [...amounts, ...ibanRows, ...further, next, last];
    if (heightOf(all, isNoteShort ? note : []) > MOST_HEIGHT) break;
    further.push(next);
  }
  const rows = [...amounts, ...inOrderOfUse(document, { iban: ibanRows, further }), last];
  return {
    labelWidth,
    rows,
    note: isNoteShort ? note : [],
    height: heightOf(rows, isNoteShort ? note : []) + (pageUrl === null ? 0 : LINK_HEIGHT),
    further: {
      accounts: accounts.slice(further.length),
      note: isNoteShort ? null : (document.content?.payment_note ?? null),
    },
  };
}

function noteLines({ content }: LayoutContext["document"]): string[] {
  const note = content?.payment_note?.trim();
  return note ? wrap(note, STYLES.muted, WIDTH - 2 * PADDING) : [];
}

/** A value that is too wide, such as a long IBAN or reference, is set a little smaller: as much as it needs. */
function fittedValue(text: string, width: number): Pick<PanelRow, "value" | "style"> {
  const lines = printable(text).split("\n");
  const fits = (style: TextStyle) => lines.every((line) => textWidth(line, style) <= width);
  const { figures, tightFigures, smallFigures } = STYLES;
  const style = [figures, tightFigures, smallFigures].find(fits) ?? tightFigures;
  return { value: atMost(wrap(text, style, width), MOST_VALUE_LINES), style };
}

function heightOf(rows: PanelRow[], note: string[]): number {
  const lines = rows.reduce((sum, { value }) => sum + value.length, 0);
  const noteHeight = note.length === 0 ? 0 : ROW_GAP + 4 + note.length * STYLES.muted.leading;
  return (
    2 * PADDING + HEAD_HEIGHT + lines * STYLES.figures.leading + (rows.length - 1) * ROW_GAP + noteHeight
  );
}

/** Draws the payment details in a panel, and gives its bottom. */
export function placePayment(
  { page, structure }: Flow,
  { height, labelWidth, rows, note }: PaymentPanel,
  { document, labels, accent, pageUrl }: LayoutContext,
  top: number,
): number {
  page.push({ kind: "box", x: LEFT, y: top, width: WIDTH, height, color: PANEL });
  page.push({ kind: "box", x: LEFT, y: top, width: 2, height, color: accent.area });
  const x = LEFT + PADDING;
  drawIn(page, structure.add("H2"), () =>
    drawLine(page, labels.payment, STYLES.strong, x, top + PADDING - 2),
  );
  const list = structure.add("L");
  let y = top + PADDING + HEAD_HEIGHT;
  for (const { label, value, style } of rows) {
    const item = list.addItem();
    mark(page, item.label);
    drawLine(page, label, STYLES.muted, x, y + dropBeside(STYLES.muted, style));
    mark(page, item.body);
    y = drawLines(page, value, style, x + labelWidth, y) + ROW_GAP;
  }
  if (note.length > 0) drawIn(page, structure.add("P"), () => drawLines(page, note, STYLES.muted, x, y + 4));
  if (pageUrl !== null) {
    const text = WORDS[document.locale].payment.viewOnline;
    const link = { url: pageUrl, text, description: `${text}: ${documentTitle(document)}` };
    const style = { ...STYLES.running, color: accent.text };
    drawLink(page, structure.add("P"), link, style, x, top + height - PADDING - style.leading + 2);
  }
  return top + height;
}

/** What the panel had no room for, under the totals. */
export function layoutFurtherPayment(flow: Flow, { labels }: LayoutContext, panel: PaymentPanel): void {
  const { accounts, note } = panel.further;
  const lines = [
    ...accounts.map(({ label, value, about }) => `${label} ${[value, about].filter(Boolean).join(" · ")}`),
    ...(note === null ? [] : [note]),
  ].flatMap((text) => wrapParagraphs(text, STYLES.body, RIGHT - LEFT));
  layoutSection(flow, labels.payment, lines);
}

/**
 * The business's words on payment where none is asked for, such as how a credit note is paid out. A copy of what
 * is settled asks nobody to pay.
 */
export function layoutPaymentNote(flow: Flow, { document, labels }: LayoutContext): void {
  if (document.state && !document.corrects) return;
  const note = document.content?.payment_note?.trim();
  if (note) layoutSection(flow, labels.payment, wrapParagraphs(note, STYLES.body, RIGHT - LEFT));
}
