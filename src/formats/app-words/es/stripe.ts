import type { StripeWords } from "../subjects/stripe.ts";

export const STRIPE: StripeWords = {
  title: "Stripe",
  detail:
    "Los clientes pagan con tarjeta o de otro modo en la página de su factura. El dinero va a su cuenta de Stripe.",
  connected: { title: "Conectado", detail: "Los clientes pueden pagar en línea." },
  incomplete: {
    title: "Conectado, pero aún no listo",
    detail: "Stripe aún no deja que esta cuenta cobre. Termine lo que Stripe pide en su Dashboard.",
  },
  notConnected: {
    title: "No conectado",
    detail: "Va a Stripe, inicia sesión o abre una cuenta allí, acepta y vuelve aquí.",
  },
  simulated: {
    title: "Pagos simulados",
    detail:
      "En esta sandbox, una página con una tarjeta de prueba sustituye a Stripe. No hay nada que conectar.",
  },
  own: {
    title: "Listo",
    detail: "Esta instalación cobra con su propia cuenta. No hay nada que conectar.",
  },
  account: "Cuenta",
  connect: "Conectar con Stripe",
  disconnect: "Desconectar",
  disconnectSure:
    "Las páginas de pago abiertas se cierran en el acto y los clientes ya no pueden pagar en línea. Reembolse antes lo pagado en línea, o hágalo en el Dashboard de Stripe.",
  notSetUp:
    "Esta instalación no está registrada en Stripe. Quien la gestiona encuentra los pasos en docs/payments.md.",
  connectedAlready: "Ya hay una cuenta conectada. Desconéctela primero.",
  failed: "Stripe no responde como debe. Inténtelo de nuevo en unos minutos.",
  payers: {
    title: "Lo que ven los clientes",
    detail:
      "Un botón «Pagar» en la página de cada factura pendiente. Lleva a la página de Stripe, y la factura queda pagada en cuanto Stripe lo comunica.",
  },
};
