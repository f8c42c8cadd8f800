import type { InvoiceDocument } from "../../src/documents/invoice-document.ts";
import { legalMentions } from "../../src/documents/legal-mentions.ts";
import { renderInvoicePdf } from "../../src/documents/render-invoice-pdf.ts";

/** The invoice as the Worker draws it. */
export const render = (document: InvoiceDocument): Promise<Uint8Array> =>
  renderInvoicePdf(document, { mentions: legalMentions(document), logo: null });
