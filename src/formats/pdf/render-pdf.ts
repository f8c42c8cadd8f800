import type { InvoiceDocument } from "../document/document-model.ts";
import { documentTitle } from "../document/document-texts.ts";
import type { LogoPack } from "../logo/logo-pack.ts";
import { printable } from "./fonts/typeface.ts";
import { layoutInvoice } from "./layout/layout-invoice.ts";

interface InvoicePdfOptions {
  /** Paragraphs of the legal footer, in the document's language. */
  mentions: string[];
  logo: LogoPack | null;
}

/** Draws an invoice or credit note as a PDF/A-3b file on A4. The same document and options always give the same bytes. */
export async function renderInvoicePdf(
  document: InvoiceDocument,
  { mentions, logo }: InvoicePdfOptions,
): Promise<Uint8Array> {
  const pages = layoutInvoice(document, { mentions, logo });
  // Loaded on the first document: evaluating pdf-lib takes longer than drawing one.
  const { writePdf } = await import("./file/write-pdf.ts");
  return writePdf(pages, logo, {
    title: printable(documentTitle(document)),
    author: printable(document.seller.name),
    language: document.locale,
    day: document.issue_date,
    id: document.id,
  });
}
