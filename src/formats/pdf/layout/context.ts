import type { Formats } from "../../../platform/i18n/locale-formats.ts";
import type { Accent } from "../../colors/accent.ts";
import type { InvoiceDocument } from "../../document/document-model.ts";
import type { DocumentWords, OwnWords } from "../../words/subjects/document.ts";
import { isolated, withoutMarks } from "../fonts/fallback/directions.ts";
import { graphemesOf, printable } from "../fonts/typeface.ts";
import { wrapText } from "../fonts/wrap-text.ts";
import { faceOf, type TextStyle, textWidth } from "./page.ts";

/** The data that all parts of the layout share. */
export interface LayoutContext {
  document: InvoiceDocument;
  mentions: readonly string[];
  /** Size of the logo in pixels; null without a logo. */
  logo: { width: number; height: number } | null;
  /** The address of the public page; null where the document does not lead to it. */
  pageUrl: string | null;
  labels: DocumentWords;
  /** The labels in which invoices and credit notes differ. */
  ownLabels: OwnWords;
  formats: Formats;
  accent: Accent;
  /** Whether tax is shown, as `showsTax` in `document-texts.ts` decides. */
  showsTax: boolean;
}

/** The lines of a paragraph. */
export type Paragraph = readonly string[];

/**
 * Wraps text into printable lines no wider than `width` points. A line that ends between two words keeps a space
 * there, so that they stay apart when they are read out.
 */
export function wrap(text: string, style: TextStyle, width: number): string[] {
  const whole = printable(text);
  const lines = wrapText(whole, faceOf(style), style.size, width, style.tabular);
  if (lines.length === 1) return lines;
  let end = 0;
  return lines.map((line) => {
    const bare = withoutMarks(line);
    end = whole.indexOf(bare, end) + bare.length;
    return line !== "" && /\s/.test(whole.charAt(end)) ? `${line} ` : line;
  });
}

/** Wraps each line of text as a paragraph of its own. */
export const wrapParagraphs = (text: string, style: TextStyle, width: number): Paragraph[] =>
  printable(text)
    .split("\n")
    .map((line) => wrap(line, style, width));

/** The first `count` lines, with an ellipsis if more were left out. */
export function atMost(lines: Paragraph, count: number): Paragraph {
  if (lines.length <= count) return lines;
  return [...lines.slice(0, count - 1), `${lines[count - 1]?.trimEnd() ?? ""}…`];
}

/** The paragraphs with their first `count` lines, with an ellipsis if more were left out. */
export function atMostLines([first, ...others]: readonly Paragraph[], count: number): Paragraph[] {
  if (first === undefined) return [];
  if (first.length < count) return [first, ...atMostLines(others, count - first.length)];
  return [atMost(others.length > 0 ? [...first, ""] : first, count)];
}

/** Text on one line, cut with an ellipsis if it is wider than `width` points. */
export function ellipsize(text: string, style: TextStyle, width: number): string {
  const whole = printable(text).replaceAll("\n", " ");
  if (textWidth(whole, style) <= width) return whole;
  const ends = graphemesOf(whole).map(({ index }) => index);
  const cut = (count: number) => whole.slice(0, ends[count] ?? 0);
  let [fits, tooMany] = [0, ends.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (textWidth(`${cut(middle)}…`, style) <= width) fits = middle;
    else tooMany = middle;
  }
  return `${cut(fits).trimEnd()}…`;
}

/** Joins short facts into lines. Breaks between facts, and inside one only if it is wider than a line. */
export function wrapFacts(facts: string[], style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  for (const fact of facts.map(printable).filter((text) => text.trim() !== "")) {
    const joined = `${lines.at(-1)}  ·  ${isolated(fact)}`;
    if (lines.length > 0 && textWidth(joined, style) <= width) lines.splice(-1, 1, joined);
    else lines.push(...wrap(fact, style, width).map(isolated));
  }
  return lines;
}
