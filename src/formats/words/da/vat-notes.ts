import type { VatNoteWords } from "../subjects/vat-notes.ts";

export const VAT_NOTES: VatNoteWords = {
  exemptBy: (article) => `Fritaget for moms, art. ${article} direktiv 2006/112/EF`,
  construction: "Omvendt betalingspligt",
  services: "Omvendt betalingspligt, ydelser, art. 44 og 196 direktiv 2006/112/EF",
  triangular: "Omvendt betalingspligt, trekantshandel, art. 141 direktiv 2006/112/EF",
  margin: {
    goods: "Fortjenstmargenordning – Brugte genstande",
    art: "Fortjenstmargenordning – Kunstgenstande",
    antiques: "Fortjenstmargenordning – Samlerobjekter og antikviteter",
    travel: "Fortjenstmargenordning – Rejsebureauer",
  },
};
