/** The PDF of a document: opened, saved, or shown within its page where a browser can. */
import { invoicePdf } from "../../../../capabilities/issued-files/invoice-pdf.ts";
import { headersOfPdf } from "../../../../formats/pdf/pdf-headers.ts";
import type { InvoiceRow } from "../../../../schema/rows.ts";
import type { Desk } from "../../http/desk.tsx";
import { FRAMED } from "../../http/headers.ts";
import { idIn } from "../../http/ids.ts";
import { Card } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";

/** The PDF, in the language of the document. The first one of an issued document is kept: a second round trip. */
export async function answerPdf(desk: Desk, type: InvoiceRow["type"]): Promise<Response> {
  const ctx = desk.open(type === "invoice" ? "getInvoicePdf" : "getCreditNotePdf");
  const found = await invoicePdf(ctx, idIn(desk), { type });
  const headers = new Headers({
    "Content-Type": "application/pdf",
    ...headersOfPdf(found.invoice.origin, found),
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
  });
  for (const [name, value] of Object.entries(FRAMED)) if (!headers.has(name)) headers.set(name, value);
  headers.delete("ETag");
  if (desk.c.req.query("save") !== undefined)
    headers.set("Content-Disposition", `attachment; filename="${found.fileName}"`);
  return new Response((await found.read()) as BodyInit, { headers });
}

/** The frame is filled when it is opened, and phones are offered the links alone. */
export const PdfCard = ({ seat, at, number }: { seat: Seat; at: string; number: string }) => {
  const { document } = seat.words;
  return (
    <Card title="PDF">
      <div class="acts">
        <a class="button" href={`${at}/pdf`} target="_blank" rel="noopener">
          {document.pdf}
        </a>
        <a class="button quiet" href={`${at}/pdf?save`}>
          {document.download}
        </a>
      </div>
      <details class="unfold wide-only">
        <summary class="button quiet">{document.preview}</summary>
        <iframe class="pdf" src={`${at}/pdf`} title={`PDF ${number}`} loading="lazy" />
      </details>
    </Card>
  );
};
