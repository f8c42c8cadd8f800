import type { Situation } from "../../messages/situation.ts";

/** The facts that sentences mention, formatted in their language. */
export interface Details {
  seller: string;
  number: string;
  /** The amount due. */
  amount: string;
  total: string;
  /** The due date; empty for a credit note, which has none. */
  due: string;
  /** How long the invoice has been overdue: "12 days". */
  days: string;
  /** Whether the seller is a person who trades alone, and says "I". */
  alone: boolean;
  /** The number of the invoice that a credit note corrects; empty for an invoice. */
  corrects: string;
}

/** Those that a line of an SMS mentions. */
export type SmsDetails = Omit<Details, "alone" | "corrects"> & {
  /** When a paid invoice was paid and, if there is room, how: "22 Nov 2026 (card)". */
  paid: string;
};

/** Our own words for messages in one language. */
export interface MessageWords {
  /** The noun after a number of days, in the grammatical case that the sentences need. */
  days: Readonly<Record<"one" | "other", string>>;
  /** A date in the fewest characters that cannot be misread. */
  shortDay: (year: string, month: string, day: string) => string;
  /** The colon after the name of a value. */
  colon: string;
  /** Addresses the person for whom the document is, if it names one. */
  greeting: (name: string | null) => string;
  closing: string;
  subject: Readonly<Record<Situation, (details: Details) => string>>;
  /** Paragraphs. */
  body: Readonly<Record<Situation, (details: Details) => string[]>>;
  /** One line in the characters of GSM 03.38, so that the message fits in one part if possible. */
  sms: Readonly<Record<Situation, (details: SmsDetails) => string>>;
  /** The state of the invoice, under the amount. */
  dueBy: (day: string) => string;
  overdue: (day: string, days: string) => string;
  nothingDue: string;
  paid: string;
  /** The button of an invoice that can be paid online. */
  pay: (amount: string) => string;
  /** The button of any other. */
  view: string;
  /** The words before the seller's name. */
  sentBy: string;
  question: string;
  stopReminders: string;
  /** Messages that a business has sent to itself alone: as a test of a document's email, or of its signature. */
  test: {
    /** Stands before the subject, in brackets. */
    mark: string;
    sentence: string;
    signatureSubject: string;
    /** Introduces the signature. */
    signature: string;
  };
  /** Words that replace the invoice's in a credit note's email. */
  creditNote: Readonly<Record<"view", string>>;
}
