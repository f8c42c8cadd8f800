/** Texts of VAT notes and of VATEX codes in each language. */
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { VAT_NOTES, type VatNote } from "../../schema/vocabularies/vat-notes.ts";
import { WORDS } from "../words/catalogue.ts";
import type { Words } from "../words/words.ts";
import { FRENCH_FRANCHISE } from "./national-wordings.ts";

/** The text of a note or a code in a language; a text of French law is French in every language. */
type Note = (words: Words) => string;

const NOTES: Readonly<Record<VatNote, Note>> = {
  reverse_charge: ({ legal }) => legal.reverseCharge,
  reverse_charge_construction: ({ vatNotes }) => vatNotes.construction,
  intra_community_supply: ({ legal }) => legal.intraCommunity,
  intra_community_service: ({ vatNotes }) => vatNotes.services,
  triangular: ({ vatNotes }) => vatNotes.triangular,
  export: ({ legal }) => legal.export,
  small_business: ({ legal }) => legal.franchise,
  exempt: ({ legal }) => legal.exempt,
  exempt_health: ({ vatNotes }) => vatNotes.exemptBy("132(1)(c)"),
  exempt_education: ({ vatNotes }) => vatNotes.exemptBy("132(1)(i)"),
  exempt_finance: ({ vatNotes }) => vatNotes.exemptBy("135(1)"),
  out_of_scope: ({ legal }) => legal.outOfScope,
  margin_second_hand: ({ vatNotes }) => vatNotes.margin.goods,
  margin_art: ({ vatNotes }) => vatNotes.margin.art,
  margin_antiques: ({ vatNotes }) => vatNotes.margin.antiques,
  margin_travel: ({ vatNotes }) => vatNotes.margin.travel,
  // CGI art. 279-0 bis and 278-0 bis A: since 2025 a mention on the invoice takes the place of the certificate.
  fr_reduced_rate_10: () =>
    "Le client certifie que les travaux portent sur des locaux à usage d’habitation achevés depuis plus de deux ans et remplissent les conditions du taux réduit, art. 279-0 bis du CGI",
  fr_reduced_rate_5_5: () =>
    "Le client certifie que les travaux de rénovation énergétique portent sur des locaux à usage d’habitation achevés depuis plus de deux ans et remplissent les conditions du taux réduit, art. 278-0 bis A du CGI",
  fr_training: () => "Exonéré de TVA, art. 261, 4, 4° du CGI",
  fr_psychology: () => "Exonéré de TVA, art. 261, 4, 1° du CGI",
  fr_overseas: () => "TVA non applicable, art. 294 du CGI",
};

const isVatNote = (text: string): text is VatNote => (VAT_NOTES as readonly string[]).includes(text);

/** The text of a document's `vat_note`: that of its code, or the business's own words. */
export const vatNoteText = (note: string, locale: Locale): string =>
  isVatNote(note) ? NOTES[note](WORDS[locale]) : note;

/** The VATEX codes that are not named by an article. */
const VATEX: ReadonlyMap<string, Note> = new Map<string, Note>([
  ["VATEX-EU-AE", NOTES.reverse_charge],
  ["VATEX-EU-D", NOTES.margin_travel],
  ["VATEX-EU-F", NOTES.margin_second_hand],
  ["VATEX-EU-G", NOTES.export],
  ["VATEX-EU-I", NOTES.margin_art],
  ["VATEX-EU-IC", NOTES.intra_community_supply],
  ["VATEX-EU-J", NOTES.margin_antiques],
  ["VATEX-EU-O", NOTES.out_of_scope],
  ["VATEX-FR-FRANCHISE", () => FRENCH_FRANCHISE],
  ["VATEX-FR-CNWVAT", () => "Note de crédit sans TVA"],
]);

/**
 * What a VATEX code says: the nature of the exemption, or the article of Directive 2006/112/EC or of the French
 * CGI that its parts name, such as `VATEX-EU-132-1A` (art. 132(1)(a)) and `VATEX-FR-CGI261-4` (art. 261, 4). Any
 * other code stands for itself.
 */
export function vatexText(code: string, locale: Locale): string {
  const named = VATEX.get(code);
  if (named) return named(WORDS[locale]);
  const [, article, part = ""] = /^VATEX-EU-(\d+)(?:-(\w+))?$/.exec(code) ?? [];
  if (article !== undefined) return WORDS[locale].vatNotes.exemptBy(article + partsOf(part));
  const [, cgi, rest = ""] = /^VATEX-FR-CGI(\d+[A-Z]*)((?:-\w+)*)$/.exec(code) ?? [];
  if (cgi !== undefined) {
    const number = cgi.replace(/(\d)([A-Z])/, "$1 $2");
    return `Exonéré de TVA, art. ${number}${rest.toLowerCase().replaceAll("-", ", ")} du CGI`;
  }
  return code;
}

/** `1A` as in "(1)(a)"; a part that is a single letter is one of the article's own points. */
function partsOf(part: string): string {
  const [, paragraph = "", point = ""] = /^(\d*)([A-Z]*)$/.exec(part) ?? [];
  return [paragraph, point.toLowerCase()]
    .filter((text) => text !== "")
    .map((text) => `(${text})`)
    .join("");
}
