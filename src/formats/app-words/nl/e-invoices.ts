import type { EInvoiceWords } from "../subjects/e-invoices.ts";

export const E_INVOICES: EInvoiceWords = {
  title: "E-facturen",
  detail: "Wat er nu is voor gestructureerde facturen, en wat nog ontbreekt.",
  address: "Uw elektronische adres",
  addressHint: "Waar u gestructureerde facturen ontvangt (EN 16931 BT-34). Het staat op uw documenten.",
  scheme: "Soort",
  id: "Adres",
  clients: {
    title: "Adressen en kenmerken van klanten",
    detail:
      "Het elektronische adres van een klant, en een kenmerk zoals de Leitweg-ID, vult u bij de klant in.",
  },
  missing: {
    title: "Nog niet beschikbaar",
    detail:
      "Facturen zijn pdf’s. FastFaktura maakt nog geen gestructureerde facturen (UBL, Factur-X, XRechnung) en verzendt en ontvangt nog niets via Peppol of een erkend platform. Waar de wet er een eist, verstuurt u die langs een andere weg.",
  },
};
