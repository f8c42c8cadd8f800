/** Terms of payment that are named by a word, or by `other` and own words. */
import type { DocumentContent } from "../../../schema/document-shapes.ts";

/** A term with one value of its own words. */
interface Term {
  value: string;
  otherValue?: string;
}

/** The words of a term, and the codes that they mean here. */
type Codes = Readonly<Record<string, string>>;

export const LATE_PENALTIES = {
  three_time_legal_rate: "three_times_legal_rate",
  bce_director_rate_plus_ten_points: "ecb_plus_10",
} as const satisfies Codes;

export const LUMP_SUMS = { forty_euros: "forty_euros" } as const satisfies Codes;

export const ADVANCE_DISCOUNTS = { none: "none" } as const satisfies Codes;

/** What a term says here: a code, or own words. */
export const saidByTerm = (codes: Codes, { value, otherValue }: Term): string | undefined =>
  value === "other" ? otherValue : codes[value];

/** A term as it is shown; none where nothing is said. */
export function shownTerm(codes: Codes, said: string | null | undefined): Term | undefined {
  if (!said) return undefined;
  const [value] = Object.entries(codes).find(([, code]) => code === said) ?? [];
  return value === undefined ? { value: "other", otherValue: said } : { value };
}

/** The terms of a document, in whose place those of its seller stand where it has none. */
export function shownTerms(
  content: DocumentContent | null,
  seller: Readonly<Record<"late_penalty_rate" | "early_discount", string | null>>,
) {
  const latePenalty = shownTerm(LATE_PENALTIES, content?.late_penalty_rate ?? seller.late_penalty_rate);
  const lumpSumCompensation = shownTerm(LUMP_SUMS, content?.recovery_fee);
  const discountAdvancePayment = shownTerm(
    ADVANCE_DISCOUNTS,
    content?.early_discount ?? seller.early_discount,
  );
  return {
    ...(latePenalty && { latePenalty }),
    ...(lumpSumCompensation && { lumpSumCompensation }),
    ...(discountAdvancePayment && { discountAdvancePayment }),
  };
}
