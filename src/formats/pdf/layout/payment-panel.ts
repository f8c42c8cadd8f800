import { documentTitle, inGroupsOfFour } from "../../document/document-texts.ts";
import {
  type AccountFact,
  furtherAccounts,
  inOrderOfUse,
  payeeOf,
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
  type Page,
  RIGHT,
  STYLES,
  type TextStyle,
  textWidth,
} from "./page.ts";
import { layoutSection } from "./sections.ts";
import type { StructureElement } from "./structure.ts";

const PADDING = 11;
/** Few values reach the right edge. Those that do are unbroken numbers, such as a French IBAN. */
const RIGHT_PADDING = 6;
const WIDTH = MIDDLE - HALF_GAP - LEFT;
const INNER_WIDTH = WIDTH - PADDING - RIGHT_PADDING;
const HEAD_HEIGHT = 18;
const ROW_GAP = 2;
const LABEL_GAP = 8;
/** In points. A wider label may stand over its value, where that makes the panel lower. */
const WIDE_LABEL = 72;
const MOST_VALUE_LINES = 3;
/** The longest own words on a way to pay have room in them. */
const MOST_TEXT_LINES = 12;
/** The greatest height of the panel, in points. Further accounts, and a longer note, follow the totals. */
const MOST_HEIGHT = 400;
const MOST_NOTE_LINES = 4;
const LINK_HEIGHT = 15;

/** What a row says: a number that is not to be broken, a text that may be, or the one over the other. */
interface PanelFact {
  label: string;
  number?: string | null;
  text?: string | null;
}

interface PanelRow {
  label: string;
  /** Its number, or nothing. */
  value: Paragraph;
  style: TextStyle;
  about: Paragraph;
  /** Whether the value stands under its label, in the whole width of the panel. */
  isUnder: boolean;
}

interface PanelRows {
  labelWidth: number;
  rows: PanelRow[];
  /** How many of the further accounts are among them. */
  accounts: number;
}

/** How to pay: in a panel beside the totals, and what it has no room for. */
export interface PaymentPanel extends Pick<PanelRows, "labelWidth" | "rows"> {
  /** The business's own words, at the end of the panel. */
  note: string[];
  height: number;
  further: { accounts: AccountFact[]; note: string | null };
}

export function layoutPayment(context: LayoutContext): PaymentPanel {
  const { document, pageUrl } = context;
  const accounts = furtherAccounts(document);
  const lines = noteLines(document);
  const isNoteShort = lines.length <= MOST_NOTE_LINES;
  const note = isNoteShort ? lines : [];
  const facts = factsOf(context, accounts);
  const labels = [...facts.first, ...facts.international, ...facts.further, facts.reference].map(
    ({ label }) => textWidth(label, STYLES.muted),
  );
  const rowsWith = (widths: readonly number[]) =>
    layoutRows(document, facts, Math.max(...widths) + LABEL_GAP, note);
  const usual = rowsWith(labels);
  const narrow = labels.filter((width) => width <= WIDE_LABEL);
  const other = narrow.length < labels.length && narrow.length > 0 ? rowsWith(narrow) : usual;
  const {
    labelWidth,
    rows,
    accounts: kept,
  } = heightOf(other.rows, note) < heightOf(usual.rows, note) ? other : usual;
  return {
    labelWidth,
    rows,
    note,
    height: heightOf(rows, note) + (pageUrl === null ? 0 : LINK_HEIGHT),
    further: {
      accounts: accounts.slice(kept),
      note: isNoteShort ? null : (document.content?.payment_note ?? null),
    },
  };
}

interface PanelFacts {
  first: PanelFact[];
  international: PanelFact[];
  further: PanelFact[];
  reference: PanelFact;
}

function factsOf({ document, labels, formats }: LayoutContext, accounts: AccountFact[]): PanelFacts {
  const { name, iban, bic, bank_name } = payeeOf(document);
  const hasAccount = iban !== null || accounts.length > 0;
  const { label, cents } = mainAmount(document);
  const { payee } = WORDS[document.locale].payment;
  const reference = transferReference(document);
  return {
    first: [
      { label, number: formats.money(cents, document.currency) },
      { label: labels.dueDate, number: document.due_date && formats.day(document.due_date) },
      ...termFacts(document, cents).map(({ label, value }) => ({ label, text: value })),
      { label: payee, text: hasAccount ? name : null },
    ].filter(isSaid),
    international: [
      { label: labels.iban, number: iban && inGroupsOfFour(iban) },
      { label: labels.bic, number: bic },
      { label: labels.bank, text: bank_name },
    ].filter(isSaid),
    further: accounts.map(({ label, value, about }) => ({ label, number: value, text: about })),
    reference: { label: reference.label, number: reference.value },
  };
}

