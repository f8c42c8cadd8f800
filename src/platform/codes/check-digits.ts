/** Numbers of digits with a check digit: GS1's locations, and the bank accounts that are no IBAN. */

/** Sum of the digits, each times the weight of its place. Places count from the right; weights come round again. */
function weighted(
  digits: string,
  weights: readonly number[],
  asCounted = (product: number) => product,
): number {
  const fromRight = [...digits].reverse().map(Number);
  return fromRight.reduce(
    (sum, digit, place) => sum + asCounted(digit * (weights[place % weights.length] ?? 1)),
    0,
  );
}

/** Luhn's: every other digit counts twice, by the sum of its product's digits (ISO/IEC 7812-1). */
const isLuhn = (digits: string): boolean =>
  weighted(digits, [1, 2], (product) => (product > 9 ? product - 9 : product)) % 10 === 0;

/** A Global Location Number: 13 digits, the last of which is GS1's check digit (mod 10, weights 3 and 1). */
export const isGln = (text: string): boolean => /^\d{13}$/.test(text) && weighted(text, [1, 3]) % 10 === 0;

/** A Swedish Bankgiro number: 7 or 8 digits (Luhn). */
export const isBankgiro = (digits: string): boolean => /^\d{7,8}$/.test(digits) && isLuhn(digits);

/** A Swedish Plusgiro number: 2 to 8 digits (Luhn). */
export const isPlusgiro = (digits: string): boolean => /^\d{2,8}$/.test(digits) && isLuhn(digits);

/** A Norwegian account: 11 digits, the last of which is mod 11 with the weights 2 to 7. */
export const isNorwegianAccount = (digits: string): boolean =>
  /^\d{11}$/.test(digits) && weighted(digits, [1, 2, 3, 4, 5, 6, 7, 2, 3, 4, 5]) % 11 === 0;
