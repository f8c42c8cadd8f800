import type { InvoiceDocument } from "../document/document-model.ts";
import { documentTitle } from "../document/document-texts.ts";
import { copyText } from "../document/state-texts.ts";
import type { LogoPack } from "../logo/logo-pack.ts";
import { writePdf } from "./file/write-pdf.ts";
import { printable } from "./fonts/typeface.ts";
import { layoutInvoice } from "./layout/layout-invoice.ts";

interface InvoicePdfOptions {
  /** The legal mentions, one paragraph each. */
  mentions: string[];
  logo: LogoPack | null;
}

/**
 * Draws an invoice or credit note as PDF/A-3u and PDF/UA-1 on A4. The same document and options give the same
 * bytes.
 */
export async function renderInvoicePdf(
  document: InvoiceDocument,
  { mentions, logo }: InvoicePdfOptions,
): Promise<Uint8Array> {
  const layout = layoutInvoice(document, { mentions, logo });
  return writePdf(layout, logo, {
    title: printable([documentTitle(document), copyText(document)].filter(Boolean).join(" · ")),
    author: printable(document.seller.name),
    language: document.locale,
    day: document.state?.day ?? document.issue_date,
    id: document.id,
  });
}
