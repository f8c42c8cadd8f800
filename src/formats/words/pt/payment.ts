import { atMonthEnd, counted } from "../forms.ts";
import type { PaymentWords } from "../subjects/payment.ts";

const days = counted("A pronto pagamento", "dia", "dias");

export const PAYMENT: PaymentWords = {
  viewOnline: "Ver a fatura online",
  payee: "Beneficiário",
  terms: "Condições",
  days,
  endOfMonth: atMonthEnd("Fim do mês", days, ", fim do mês"),
  methods: "Pagamento por",
  method: {
    transfer: "transferência",
    card: "cartão",
    cash: "numerário",
    cheque: "cheque",
    direct_debit: "débito direto",
    other: "outro meio",
  },
  cashDiscount: "Pronto pagamento",
  within: (percent, days, form) => `${percent} no prazo de ${days} ${form === "one" ? "dia" : "dias"}`,
  cashDiscountOffer: ({ pays, amount, day }) =>
    `${pays} se pago até\u00a0${day} (desconto de\u00a0${amount})`,
  cashDiscountTaken: "Desconto de pronto pagamento",
  accountNumber: "N.º de conta",
  sortCode: "Sort code",
  bankNumber: "N.º reg.",
  rfReference: "Referência RF",
};
