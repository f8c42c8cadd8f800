import type { VatNoteWords } from "../subjects/vat-notes.ts";

export const VAT_NOTES: VatNoteWords = {
  exemptBy: (article) => `Exento de IVA, art. ${article} de la Directiva 2006/112/CE`,
  construction: "Inversión del sujeto pasivo, ejecuciones de obra, art. 199.1.a) de la Directiva 2006/112/CE",
  services: "Inversión del sujeto pasivo, servicios, art. 44 y 196 de la Directiva 2006/112/CE",
  triangular: "Inversión del sujeto pasivo, operación triangular, art. 141 de la Directiva 2006/112/CE",
  margin: {
    goods: "Régimen especial de los bienes usados",
    art: "Régimen especial de los objetos de arte",
    antiques: "Régimen especial de las antigüedades y objetos de colección",
    travel: "Régimen especial de las agencias de viajes",
  },
};
