/** Building blocks of the fields of services. Each takes a value as text or as a number, as clients send it. */
import { z } from "@hono/zod-openapi";
import { FIRST_DAY, isCalendarDay, isDay, LAST_DAY } from "../../../platform/days.ts";
import { lineText, multilineText } from "../../../platform/http/field-types.ts";
import { isList, isTree, type Value } from "../http/request-tree.ts";

/**
 * A field that `read` understands; it gives undefined for what is not right. `right` says what would be, such as
 * "a day as YYYY-MM-DD". A field that may be missing is `.optional()`.
 */
export const field = <T>(right: string, read: (value: Value) => T | undefined) =>
  z.custom<Value>().transform((value, ctx): T => {
    const known = value === undefined ? undefined : read(value);
    if (known !== undefined) return known;
    const message = value === undefined ? `Required: ${right}` : `Must be ${right}`;
    ctx.issues.push({ code: "custom", message, input: value });
    return z.NEVER;
  });

/** A value as a text: a number as it would be written, too. */
export const textOf = (value: Value): string | undefined =>
  typeof value === "number" ? String(value) : typeof value === "string" ? value : undefined;

/** A field of text of v1's kind, for which a number will do: a postal code, a phone. */
export const textual = <S extends z.ZodType<unknown, string>>(schema: S) =>
  z.preprocess((value) => (typeof value === "number" ? String(value) : value), schema);

/** One line, at most `max` characters. */
export const text = (max: number) => textual(lineText(max));

/** Text of several lines, at most `max` characters. */
export const longText = (max: number) => textual(multilineText(max));

/** One of our numbers for things. Digits that number nothing are no fault: nothing is found by them. */
export const id = () => field("a number, such as 4711", idOf);

/** One or several: a number, a list of them, or an object of them, as PHP writes lists. */
export const ids = (most = 100) => listOf(id(), most);

function idOf(value: Value): number | undefined {
  const digits = textOf(value) ?? "";
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** One of some words, in small or in large letters. */
export const oneOf = <const W extends string>(words: readonly W[]) =>
  field(`one of ${words.join(", ")}`, (value) =>
    words.find((word) => word.toLowerCase() === textOf(value)?.toLowerCase()),
  );

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["0", false],
  ["1", true],
  ["false", false],
  ["true", true],
]);

/** A flag. */
export const flag = () =>
  field("0 or 1", (value) =>
    typeof value === "boolean" ? value : FLAGS.get(textOf(value)?.toLowerCase() ?? ""),
  );

/** A day, or an instant that is taken as the day that it is written with. */
const dayText = (value: Value): string =>
  /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.{0,30})?$/.exec(textOf(value) ?? "")?.[1] ?? "";

/** A day that a document may bear. */
export const day = () =>
  field(`a day from ${FIRST_DAY} to ${LAST_DAY} as YYYY-MM-DD, such as 2026-11-27`, (value) => {
    const known = dayText(value);
    return isDay(known) ? known : undefined;
  });

/** A bound of a range of days: any day that exists. */
export const dayBound = () =>
  field("a day that exists as YYYY-MM-DD, such as 2026-11-27", (value) => {
    const known = dayText(value);
    return isCalendarDay(known) ? known : undefined;
  });

/** One or several values: one alone, a list, or an object of them with indexes as names, as PHP writes lists. */
export const listOf = <S extends z.ZodType>(schema: S, most: number) =>
  z.preprocess((value) => asList(value as Value | undefined), z.array(schema).max(most));

function asList(value: Value | undefined): readonly Value[] | undefined {
  if (value === undefined || isList(value)) return value;
  if (isTree(value) && Object.keys(value).every((name) => /^\d+$/.test(name))) return Object.values(value);
  return [value];
}

/**
 * The list of `ITEMS`, in each form in which clients send it: a list, `{"ITEM":[…]}`, `{"ITEM":{…}}`, or an item
 * by itself.
 */
export const items = <S extends z.ZodType>(schema: S, most: number) =>
  z.preprocess((value) => {
    const inner = isTree(value) && Object.keys(value).length === 1 ? (value.ITEM ?? value) : value;
    return asList(inner as Value | undefined);
  }, z.array(schema).max(most));

/** For a check of several fields: what is missing is told beside what is wrong. */
export const BESIDE = {
  when: ({ value }: z.core.ParsePayload) => typeof value === "object" && value !== null,
};
