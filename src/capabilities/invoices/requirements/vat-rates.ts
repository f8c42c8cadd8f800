/**
 * The VAT rates of European countries in percent, those of their regions among them, as of November 2026
 * (Directive 2006/112/EC art. 96 to 122 and the countries' acts). They only warn: under the One-Stop-Shop a
 * seller charges the rates of other countries, and for older supplies those of their day.
 */
const RATES: Readonly<Record<string, readonly number[]>> = {
  AT: [20, 19, 13, 10, 4.9],
  BE: [21, 12, 6],
  BG: [20, 9],
  CH: [8.1, 3.8, 2.6],
  CY: [19, 9, 5, 3],
  CZ: [21, 12],
  DE: [19, 7],
  DK: [25],
  EE: [24, 13, 9],
  ES: [21, 10, 5, 4],
  FI: [25.5, 14, 13.5, 10],
  FR: [20, 13, 10, 8.5, 5.5, 2.1, 1.75, 1.05, 0.9],
  GB: [20, 5],
  GR: [24, 17, 13, 9, 6, 4],
  HR: [25, 13, 5],
  HU: [27, 18, 5],
  IE: [23, 13.5, 9, 4.8],
  IS: [24, 11],
  IT: [22, 10, 5, 4],
  LI: [8.1, 3.8, 2.6],
  LT: [21, 12, 9, 5],
  LU: [17, 14, 8, 3],
  LV: [21, 12, 5],
  MC: [20, 10, 5.5, 2.1],
  MT: [18, 12, 7, 5],
  NL: [21, 9],
  NO: [25, 15, 12, 11.11],
  PL: [23, 8, 7, 5, 4],
  PT: [23, 22, 16, 13, 12, 9, 6, 5, 4],
  RO: [21, 11, 9],
  SE: [25, 12, 6],
  SI: [22, 9.5, 5],
  SK: [23, 19, 5],
};

/** The rates above 0 of a country, highest first; null if they are not known here. */
export const ratesOf = (country: string): readonly number[] | null =>
  Object.hasOwn(RATES, country) ? (RATES[country] ?? null) : null;
