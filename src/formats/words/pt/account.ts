import type { AccountWords } from "../subjects/account.ts";

export const ACCOUNT: AccountWords = {
  signIn: {
    subject: "A sua ligação para entrar",
    intro: "Abra esta ligação para entrar no FastFaktura.",
    button: "Entrar",
    validity: "Funciona uma só vez, durante 15 minutos, no navegador em que a pediu.",
    unasked: "Não a pediu? Apague este e-mail: sem ele ninguém pode entrar.",
  },
  invitation: {
    subject: (business) => `Convite: ${business}`,
    intro: ({ name, business }) => `${name} convida-o a trabalhar para ${business} no FastFaktura.`,
    asRole: {
      owner: "Será proprietário e poderá fazer tudo.",
      admin: "Será administrador e poderá emitir faturas e alterar definições.",
      bookkeeper: "Tratará da contabilidade e poderá ler e exportar tudo e registar pagamentos.",
      viewer: "Será leitor e poderá ver tudo sem alterar nada.",
    },
    button: "Aceitar o convite",
    validity: "Funciona uma só vez, durante 7 dias.",
    unexpected: "Não o esperava? Apague este e-mail: nada acontece sem si.",
  },
};
