import type { PaymentsWords } from "../subjects/payments.ts";

export const PAYMENTS: PaymentsWords = {
  title: "Pagos",
  none: "Aún no se ha pagado nada.",
  record: {
    title: "Anotar un pago",
    detail: (number) =>
      `Dinero recibido por la factura ${number} por transferencia, en efectivo u otro medio. Lo que llega por la página de pago se anota solo.`,
  },
  amount: "Importe",
  amountHint: (due) => `Quedan ${due} pendientes.`,
  day: "Día",
  method: "Medio",
  reference: "Referencia (opcional)",
  discount: (offer) => `El cliente pagó a tiempo: el resto es el descuento por pronto pago (${offer})`,
  refunded: (amount) => `${amount} devueltos`,
  gone: "anulado por completo",
  discountTaken: (amount) => `descuento ${amount}`,
  simulated: "simulado",
  reverse: "Anular",
  reverseSure: (amount) =>
    `El pago de ${amount} fue un error: sigue visible y se deben de nuevo ${amount}. No se mueve dinero.`,
  refund: {
    title: "Reembolsar",
    stripe: "Stripe devuelve el dinero a la tarjeta o cuenta del cliente. No se puede deshacer.",
    manual: "Esto anota que usted mismo devolvió el dinero. No se mueve dinero.",
    hint: (left) => `Como máximo ${left}.`,
  },
};
