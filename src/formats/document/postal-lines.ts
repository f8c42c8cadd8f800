/** The lines of a postal address, in the order and form of its country, by the data of Google's libaddressinput. */
import { formatAddress } from "localized-address-format";

interface AddressParts {
  /** Street and number; a line break starts a line. */
  address: string | null;
  postal_code: string | null;
  city: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

/** Stand for the parts in a template. Nobody writes these characters, which Unicode keeps for private use. */
const STREET = "\ue000";
const CODE = "\ue001";
const CITY = "\ue002";
const PARTS = /[\ue000-\ue002]/;
const EACH_PART = /[\ue000-\ue002]/g;

/** Countries whose own post writes the letters before the code, too: L-1009, LT-01100, MD-2001, AZ 1000, HT6110. */
const LETTERS_AT_HOME: ReadonlySet<string> = new Set(["LU", "LT", "MD", "AZ", "HT"]);

/** Letters with which a line begins before its code, as in SE-111 22, and the Japanese postal mark. */
const BEFORE_CODE = new RegExp(`^([A-Z]{1,2}[- ]?|〒)(?=${CODE})`);

/**
 * The lines of an address without name and country. Parts for which the country's form has no place keep one:
 * the code stands before the town, and the town at the end. The letters of a country before its codes, as in
 * SE-111 22, are for mail from abroad.
 *
 * @param extra a line before the street, such as a floor or a building
 */
export function postalLines(
  { address, postal_code, city, country }: AddressParts,
  { extra = "", isAbroad }: { extra?: string | undefined; isAbroad: boolean },
): string[] {
  const street = [extra, ...(address ?? "").split(/\r\n?|\n/)].map(trimmed).filter((line) => line !== "");
  const town = trimmed(city);
  const code = trimmed(postal_code);
  const template = templateOf({
    country: country ?? "",
    hasStreet: street.length > 0,
    code,
    town,
    isLatin: isLatin([...street, town].join(" ")),
  });
  return template
    .map((line) => (isAbroad || LETTERS_AT_HOME.has(country ?? "") ? line : withoutLetters(line)))
    .filter((line) => PARTS.test(line) || !(isAbroad || isSame(line, town)))
    .flatMap((line) => filled(line, street, codeAfter(line, code), town));
}

const trimmed = (text: string | null): string => (text ?? "").trim();
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether an address is written in Latin letters: some countries order its lines by its script. */
const isLatin = (text: string): boolean =>
  !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);

/** The lines of the country's form with characters that stand for the parts that there are. */
function templateOf({
  country,
  hasStreet,
  code,
  town,
  isLatin,
}: {
  country: string;
  hasStreet: boolean;
  code: string;
  town: string;
  isLatin: boolean;
}): readonly string[] {
  const linesWith = (townAs: Form["townAs"]): readonly string[] =>
    formOf({ country, hasStreet, hasCode: code !== "", hasTown: town !== "", townAs, isLatin });
  const has = (lines: readonly string[], part: string) => lines.some((line) => line.includes(part));
  let lines = linesWith("locality");
  // In Japan and the Emirates a prefecture or an emirate stands where others have a town.
  if (town && !has(lines, CITY)) lines = linesWith("administrativeArea");
  const isSaid = lines.some((line) => line.toLowerCase().includes(town.toLowerCase()));
  if (town && !has(lines, CITY) && !isSaid) lines = [...lines, CITY];
  if (!code || has(lines, CODE)) return lines;
  return has(lines, CITY) ? lines.map((line) => line.replace(CITY, `${CODE} ${CITY}`)) : [...lines, CODE];
}

interface Form {
  country: string;
  hasStreet: boolean;
  hasCode: boolean;
  hasTown: boolean;
  townAs: "locality" | "administrativeArea";
  isLatin: boolean;
}

/** By what they depend on: the library reads its data anew with each call. */
const forms = new Map<string, readonly string[]>();

/** The lines of a country's form, for the parts that an address has. */
function formOf(form: Form): readonly string[] {
  const { country, hasStreet, hasCode, hasTown, townAs, isLatin } = form;
  const key = `${country} ${hasStreet} ${hasCode} ${hasTown} ${townAs} ${isLatin}`;
  const known = forms.get(key);
  if (known) return known;
  const parts = {
    postalCountry: country,
    addressLines: hasStreet ? [STREET] : [],
    postalCode: hasCode ? CODE : "",
    [townAs]: hasTown ? CITY : "",
  };
  const lines = formatAddress(parts, isLatin ? "latin" : "local");
  forms.set(key, lines);
  return lines;
}

const withoutLetters = (line: string): string =>
  line.replace(BEFORE_CODE, (found) => (found === "〒" ? found : ""));

/** The code without what its line writes before it. */
function codeAfter(line: string, code: string): string {
  const before = BEFORE_CODE.exec(line)?.[1] ?? "";
  const letters = before.replace(/[- ]/, "");
  return letters ? code.replace(new RegExp(`^${letters}[- ]?(?=\\d)`, "i"), "") : code;
}

/** A line with its parts. A street of several lines has what precedes it on its first, and the rest on its last. */
function filled(line: string, street: readonly string[], code: string, town: string): string[] {
  const parts: Readonly<Record<string, string>> = { [STREET]: street.join("\n"), [CODE]: code, [CITY]: town };
  return line.replaceAll(EACH_PART, (part) => parts[part] ?? "").split("\n");
}
