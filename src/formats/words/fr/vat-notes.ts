import type { VatNoteWords } from "../subjects/vat-notes.ts";

export const VAT_NOTES: VatNoteWords = {
  exemptBy: (article) => `Exonéré de TVA, art. ${article} directive 2006/112/CE`,
  construction: "Autoliquidation, travaux de sous-traitance, art. 283, 2 nonies du CGI",
  services: "Autoliquidation, prestation de services, art. 44 et 196 directive 2006/112/CE",
  triangular: "Autoliquidation, opération triangulaire, art. 141 directive 2006/112/CE",
  margin: {
    goods: "Régime particulier – Biens d’occasion",
    art: "Régime particulier – Objets d’art",
    antiques: "Régime particulier – Objets de collection et d’antiquité",
    travel: "Régime particulier – Agences de voyages",
  },
};
