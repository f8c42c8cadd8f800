import { savedFileHeaders } from "../../platform/http/file-name.ts";
import type { Origin } from "../../schema/vocabularies/invoices.ts";

/** The file name of a document's PDF: its number, in characters that every file system accepts. */
export const pdfFileName = (number: string): string => `${number.replace(/[^\w.-]/g, "-")}.pdf`;

/**
 * The response headers of a PDF, except `Content-Type`. The file is named after the document's number. An
 * issued document has an `ETag`, the hash of its bytes; a draft has none (`sha256` is null).
 */
export const pdfHeaders = (number: string, sha256: string | null): Record<string, string> => ({
  "Content-Disposition": `inline; filename="${pdfFileName(number)}"`,
  ...(sha256 && { ETag: `"${sha256}"` }),
});

/**
 * The same of the PDF of an invoice. One that was issued elsewhere has an uploaded file, which a browser saves
 * and does not show, as every file that is not of our making.
 */
export const headersOfPdf = (
  { number, origin }: { number: string; origin: Origin },
  sha256: string | null,
): Record<string, string> =>
  origin === "recorded" && sha256 !== null
    ? savedFileHeaders({ name: pdfFileName(number), media_type: "application/pdf", sha256 })
    : pdfHeaders(number, sha256);
