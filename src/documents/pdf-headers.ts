/** The headers of a PDF; its file is named after the invoice's number. */
export const pdfHeaders = (number: string): Record<string, string> => ({
  "Content-Disposition": `inline; filename="${number.replace(/[^\w.-]/g, "-")}.pdf"`,
  "X-Content-Type-Options": "nosniff",
});
