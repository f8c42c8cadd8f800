/** `vatMention`: the notes on VAT in twenty-one words, some of which mean the same note. */
import type { VatNote } from "../../../schema/vocabularies/vat-notes.ts";

/** What each means; `not_subject` is no note. */
const NOTES = {
  not_subject: null,
  second_hand_good: "margin_second_hand",
  art_object: "margin_art",
  collection_antique: "margin_antiques",
  travel_agency: "margin_travel",
  vat_not_applicable: "small_business",
  vat_not_applicable_2: "out_of_scope",
  vat_exemption: "export",
  vat_exemption_eu_sale: "intra_community_supply",
  vat_exemption_eu_service: "intra_community_service",
  vat_construction: "reverse_charge_construction",
  vat_psychologist: "fr_psychology",
  vat_psychologist_2: "fr_psychology",
  vat_reverse_charge: "reverse_charge",
  vat_reverse_charge_2: "reverse_charge",
  vat_reverse_charge_3: "reverse_charge",
  vat_reverse_charge_4: "reverse_charge",
  vat_reduced_rate: "fr_reduced_rate_10",
  vat_reduced_rate_2: "fr_reduced_rate_5_5",
  vat_article_261c_cgi: "exempt_finance",
  vat_exemption_294_cgi: "fr_overseas",
} as const satisfies Record<string, VatNote | null>;

export type VatMention = keyof typeof NOTES;

export const VAT_MENTIONS = Object.keys(NOTES) as [VatMention, ...VatMention[]];

/** The note that a mention means; null for none. */
export const noteOfMention = (mention: VatMention): VatNote | null => NOTES[mention];

/** The mention to which a note of ours that Abby does not have comes nearest. */
const NEAREST: { readonly [N in VatNote]?: VatMention } = {
  triangular: "vat_exemption_eu_sale",
  exempt: "vat_exemption",
  exempt_health: "vat_exemption",
  exempt_education: "vat_exemption",
  fr_training: "vat_exemption",
};

const isMention = (text: string | undefined): text is VatMention =>
  text !== undefined && Object.hasOwn(NOTES, text);

/**
 * The mention of a note: the one that was kept with it, while that still means it, else the first that does.
 * Own words are no mention that Abby has.
 */
export function mentionOfNote(note: string | undefined, kept: string | undefined): VatMention {
  if (isMention(kept) && (NOTES[kept] ?? undefined) === note) return kept;
  if (note === undefined) return "not_subject";
  const same = VAT_MENTIONS.find((mention) => NOTES[mention] === note);
  return same ?? NEAREST[note as VatNote] ?? "not_subject";
}
