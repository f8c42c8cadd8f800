import type { Formats } from "../../platform/i18n/formats.ts";
import { printable } from "../fonts/typeface.ts";
import { wrapText } from "../fonts/wrap-text.ts";
import type { InvoiceDocument } from "../invoice-document.ts";
import type { Labels } from "../labels.ts";
import type { Accent } from "./accent.ts";
import { faceOf, type TextStyle } from "./page.ts";

/** What all parts of the layout share. */
export interface LayoutContext {
  document: InvoiceDocument;
  mentions: readonly string[];
  /** Size of the logo in pixels, where there is one. */
  logo: { width: number; height: number } | null;
  labels: Labels;
  formats: Formats;
  accent: Accent;
  /** Whether tax is shown: not for a seller who charges none at all. */
  showsTax: boolean;
}

/** Lines of text fit to be drawn, no wider than `width` points. */
export function wrap(text: string, style: TextStyle, width: number): string[] {
  return wrapText(printable(text), faceOf(style), style.size, width, style.tabular);
}
