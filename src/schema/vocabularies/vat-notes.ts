/**
 * Notes on VAT that a document may name by a code (`vat_note`); `formats/document/vat-notes.ts` has their texts.
 * Those that begin with a country belong to its law.
 */
export const VAT_NOTES = [
  "reverse_charge",
  "reverse_charge_construction",
  "intra_community_supply",
  "intra_community_service",
  "triangular",
  "export",
  "small_business",
  "exempt",
  "exempt_health",
  "exempt_education",
  "exempt_finance",
  "out_of_scope",
  "margin_second_hand",
  "margin_art",
  "margin_antiques",
  "margin_travel",
  "fr_reduced_rate_10",
  "fr_reduced_rate_5_5",
  "fr_training",
  "fr_psychology",
  "fr_overseas",
] as const;
export type VatNote = (typeof VAT_NOTES)[number];

/** Notes on what is taxed, at a lower rate. */
const ON_TAXED: readonly string[] = ["fr_reduced_rate_10", "fr_reduced_rate_5_5"] satisfies VatNote[];

/** Whether a note says why no tax is charged. What a business says in own words is not read. */
export const saysWhyUntaxed = (note: string | undefined): boolean =>
  note !== undefined && (VAT_NOTES as readonly string[]).includes(note) && !ON_TAXED.includes(note);
