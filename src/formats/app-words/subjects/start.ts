import type { Age } from "../../../schema/vocabularies/figures.ts";
import type { Said } from "./said.ts";

export interface StartWords extends Said {
  open: string;
  overdue: string;
  paid: string;
  drafts: string;
  /** Behind an amount: of how many invoices it is the sum. */
  invoices: Record<"one" | "other", (count: string) => string>;
  months: Said;
  month: string;
  issued: string;
  paidInMonth: string;
  ages: Said;
  age: string;
  ageNames: Readonly<Record<Age, string>>;
  amount: string;
  numbers: string;
  /** In place of a chart that has nothing to show. */
  nothing: string;
  currencies: Said;
  steps: string;
  /** How many of them are done, as texts. */
  done(done: string, all: string): string;
  isDone: string;
  firstKey: Said;
  profile: Said;
  firstInvoice: Said;
  newInvoice: string;
  sandbox: Said;
  people: Said;
}
