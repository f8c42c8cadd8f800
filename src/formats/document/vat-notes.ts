/** Texts of VAT notes and of VATEX codes in each language. */
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { VAT_NOTES, type VatNote } from "../../schema/vocabularies/vat-notes.ts";
import { WORDINGS, type Wording } from "./legal-wordings.ts";

/** A text of French law, which stays French in every language. */
const french = (text: string): Wording => ({ fr: text, en: text, nb: text, sv: text, da: text, de: text });

/** A VAT exemption by an article of Directive 2006/112/EC. */
const exemptBy = (article: string): Wording => ({
  fr: `Exonéré de TVA, art. ${article} directive 2006/112/CE`,
  en: `Exempt from VAT, art. ${article} Directive 2006/112/EC`,
  nb: `Unntatt fra merverdiavgift, art. ${article} direktiv 2006/112/EF`,
  sv: `Undantaget från moms, art. ${article} direktiv 2006/112/EG`,
  da: `Fritaget for moms, art. ${article} direktiv 2006/112/EF`,
  de: `Umsatzsteuerfrei, Art. ${article} Richtlinie 2006/112/EG`,
});

const MARGIN: Readonly<Record<"goods" | "art" | "antiques" | "travel", Wording>> = {
  goods: {
    fr: "Régime particulier – Biens d’occasion",
    en: "Margin scheme – Second-hand goods",
    nb: "Avansesystemet – Brukte varer",
    sv: "Vinstmarginalbeskattning – Begagnade varor",
    da: "Fortjenstmargenordning – Brugte genstande",
    de: "Gebrauchtgegenstände/Sonderregelung",
  },
  art: {
    fr: "Régime particulier – Objets d’art",
    en: "Margin scheme – Works of art",
    nb: "Avansesystemet – Kunstverk",
    sv: "Vinstmarginalbeskattning – Konstverk",
    da: "Fortjenstmargenordning – Kunstgenstande",
    de: "Kunstgegenstände/Sonderregelung",
  },
  antiques: {
    fr: "Régime particulier – Objets de collection et d’antiquité",
    en: "Margin scheme – Collector’s items and antiques",
    nb: "Avansesystemet – Samleobjekter og antikviteter",
    sv: "Vinstmarginalbeskattning – Samlarföremål och antikviteter",
    da: "Fortjenstmargenordning – Samlerobjekter og antikviteter",
    de: "Sammlungsstücke und Antiquitäten/Sonderregelung",
  },
  travel: {
    fr: "Régime particulier – Agences de voyages",
    en: "Margin scheme – Travel agents",
    nb: "Avansesystemet – Reisebyråer",
    sv: "Vinstmarginalbeskattning för resebyråer",
    da: "Fortjenstmargenordning – Rejsebureauer",
    de: "Sonderregelung für Reisebüros",
  },
};

