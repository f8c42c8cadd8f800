/** Check digits: of GS1's locations, of the bank accounts that are no IBAN, and of references for payments. */

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

const ELEVEN_WEIGHTS = [2, 3, 4, 5, 6, 7];

const luhnSum = (digits: string, weights: readonly number[]): number =>
  weighted(digits, weights, (product) => (product > 9 ? product - 9 : product));

/** Luhn's: every other digit counts twice, by the sum of its product's digits (ISO/IEC 7812-1). */
export const isLuhn = (digits: string): boolean => luhnSum(digits, [1, 2]) % 10 === 0;

/** The digit that follows these, so that all of them are right by Luhn. */
export const luhnDigit = (digits: string): string => String((10 - (luhnSum(digits, [2, 1]) % 10)) % 10);

/** What follows these digits by mod 11 with the weights 2 to 7: a digit, or `-` where that would be 10. */
export function elevenDigit(digits: string): string {
  const digit = (11 - (weighted(digits, ELEVEN_WEIGHTS) % 11)) % 11;
  return digit === 10 ? "-" : String(digit);
}

/** A Global Location Number: 13 digits, the last of which is GS1's check digit (mod 10, weights 3 and 1). */
export const isGln = (text: string): boolean => /^\d{13}$/.test(text) && weighted(text, [1, 3]) % 10 === 0;

/** A Swedish Bankgiro number: 7 or 8 digits (Luhn). */
export const isBankgiro = (digits: string): boolean => /^\d{7,8}$/.test(digits) && isLuhn(digits);

/** A Swedish Plusgiro number: 2 to 8 digits (Luhn). */
export const isPlusgiro = (digits: string): boolean => /^\d{2,8}$/.test(digits) && isLuhn(digits);

/** A Norwegian account: 11 digits, the last of which is mod 11 with the weights 2 to 7. */
export const isNorwegianAccount = (digits: string): boolean =>
  /^\d{11}$/.test(digits) && elevenDigit(digits.slice(0, -1)) === digits.slice(-1);
