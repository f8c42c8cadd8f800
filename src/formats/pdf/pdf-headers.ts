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
