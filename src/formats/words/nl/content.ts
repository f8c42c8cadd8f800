import { small } from "../forms.ts";
import type { ContentWords } from "../subjects/content.ts";

export const CONTENT: ContentWords = {
  attention: (name) => `t.a.v. ${name}`,
  contact: (name) => `Uw contactpersoon: ${name}`,
  deliveryAddress: "Afleveradres",
  deliveryPlace: "Plaats van levering",
  subject: "Betreft",
  clientNumber: "Klantnr.",
  buyerReference: "Uw referentie",
  contractReference: "Contract",
  projectReference: "Project",
  servicePeriod: "Prestatieperiode",
  electronicAddress: "E-factuuradres",
  articleNumber: (reference) => `Art.nr. ${reference}`,
  disbursement: "Doorlopende post",
  withoutDisbursements: "zonder doorlopende posten",
  gross: "Vóór korting",
  discount: "Korting",
  linesTotal: { plain: "Totaal regels", net: "Totaal regels excl. btw", withTax: "Totaal regels incl. btw" },
  withTax: {
    notice: "Alle prijzen zijn inclusief btw.",
    unitPrice: "Prijs per eenheid incl. btw",
    lineTotal: "Bedrag incl. btw",
  },
  included: (label) => `waarvan ${small(label)}`,
  inCurrency: (label, currency) => `${label} in ${currency}`,
  imprint: "Gemaakt met FastFaktura",
  terms: "Algemene voorwaarden",
  mediator: "Geschillenregeling voor consumenten:",
};
