import type { Told } from "./told.ts";

/** The page of the number series. */
export interface NumbersWords {
  title: string;
  detail: string;
  patterns: string;
  invoices: string;
  creditNotes: string;
  /** The next number. */
  next(number: string): string;
  first: string;
  count: string;
  firstHint: string;
  /** In place of the field, once the series has given a number. */
  hasStarted(number: string): string;
  parts: string;
  part: Readonly<Record<"year" | "shortYear" | "month" | "sequence" | "padded", string>>;
  restart: string;
  patternFault: string;
  collide: Told<"number" | "apart">;
  tooBig: Told<"most">;
  started: Told<"next">;
  noRoom: Told<"length" | "least">;
}
