import { small } from "../forms.ts";
import type { ContentWords } from "../subjects/content.ts";

export const CONTENT: ContentWords = {
  attention: (name) => `All’attenzione di ${name}`,
  contact: (name) => `Vostro contatto: ${name}`,
  deliveryAddress: "Indirizzo di consegna",
  deliveryPlace: "Luogo di consegna",
  subject: "Oggetto",
  clientNumber: "Codice cliente",
  buyerReference: "Vostro riferimento",
  contractReference: "Contratto",
  projectReference: "Progetto",
  servicePeriod: "Periodo della prestazione",
  electronicAddress: "Fatturazione elettronica",
  articleNumber: (reference) => `Cod. art. ${reference}`,
  disbursement: "Spesa anticipata in nome e per conto del cliente",
  withoutDisbursements: "escluse le spese anticipate",
  gross: "Senza sconto",
  discount: "Sconto",
  linesTotal: {
    plain: "Totale righe",
    net: "Totale righe IVA esclusa",
    withTax: "Totale righe IVA inclusa",
  },
  withTax: {
    notice: "Tutti i prezzi si intendono IVA inclusa.",
    unitPrice: "Prezzo unitario IVA incl.",
    lineTotal: "Importo IVA incl.",
  },
  included: (label) => `di cui ${small(label)}`,
  inCurrency: (label, currency) => `${label} in ${currency}`,
  imprint: "Creato con FastFaktura",
  terms: "Condizioni generali",
  mediator: "Risoluzione delle controversie dei consumatori:",
};
