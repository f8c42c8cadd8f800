/** The account numbers of countries whose buyers pay by no IBAN. */
import type { BankAccount } from "../../schema/party-shapes.ts";
import { isBankgiro, isNorwegianAccount, isPlusgiro } from "./check-digits.ts";

interface Form {
  /** The number as it is written, of its digits; null if they are none. */
  written: (digits: string) => string | null;
  /** What it must be. */
  words: string;
}

const hyphenated = (digits: string, last: number): string =>
  `${digits.slice(0, -last)}-${digits.slice(-last)}`;

const FORMS: Readonly<Record<Exclude<BankAccount["kind"], "iban">, Form>> = {
  bankgiro: {
    written: (digits) => (isBankgiro(digits) ? hyphenated(digits, 4) : null),
    words: "a Bankgiro number: 7 or 8 digits with the right check digit, such as 5050-1055",
  },
  plusgiro: {
    written: (digits) => (isPlusgiro(digits) ? hyphenated(digits, 1) : null),
    words: "a Plusgiro number: 2 to 8 digits with the right check digit, such as 28 65 43-4",
  },
  fik: {
    written: (digits) => (/^\d{8}$/.test(digits) ? digits : null),
    words: "a FIK creditor number: 8 digits, such as 12345678",
  },
  sort_code: {
    written: (digits) => (/^\d{8}$/.test(digits) ? digits : null),
    words: "a British account number: 8 digits, such as 31926819",
  },
  no_account: {
    written: (digits) => (isNorwegianAccount(digits) ? digits : null),
    words: "a Norwegian account number: 11 digits with the right check digit, such as 8601 11 17947",
  },
};

/** A number as it is stored, whichever way its digits are grouped; null if it has not the form of its kind. */
export const accountNumber = (kind: keyof typeof FORMS, text: string): string | null =>
  /^[\d\s.-]*$/.test(text) ? FORMS[kind].written(text.replaceAll(/\D/g, "")) : null;

/** What a number of this kind must be, in words. */
export const accountWords = (kind: keyof typeof FORMS): string => FORMS[kind].words;
