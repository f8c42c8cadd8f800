import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Bem-vindo",
  detail: "Aqui está tudo o que o seu programa precisa antes da primeira chamada.",
  firstKey: {
    title: "Criar uma chave API",
    detail: "Vê-a uma só vez, com uma primeira chamada que funciona tal como está.",
  },
  sandbox: {
    title: "Experimentar sem risco",
    detail: "A sandbox é uma empresa de ensaio. Nela não circula dinheiro real.",
  },
  people: {
    title: "Trabalhar em conjunto",
    detail: "Convide colegas ou o seu contabilista, cada um com a função certa.",
  },
  reference: "Referência da API (OpenAPI)",
};
