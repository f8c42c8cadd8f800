/** `vatCode`: a rate and, where nothing is charged, why. */
import type { Tax } from "../../../platform/money/tax-rates.ts";
import type { LineKind } from "../../../schema/vocabularies/invoices.ts";
import type { TaxCategory } from "../../../schema/vocabularies/tax-categories.ts";

export const VAT_CODES = [
  "FR_210",
  "FR_550",
  "FR_850",
  "FR_1000",
  "FR_2000",
  "FR_00HT",
  "FR_00UE",
  "FR_0HUE",
] as const;
export type VatCode = (typeof VAT_CODES)[number];

/** The codes that name a rate, and the rates, in percent. */
const RATES: ReadonlyMap<VatCode, number> = new Map([
  ["FR_210", 2.1],
  ["FR_550", 5.5],
  ["FR_850", 8.5],
  ["FR_1000", 10],
  ["FR_2000", 20],
]);

/**
 * The rate and category that a code means of goods or of a service: into the Union goods are an intra-Community supply
 * and a service is taxed with the buyer, and beyond it goods are exported and a service is out of scope.
 */
export function taxOfCode(code: VatCode, kind: LineKind): Tax {
  const rate = RATES.get(code);
  if (rate !== undefined) return { tax_rate: rate, tax_category: "S" };
  const isGoods = kind === "goods";
  if (code === "FR_00UE") return { tax_rate: 0, tax_category: isGoods ? "K" : "AE" };
  if (code === "FR_0HUE") return { tax_rate: 0, tax_category: isGoods ? "G" : "O" };
  return { tax_rate: 0, tax_category: "E" };
}

const UNTAXED: Readonly<Record<Exclude<TaxCategory, "S">, VatCode>> = {
  Z: "FR_00HT",
  E: "FR_00HT",
  AE: "FR_00UE",
  K: "FR_00UE",
  G: "FR_0HUE",
  O: "FR_0HUE",
};

/** The code of a rate and category; none for a rate that France does not have. */
export function vatCodeOf({ tax_rate, tax_category }: Tax): VatCode | undefined {
  if (tax_category !== "S") return UNTAXED[tax_category];
  for (const [code, rate] of RATES) if (rate === tax_rate) return code;
  return undefined;
}

/** The code where there must be one: of another country's rate the nearest. The rate itself stands beside it. */
export function nearestVatCode(tax: Tax): VatCode {
  const distance = ([, rate]: [VatCode, number]) => Math.abs(rate - tax.tax_rate);
  const [nearest] = [...RATES].sort((one, other) => distance(one) - distance(other));
  return vatCodeOf(tax) ?? nearest?.[0] ?? "FR_2000";
}
