import type { Formats } from "../../../platform/i18n/locale-formats.ts";
import type { Accent } from "../../colors/accent.ts";
import type { InvoiceDocument } from "../../document/document-model.ts";
import type { DocumentWords, OwnWords } from "../../words/subjects/document.ts";
import { printable } from "../fonts/typeface.ts";
import { wrapText } from "../fonts/wrap-text.ts";
import { faceOf, type TextStyle, textWidth } from "./page.ts";

/** The data that all parts of the layout share. */
export interface LayoutContext {
  document: InvoiceDocument;
  mentions: readonly string[];
  /** Size of the logo in pixels; null without a logo. */
  logo: { width: number; height: number } | null;
  labels: DocumentWords;
  /** The labels in which invoices and credit notes differ. */
  ownLabels: OwnWords;
  formats: Formats;
  accent: Accent;
  /** Whether tax is shown, as `showsTax` in `document-texts.ts` decides. */
  showsTax: boolean;
}

/** Wraps text into printable lines no wider than `width` points. */
export function wrap(text: string, style: TextStyle, width: number): string[] {
  return wrapText(printable(text), faceOf(style), style.size, width, style.tabular);
}

/** The first `count` lines, with an ellipsis if more were left out. */
export function atMost(lines: string[], count: number): string[] {
  if (lines.length <= count) return lines;
  return [...lines.slice(0, count - 1), `${lines[count - 1] ?? ""}…`];
}

/** Text on one line, cut with an ellipsis if it is wider than `width` points. */
export function ellipsize(text: string, style: TextStyle, width: number): string {
  const whole = printable(text).replaceAll("\n", " ");
  if (textWidth(whole, style) <= width) return whole;
  let end = whole.length;
  while (end > 0 && textWidth(`${whole.slice(0, end)}…`, style) > width) end--;
  return `${whole.slice(0, end).trimEnd()}…`;
}

/** Joins short facts into lines. Breaks between facts, and inside one only if it is wider than a line. */
export function wrapFacts(facts: string[], style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  for (const fact of facts.map(printable).filter((text) => text.trim() !== "")) {
    const joined = `${lines.at(-1)}  ·  ${fact}`;
    if (lines.length > 0 && textWidth(joined, style) <= width) lines.splice(-1, 1, joined);
    else lines.push(...wrap(fact, style, width));
  }
  return lines;
}
