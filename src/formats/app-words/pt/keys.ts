import type { KeyWords } from "../subjects/keys.ts";

export const KEYS: KeyWords = {
  title: "Chaves API",
  detail:
    "Um programa mostra a sua chave em cada chamada. Crie uma para cada programa, para a poder revogar sozinha.",
  name: "Nome",
  nameHint: "Por exemplo, o programa que a vai usar",
  nameFault: "Indique um nome de 1 a 100 caracteres, numa linha.",
  access: "Pode",
  write: "Ler e alterar tudo",
  read: "Apenas ler",
  make: "Criar a chave",
  made: {
    title: "A sua nova chave",
    detail: "Copie-a agora: só é mostrada desta vez e não fica guardada em lado nenhum.",
  },
  tryIt: "Experimentar num terminal",
  alreadyShown: {
    title: "Esta chave já foi mostrada",
    detail: "Se não a copiou, revogue-a e crie outra.",
  },
  yours: "As suas chaves",
  empty: "Ainda não há nenhuma chave.",
  created: (day) => `criada em ${day}`,
  revoked: (day) => `revogada em ${day}`,
  revoke: "Revogar",
  revokeSure: "Os programas com esta chave são recusados a partir de agora. Não se pode anular.",
  another: "Uma nova chave",
  used: (day) => `último uso em ${day}`,
  neverUsed: "nunca usada",
};
