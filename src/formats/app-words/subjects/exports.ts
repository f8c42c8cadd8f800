import type { Said } from "./said.ts";

export interface ExportWords extends Said {
  period: string;
  periods: {
    thisMonth: string;
    lastMonth: string;
    thisQuarter: string;
    lastQuarter: string;
    thisYear: string;
    lastYear: string;
  };
  choose: string;
  documents: Said;
  taxes: Said;
  payments: Said;
  clients: Said;
  download: string;
  format: string;
  pdfs: string;
  noDay: string;
  endsBefore: string;
  tooLong: string;
}
