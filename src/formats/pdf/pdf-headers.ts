import { savedFileHeaders } from "../../platform/http/file-name.ts";
import type { Origin } from "../../schema/vocabularies/invoices.ts";

/** The file name of a document's PDF: its number and what it is, in characters that every file system accepts. */
export const pdfFileName = (number: string, what?: string): string =>
  `${[number, what]
    .filter(Boolean)
    .join("-")
    .replace(/[^\w.-]/g, "-")}.pdf`;

/**
 * The response headers of a PDF, except `Content-Type`. An issued document has an `ETag`, the hash of its bytes; a
 * draft and a copy have none (`sha256` is null).
 */
export const pdfHeaders = (fileName: string, sha256: string | null): Record<string, string> => ({
  "Content-Disposition": `inline; filename="${fileName}"`,
  ...(sha256 && { ETag: `"${sha256}"` }),
});

/**
 * The same of the PDF of an invoice. One that was issued elsewhere has an uploaded file, which a browser saves
 * and does not show, as every file that is not of our making.
 */
export const headersOfPdf = (
  origin: Origin,
  { fileName, sha256 }: { fileName: string; sha256: string | null },
): Record<string, string> =>
  origin === "recorded" && sha256 !== null
    ? savedFileHeaders({ name: fileName, media_type: "application/pdf", sha256 })
    : pdfHeaders(fileName, sha256);
