import type { VatNoteWords } from "../subjects/vat-notes.ts";

export const VAT_NOTES: VatNoteWords = {
  exemptBy: (article) => `Exempt from VAT, art. ${article} Directive 2006/112/EC`,
  construction: "Reverse charge, construction services, art. 199(1)(a) Directive 2006/112/EC",
  services: "Reverse charge, services, art. 44 and 196 Directive 2006/112/EC",
  triangular: "Reverse charge, triangular transaction, art. 141 Directive 2006/112/EC",
  margin: {
    goods: "Margin scheme – Second-hand goods",
    art: "Margin scheme – Works of art",
    antiques: "Margin scheme – Collector’s items and antiques",
    travel: "Margin scheme – Travel agents",
  },
};
