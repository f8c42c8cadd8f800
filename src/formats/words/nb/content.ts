import { small } from "../forms.ts";
import type { ContentWords } from "../subjects/content.ts";

export const CONTENT: ContentWords = {
  attention: (name) => `Att.: ${name}`,
  contact: (name) => `Kontaktperson: ${name}`,
  deliveryAddress: "Leveringsadresse",
  deliveryPlace: "Leveringssted",
  subject: "Gjelder",
  clientNumber: "Kundenr.",
  buyerReference: "Deres referanse",
  contractReference: "Kontrakt",
  projectReference: "Prosjekt",
  servicePeriod: "Leveringsperiode",
  electronicAddress: "E-fakturaadresse",
  articleNumber: (reference) => `Varenr. ${reference}`,
  disbursement: "Utlegg",
  withoutDisbursements: "uten utlegg",
  gross: "Før rabatt",
  discount: "Rabatt",
  linesTotal: { plain: "Sum linjer", net: "Sum linjer ekskl. mva.", withTax: "Sum linjer inkl. mva." },
  withTax: {
    notice: "Alle priser er inkl. mva.",
    unitPrice: "Enhetspris inkl. mva.",
    lineTotal: "Beløp inkl. mva.",
  },
  included: (label) => `herav ${small(label)}`,
  inCurrency: (label, currency) => `${label} i ${currency}`,
  imprint: "Laget med FastFaktura",
  terms: "Generelle vilkår",
  mediator: "Tvisteløsning for forbrukere:",
};
