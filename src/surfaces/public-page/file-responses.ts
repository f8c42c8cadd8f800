import type { Context as HonoContext } from "hono";
import { readAttachment } from "../../capabilities/invoices/attachments/read-attachment.ts";
import type { InvoicePdf } from "../../capabilities/issued-files/invoice-pdf.ts";
import { headersOfPdf } from "../../formats/pdf/pdf-headers.ts";
import type { App } from "../../platform/http/context.ts";
import { savedFileHeaders } from "../../platform/http/file-name.ts";
import { isHeld } from "../../platform/http/if-none-match.ts";
import type { AttachmentRow } from "../../schema/rows.ts";
import { PDF_POLICY } from "./page-headers.ts";

/** The answer with a PDF, without its bytes for who holds them already. */
export async function pdfResponse(c: HonoContext<App>, pdf: InvoicePdf): Promise<Response> {
  const headers = new Headers({
    "Content-Security-Policy": PDF_POLICY,
    ...headersOfPdf(pdf.invoice.origin, pdf),
  });
  if (isHeld(c.req.header("If-None-Match"), headers.get("ETag"))) {
    headers.delete("Content-Type");
    return new Response(null, { status: 304, headers });
  }
  // A copy is drawn for each request, and need not be for its headers.
  const isAsked = c.req.method !== "HEAD" || pdf.sha256 !== null;
  const bytes = isAsked ? ((await pdf.read()) as BodyInit) : null;
  headers.set("Content-Type", "application/pdf");
  return new Response(bytes, { headers });
}

/** The answer with a file beside a document, likewise. */
export async function fileResponse(c: HonoContext<App>, file: AttachmentRow): Promise<Response> {
  const headers = new Headers(savedFileHeaders(file));
  if (!isHeld(c.req.header("If-None-Match"), headers.get("ETag")))
    return new Response(await readAttachment(c.env, file), { headers });
  headers.delete("Content-Type");
  return new Response(null, { status: 304, headers });
}
