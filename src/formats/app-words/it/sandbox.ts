import type { SandboxWords } from "../subjects/sandbox.ts";

export const SANDBOX: SandboxWords = {
  clock: {
    title: "Orologio di prova",
    detail:
      "La sandbox ha un tempo proprio. Lo porti avanti per vedere che cosa scade e quali solleciti partono.",
  },
  now: "Sono le",
  catchingUp: (time) => `Quanto scade fino ad allora sta ancora accadendo; finora fino a ${time}.`,
  dayOn: "Un giorno avanti",
  weekOn: "Una settimana avanti",
  monthOn: "30 giorni avanti",
  toDay: "Alla mattina del",
  move: "Regola l’orologio",
  onlyForward: "L’orologio va solo avanti, perché ciò che è accaduto resta accaduto.",
  past: "Scelga un giorno che nella sandbox deve ancora venire.",
  tooFar: (day) => `Scelga un giorno fino al ${day} al più tardi; da lì si prosegue.`,
  client: {
    title: "Al posto del cliente",
    detail: "Nella sandbox Lei fa la parte del cliente. Accade ciò che accadrebbe davvero.",
  },
  opens: "Apri la pagina",
  pays: "Paga quanto dovuto",
  takesBack: "Fai riprendere il denaro alla banca",
};
