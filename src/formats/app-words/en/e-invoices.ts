import type { EInvoiceWords } from "../subjects/e-invoices.ts";

export const E_INVOICES: EInvoiceWords = {
  title: "E-invoices",
  detail: "What there is for structured invoices today, and what is still to come.",
  address: "Your electronic address",
  addressHint: "Where you receive structured invoices (EN 16931 BT-34). It stands on your documents.",
  scheme: "Kind",
  id: "Address",
  clients: {
    title: "Addresses and references of clients",
    detail:
      "A client’s electronic address, and a reference such as a Leitweg-ID, are entered with the client.",
  },
  missing: {
    title: "Not there yet",
    detail:
      "Invoices are PDFs. FastFaktura does not yet make structured invoices (Factur-X, XRechnung), and does not yet send or receive through Peppol or an approved platform. Where the law wants one, send it by another way.",
  },
};
