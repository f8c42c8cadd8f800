import type { VatNoteWords } from "../subjects/vat-notes.ts";

export const VAT_NOTES: VatNoteWords = {
  exemptBy: (article) => `Umsatzsteuerfrei, Art. ${article} Richtlinie 2006/112/EG`,
  construction: "Steuerschuldnerschaft des Leistungsempfängers, Bauleistung, § 13b Abs. 2 Nr. 4 UStG",
  services:
    "Steuerschuldnerschaft des Leistungsempfängers, sonstige Leistung, Art. 44 und 196 Richtlinie 2006/112/EG",
  triangular:
    "Steuerschuldnerschaft des Leistungsempfängers, innergemeinschaftliches Dreiecksgeschäft, Art. 141 Richtlinie 2006/112/EG",
  margin: {
    goods: "Gebrauchtgegenstände/Sonderregelung",
    art: "Kunstgegenstände/Sonderregelung",
    antiques: "Sammlungsstücke und Antiquitäten/Sonderregelung",
    travel: "Sonderregelung für Reisebüros",
  },
};
