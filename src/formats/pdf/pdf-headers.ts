/** The file name of a document's PDF: its number, in characters that every file system accepts. */
export const pdfFileName = (number: string): string => `${number.replace(/[^\w.-]/g, "-")}.pdf`;

/** The response headers of a PDF, except `Content-Type`. The file is named after the document's number. */
export const pdfHeaders = (number: string): Record<string, string> => ({
  "Content-Disposition": `inline; filename="${pdfFileName(number)}"`,
  "X-Content-Type-Options": "nosniff",
});
