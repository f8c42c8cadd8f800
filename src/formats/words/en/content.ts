import { small } from "../forms.ts";
import type { ContentWords } from "../subjects/content.ts";

export const CONTENT: ContentWords = {
  attention: (name) => `Attn. ${name}`,
  contact: (name) => `Your contact: ${name}`,
  deliveryAddress: "Delivery address",
  deliveryPlace: "Place of delivery",
  subject: "Subject",
  clientNumber: "Customer no.",
  buyerReference: "Your reference",
  contractReference: "Contract",
  projectReference: "Project",
  servicePeriod: "Service period",
  electronicAddress: "E-invoicing address",
  articleNumber: (reference) => `Item no. ${reference}`,
  disbursement: "Disbursement",
  withoutDisbursements: "excl. disbursements",
  gross: "Before discount",
  discount: "Discount",
  linesTotal: { plain: "Sum of lines", net: "Sum of lines excl. VAT", withTax: "Sum of lines incl. VAT" },
  withTax: {
    notice: "All prices include VAT.",
    unitPrice: "Unit price incl. VAT",
    lineTotal: "Amount incl. VAT",
  },
  included: (label) => `of which ${small(label)}`,
  inCurrency: (label, currency) => `${label} in ${currency}`,
  imprint: "Made with FastFaktura",
  terms: "Terms and conditions",
  mediator: "Consumer mediator:",
};