const NOTES: Readonly<Record<VatNote, Wording>> = {
  reverse_charge: WORDINGS.reverseCharge,
  reverse_charge_construction: {
    ...WORDINGS.reverseCharge,
    fr: "Autoliquidation, travaux de sous-traitance, art. 283, 2 nonies du CGI",
    en: "Reverse charge, construction services, art. 199(1)(a) Directive 2006/112/EC",
    de: "Steuerschuldnerschaft des Leistungsempfängers, Bauleistung, § 13b Abs. 2 Nr. 4 UStG",
  },
  intra_community_supply: WORDINGS.intraCommunity,
  intra_community_service: {
    fr: "Autoliquidation, prestation de services, art. 44 et 196 directive 2006/112/CE",
    en: "Reverse charge, services, art. 44 and 196 Directive 2006/112/EC",
    nb: "Omvendt avgiftsplikt, tjenester, art. 44 og 196 direktiv 2006/112/EF",
    sv: "Omvänd betalningsskyldighet, tjänster, art. 44 och 196 direktiv 2006/112/EG",
    da: "Omvendt betalingspligt, ydelser, art. 44 og 196 direktiv 2006/112/EF",
    de: "Steuerschuldnerschaft des Leistungsempfängers, sonstige Leistung, Art. 44 und 196 Richtlinie 2006/112/EG",
  },
  triangular: {
    fr: "Autoliquidation, opération triangulaire, art. 141 directive 2006/112/CE",
    en: "Reverse charge, triangular transaction, art. 141 Directive 2006/112/EC",
    nb: "Omvendt avgiftsplikt, trekantsalg, art. 141 direktiv 2006/112/EF",
    sv: "Omvänd betalningsskyldighet, trepartshandel, art. 141 direktiv 2006/112/EG",
    da: "Omvendt betalingspligt, trekantshandel, art. 141 direktiv 2006/112/EF",
    de: "Steuerschuldnerschaft des Leistungsempfängers, innergemeinschaftliches Dreiecksgeschäft, Art. 141 Richtlinie 2006/112/EG",
  },
  export: WORDINGS.export,
  small_business: WORDINGS.franchise,
  exempt: WORDINGS.exempt,
  exempt_health: exemptBy("132(1)(c)"),
  exempt_education: exemptBy("132(1)(i)"),
  exempt_finance: exemptBy("135(1)"),
  out_of_scope: WORDINGS.outOfScope,
  margin_second_hand: MARGIN.goods,
  margin_art: MARGIN.art,
  margin_antiques: MARGIN.antiques,
  margin_travel: MARGIN.travel,
  // CGI art. 279-0 bis and 278-0 bis A: since 2025 a mention on the invoice takes the place of the certificate.
  fr_reduced_rate_10: french(
    "Le client certifie que les travaux portent sur des locaux à usage d’habitation achevés depuis plus de deux ans et remplissent les conditions du taux réduit, art. 279-0 bis du CGI",
  ),
  fr_reduced_rate_5_5: french(
    "Le client certifie que les travaux de rénovation énergétique portent sur des locaux à usage d’habitation achevés depuis plus de deux ans et remplissent les conditions du taux réduit, art. 278-0 bis A du CGI",
  ),
  fr_training: french("Exonéré de TVA, art. 261, 4, 4° du CGI"),
  fr_psychology: french("Exonéré de TVA, art. 261, 4, 1° du CGI"),
  fr_overseas: french("TVA non applicable, art. 294 du CGI"),
};

const isVatNote = (text: string): text is VatNote => (VAT_NOTES as readonly string[]).includes(text);

/** The text of a document's `vat_note`: that of its code, or the business's own words. */
export const vatNoteText = (note: string, locale: Locale): string =>
  isVatNote(note) ? NOTES[note][locale] : note;

/** The VATEX codes that are not named by an article. */
const VATEX: ReadonlyMap<string, Wording> = new Map([
  ["VATEX-EU-AE", WORDINGS.reverseCharge],
  ["VATEX-EU-D", MARGIN.travel],
  ["VATEX-EU-F", MARGIN.goods],
  ["VATEX-EU-G", WORDINGS.export],
  ["VATEX-EU-I", MARGIN.art],
  ["VATEX-EU-IC", WORDINGS.intraCommunity],
  ["VATEX-EU-J", MARGIN.antiques],
  ["VATEX-EU-O", WORDINGS.outOfScope],
  ["VATEX-FR-FRANCHISE", french("TVA non applicable, art. 293 B du CGI")],
  ["VATEX-FR-CNWVAT", french("Note de crédit sans TVA")],
]);

/**
 * What a VATEX code says: the nature of the exemption, or the article of Directive 2006/112/EC or of the French
 * CGI that its parts name, such as `VATEX-EU-132-1A` (art. 132(1)(a)) and `VATEX-FR-CGI261-4` (art. 261, 4). Any
 * other code stands for itself.
 */
export function vatexText(code: string, locale: Locale): string {
  const named = VATEX.get(code);
  if (named) return named[locale];
  const [, article, part = ""] = /^VATEX-EU-(\d+)(?:-(\w+))?$/.exec(code) ?? [];
  if (article !== undefined) return exemptBy(article + partsOf(part))[locale];
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
