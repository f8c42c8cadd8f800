/** What is wrong with the fields of a request, in the words that FastBill's clients know. */
import { cut, MOST_FAULTS, Problem } from "../../../platform/http/problem.ts";
import type { Field } from "../../../platform/refusal.ts";

export interface FieldFault {
  /** The names of this endpoint, in upper case, and indexes from 0. */
  field: Field;
  /** What would be right, such as "must be a day". */
  words: string;
}

/** Thrown when fields are missing or invalid. `sentences` are what the answer lists. */
export class FieldFaults extends Problem<"invalid_fields"> {
  readonly sentences: readonly string[];

  constructor(faults: readonly FieldFault[]) {
    const more = faults.length - MOST_FAULTS;
    const sentences = faults.slice(0, MOST_FAULTS).map(sentenceOf);
    super("invalid_fields", sentences[0] ?? "");
    this.sentences = more > 0 ? [...sentences, `and ${more} more faults`] : sentences;
  }
}

/** Throws `FieldFaults` for one field. */
export const fieldFault = (field: Field, words: string): FieldFaults => new FieldFaults([{ field, words }]);

/** `missing / invalid field: ITEMS[2].UNIT_PRICE (must be …)`: FastBill's own words, then what would be right. */
export const sentenceOf = ({ field, words }: FieldFault): string =>
  `missing / invalid field: ${nameOf(field)} (${asClause(words)})`;

/** The field as its sender would look for it: the second item is `ITEMS[2]`. */
function nameOf(field: Field): string {
  let name = "";
  for (const step of field)
    if (typeof step === "number") name += `[${step + 1}]`;
    else name += `${name && "."}${cut(step)}`;
  return name;
}

/** A sentence as a part of another: without its point, and with a small letter where a word begins it. */
function asClause(sentence: string): string {
  const open = sentence.replace(/\.$/, "");
  return /^[A-Z][a-z]/.test(open) ? open.charAt(0).toLowerCase() + open.slice(1) : open;
}
