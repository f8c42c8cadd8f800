import type { EInvoiceWords } from "../subjects/e-invoices.ts";

export const E_INVOICES: EInvoiceWords = {
  title: "E-fakturaer",
  detail: "Hvad der er for strukturerede fakturaer i dag, og hvad der mangler.",
  address: "Jeres elektroniske adresse",
  addressHint: "Hvor I modtager strukturerede fakturaer (EN 16931 BT-34). Den står på jeres dokumenter.",
  scheme: "Slags",
  id: "Adresse",
  clients: {
    title: "Kunders adresser og referencer",
    detail:
      "En kundes elektroniske adresse og en reference som EAN-nummer eller Leitweg-ID skrives hos kunden.",
  },
  missing: {
    title: "Ikke her endnu",
    detail:
      "Fakturaer er PDF’er. FastFaktura laver endnu ikke strukturerede fakturaer (OIOUBL, Factur-X, XRechnung) og sender og modtager endnu intet gennem NemHandel, Peppol eller en godkendt platform. Hvor loven kræver en, skal den sendes på en anden måde.",
  },
};
