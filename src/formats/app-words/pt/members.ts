import type { MemberWords } from "../subjects/members.ts";

export const MEMBERS: MemberWords = {
  title: "Membros",
  detail: "Quem pode trabalhar nesta empresa, e com que função.",
  invite: "Convidar",
  email: "Endereço de e-mail",
  role: "Função",
  change: "Alterar",
  remove: "Remover",
  removeSure: (name) => `${name} sai imediatamente desta empresa.`,
  open: "Convites em aberto",
  until: (day) => `válido até ${day}`,
  takeBack: "Retirar",
  ownerNeeded: "Só um proprietário nomeia, altera e remove proprietários.",
  lastOwner: "Uma empresa precisa de um proprietário. Nomeie primeiro outra pessoa.",
  alreadyMember: "Quem tem este endereço já é membro.",
  tooMany: "Há demasiados convites em aberto, ou enviados hoje.",
  you: "você",
  another: "Uma nova pessoa",
};
