import type { StripeReturnWords } from "../subjects/stripe-return.ts";

export const STRIPE_RETURN: StripeReturnWords = {
  connected: {
    title: "Su cuenta de Stripe está conectada",
    detail: "Sus clientes ya pueden pagar sus facturas en línea. Puede cerrar esta página.",
  },
  denied: {
    title: "No se ha conectado nada",
    detail: "Ha rechazado el acceso. Puede volver a empezar cuando quiera.",
  },
  failed: {
    title: "La conexión ha fallado",
    detail: "Stripe no la ha confirmado. Vuelva a empezar desde el principio.",
  },
  lost: {
    title: "La respuesta de Stripe se ha perdido",
    detail:
      "Por eso no sabemos si la conexión se ha completado. Vuelva a empezar desde el principio: autorizar dos veces no causa ningún problema.",
  },
  other_account: {
    title: "Ya hay otra cuenta conectada",
    detail: "Desconéctela primero y vuelva a empezar.",
  },
  stale: {
    title: "Este enlace ya no es válido",
    detail: "Vuelva a empezar desde el principio: es válido durante una hora.",
  },
  under_way: {
    title: "La conexión se está completando",
    detail: "Vuelva a cargar esta página en unos instantes para ver si se ha completado.",
  },
};
