import type { StripeReturnWords } from "../subjects/stripe-return.ts";

export const STRIPE_RETURN: StripeReturnWords = {
  connected: {
    title: "A sua conta Stripe está ligada",
    detail: "Os seus clientes já podem pagar as suas faturas online. Pode fechar esta página.",
  },
  denied: {
    title: "Nada foi ligado",
    detail: "Recusou o acesso. Pode recomeçar quando quiser.",
  },
  failed: {
    title: "A ligação falhou",
    detail: "A Stripe não a confirmou. Recomece do início.",
  },
  lost: {
    title: "A resposta da Stripe perdeu-se",
    detail:
      "Por isso não sabemos se a ligação foi concluída. Recomece do início: autorizar duas vezes não faz mal.",
  },
  other_account: {
    title: "Já está ligada outra conta",
    detail: "Desligue-a primeiro e depois recomece.",
  },
  stale: {
    title: "Esta ligação já não é válida",
    detail: "Recomece do início: é válida durante uma hora.",
  },
  under_way: {
    title: "A ligação está a ser concluída",
    detail: "Recarregue esta página daqui a pouco para ver se ficou feita.",
  },
};
