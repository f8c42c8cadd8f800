import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  unknown: {
    title: "Esta página não existe",
    detail: "A ligação está incompleta ou já não é válida. Peça uma nova ao remetente.",
  },
  notAllowed: {
    title: "Não é possível fazer isso aqui",
    detail: "Abra a ligação no navegador, tal como a recebeu.",
  },
  notUnderstood: {
    title: "Não conseguimos ler este pedido",
    detail: "Nada foi feito. Volte a abrir a fatura pela ligação e use os botões da página.",
  },
  tooMany: {
    title: "Um momento, por favor",
    detail: "Esta página foi pedida demasiadas vezes. Espere um minuto e recarregue-a.",
  },
  changed: {
    title: "Esta fatura acaba de ser alterada",
    detail: "Volte a abri-la para ver em que estado está, antes de tentar de novo.",
  },
  lost: {
    title: "Este PDF perdeu-se",
    detail: "Perdemos este ficheiro e não criamos outro em seu lugar. Peça uma cópia ao remetente.",
  },
  unavailable: {
    title: "O serviço está indisponível por um momento",
    detail:
      "Tente de novo dentro de um minuto. Se estava a pagar, veja primeiro na fatura se o pagamento chegou.",
  },
  failed: {
    title: "Algo correu mal do nosso lado",
    detail: "Recarregue a página daqui a pouco. Se o problema continuar, indique este número ao remetente.",
  },
};
