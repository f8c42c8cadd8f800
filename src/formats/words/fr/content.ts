import { small } from "../forms.ts";
import type { ContentWords } from "../subjects/content.ts";

export const CONTENT: ContentWords = {
  attention: (name) => `À l’attention de ${name}`,
  contact: (name) => `Votre contact : ${name}`,
  deliveryAddress: "Adresse de livraison",
  deliveryPlace: "Lieu de livraison",
  subject: "Objet",
  clientNumber: "N° client",
  buyerReference: "Votre référence",
  contractReference: "Contrat",
  projectReference: "Projet",
  servicePeriod: "Période de prestation",
  electronicAddress: "Facturation électronique",
  articleNumber: (reference) => `Réf. ${reference}`,
  disbursement: "Débours",
  withoutDisbursements: "hors débours",
  gross: "Avant remise",
  discount: "Remise",
  linesTotal: { plain: "Total des lignes", net: "Total des lignes HT", withTax: "Total des lignes TTC" },
  withTax: {
    notice: "Tous les prix s’entendent TTC.",
    unitPrice: "Prix unitaire TTC",
    lineTotal: "Montant TTC",
  },
  included: (label) => `dont ${small(label)}`,
  inCurrency: (label, currency) => `${label} en ${currency}`,
  imprint: "Créé avec FastFaktura",
  terms: "Conditions générales",
  mediator: "Médiateur de la consommation\u00a0:",
};
