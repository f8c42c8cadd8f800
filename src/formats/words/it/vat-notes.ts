import type { VatNoteWords } from "../subjects/vat-notes.ts";

export const VAT_NOTES: VatNoteWords = {
  exemptBy: (article) => `Esente da IVA, art. ${article} direttiva 2006/112/CE`,
  construction: "Inversione contabile, servizi di costruzione, art. 199(1)(a) direttiva 2006/112/CE",
  services: "Inversione contabile, prestazione di servizi, art. 44 e 196 direttiva 2006/112/CE",
  triangular: "Inversione contabile, operazione triangolare, art. 141 direttiva 2006/112/CE",
  margin: {
    goods: "Regime del margine – Beni usati",
    art: "Regime del margine – Oggetti d’arte",
    antiques: "Regime del margine – Oggetti di antiquariato o da collezione",
    travel: "Regime del margine – Agenzie di viaggio",
  },
};
