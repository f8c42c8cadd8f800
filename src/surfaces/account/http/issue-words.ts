/** The words for a field that a schema does not take. */
import type { z } from "@hono/zod-openapi";
import type { EntryWords } from "../../../formats/app-words/subjects/entry.ts";
import { rightVatNumber } from "../../../platform/codes/vat-number.ts";
import { BIC } from "../../../platform/http/code-types.ts";
import { PHONE } from "../../../platform/http/field-types.ts";
import { codeOf } from "../../../platform/http/validation.ts";
import type { Seat } from "../layout/seat.ts";
import { decimalValue } from "./number-entry.ts";

/** What a schema finds wrong with a value. */
export type Issue = z.core.$ZodIssue;

type Reader = Pick<Seat, "words" | "locale">;

/** Words that need nothing but the code. */
const PLAIN: Readonly<
  Record<string, keyof { [K in keyof EntryWords as EntryWords[K] extends string ? K : never]: 1 }>
> = {
  required: "required",
  invalid_value: "choice",
  invalid_text: "text",
  invalid_date: "day",
  invalid_iban: "iban",
  invalid_bic: "bic",
  invalid_gln: "gln",
  unknown_scheme: "scheme",
  unknown_country: "country",
  unknown_unit: "unit",
  invalid_number_pattern: "numberPattern",
  invalid_placeholder: "placeholder",
  invalid_time_zone: "timeZone",
  repeated: "repeated",
  empty: "empty",
  number_ambiguous: "ambiguous",
  number_out_of_range: "tooLarge",
};

/** The sentence for an issue of a schema. */
export function issueWords(issue: Issue, { words: { entry }, locale }: Reader): string {
  const code = codeOf(issue);
  const plain = PLAIN[code];
  if (plain !== undefined) return entry[plain];
  const number = (value: unknown) => decimalValue(Number(value), locale);
  if (issue.code === "too_big" || issue.code === "too_small") return boundWords(issue, entry, number);
  if (issue.code === "invalid_format") return entry[formOf(issue)];
  if (issue.code !== "custom") return entry.wrong;
  if (code === "invalid_format") return entry.email;
  if (code === "invalid_vat_number")
    return entry.vatNumber(rightVatNumber(String(issue.input)) ?? "FR44732829320");
  if (code === "no_number") return entry.number(issue.params?.most === 0 ? "12" : decimalValue(12.5, locale));
  if (code === "too_many_decimals")
    return issue.params?.most === 0 ? entry.whole : entry.decimals(number(issue.params?.most ?? 2));
  return entry.wrong;
}

function boundWords(
  issue: Extract<Issue, { code: "too_big" | "too_small" }>,
  entry: EntryWords,
  number: (value: unknown) => string,
): string {
  if (issue.code === "too_small")
    return issue.origin === "string" || issue.origin === "array"
      ? entry.required
      : entry.atLeast(number(issue.minimum));
  const most = number(issue.maximum);
  if (issue.origin === "string") return entry.tooLong(most);
  return issue.origin === "array" ? entry.tooMany(most) : entry.atMost(most);
}

/** What a text of a certain form is: the patterns are those of the field types. */
function formOf({ format, pattern }: Extract<Issue, { code: "invalid_format" }>) {
  if (format === "url") return "url";
  if (pattern === String(PHONE)) return "phone";
  return pattern === String(BIC) ? "bic" : "wrong";
}
