import type { EInvoiceWords } from "../subjects/e-invoices.ts";

export const E_INVOICES: EInvoiceWords = {
  title: "E-fakturor",
  detail: "Vad som finns för strukturerade fakturor i dag, och vad som saknas.",
  address: "Er elektroniska adress",
  addressHint: "Där ni tar emot strukturerade fakturor (EN 16931 BT-34). Den står på era dokument.",
  scheme: "Slag",
  id: "Adress",
  clients: {
    title: "Kunders adresser och referenser",
    detail: "En kunds elektroniska adress, och en referens som Leitweg-ID, anges hos kunden.",
  },
  missing: {
    title: "Finns inte än",
    detail:
      "Fakturor är PDF-filer. FastFaktura gör ännu inga strukturerade fakturor (Factur-X, XRechnung) och skickar och tar ännu inte emot något genom Peppol eller en godkänd plattform. Där lagen kräver en får den skickas på annat sätt.",
  },
};
