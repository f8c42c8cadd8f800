import type { SandboxWords } from "../subjects/sandbox.ts";

export const SANDBOX: SandboxWords = {
  clock: {
    title: "Relógio de ensaio",
    detail:
      "A sandbox tem o seu próprio tempo. Adiante-o para ver o que fica em atraso e que lembretes saem.",
  },
  now: "São",
  catchingUp: (time) => `O que vence até lá ainda está a acontecer; por agora até ${time}.`,
  dayOn: "Mais um dia",
  weekOn: "Mais uma semana",
  monthOn: "Mais 30 dias",
  toDay: "Para a manhã de",
  move: "Acertar o relógio",
  onlyForward: "O relógio só anda para a frente, porque o que aconteceu não se desfaz.",
  past: "Escolha um dia que na sandbox ainda esteja para vir.",
  tooFar: (day) => `Escolha um dia até ${day}, o mais tardar; continue a partir daí.`,
  client: {
    title: "No lugar do cliente",
    detail: "Na sandbox faz o papel do cliente. Acontece o que aconteceria de verdade.",
  },
  opens: "Abrir a página",
  pays: "Pagar o que falta",
  takesBack: "Fazer o banco devolver o dinheiro",
};
