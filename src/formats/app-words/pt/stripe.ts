import type { StripeWords } from "../subjects/stripe.ts";

export const STRIPE: StripeWords = {
  title: "Stripe",
  detail:
    "Os clientes pagam com cartão ou de outra forma na página da fatura. O dinheiro vai para a sua conta Stripe.",
  connected: { title: "Ligado", detail: "Os clientes podem pagar online." },
  incomplete: {
    title: "Ligado, mas ainda não pronto",
    detail:
      "A Stripe ainda não deixa esta conta receber pagamentos. Conclua no Dashboard da Stripe o que é pedido.",
  },
  notConnected: {
    title: "Não ligado",
    detail: "Vai à Stripe, inicia sessão ou abre lá uma conta, aceita e volta aqui.",
  },
  simulated: {
    title: "Pagamentos simulados",
    detail: "Nesta sandbox, uma página com um cartão de teste substitui a Stripe. Não é preciso ligar nada.",
  },
  own: {
    title: "Pronto",
    detail: "Esta instalação recebe pagamentos com uma conta própria. Não é preciso ligar nada.",
  },
  account: "Conta",
  connect: "Ligar à Stripe",
  disconnect: "Desligar",
  disconnectSure:
    "As páginas de pagamento abertas fecham de imediato e os clientes deixam de poder pagar online. Reembolse antes o que foi pago online, ou faça-o no Dashboard da Stripe.",
  notSetUp:
    "Esta instalação não está registada na Stripe. Quem a gere encontra os passos em docs/payments.md.",
  connectedAlready: "Já há uma conta ligada. Desligue-a primeiro.",
  failed: "A Stripe não responde como devia. Tente de novo dentro de alguns minutos.",
  payers: {
    title: "O que os clientes veem",
    detail:
      "Um botão «Pagar» na página de cada fatura em dívida. Leva à página da Stripe, e a fatura fica paga assim que a Stripe o comunicar.",
  },
};
