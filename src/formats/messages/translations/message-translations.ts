import type { Situation } from "../situation.ts";

/** What sentences speak of, written out in their language. */
export interface Details {
  seller: string;
  number: string;
  /** What is due. */
  amount: string;
  total: string;
  /** The due day; empty for a credit note, which has none. */
  due: string;
  /** How long it has been overdue: "12 days". */
  days: string;
}

/** Our own words in a language, for what is sent. */
export interface MessageTranslations {
  /** The noun after a number of days, in the case that the sentences need. */
  days: Readonly<Record<"one" | "other", string>>;
  /** A day in the fewest characters that cannot be misread. */
  shortDay: (year: string, month: string, day: string) => string;
  /** What stands after the name of a value. */
  colon: string;
  greeting: string;
  closing: string;
  subject: Readonly<Record<Situation, (details: Details) => string>>;
  /** Paragraphs. */
  body: Readonly<Record<Situation, (details: Details) => string[]>>;
  /** Of one line and in the characters of GSM 03.38, so that it travels in one part where it can. */
  sms: Readonly<Record<Situation, (details: Details) => string>>;
  /** How things stand, under the amount. */
  dueBy: (day: string) => string;
  overdue: (day: string, days: string) => string;
  nothingDue: string;
  paid: string;
  view: string;
  sandbox: string;
  /** Before the seller's name. */
  sentBy: string;
  question: string;
  stopReminders: string;
  /** What a credit note's email says in the place of the invoice's words. */
  creditNote: Readonly<Record<"corrects" | "view" | "sandbox", string>>;
}
