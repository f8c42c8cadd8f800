import { small } from "../forms.ts";
import type { ContentWords } from "../subjects/content.ts";

export const CONTENT: ContentWords = {
  attention: (name) => `A/C ${name}`,
  contact: (name) => `O seu contacto: ${name}`,
  deliveryAddress: "Morada de entrega",
  deliveryPlace: "Local da prestação",
  subject: "Assunto",
  clientNumber: "N.º de cliente",
  buyerReference: "A sua referência",
  contractReference: "Contrato",
  projectReference: "Projeto",
  servicePeriod: "Período da prestação",
  electronicAddress: "Endereço de faturação eletrónica",
  articleNumber: (reference) => `Ref. ${reference}`,
  disbursement: "Despesa por conta do cliente",
  withoutDisbursements: "sem despesas por conta do cliente",
  gross: "Valor bruto",
  discount: "Desconto",
  linesTotal: { plain: "Soma das linhas", net: "Soma das linhas s/ IVA", withTax: "Soma das linhas c/ IVA" },
  withTax: {
    notice: "Todos os preços incluem IVA.",
    unitPrice: "Preço c/ IVA",
    lineTotal: "Valor c/ IVA",
  },
  included: (label) => `do qual ${small(label)}`,
  inCurrency: (label, currency) => `${label} em ${currency}`,
  imprint: "Criado com FastFaktura",
  terms: "Condições gerais",
  mediator: "Entidade de resolução alternativa de litígios de consumo:",
};
