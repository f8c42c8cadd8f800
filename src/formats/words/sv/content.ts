import { small } from "../forms.ts";
import type { ContentWords } from "../subjects/content.ts";

export const CONTENT: ContentWords = {
  attention: (name) => `Att: ${name}`,
  contact: (name) => `Kontaktperson: ${name}`,
  deliveryAddress: "Leveransadress",
  deliveryPlace: "Leveransort",
  subject: "Avser",
  clientNumber: "Kundnr",
  buyerReference: "Er referens",
  contractReference: "Avtal",
  projectReference: "Projekt",
  servicePeriod: "Leveransperiod",
  electronicAddress: "E-fakturaadress",
  articleNumber: (reference) => `Art.nr ${reference}`,
  disbursement: "Utlägg",
  withoutDisbursements: "utan utlägg",
  gross: "Före rabatt",
  discount: "Rabatt",
  linesTotal: { plain: "Summa rader", net: "Summa rader exkl. moms", withTax: "Summa rader inkl. moms" },
  withTax: {
    notice: "Alla priser är inkl. moms.",
    unitPrice: "À-pris inkl. moms",
    lineTotal: "Belopp inkl. moms",
  },
  included: (label) => `varav ${small(label)}`,
  inCurrency: (label, currency) => `${label} i ${currency}`,
  imprint: "Skapad med FastFaktura",
  terms: "Allmänna villkor",
  mediator: "Tvistlösning för konsumenter:",
};
