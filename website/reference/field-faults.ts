/** What may be wrong with a field: the codes in an error's `errors`, each with what would be right. */
import { APP_WORDS } from "../../src/formats/app-words/catalogue.ts";
import { type Written, writeWords } from "../../src/formats/app-words/written-words.ts";
import { FAULT_MESSAGES } from "../../src/surfaces/api-access/words/fault-messages.ts";
import type { Translate } from "../catalogue/catalogue.ts";
import type { Language } from "../languages.ts";

/** The faults of a request that does not fit its schema, and of what only programs send. */
export const OF_SCHEMAS: Readonly<Record<string, string>> = {
  required: "The field must be there.",
  unknown_field: "There is no such field; check its spelling.",
  unknown_parameter: "There is no such parameter; check its spelling.",
  repeated_parameter: "Send the parameter once.",
  read_only: "This field is set or computed by us: leave it out, or send its current value.",
  invalid_type: "The value has another type than it must have, such as a text in place of a number.",
  invalid_value: "Choose one of the values that `detail` lists.",
  invalid_format: "The text has another form than it must have, such as that of an email address.",
  invalid_text: "The text has characters that cannot be stored, or none that can be seen.",
  invalid_date: "A day is `YYYY-MM-DD`, and must be in the calendar.",
  invalid_uuid: "An id is a UUID.",
  invalid_cursor: "Send a cursor as it came in `next_cursor`, to the same list with the same filters.",
  page_with_cursor: "Send either `page` or `cursor`.",
  too_small: "The number is too small, or the text or list too short; `detail` says the least.",
  too_big: "The number is too large, or the text or list too long; `detail` says the most.",
  too_many_decimals: "The number has more decimals than are kept; `detail` says how many.",
  zero: "The value must not be 0.",
  empty: "Send at least one field.",
  repeated: "An entry stands more than once.",
  conflicting: "This contradicts another field; `detail` says which. Leave one of them out.",
  not_versioned: "This call changes no record with a version; leave `If-Match` out.",
  too_early: "The day lies too far in the past.",
  file_too_large: "The file is too large; `detail` says how large it may be.",
  not_a_file: "This part of the form must be a file, with its name.",
  empty_file: "The file is empty.",
  invalid_account_number: "The number of the account has another form in its country.",
  invalid_iban: "The check digits of the IBAN do not fit.",
  invalid_bic: "A BIC has 8 or 11 characters, and a country in the middle.",
  invalid_gln: "A GLN has 13 digits, of which the last checks the others.",
  invalid_vat_number: "A VAT number begins with its country and has the form of that country.",
  invalid_number_pattern: "The pattern of numbers is not one; `detail` says what it lacks.",
  invalid_placeholder: "There is no such placeholder; `detail` lists those that there are.",
  invalid_time_zone: "Name a time zone of IANA, such as `Europe/Paris`.",
  unknown_country: "Name a country by its two letters (ISO 3166-1), such as `FR`.",
  unknown_unit: "Name a unit by its code (UN/ECE Recommendation 20), such as `HUR`.",
  unknown_scheme: "There is no such scheme of electronic addresses.",
  number_of_draft: "Numbers that begin with `DRAFT-` are those of drafts.",
  number_of_series:
    "One of your own series could still give this number; set its next number beyond it first.",
  recorded_number_missing: "An invoice that was issued elsewhere needs its own number.",
  amounts_do_not_add_up: "The amounts do not add up; `detail` says what they come to.",
  tax_does_not_fit_rate: "The tax is not what the rate gives; `detail` says what it would be.",
  tax_exceeds_subtotal: "The tax lies between 0 and the amount that it is on.",
  repeated_rate: "A rate stands twice in the breakdown; add its amounts up.",
  payments_exceed_total: "The payments come to more than the total.",
  payments_do_not_settle: "The payments do not come to what the status says.",
};

/** A sentence with the names of its facts in braces, as in "At most {most} characters." */
function shown(sentence: Written): string {
  if (typeof sentence === "string") return sentence;
  if (Array.isArray(sentence))
    return sentence.map((piece, index) => (index % 2 ? `{${piece.split(".").at(-1)}}` : piece)).join("");
  // One for each value of a fact, which differ in little.
  const [first] = Object.values(sentence);
  return first === undefined ? "" : shown(first);
}

/** Each code with what is to be said of it. What verbs find has the sentences of the account app. */
export function fieldFaults(language: Language, translate: Translate): [code: string, text: string][] {
  const found = new Map(Object.entries(OF_SCHEMAS).map(([code, english]) => [code, [translate(english)]]));
  for (const [code, sentence] of sentencesIn(language))
    if (OF_SCHEMAS[code] === undefined) found.set(code, [...(found.get(code) ?? []), shown(sentence)]);
  return [...found]
    .map(([code, texts]): [string, string] => [code, texts.join(" ")])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The sentences by the codes that callers get: several faults may be told by one code. */
function sentencesIn(language: Language): [code: string, sentence: Written][] {
  const { faults, requirements } = writeWords(APP_WORDS[language]) as Record<string, Record<string, Written>>;
  const sentences: Readonly<Record<string, Written>> = { ...requirements, ...faults };
  return Object.entries(FAULT_MESSAGES).flatMap(([own, { code = own }]) => {
    const sentence = sentences[own];
    return sentence === undefined ? [] : [[code, sentence]];
  });
}
