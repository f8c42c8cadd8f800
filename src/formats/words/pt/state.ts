import type { StateWords } from "../subjects/state.ts";

export const STATE: StateWords = {
  specimen: {
    invoice: { mark: "Teste", sentence: "Fatura de teste – não pagar" },
    creditNote: { mark: "Teste", sentence: "Nota de crédito de teste – sem valor" },
  },
  copyAsOf: (day) => `Cópia – situação em\u00a0${day}`,
  copyInFileName: "copia",
  original: "Fatura original (PDF)",
  paidOn: (day) => `Paga em\u00a0${day}`,
  cancelledOn: (day) => `Anulada em\u00a0${day}`,
  cancelledBy: (creditNote) => `Anulada pela nota de crédito ${creditNote}`,
  corrects: (invoice) => `Retifica a fatura ${invoice}`,
  nothingDue: "Nada a pagar",
  unpaid: (amount) => `A pagar: ${amount}`,
  ofTotal: (total) => `de ${total}`,
  partlyPaid: "Paga em parte",
  rest: {
    paid: "O restante está pago.",
    credited: "O restante foi creditado.",
    both: "O restante está pago ou foi creditado.",
  },
  stillDue: "Em dívida",
  received: (day, method) => `Recebido em\u00a0${day}${method === null ? "" : ` (${method})`}`,
  receivedBefore: "Pagamentos anteriores",
  creditedBefore: "Notas de crédito anteriores",
  paidBack: "Reembolsado",
  inYourFavour: "Saldo a seu favor",
};
