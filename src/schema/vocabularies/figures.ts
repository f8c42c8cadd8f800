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

/** The ages of what is open: not due yet, and 1 to 30, 31 to 60, 61 to 90 and more days late. */
export const AGES = ["current", "to_30", "to_60", "to_90", "older"] as const;
export type Age = (typeof AGES)[number];
