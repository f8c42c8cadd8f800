/**
 * How a verb says that it does not do what was asked: a code, the field of the input that is at fault, and the facts. The
 * words are the surface's. `capabilities/refusals.ts` lists the codes of the verbs; here are those of the platform.
 */

/** Where a value stands in the input: the names and indexes that lead to it. Empty for the whole of it. */
export type Field = readonly (string | number)[];

export type Facts = object;

/** What the platform itself refuses, and with which facts. */
export interface PlatformRefusals {
  /** The record is at another version than the caller names. */
  stale_version: { current: number };
  /** Somebody else changed the record each time that this was tried. */
  concurrent_change: Record<never, never>;
  /** Nobody knows whether it happened; asking again is safe. */
  unavailable: { what: "database" | "numbering" };
  /** The idempotency key belongs to another request. */
  idempotency_key_reused: Record<never, never>;
  /** Another record of the business has the caller's own id. */
  external_id_taken: Record<never, never>;
}

/** The state of things, or the right of who asks, does not allow it. */
export class Refusal extends Error {
  readonly code: string;
  readonly facts: Facts;
  /** The field of the input that the refusal is about; null when it is about none. */
  readonly field: Field | null;

  constructor(code: string, facts: Facts, field: Field | null = null) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.facts = facts;
    this.field = field;
  }
}

/** A value of the input that cannot be right: where it is, and what is wrong with it. */
export interface InputFault {
  field: Field;
  code: string;
  facts: Facts;
}

/** The input is wrong, in one place or in several. */
export class InvalidInput extends Error {
  readonly faults: readonly InputFault[];

  constructor(faults: readonly InputFault[]) {
    super(faults.map(({ code }) => code).join(", "));
    this.name = "InvalidInput";
    this.faults = faults;
  }
}

/** A refusal of the platform's own. */
export const refusePlainly = <C extends keyof PlatformRefusals>(
  code: C,
  facts: PlatformRefusals[C],
  field: Field | null = null,
): Refusal => new Refusal(code, facts, field);
