import type { VatNoteWords } from "../subjects/vat-notes.ts";

export const VAT_NOTES: VatNoteWords = {
  exemptBy: (article) => `Unntatt fra merverdiavgift, art. ${article} direktiv 2006/112/EF`,
  construction: "Omvendt avgiftsplikt – Merverdiavgift ikke beregnet",
  services: "Omvendt avgiftsplikt, tjenester, art. 44 og 196 direktiv 2006/112/EF",
  triangular: "Omvendt avgiftsplikt, trekantsalg, art. 141 direktiv 2006/112/EF",
  margin: {
    goods: "Avansesystemet – Brukte varer",
    art: "Avansesystemet – Kunstverk",
    antiques: "Avansesystemet – Samleobjekter og antikviteter",
    travel: "Avansesystemet – Reisebyråer",
  },
};
