/** What is to be said of a draft, beside its fields: what cannot be read, what is missing, and what is doubtful. */
import type { Requirement } from "../../../../capabilities/invoices/requirements/requirement.ts";
import { InvalidInput } from "../../../../platform/refusal.ts";
import type { Currency } from "../../../../schema/vocabularies/currencies.ts";
import { faultsOfIssues, type Issue } from "../../http/entry.ts";
import { type FormFaults, faultsOf, NO_FAULTS } from "../../http/form-faults.ts";
import type { Seat } from "../../layout/seat.ts";

/** A fault keeps a draft from being saved, a need from being issued, and a doubt from nothing. */
export type Weight = "fault" | "need" | "doubt";

export interface Told {
  byWeight: Readonly<Record<Weight, FormFaults>>;
  /** How many things keep it from being issued. */
  open: number;
}

export const NOTHING_TOLD: Told = {
  byWeight: { fault: NO_FAULTS, need: NO_FAULTS, doubt: NO_FAULTS },
  open: 0,
};

interface Found {
  issues?: readonly Issue[];
  /** What a verb threw. */
  error?: unknown;
  requirements?: readonly Requirement[];
}

interface Naming {
  seat: Seat;
  nameOf: (path: readonly (string | number)[]) => string | null;
  currency: Currency;
}

/** Throws an `error` that is no matter of the form. */
export function toldOf(
  { issues = [], error, requirements = [] }: Found,
  { seat, nameOf, currency }: Naming,
): Told {
  const worded = (severity: Requirement["severity"]) =>
    faultsOf(
      new InvalidInput(requirements.filter((one) => one.severity === severity)),
      seat,
      nameOf,
      currency,
    );
  const fault = error
    ? faultsOf(error, seat, nameOf, currency)
    : issues.length > 0
      ? faultsOfIssues(issues, seat)
      : NO_FAULTS;
  return {
    byWeight: { fault, need: worded("error"), doubt: worded("warning") },
    open: requirements.filter(({ severity }) => severity === "error").length,
  };
}

const WEIGHTS = ["fault", "need", "doubt"] as const;

/** What is said beside a field: of what weighs most. */
export function toldAt({ byWeight }: Told, name: string): { weight: Weight; text: string } | null {
  for (const weight of WEIGHTS) {
    const text = byWeight[weight].fields.get(name);
    if (text !== undefined) return { weight, text };
  }
  return null;
}

/** What is said of the fields that have a name beginning so, by the rest of their names. */
export function toldWithin(
  { byWeight }: Told,
  start: string,
): { weight: Weight; rest: string; text: string }[] {
  return WEIGHTS.flatMap((weight) =>
    [...byWeight[weight].fields].flatMap(([name, text]) =>
      name.startsWith(start) ? [{ weight, rest: name.slice(start.length), text }] : [],
    ),
  );
}

/** What is said of the whole. */
export const toldOfWhole = ({ byWeight }: Told): { weight: Weight; text: string }[] =>
  WEIGHTS.flatMap((weight) => {
    const text = byWeight[weight].whole;
    return text === null ? [] : [{ weight, text }];
  });
