import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  notFound: {
    title: "Esta página não existe",
    detail: "Pode ter sido removida, ou o endereço está incompleto.",
  },
  role: {
    title: "A sua função não o permite",
    detail: (roles) => `É preciso uma destas funções: ${roles}.`,
  },
  noSandbox: {
    title: "Não há sandbox aqui",
    detail: "Esta empresa é ela própria uma sandbox, ou não tem nenhuma.",
  },
  forged: {
    title: "Este formulário já não é válido",
    detail: "Nada foi alterado. Abra a página de novo e repita o que fez.",
  },
  notUnderstood: { title: "Não conseguimos ler este pedido", detail: "Nada foi alterado." },
  tooMany: {
    title: "Um momento, por favor",
    detail: "Demasiados pedidos. Espere um minuto e tente de novo.",
  },
  changed: {
    title: "Não é possível agora",
    detail: "Entretanto algo mudou. Abra a página de novo.",
  },
  unavailable: {
    title: "O serviço está indisponível por um momento",
    detail: "Tente de novo dentro de um minuto.",
  },
  failed: {
    title: "Algo correu mal do nosso lado",
    detail: "Tente de novo. Se o erro continuar, indique-nos este número.",
  },
  number: "Número",
};
