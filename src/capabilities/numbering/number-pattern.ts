import { WORDS } from "../../formats/words/catalogue.ts";
import { isDay } from "../../platform/days.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";

export const DEFAULT_INVOICE_NUMBER_PATTERN = "{YYYY}-{SEQ:5}";
/** How credit notes are numbered by a business that has not said so, as in `CN-{YYYY}-{SEQ:5}`. */
export const defaultCreditNotePattern = (locale: Locale): string =>
  `${WORDS[locale].document.creditNote.numberPrefix}-${DEFAULT_INVOICE_NUMBER_PATTERN}`;

/** Bank references and national e-invoice profiles allow at most 35 characters. */
export const MAX_NUMBER_LENGTH = 35;

/** The most digits of a sequence, and so of its padding. */
export const MAX_SEQUENCE_DIGITS = 10;
const TOKEN = /\{([^{}]*)\}/g;
const SEQUENCE_TOKEN = /^SEQ(?::([1-9]|10))?$/;
const LITERAL = /^[A-Za-z0-9 \-_/.+#]*$/;
const DATE_TOKEN_LENGTHS: ReadonlyMap<string, number> = new Map([
  ["YYYY", 4],
  ["YY", 2],
  ["MM", 2],
]);

/** A pattern with its date filled in: every part of a number except the sequence. */
interface NumberParts {
  /** The period of the series: `2026`, `2026-11`, or empty when the numbers never restart. */
  period: string;
  prefix: string;
  suffix: string;
  /** The sequence is padded with zeros to this many digits. */
  padding: number;
}

/**
 * What is wrong with a number pattern, as an English sentence that says what would be right; null when it is
 * valid.
 */
export function patternProblem(pattern: string): string | null {
  return literalProblem(pattern) ?? tokenProblem(pattern) ?? lengthProblem(pattern);
}

/**
 * Splits a pattern around its sequence, and fills in the date tokens. The numbers restart with each new value
 * of the pattern's finest date token.
 *
 * @param day ISO day.
 * @throws RangeError when the pattern or the day is not valid.
 */
export function numberParts(pattern: string, day: string): NumberParts {
  if (!isDay(day)) throw new RangeError(`${day} is not a calendar day`);
  const { periodLength, before, padding, after } = split(pattern);
  return {
    period: day.slice(0, periodLength),
    prefix: fillDate(before, day),
    suffix: fillDate(after, day),
    padding,
  };
}

/**
 * The period and sequence of a number, if the pattern can write it: the inverse of `numberParts`. A year of two
 * digits is one of the years 2000 to 2099. Null for any other number.
 */
export function readNumber(pattern: string, number: string): { period: string; sequence: number } | null {
  const { periodLength } = split(pattern);
  const found = formOf(pattern).exec(number)?.groups;
  if (!found) return null;
  const { YYYY, YY = "", MM = "01", SEQ = "" } = found;
  const year = YYYY ?? `20${YY}`;
  const sequence = Number(SEQ);
  if (sequence < 1 || (YY !== "" && !year.endsWith(YY))) return null;
  return { period: `${year}-${MM}`.slice(0, periodLength), sequence };
}

const DATE_FORMS: ReadonlyMap<string, string> = new Map([
  ["YYYY", "\\d{4}"],
  ["YY", "\\d{2}"],
  ["MM", "0[1-9]|1[0-2]"],
]);

/** The form of a pattern's numbers. A token that is repeated says the same each time. */
function formOf(pattern: string): RegExp {
  const seen = new Set<string>();
  const form = pattern.split(/(\{[^}]*\})/).map((part) => {
    if (!part.startsWith("{")) return part.replace(/[.+]/g, "\\$&");
    const token = part.slice(1, -1);
    const date = DATE_FORMS.get(token);
    if (date === undefined) return `(?<SEQ>${sequenceForm(paddingOf(token))})`;
    if (seen.has(token)) return `\\k<${token}>`;
    seen.add(token);
    return `(?<${token}>${date})`;
  });
  return new RegExp(`^${form.join("")}$`);
}