const isSaid = ({ number, text }: PanelFact): boolean => Boolean(number ?? text);

/** The rows in the order of use, with as many further accounts as there is room for. */
function layoutRows(
  document: LayoutContext["document"],
  facts: PanelFacts,
  labelWidth: number,
  note: string[],
): PanelRows {
  const rowOf = (fact: PanelFact) => layoutRow(fact, labelWidth);
  const [first, iban, last] = [
    facts.first.map(rowOf),
    facts.international.map(rowOf),
    rowOf(facts.reference),
  ];
  const further: PanelRow[] = [];
  for (const fact of facts.further) {
    const next = rowOf(fact);
    if (heightOf([...first, ...iban, ...further, next, last], note) > MOST_HEIGHT) break;
    further.push(next);
  }
  const rows = [...first, ...inOrderOfUse(document, { iban, further }), last];
  return { labelWidth, rows, accounts: further.length };
}

function noteLines({ content }: LayoutContext["document"]): string[] {
  const note = content?.payment_note?.trim();
  return note ? wrap(note, STYLES.muted, INNER_WIDTH) : [];
}

/**
 * A number that has no room beside its label stands under it, so that it stays whole in its full size. Only what is
 * wider than the panel, such as the longest IBAN, is set smaller, and a longer one still is broken.
 */
function layoutRow({ label, number, text }: PanelFact, labelWidth: number): PanelRow {
  const { figures, tightFigures, smallFigures } = STYLES;
  const whole = number ? printable(number) : "";
  const beside = INNER_WIDTH - labelWidth;
  const isLabelWide = textWidth(label, STYLES.muted) + LABEL_GAP > labelWidth;
  const isUnder = isLabelWide || textWidth(whole, figures) > beside;
  const width = isUnder ? INNER_WIDTH : beside;
  const fits = (style: TextStyle) => textWidth(whole, style) <= width;
  const style = [figures, tightFigures, smallFigures].find(fits) ?? tightFigures;
  const lines = whole === "" ? [] : atMost(wrap(whole, style, width), MOST_VALUE_LINES);
  return {
    label,
    // A space keeps number and text apart when they are read out.
    value: lines.map((line, index) => (text && index === lines.length - 1 ? `${line} ` : line)),
    style,
    about: text ? atMost(wrap(text, figures, width), MOST_TEXT_LINES) : [],
    isUnder,
  };
}

function heightOf(rows: PanelRow[], note: string[]): number {
  const values = rows.reduce((sum, row) => sum + rowHeight(row), 0);
  const noteHeight = note.length === 0 ? 0 : ROW_GAP + 4 + note.length * STYLES.muted.leading;
  return 2 * PADDING + HEAD_HEIGHT + values + (rows.length - 1) * ROW_GAP + noteHeight;
}

const rowHeight = ({ value, about, isUnder }: PanelRow): number =>
  (value.length + about.length) * STYLES.figures.leading + (isUnder ? STYLES.muted.leading : 0);

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
  for (const row of rows) y = placeRow(page, row, { x, labelWidth, y, list }) + ROW_GAP;
  if (note.length > 0) drawIn(page, structure.add("P"), () => drawLines(page, note, STYLES.muted, x, y + 4));
  if (pageUrl !== null) {
    const text = WORDS[document.locale].payment.viewOnline;
    const link = { url: pageUrl, text, description: `${text}: ${documentTitle(document)}` };
    const style = { ...STYLES.running, color: accent.text };
    drawLink(page, structure.add("P"), link, style, x, top + height - PADDING - style.leading + 2);
  }
  return top + height;
}

/** Draws a row, and gives its bottom. */
function placeRow(
  page: Page,
  { label, value, style, about, isUnder }: PanelRow,
  { x, labelWidth, y, list }: { x: number; labelWidth: number; y: number; list: StructureElement },
): number {
  const item = list.addItem();
  mark(page, item.label);
  drawLine(page, label, STYLES.muted, x, isUnder ? y : y + dropBeside(STYLES.muted, style));
  mark(page, item.body);
  const left = isUnder ? x : x + labelWidth;
  const top = isUnder ? y + STYLES.muted.leading : y;
  return drawLines(page, about, STYLES.figures, left, drawLines(page, value, style, left, top));
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
