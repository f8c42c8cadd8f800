import type { StateWords } from "../subjects/state.ts";

export const STATE: StateWords = {
  specimen: {
    invoice: { mark: "Prueba", sentence: "Factura de prueba – no pagar" },
    creditNote: { mark: "Prueba", sentence: "Factura rectificativa de prueba – sin valor" },
  },
  copyAsOf: (day) => `Copia – situación a\u00a0${day}`,
  copyInFileName: "copia",
  original: "Factura original (PDF)",
  paidOn: (day) => `Pagada el\u00a0${day}`,
  cancelledOn: (day) => `Anulada el\u00a0${day}`,
  cancelledBy: (creditNote) => `Anulada por la factura rectificativa ${creditNote}`,
  corrects: (invoice) => `Rectifica la factura ${invoice}`,
  nothingDue: "Nada que pagar",
  unpaid: (amount) => `Por pagar: ${amount}`,
  ofTotal: (total) => `de ${total}`,
  partlyPaid: "Pagada en parte",
  rest: {
    paid: "El resto está pagado.",
    credited: "El resto se ha abonado.",
    both: "El resto está pagado o se ha abonado.",
  },
  stillDue: "Pendiente de pago",
  received: (day, method) => `Recibido el\u00a0${day}${method === null ? "" : ` (${method})`}`,
  receivedBefore: "Pagos anteriores",
  creditedBefore: "Facturas rectificativas anteriores",
  paidBack: "Reembolsado",
  inYourFavour: "Saldo a su favor",
};
