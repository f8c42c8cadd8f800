/** What a verb does not do with a form, as words beside its fields or about the whole, in the reader's language. */

import type { InputFaults, Refusals } from "../../../capabilities/refusals.ts";
import type { AppWords } from "../../../formats/app-words/app-words.ts";
import { type Field, InvalidInput, Refusal } from "../../../platform/refusal.ts";
import type { Currency } from "../../../schema/vocabularies/currencies.ts";
import type { Seat } from "../layout/seat.ts";
import { type ShownFacts, shownFacts } from "./shown-facts.ts";

/** Words beside fields, by the field's name in the form ("lines.0.quantity"), and about the whole. */
export interface FormFaults {
  fields: ReadonlyMap<string, string>;
  whole: string | null;
}

export const NO_FAULTS: FormFaults = { fields: new Map(), whole: null };

/** The form's field for a path of the verb's input; null says it of the whole. */
export type NameOf = (path: Field) => string | null;

type Sentence<F> = string | ((facts: ShownFacts<F>) => string);
type Sentences = { [C in keyof InputFaults]?: Sentence<InputFaults[C]> } & {
  [C in FormRefusal]?: Sentence<Refusals[C]>;
};

/** Refusals that no form answers: they have pages of their own (`failures.tsx`), or are of API keys. */
type FormRefusal = Exclude<keyof Refusals, "not_found" | "unavailable" | "unknown_key" | "read_only_key">;

const sentencesOf = ({ faults }: AppWords): Sentences => faults;

/**
 * What a verb found wrong with what a form holds. `currency` is that of the amounts. Throws what is no matter of
 * the form: `not_found`, `role_may_not`, `sign_in_again`, and every failure.
 */
export function faultsOf(
  error: unknown,
  seat: Seat,
  nameOf: NameOf = joined,
  currency: Currency | null = null,
): FormFaults {
  if (error instanceof InvalidInput) return collected(error.faults, { seat, nameOf, currency });
  if (!(error instanceof Refusal) || sentenceOf(error.code, seat.words) === null) throw error;
  return collected([error], { seat, nameOf, currency });
}

const joined: NameOf = (path) => path.join(".");

interface Found {
  code: string;
  facts: object;
  field: Field | null;
}

function collected(
  found: readonly Found[],
  { seat, nameOf, currency }: { seat: Seat; nameOf: NameOf; currency: Currency | null },
): FormFaults {
  const fields = new Map<string, string>();
  const whole = new Set<string>();
  for (const { code, facts, field } of found) {
    const sentence = sentenceOf(code, seat.words) ?? seat.words.faults.other;
    const text = typeof sentence === "string" ? sentence : sentence(shownFacts(facts, seat.locale, currency));
    const name = (field && nameOf(field)) || null;
    if (name === null) whole.add(text);
    else if (!fields.has(name)) fields.set(name, text);
  }
  return { fields, whole: whole.size > 0 ? [...whole].join(" ") : null };
}

/** The sentence for a code; null without one. The facts of a code are those that its sentence takes (`Sentences`). */
function sentenceOf(code: string, words: AppWords): Sentence<object> | null {
  const sentences = sentencesOf(words) as Readonly<Record<string, Sentence<object>>>;
  return Object.hasOwn(sentences, code) ? (sentences[code] ?? null) : null;
}

/**
 * What a field needs to show its fault: `<TextField {...at("name")} label=… />`. The first field with a fault has
 * the focus.
 */
export function faultAt({ fields }: FormFaults) {
  const [first] = fields.keys();
  return (name: string) => ({
    name,
    fault: fields.get(name) ?? null,
    ...(name === first ? { autofocus: true } : {}),
  });
}