/** A sequence has more digits than its padding only if they are its own. */
const sequenceForm = (padding: number): string =>
  padding < MAX_SEQUENCE_DIGITS
    ? `\\d{${padding}}|[1-9]\\d{${padding},${MAX_SEQUENCE_DIGITS - 1}}`
    : `\\d{${padding}}`;

/** What a pattern says on every day. */
interface SplitPattern {
  /** How much of an ISO day is the period: the year, the month, or nothing. */
  periodLength: number;
  before: string;
  padding: number;
  after: string;
}

const MOST_REMEMBERED = 1000;
const remembered = new Map<string, SplitPattern>();

/** Splits a pattern around its sequence. A business numbers with the same pattern again and again. */
function split(pattern: string): SplitPattern {
  const known = remembered.get(pattern);
  if (known) return known;
  const problem = patternProblem(pattern);
  if (problem !== null) throw new RangeError(problem);
  const [before = "", sequence = "", after = ""] = pattern.split(/(\{SEQ[^}]*\})/);
  const padding = paddingOf(sequence.slice(1, -1));
  const made = { periodLength: periodLengthOf(pattern), before, padding, after };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(pattern, made);
  return made;
}

function literalProblem(pattern: string): string | null {
  const literal = pattern.replaceAll(TOKEN, "");
  if (/[{}]/.test(literal)) return "Every { must open a token that } closes, as in {YYYY}-{SEQ:5}.";
  if (!LITERAL.test(literal)) {
    return "Text around the tokens may hold only the letters A to Z, digits, spaces and - _ / . + #.";
  }
  if (pattern !== pattern.trim() || pattern.includes("  ")) {
    return "A number may not begin or end with a space, nor hold two in a row.";
  }
  if (/^draft-/i.test(pattern))
    return "DRAFT- is how drafts are named; begin the pattern with something else.";
  return null;
}

function tokenProblem(pattern: string): string | null {
  const tokens = tokensOf(pattern);
  const unknown = tokens.find((token) => !DATE_TOKEN_LENGTHS.has(token) && !isSequence(token));
  if (unknown !== undefined) {
    return `{${unknown}} is not a token; use {YYYY}, {YY}, {MM}, {SEQ} or {SEQ:n} with n from 1 to ${MAX_SEQUENCE_DIGITS}.`;
  }
  if (tokens.filter(isSequence).length !== 1) {
    return `The pattern must hold {SEQ} exactly once, as in ${DEFAULT_INVOICE_NUMBER_PATTERN}.`;
  }
  if (tokens.includes("MM") && !tokens.some(isYear)) {
    return "{MM} needs {YYYY} or {YY} beside it, else the numbers would repeat every year.";
  }
  return null;
}

function lengthProblem(pattern: string): string | null {
  const longest = tokensOf(pattern).reduce(
    (length, token) => length + (DATE_TOKEN_LENGTHS.get(token) ?? MAX_SEQUENCE_DIGITS),
    pattern.replaceAll(TOKEN, "").length,
  );
  if (longest <= MAX_NUMBER_LENGTH) return null;
  return `A number may have at most ${MAX_NUMBER_LENGTH} characters, ${MAX_SEQUENCE_DIGITS} of them for the sequence; this pattern gives ${longest}.`;
}

function tokensOf(pattern: string): string[] {
  return Array.from(pattern.matchAll(TOKEN), ([, token = ""]) => token);
}

function isSequence(token: string): boolean {
  return SEQUENCE_TOKEN.test(token);
}

function isYear(token: string): boolean {
  return token === "YYYY" || token === "YY";
}

function periodLengthOf(pattern: string): number {
  const tokens = tokensOf(pattern);
  if (tokens.includes("MM")) return "YYYY-MM".length;
  return tokens.some(isYear) ? "YYYY".length : 0;
}

function fillDate(text: string, day: string): string {
  return text
    .replaceAll("{YYYY}", day.slice(0, 4))
    .replaceAll("{YY}", day.slice(2, 4))
    .replaceAll("{MM}", day.slice(5, 7));
}

function paddingOf(sequenceToken: string): number {
  return Number(SEQUENCE_TOKEN.exec(sequenceToken)?.[1] ?? 1);
}
