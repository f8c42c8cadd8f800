import type { PaymentsWords } from "../subjects/payments.ts";

export const PAYMENTS: PaymentsWords = {
  title: "Pagamenti",
  none: "Non è stato ancora pagato nulla.",
  record: {
    title: "Registra un pagamento",
    detail: (number) =>
      `Denaro arrivato per la fattura ${number} con bonifico, in contanti o altrimenti. Ciò che arriva dalla pagina di pagamento si registra da solo.`,
  },
  amount: "Importo",
  amountHint: (due) => `Restano ${due} da pagare.`,
  day: "Giorno",
  method: "Mezzo",
  reference: "Riferimento (facoltativo)",
  discount: (offer) => `Il cliente ha pagato per tempo: il resto è lo sconto cassa (${offer})`,
  refunded: (amount) => `${amount} restituiti`,
  gone: "ripreso per intero",
  discountTaken: (amount) => `sconto ${amount}`,
  simulated: "simulato",
  reverse: "Annulla",
  reverseSure: (amount) =>
    `Il pagamento di ${amount} era un errore: resta visibile e ${amount} tornano dovuti. Non si muove denaro.`,
  refund: {
    title: "Rimborsa",
    stripe: "Stripe rimanda il denaro sulla carta o sul conto del cliente. Non si può tornare indietro.",
    manual: "Questo annota che ha restituito il denaro Lei stesso. Non si muove denaro.",
    hint: (left) => `Al massimo ${left}.`,
  },
};
