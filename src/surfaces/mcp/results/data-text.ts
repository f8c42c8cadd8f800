/**
 * Results as text. Names and descriptions in them come from others, and a model reads the text: so they are JSON
 * strings, whose ends nothing inside can feign, and hold nothing that people do not see.
 */

/** Marks of markup, and characters that nobody sees: they are written as `\u003c`, which means the same. */
const TELLING = /[<>\u2028\u2029\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

/** A value as JSON of ASCII wherever a character could be taken for more than a part of a text. */
export const dataText = (value: unknown): string =>
  JSON.stringify(value).replace(TELLING, (character) =>
    Array.from({ length: character.length }, (_, index) => escaped(character.charCodeAt(index))).join(""),
  );

const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, "0")}`;

const MOST_SHOWN = 200;

/** Tags and selectors that draw nothing by themselves, in which a whole text can be hidden. */
const HIDDEN = /[\u{e0000}-\u{e0fff}]/gu;

/** The beginning of a text, as results show it. */
export function shown(text: string): string;
export function shown(text: string | null): string | null;
export function shown(text: string | null): string | null {
  const visible = text?.replace(HIDDEN, "") ?? null;
  return visible && visible.length > MOST_SHOWN ? `${visible.slice(0, MOST_SHOWN).toWellFormed()}…` : visible;
}
