/**
 * Chinese, Japanese and Korean write one character in forms of their own, so each has a typeface. Whose form
 * is right follows from other letters of the same text, or from whose text it is.
 */
import type { Family } from "./families.ts";

/** A typeface for Chinese characters. */
export type Han = Extract<Family, "sc" | "tc" | "jp" | "kr">;

const BY_COUNTRY: Readonly<Record<string, Han>> = {
  CN: "sc",
  SG: "sc",
  MY: "sc",
  TW: "tc",
  HK: "tc",
  MO: "tc",
  JP: "jp",
  KR: "kr",
  KP: "kr",
};

export const HAN_RUNS = /\p{Script=Han}+/gu;
const LETTERS: readonly (readonly [RegExp, Han])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "jp"],
  [/\p{Script=Hangul}/u, "kr"],
  [/\p{Script=Bopomofo}/u, "tc"],
];

/** The form that the letters of a text itself tell of. */
export const hanByLetters = (text: string): Han | null =>
  LETTERS.find(([letters]) => letters.test(text))?.[1] ?? null;

/** The form of a country, ISO 3166-1 alpha-2. */
export const hanByCountry = (country: string | null): Han | null =>
  (country === null ? undefined : BY_COUNTRY[country]) ?? null;

/** Which form the Chinese characters of a document have. */
export class HanForms {
  readonly #usual: Han;
  readonly #runs = new Map<string, Han>();

  constructor(usual: Han) {
    this.#usual = usual;
  }

  /** Notes the form of a text. Of the same characters in two texts, the first one's form holds. */
  note(text: string, form: Han): void {
    if (form === this.#usual) return;
    for (const [run] of text.matchAll(HAN_RUNS)) if (!this.#runs.has(run)) this.#runs.set(run, form);
  }

  /** The form of characters side by side, which may be a part of those that were noted. */
  of(run: string): Han {
    if (this.#runs.size === 0) return this.#usual;
    const whole = this.#runs.get(run);
    if (whole) return whole;
    for (const [noted, form] of this.#runs) if (noted.includes(run)) return form;
    return this.#usual;
  }
}
