import type { ExportWords } from "../subjects/exports.ts";

export const EXPORTS: ExportWords = {
  title: "Exports",
  detail: "What your bookkeeper needs, as files for a spreadsheet.",
  period: "Period",
  periods: {
    thisMonth: "This month",
    lastMonth: "Last month",
    thisQuarter: "This quarter",
    lastQuarter: "Last quarter",
    thisYear: "This year",
    lastYear: "Last year",
  },
  choose: "Use this period",
  documents: {
    title: "Invoices and credit notes",
    detail: "A line for each document that was issued, with its amounts and a link to its PDF.",
  },
  taxes: {
    title: "Taxes by rate",
    detail: "A line for each document and tax rate, with what was taxed and the tax.",
  },
  payments: {
    title: "Payments",
    detail: "What came in, and what went back, by day.",
  },
  clients: {
    title: "Clients",
    detail: "All clients with their numbers and addresses, whatever the period.",
  },
  download: "Download CSV",
  format:
    "The files are CSV in UTF-8. The columns bear the names of the API, so that an import has to be set up once only. Amounts of credit notes and of money that went back are negative.",
  pdfs: "PDFs stand behind the link in each line, and in the list of invoices.",
  noDay: "Choose a day.",
  endsBefore: "The last day lies before the first.",
  tooLong: "A period has at most 366 days.",
};
