import { atMonthEnd, counted } from "../forms.ts";
import type { PaymentWords } from "../subjects/payment.ts";

const days = counted("Al contado", "día", "días");

export const PAYMENT: PaymentWords = {
  viewOnline: "Ver la factura en línea",
  payee: "Beneficiario",
  terms: "Condiciones",
  days,
  endOfMonth: atMonthEnd("Fin de mes", days, ", fin de mes"),
  methods: "Pago por",
  method: {
    transfer: "transferencia",
    card: "tarjeta",
    cash: "efectivo",
    cheque: "cheque",
    direct_debit: "domiciliación bancaria",
    other: "otra forma de pago",
  },
  cashDiscount: "Pronto pago",
  within: (percent, days, form) => `${percent} en ${days} ${form === "one" ? "día" : "días"}`,
  cashDiscountOffer: ({ pays, amount, day }) =>
    `${pays} si se paga hasta el\u00a0${day} (descuento de\u00a0${amount})`,
  cashDiscountTaken: "Descuento por pronto pago",
  accountNumber: "N.º de cuenta",
  sortCode: "Sort code",
  bankNumber: "N.º reg.",
  rfReference: "Referencia RF",
};
