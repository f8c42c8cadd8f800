/** The names of a surface for fields that the core, and the words of the APIs, name as v1 does. */
import type { Field } from "../../../platform/refusal.ts";

/** By the name of a field; by two with a point between them for a part of one that is a field of its own here. */
export type Names = Readonly<Record<string, string>>;

/** A field of a verb's input as it is called here. `otherwise` says what becomes of one without a name here. */
export const translated = (field: Field, names: Names, otherwise: (name: string) => string): Field =>
  field.flatMap((step, index) => {
    if (typeof step === "number") return step;
    if (nameIn(names, `${field[index - 1]}.${step}`) !== undefined) return [];
    return nameIn(names, `${step}.${field[index + 1]}`) ?? nameIn(names, step) ?? otherwise(step);
  });

/**
 * The words of the APIs with the names of a surface. What is none of its fields keeps its name in v1, and the
 * paths of v1 become whole ones.
 */
export const inOwnNames = (words: string, names: Names): string =>
  words
    .replace(/`([a-z_]+)`/g, (quoted, name: string) => nameIn(names, name) ?? quoted)
    .replace(/\b(GET|POST|PUT|PATCH|DELETE) \/(?=[a-z])/g, "$1 /api/v1/");

const nameIn = (names: Names, name: string): string | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined;
