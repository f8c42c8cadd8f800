import type { EInvoiceWords } from "../subjects/e-invoices.ts";

export const E_INVOICES: EInvoiceWords = {
  title: "E-fakturaer",
  detail: "Hva som finnes for strukturerte fakturaer i dag, og hva som mangler.",
  address: "Deres elektroniske adresse",
  addressHint: "Hvor dere tar imot strukturerte fakturaer (EN 16931 BT-34). Den står på dokumentene.",
  scheme: "Type",
  id: "Adresse",
  clients: {
    title: "Kunders adresser og referanser",
    detail: "En kundes elektroniske adresse, og en referanse som Leitweg-ID, skrives inn hos kunden.",
  },
  missing: {
    title: "Ikke her ennå",
    detail:
      "Fakturaer er PDF-er. FastFaktura lager ennå ikke strukturerte fakturaer (EHF, Factur-X, XRechnung) og sender og mottar ennå ingenting gjennom Peppol eller en godkjent plattform. Der loven krever en, må den sendes på en annen måte.",
  },
};
