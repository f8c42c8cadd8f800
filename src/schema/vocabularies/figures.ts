export const FIGURE_KINDS = [
  /** Says that the other figures of the business are kept. */
  "counted",
  /** Totals of issued invoices, less those of credit notes. */
  "issued",
  /** What is due on open invoices. */
  "open",
  /** Payments, less what went back of them. */
  "paid",
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];
