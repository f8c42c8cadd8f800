/**
 * Refusals: how a verb says that it does not do what was asked. A refusal has a code, the facts, and the
 * input field at fault. Surfaces choose the words. `capabilities/refusals.ts` lists the verbs' codes; here
 * are the platform's.
 */

/** The path of a value in the input: names and indexes. Empty for the whole input. */
export type Field = readonly (string | number)[];

export type Facts = object;

/** The platform's refusal codes, each with its facts. */
export interface PlatformRefusals {
  /** The record's version is not one that the caller named. */
  stale_version: { current: number };
  /** Another request changed the record meanwhile. */
  concurrent_change: Record<never, never>;
  /** It is unknown whether the change happened; repeating the request is safe. */
  unavailable: { what: "database" | "numbering" };
  /** The idempotency key was used for another request. */
  idempotency_key_reused: Record<never, never>;
  /** Another record of the business has this `external_id`. */
  external_id_taken: Record<never, never>;
  /** Another client of the business has this `number`. */
  client_number_taken: Record<never, never>;
  /** Another product of the business has this article number. */
  product_number_taken: Record<never, never>;
}

/** Thrown when the current state or the caller's rights do not allow a request. */
export class Refusal extends Error {
  readonly code: string;
  readonly facts: Facts;
  /** The input field that the refusal is about; null when it is about none. */
  readonly field: Field | null;

  constructor(code: string, facts: Facts, field: Field | null = null) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.facts = facts;
    this.field = field;
  }
}

/** An invalid value of the input: where it is, and what is wrong with it. */
export interface InputFault {
  field: Field;
  code: string;
  facts: Facts;
}

/** Thrown when the input is invalid, in one place or in several. */
export class InvalidInput extends Error {
  readonly faults: readonly InputFault[];

  constructor(faults: readonly InputFault[]) {
    super(faults.map(({ code }) => code).join(", "));
    this.name = "InvalidInput";
    this.faults = faults;
  }
}

/** A refusal with one of the platform's codes. */
export const refusePlainly = <C extends keyof PlatformRefusals>(
  code: C,
  facts: PlatformRefusals[C],
  field: Field | null = null,
): Refusal => new Refusal(code, facts, field);
