import { MOST_FAULTS, Problem } from "../../../platform/http/problem.ts";

/** One fault of a request. */
export interface PropertyFault {
  /** Names and indexes with points between them, `lines.0.unitPrice`. Empty for the whole body. */
  property: string;
  /** What the value does not hold to, in a word for programs. */
  constraint: string;
  /** What would be right, as a sentence. */
  words: string;
}

/** Thrown when fields are missing or invalid. */
export class FieldFaults extends Problem<"invalid_fields"> {
  readonly faults: readonly PropertyFault[];

  /** `count`: how many there are, of which `faults` are the first. */
  constructor(faults: readonly PropertyFault[], count = faults.length) {
    super("invalid_fields", summary(faults, count));
    this.faults = faults.slice(0, MOST_FAULTS);
  }
}

/** Throws a fault of one field. */
export const fieldFault = (property: string, constraint: string, words: string): FieldFaults =>
  new FieldFaults([{ property, constraint, words }]);

/** The first fault, because many clients show no more than the message. */
function summary([first]: readonly PropertyFault[], count: number): string {
  if (!first) return "";
  const said = `${first.property || "The body"}: ${first.words}`;
  if (count === 1) return said;
  const others = count === 2 ? "There is 1 more fault" : `There are ${count - 1} more faults`;
  return `${said} ${others}; see \`errors\`.`;
}
