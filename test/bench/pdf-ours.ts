import type { InvoiceDocument } from "../../src/formats/document/document-model.ts";
import { legalMentions } from "../../src/formats/document/legal-mentions.ts";
import { renderInvoicePdf } from "../../src/formats/pdf/render-pdf.ts";

/** Draws the invoice as the Worker does. */
export const render = (document: InvoiceDocument): Promise<Uint8Array> =>
  renderInvoicePdf(document, { mentions: legalMentions(document), logo: null });
