import { small } from "../forms.ts";
import type { ContentWords } from "../subjects/content.ts";

export const CONTENT: ContentWords = {
  attention: (name) => `A la atención de ${name}`,
  contact: (name) => `Su contacto: ${name}`,
  deliveryAddress: "Dirección de entrega",
  deliveryPlace: "Lugar de la operación",
  subject: "Asunto",
  clientNumber: "N.º de cliente",
  buyerReference: "Su referencia",
  contractReference: "Contrato",
  projectReference: "Proyecto",
  servicePeriod: "Período de prestación",
  electronicAddress: "Dirección de factura electrónica",
  articleNumber: (reference) => `Ref. ${reference}`,
  disbursement: "Suplido",
  withoutDisbursements: "sin suplidos",
  gross: "Importe bruto",
  discount: "Descuento",
  linesTotal: {
    plain: "Suma de las líneas",
    net: "Suma de las líneas sin IVA",
    withTax: "Suma de las líneas, IVA incluido",
  },
  withTax: {
    notice: "Todos los precios incluyen el IVA.",
    unitPrice: "Precio con IVA",
    lineTotal: "Importe con IVA",
  },
  included: (label) => `incluido ${small(label)}`,
  inCurrency: (label, currency) => `${label} en ${currency}`,
  imprint: "Creado con FastFaktura",
  terms: "Condiciones generales",
  mediator: "Resolución de litigios de consumo:",
};
