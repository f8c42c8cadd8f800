import type { EInvoiceWords } from "../subjects/e-invoices.ts";

export const E_INVOICES: EInvoiceWords = {
  title: "E-Rechnungen",
  detail: "Was es für strukturierte Rechnungen heute gibt, und was noch fehlt.",
  address: "Ihre elektronische Adresse",
  addressHint: "Wo Sie strukturierte Rechnungen empfangen (EN 16931 BT-34). Sie steht auf Ihren Dokumenten.",
  scheme: "Art",
  id: "Adresse",
  clients: {
    title: "Adressen und Referenzen von Kunden",
    detail:
      "Die elektronische Adresse eines Kunden und eine Referenz wie die Leitweg-ID geben Sie beim Kunden ein.",
  },
  missing: {
    title: "Noch nicht da",
    detail:
      "Rechnungen sind PDFs. FastFaktura erstellt noch keine strukturierten Rechnungen (Factur-X, XRechnung) und sendet und empfängt noch nichts über Peppol oder eine zugelassene Plattform. Wo das Gesetz eine verlangt, senden Sie sie auf anderem Weg.",
  },
};
