import type { EInvoiceWords } from "../subjects/e-invoices.ts";

export const E_INVOICES: EInvoiceWords = {
  title: "Fatture elettroniche",
  detail: "Che cosa c’è oggi per le fatture strutturate, e che cosa manca ancora.",
  address: "Il Suo indirizzo elettronico",
  addressHint: "Dove riceve fatture strutturate (EN 16931 BT-34). Compare sui Suoi documenti.",
  scheme: "Tipo",
  id: "Indirizzo",
  clients: {
    title: "Indirizzi e riferimenti dei clienti",
    detail:
      "L’indirizzo elettronico di un cliente, e un riferimento come il Leitweg-ID, si inseriscono presso il cliente.",
  },
  missing: {
    title: "Non ancora disponibile",
    detail:
      "Le fatture sono PDF. FastFaktura non crea ancora fatture strutturate (FatturaPA, Factur-X, XRechnung) e non invia né riceve ancora nulla tramite SdI, Peppol o una piattaforma autorizzata. Dove la legge ne richiede una, la invii per altra via.",
  },
};
