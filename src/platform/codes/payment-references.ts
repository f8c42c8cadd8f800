/**
 * The references by which banks match payments, from the digits that tell an invoice. A payer's bank refuses one
 * whose check digits are wrong, so a slip of the pen pays no other invoice.
 */
import type { PaymentReferenceSetting } from "../../schema/party-shapes.ts";
import {
  type KidAlgorithm,
  PAYMENT_REFERENCE_SCHEMES,
  type PaymentReferenceScheme,
} from "../../schema/vocabularies/payments.ts";
import { elevenDigit, isLuhn, luhnDigit } from "./check-digits.ts";

/** The most digits of a KID and of an OCR. */
export const MOST_REFERENCE_DIGITS = 25;
/** The digits of a FIK reference of card 71, without its check digit. */
const FIK_DIGITS = 14;
/** The characters of an RF reference behind its check digits (ISO 11649). */
const MOST_RF = 21;

/**
 * The reference of a setting for `digits`, which do not begin with 0; as a payer gives it, without spaces. Null if it
 * has no room for so many.
 */
export function referenceFor(setting: PaymentReferenceSetting, digits: string): string | null {
  switch (setting.scheme) {
    case "kid": {
      const base = filled(digits, setting.length - 1);
      return base && base + (setting.algorithm === "mod11" ? elevenDigit(base) : luhnDigit(base));
    }
    case "ocr":
      return ocr(setting, digits);
    case "fik": {
      const base = filled(digits, FIK_DIGITS);
      return base && `+71<${base}${luhnDigit(base)}+${setting.creditor_number}<`;
    }
    case "rf":
      return digits.length > MOST_RF ? null : `RF${rfDigits(digits)}${digits}`;
  }
}

/** The fewest digits in all that a setting needs for so many of its own. */
export const leastLength = (setting: PaymentReferenceSetting, digits: number): number =>
  digits + (setting.scheme === "ocr" && setting.length_digit ? 2 : 1);

function ocr(setting: Extract<PaymentReferenceSetting, { scheme: "ocr" }>, digits: string): string | null {
  const length = setting.length ?? leastLength(setting, digits.length);
  const base = filled(digits, length - leastLength(setting, 0));
  if (!base || length > MOST_REFERENCE_DIGITS) return null;
  const counted = setting.length_digit ? base + (length % 10) : base;
  return counted + luhnDigit(counted);
}

/** Zeros before the digits; null if there are too many of these. */
const filled = (digits: string, length: number): string | null =>
  digits.length > length ? null : digits.padStart(length, "0");

/** The two check digits of an RF reference, by mod 97 (ISO 7064). */
const rfDigits = (text: string): string => String(98 - mod97(`${text}RF00`)).padStart(2, "0");

/** The remainder by 97 of a text in which a letter counts as two digits, from A for 10. */
const mod97 = (text: string): number =>
  [...text].reduce((rest, character) => {
    const value = Number.parseInt(character, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);

const FIK_LINE = /^\+?71<(\d{15})\+?(\d{8})<?$/;

/** Whether a reference, without spaces, is right in its scheme. Of a KID, either algorithm will do. */
export function isReference(scheme: PaymentReferenceScheme, text: string): boolean {
  switch (scheme) {
    case "kid":
      return /^\d{3,24}[\d-]$/.test(text) && (isLuhn(text) || endsWithEleven(text));
    case "ocr":
      return /^\d{2,25}$/.test(text) && isLuhn(text);
    case "fik":
      return /^\+71<\d{15}\+\d{8}<$/.test(text) && isLuhn(FIK_LINE.exec(text)?.[1] ?? "1");
    case "rf":
      return /^RF\d\d[A-Z\d]{1,21}$/.test(text) && mod97(text.slice(4) + text.slice(0, 4)) === 1;
  }
}

const endsWithEleven = (text: string): boolean => elevenDigit(text.slice(0, -1)) === text.slice(-1);

/**
 * A reference as banks take it, however it was pasted: without spaces, in capitals, a line of FIK with all its signs.
 * Null for what is right in no scheme.
 */
export function plainReference(text: string): string | null {
  const plain = text.replaceAll(/\s/g, "").toUpperCase();
  const [, digits, creditor] = FIK_LINE.exec(plain) ?? [];
  const reference = digits === undefined ? plain : `+71<${digits}+${creditor}<`;
  return PAYMENT_REFERENCE_SCHEMES.some((scheme) => isReference(scheme, reference)) ? reference : null;
}

/** What a reference may tell: the digits of an invoice, and by what kind of setting they would be given so. */
export interface ReadReference {
  scheme: PaymentReferenceScheme;
  digits: string;
  /** Of a KID. */
  algorithm?: KidAlgorithm;
  /** Of an OCR. */
  length_digit?: boolean;
}

/**
 * What a text may mean as a reference: the inverse of `referenceFor`. It may have spaces, and small letters; a line of
 * FIK may lack its first and last signs. Nothing if its check digits are wrong in every scheme.
 */
export function readReference(text: string): ReadReference[] {
  const plain = plainReference(text);
  if (plain === null) return [];
  const line = FIK_LINE.exec(plain)?.[1];
  if (line !== undefined) return [{ scheme: "fik", digits: unfilled(line.slice(0, -1)) }];
  const digits = unfilled(plain.startsWith("RF") ? plain.slice(4) : plain.slice(0, -1));
  if (plain.startsWith("RF")) return /^\d+$/.test(digits) ? [{ scheme: "rf", digits }] : [];
  const found: ReadReference[] = [];
  if (endsWithEleven(plain)) found.push({ scheme: "kid", digits, algorithm: "mod11" });
  if (!isLuhn(plain)) return found;
  found.push({ scheme: "kid", digits, algorithm: "mod10" });
  found.push({ scheme: "ocr", digits, length_digit: false });
  if (digits.endsWith(String(plain.length % 10)))
    found.push({ scheme: "ocr", digits: digits.slice(0, -1), length_digit: true });
  if (plain.length === FIK_DIGITS + 1) found.push({ scheme: "fik", digits });
  return found;
}

const unfilled = (digits: string): string => digits.replace(/^0+/, "");

/** A reference as people read it: RF in groups of four, since it is typed; the others as their forms have them. */
export const writtenReference = (scheme: PaymentReferenceScheme | null, reference: string): string =>
  scheme === "rf" ? reference.replaceAll(/(.{4})(?=.)/g, "$1 ") : reference;
