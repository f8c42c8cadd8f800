import type { VatNoteWords } from "../subjects/vat-notes.ts";

export const VAT_NOTES: VatNoteWords = {
  exemptBy: (article) => `Isento de IVA, art. ${article} da Diretiva 2006/112/CE`,
  construction:
    "IVA – autoliquidação, serviços de construção, art. 199.º, n.º 1, al. a), da Diretiva 2006/112/CE",
  services: "IVA – autoliquidação, serviços, art. 44.º e 196.º da Diretiva 2006/112/CE",
  triangular: "IVA – autoliquidação, operação triangular, art. 141.º da Diretiva 2006/112/CE",
  margin: {
    goods: "Regime da margem de lucro – bens em segunda mão",
    art: "Regime da margem de lucro – objetos de arte",
    antiques: "Regime da margem de lucro – objetos de coleção e antiguidades",
    travel: "Regime da margem de lucro – agências de viagens",
  },
};
