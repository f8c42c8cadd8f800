/** What people are told of a field that cannot be read, whatever it is for. */
export interface EntryWords {
  /** Above a form that was not taken. */
  notSaved: string;
  required: string;
  choice: string;
  tooLong(most: string): string;
  tooMany(most: string): string;
  atLeast(least: string): string;
  atMost(most: string): string;
  text: string;
  day: string;
  email: string;
  phone: string;
  url: string;
  number(example: string): string;
  /** Such as "1,234", where it is unknown which sign the decimals have. */
  ambiguous: string;
  whole: string;
  decimals(most: string): string;
  tooLarge: string;
  iban: string;
  bic: string;
  vatNumber(example: string): string;
  gln: string;
  scheme: string;
  country: string;
  unit: string;
  repeated: string;
  /** Of several fields, none of which says anything. */
  empty: string;
  numberPattern: string;
  placeholder: string;
  timeZone: string;
  /** Whatever has no words of its own. */
  wrong: string;
  optional: string;
  more: string;
  save: string;
  cancel: string;
}
