import type { VatNoteWords } from "../subjects/vat-notes.ts";

export const VAT_NOTES: VatNoteWords = {
  exemptBy: (article) => `Vrijgesteld van btw, art. ${article} Richtlijn 2006/112/EG`,
  construction: "Btw verlegd, werkzaamheden in de bouw, art. 199, lid 1, onder a), Richtlijn 2006/112/EG",
  services: "Btw verlegd, diensten, art. 44 en 196 Richtlijn 2006/112/EG",
  triangular: "Btw verlegd, driehoekstransactie, art. 141 Richtlijn 2006/112/EG",
  margin: {
    goods: "Bijzondere regeling – gebruikte goederen",
    art: "Bijzondere regeling – kunstvoorwerpen",
    antiques: "Bijzondere regeling – voorwerpen voor verzamelingen of antiquiteiten",
    travel: "Bijzondere regeling reisbureaus",
  },
};
