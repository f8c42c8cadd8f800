import type { EInvoiceWords } from "../subjects/e-invoices.ts";

export const E_INVOICES: EInvoiceWords = {
  title: "Factures électroniques",
  detail: "Ce qui existe aujourd’hui pour les factures structurées, et ce qui reste à venir.",
  address: "Votre adresse électronique",
  addressHint: "Là où vous recevez les factures structurées (EN 16931 BT-34). Elle figure sur vos documents.",
  scheme: "Type",
  id: "Adresse",
  clients: {
    title: "Adresses et références des clients",
    detail:
      "L’adresse électronique d’un client, et une référence comme le Leitweg-ID, se saisissent chez le client.",
  },
  missing: {
    title: "Pas encore là",
    detail:
      "Les factures sont des PDF. FastFaktura ne fait pas encore de factures structurées (Factur-X, XRechnung), et n’envoie ni ne reçoit encore rien par Peppol ou une plateforme agréée. Là où la loi en exige une, envoyez-la par une autre voie.",
  },
};
