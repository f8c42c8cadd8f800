/** A form of a record with many fields: each by its name, with what was entered and what is wrong with it. */
import type { FormFaults } from "../http/form-faults.ts";
import { faultAt } from "../http/form-faults.ts";
import type { Seat } from "./seat.ts";

/** What a form shows. */
export interface FormState {
  values: Readonly<Record<string, string>>;
  faults: FormFaults;
  /** What is stored now, if somebody else changed it meanwhile: it stands beside the fields that differ. */
  stored?: Readonly<Record<string, string>> | undefined;
}

/** What the fields of a form take: `<TextField {...at("name")} label=… />`. */
export function fieldsWith({ values, faults, stored }: FormState, { words: { records } }: Seat) {
  const fault = faultAt(faults);
  const value = (name: string): string => values[name] ?? "";
  const now = (name: string): string | undefined => {
    const [entered, kept] = [value(name), stored?.[name] ?? ""];
    return stored && kept !== entered ? records.now(kept || records.none) : undefined;
  };
  return {
    at: (name: string, hint?: string) => ({
      ...fault(name),
      value: value(name),
      hint: [hint, now(name)].filter(Boolean).join(" ") || undefined,
    }),
    value,
    /** Whether a group of fields says anything, so that it stands open. */
    isOpen: (...names: string[]): boolean =>
      names.some((name) => value(name) !== "" || faults.fields.has(name) || now(name) !== undefined),
  };
}
