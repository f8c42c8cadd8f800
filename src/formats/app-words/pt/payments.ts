import type { PaymentsWords } from "../subjects/payments.ts";

export const PAYMENTS: PaymentsWords = {
  title: "Pagamentos",
  none: "Ainda nada foi pago.",
  record: {
    title: "Registar um pagamento",
    detail: (number) =>
      `Dinheiro recebido da fatura ${number} por transferência, em numerário ou de outro modo. O que chega pela página de pagamento regista-se sozinho.`,
  },
  amount: "Montante",
  amountHint: (due) => `Faltam ${due}.`,
  day: "Dia",
  method: "Meio",
  reference: "Referência (opcional)",
  discount: (offer) => `O cliente pagou a tempo: o resto é o desconto de pronto pagamento (${offer})`,
  refunded: (amount) => `${amount} devolvidos`,
  gone: "totalmente anulado",
  discountTaken: (amount) => `desconto ${amount}`,
  simulated: "simulado",
  reverse: "Anular",
  reverseSure: (amount) =>
    `O pagamento de ${amount} foi um engano: continua visível e ${amount} voltam a ser devidos. Nenhum dinheiro se move.`,
  refund: {
    title: "Reembolsar",
    stripe: "A Stripe devolve o dinheiro ao cartão ou à conta do cliente. Não pode ser desfeito.",
    manual: "Isto regista que devolveu o dinheiro por si. Nenhum dinheiro se move.",
    hint: (left) => `No máximo ${left}.`,
  },
};
