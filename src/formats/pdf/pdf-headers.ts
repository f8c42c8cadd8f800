/** The name of an invoice's PDF: its number, as every file system takes it. */
export const pdfFileName = (number: string): string => `${number.replace(/[^\w.-]/g, "-")}.pdf`;

/** The headers of a PDF; its file is named after the invoice's number. */
export const pdfHeaders = (number: string): Record<string, string> => ({
  "Content-Disposition": `inline; filename="${pdfFileName(number)}"`,
  "X-Content-Type-Options": "nosniff",
});
