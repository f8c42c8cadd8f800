/**
 * Words as data, so that a deployment has each language as a file of its own instead of as code of every request. A
 * sentence made of values becomes its texts and, between them, the places of the values.
 */
import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { AppWords } from "./app-words.ts";

/**
 * A text; a sentence: its texts with the places of values between them, such as `["Sent by ", "0", ""]` for the first
 * value, or "0.number" for a part of it; or entries by their names.
 */
export type Written = string | readonly string[] | { readonly [name: string]: Written };

/** The path of a language's file among those of a deployment. */
export const wordsPath = (locale: Locale): string => `words/${locale}.json`;

type Sentence = (...values: unknown[]) => unknown;

/** What stands in for a value while a sentence is written: characters that no text has (Unicode's private use). */
const OPENS = "\ue000";
const CLOSES = "\ue001";

/**
 * Writes the words of a language. Throws for an entry that is neither a text nor a sentence that places its values as
 * they are: what depends on a value is an entry for each of its cases.
 */
export function writeWords(words: AppWords): Written {
  return written(words, "");
}

function written(entry: unknown, path: string): Written {
  if (typeof entry === "string") return entry;
  if (typeof entry === "function") return writtenSentence(entry as Sentence, path);
  if (typeof entry !== "object" || entry === null || Array.isArray(entry))
    throw new Error(`the words at ${path} are neither texts nor sentences`);
  return Object.fromEntries(
    Object.entries(entry).map(([name, part]) => [name, written(part, path ? `${path}.${name}` : name)]),
  );
}

function writtenSentence(sentence: Sentence, path: string): Written {
  const places = Array.from({ length: sentence.length }, (_, index) => placeOf(String(index)));
  const said = sentence(...places);
  if (typeof said !== "string") throw new Error(`the words at ${path} make no text`);
  return said.split(new RegExp(`[${OPENS}${CLOSES}]`));
}

/** A value that knows only its place. It becomes a text, and so do its parts; asked for anything else it throws. */
function placeOf(place: string): object {
  return new Proxy(
    {},
    {
      get(_, part) {
        if (part === Symbol.toPrimitive) return () => `${OPENS}${place}${CLOSES}`;
        if (typeof part === "symbol") throw new Error(`a value at ${place} is more than placed`);
        return placeOf(`${place}.${part}`);
      },
    },
  );
}

/** Reads what `writeWords` wrote. */
export function readWords(words: Written): AppWords {
  return readEntry(words) as AppWords;
}

function readEntry(entry: Written): unknown {
  if (typeof entry === "string") return entry;
  if (isSentence(entry)) return readSentence(entry);
  return Object.fromEntries(Object.entries(entry).map(([name, part]) => [name, readEntry(part)]));
}

const isSentence = (entry: readonly string[] | object): entry is readonly string[] => Array.isArray(entry);

function readSentence(pieces: readonly string[]): Sentence {
  const places = pieces.map((piece, index) => (index % 2 === 0 ? null : piece.split(".")));
  return (...values) =>
    pieces.map((piece, index) => (places[index] ? valueAt(values, places[index]) : piece)).join("");
}

const valueAt = (values: unknown, place: readonly string[]): unknown =>
  place.reduce((value, part) => (value as Readonly<Record<string, unknown>>)[part], values);
