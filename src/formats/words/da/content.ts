import { small } from "../forms.ts";
import type { ContentWords } from "../subjects/content.ts";

export const CONTENT: ContentWords = {
  attention: (name) => `Att.: ${name}`,
  contact: (name) => `Kontaktperson: ${name}`,
  deliveryAddress: "Leveringsadresse",
  deliveryPlace: "Leveringssted",
  subject: "Vedrørende",
  clientNumber: "Kundenr.",
  buyerReference: "Deres reference",
  contractReference: "Kontrakt",
  projectReference: "Projekt",
  servicePeriod: "Leveringsperiode",
  electronicAddress: "E-fakturaadresse",
  articleNumber: (reference) => `Varenr. ${reference}`,
  disbursement: "Udlæg",
  withoutDisbursements: "uden udlæg",
  gross: "Før rabat",
  discount: "Rabat",
  linesTotal: {
    plain: "Linjer i alt",
    net: "Linjer i alt ekskl. moms",
    withTax: "Linjer i alt inkl. moms",
  },
  withTax: {
    notice: "Alle priser er inkl. moms.",
    unitPrice: "Enhedspris inkl. moms",
    lineTotal: "Beløb inkl. moms",
  },
  included: (label) => `heraf ${small(label)}`,
  inCurrency: (label, currency) => `${label} i ${currency}`,
  imprint: "Lavet med FastFaktura",
  terms: "Handelsbetingelser",
  mediator: "Klageadgang for forbrugere:",
};
