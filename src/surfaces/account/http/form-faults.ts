/** What a verb does not do with a form, as words beside its fields or about the whole, in the reader's language. */

import type { InputFaults, Refusals, RequirementFacts } from "../../../capabilities/refusals.ts";
import type { AppWords } from "../../../formats/app-words/app-words.ts";
import { refusalOfDatabase } from "../../../platform/database/database-faults.ts";
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

/** A text, or a sentence made of facts; or one for each value of a fact (`Chosen`). */
type Sentence<F> = Plain<F> | { readonly [N in keyof F]?: ByValue<F, F[N]> };
type Plain<F> = string | ((facts: ShownFacts<F>) => string);
type ByValue<F, V> = [V] extends [string | boolean] ? Readonly<Record<`${V}`, Plain<F>>> : never;

/** Faults of what only programs send: documents that were issued elsewhere, amounts computed by the caller. */
type OfPrograms =
  | "wrong_net"
  | "number_of_series"
  | "recorded_number_missing"
  | "amounts_do_not_add_up"
  | "tax_does_not_fit_rate"
  | "tax_exceeds_subtotal"
  | "repeated_rate"
  | "payments_exceed_total"
  | "payments_do_not_settle"
  | "credit_too_long";

/** Refusals that no form answers: they have pages of their own (`failures.tsx`), or are of programs. */
type OfNoForm = "not_found" | "unavailable" | "unknown_key" | "read_only_key" | "recorded_number_exists";

/** A sentence for each code that a form can meet: a missing one does not compile, nor one of other facts. */
type Sentences = {
  [C in Exclude<keyof InputFaults, OfPrograms | keyof RequirementFacts>]: Sentence<InputFaults[C]>;
} & { [C in keyof RequirementFacts]: Sentence<RequirementFacts[C]> } & {
  [C in Exclude<keyof Refusals, OfNoForm>]: Sentence<Refusals[C]>;
};

const known = new Map<AppWords, Sentences>();

function sentencesOf(words: AppWords): Sentences {
  const sentences = known.get(words) ?? { ...words.requirements, ...words.faults };
  known.set(words, sentences);
  return sentences;
}

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
  const found = foundIn(error, seat.words);
  if (!found) throw error;
  return collected(found, { seat, nameOf, currency });
}

/** What of an error a form can tell; null of any other. */
function foundIn(error: unknown, words: AppWords): readonly Found[] | null {
  if (error instanceof InvalidInput) return error.faults;
  const refusal = refusalIn(error);
  return refusal && sentenceOf(refusal.code, words) !== null ? [refusal] : null;
}

/** The refusal that an error is: thrown by a verb, or by the database for a value that must be unique. */
export const refusalIn = (error: unknown): Refusal | null =>
  error instanceof Refusal ? error : refusalOfDatabase(error);

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
    const text = faultText({ code, facts }, seat, currency);
    const name = (field && nameOf(field)) || null;
    if (name === null) whole.add(text);
    else if (!fields.has(name)) fields.set(name, text);
  }
  return { fields, whole: whole.size > 0 ? [...whole].join(" ") : null };
}

/** The sentence for a fault or a requirement, in the reader's language. `currency` is that of its amounts. */
export function faultText(
  { code, facts }: { code: string; facts: object },
  { words, locale }: Pick<Seat, "words" | "locale">,
  currency: Currency | null = null,
): string {
  const shown = shownFacts(facts, locale, currency) as Facts;
  const said = told(sentenceOf(code, words), shown) ?? words.faults.other;
  // A fact that is empty leaves a gap.
  return said.replace("  ", " ");
}

type Facts = Readonly<Record<string, unknown>>;
type Cases = Readonly<Record<string, Plain<object>>>;

function told(sentence: Sentence<object> | undefined | null, facts: Facts): string | null {
  if (sentence === undefined || sentence === null || typeof sentence === "string") return sentence ?? null;
  if (typeof sentence === "function") return sentence(facts);
  const [[name, byValue] = []] = Object.entries(sentence as Readonly<Record<string, Cases>>);
  return name && byValue ? told(byValue[String(facts[name])], facts) : null;
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
