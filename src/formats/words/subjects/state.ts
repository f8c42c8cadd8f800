/** What a sandbox's document is, so that nobody pays it. */
interface SpecimenWords {
  /** A word across its pages. */
  mark: string;
  sentence: string;
}

/** What happened to a document since it was issued. An amount and a `day` are formatted in its language. */
export interface StateWords {
  specimen: Readonly<Record<"invoice" | "creditNote", SpecimenWords>>;
  /** Marks a copy that tells the state of a day: "Copy – as of 27 November 2026". */
  copyAsOf: (day: string) => string;
  /** Tells copies from originals in the names of files: one word of small ASCII letters. */
  copyInFileName: string;
  /** Where the file that was issued can be had. */
  original: string;
  paidOn: (day: string) => string;
  cancelledOn: (day: string) => string;
  /** The credit note is cited with its number and day. */
  cancelledBy: (creditNote: string) => string;
  /** The credit note corrects this invoice, which is cited with its number and day. */
  corrects: (invoice: string) => string;
  nothingDue: string;
  /** Nothing has been paid or credited yet. */
  unpaid: (amount: string) => string;
  /** The total after what is left of it: "of €982.63". */
  ofTotal: (total: string) => string;
  /** The mark of an invoice that is paid in part. */
  partlyPaid: string;
  /** What became of the part that is not due any more. */
  rest: Readonly<Record<"paid" | "credited" | "both", string>>;
  /** The name of the amount due, once something was paid or credited. */
  stillDue: string;
  /** A payment; `method` is null where the way says nothing. */
  received: (day: string, method: string | null) => string;
  /** What was received before the payments that are listed. */
  receivedBefore: string;
  creditedBefore: string;
  paidBack: string;
  /** What was paid beyond the amount due. */
  inYourFavour: string;
}
