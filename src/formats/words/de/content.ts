import type { ContentWords } from "../subjects/content.ts";

export const CONTENT: ContentWords = {
  attention: (name) => `z. Hd. ${name}`,
  contact: (name) => `Ihr Kontakt: ${name}`,
  deliveryAddress: "Lieferadresse",
  deliveryPlace: "Leistungsort",
  subject: "Betreff",
  clientNumber: "Kundennr.",
  buyerReference: "Ihre Referenz",
  contractReference: "Vertrag",
  projectReference: "Projekt",
  servicePeriod: "Leistungszeitraum",
  electronicAddress: "E-Rechnungsadresse",
  articleNumber: (reference) => `Art.-Nr. ${reference}`,
  disbursement: "Durchlaufender Posten",
  withoutDisbursements: "ohne durchlaufende Posten",
  gross: "Vor Rabatt",
  discount: "Rabatt",
  linesTotal: {
    plain: "Summe der Positionen",
    net: "Summe der Positionen netto",
    withTax: "Summe der Positionen brutto",
  },
  withTax: {
    notice: "Alle Preise inkl. MwSt.",
    unitPrice: "Einzelpreis brutto",
    lineTotal: "Bruttobetrag",
  },
  included: (label) => `darin ${label}`,
  inCurrency: (label, currency) => `${label} in ${currency}`,
  terms: "Allgemeine Geschäftsbedingungen",
  mediator: "Verbraucherschlichtung:",
};
