import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "As suas empresas",
  detail: "Trabalha numa de cada vez.",
  open: "Abrir",
  current: "aberta agora",
  name: "Nome de mais uma empresa",
  make: "Criar a empresa",
  notAllowed: "Aqui só os proprietários criam mais empresas.",
  another: "Uma nova empresa",
  leaving: {
    title: (business) => `Sair de ${business}`,
    detail: "Perde logo o acesso. Para voltar, alguém tem de o convidar outra vez.",
  },
  leave: "Sair da empresa",
  onlyOwner: "É o único proprietário. Nomeie primeiro outra pessoa, ou feche a empresa.",
  closing: {
    title: (business) => `Fechar ${business}`,
    detail:
      "Fecha a empresa e a sua sandbox para todos. Nada é eliminado: o que foi emitido tem de ser guardado durante anos, por lei.",
  },
  close: "Fechar a empresa",
  closeSure:
    "Todas as chaves são revogadas, todos os membros saem e são removidos, e não se enviam mais lembretes. Os clientes ainda podem abrir e pagar o que lhes enviou. Não o pode anular por si.",
};
