import { draftAsShown } from "../invoices/issued-content.ts";
import { partiesOf } from "../invoices/parties.ts";
import type { InvoicePreview } from "../invoices/preview-invoice.ts";
import { renderOnce } from "./invoice-pdf.ts";

/** Draws a preview as the PDF of a draft is drawn, in the document's language. */
export async function previewPdf(
  env: Env,
  { invoice, business, client }: InvoicePreview,
): Promise<Uint8Array> {
  const parties = partiesOf(business, client, invoice.content);
  const shown = draftAsShown(invoice, { client, business, now: new Date(invoice.created_at) });
  return renderOnce({ env }, shown, { parties, corrects: null, locale: parties.locale });
}
