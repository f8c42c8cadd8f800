import type { VatNoteWords } from "../subjects/vat-notes.ts";

export const VAT_NOTES: VatNoteWords = {
  exemptBy: (article) => `Undantaget från moms, art. ${article} direktiv 2006/112/EG`,
  construction: "Omvänd betalningsskyldighet",
  services: "Omvänd betalningsskyldighet, tjänster, art. 44 och 196 direktiv 2006/112/EG",
  triangular: "Omvänd betalningsskyldighet, trepartshandel, art. 141 direktiv 2006/112/EG",
  margin: {
    goods: "Vinstmarginalbeskattning – Begagnade varor",
    art: "Vinstmarginalbeskattning – Konstverk",
    antiques: "Vinstmarginalbeskattning – Samlarföremål och antikviteter",
    travel: "Vinstmarginalbeskattning för resebyråer",
  },
};
