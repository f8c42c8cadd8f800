import type { SandboxWords } from "../subjects/sandbox.ts";

export const SANDBOX: SandboxWords = {
  clock: {
    title: "Horloge d’essai",
    detail:
      "Le bac à sable a son propre temps. Avancez-le pour voir ce qui passe en retard et quelles relances partent.",
  },
  now: "Il est",
  catchingUp: (time) => `Ce qui échoit d’ici là se produit encore ; pour l’instant jusqu’au ${time}.`,
  dayOn: "Un jour plus tard",
  weekOn: "Une semaine plus tard",
  monthOn: "30 jours plus tard",
  toDay: "Au matin du",
  move: "Régler l’horloge",
  onlyForward: "L’horloge ne fait qu’avancer : ce qui est arrivé est arrivé.",
  past: "Choisissez un jour encore à venir dans le bac à sable.",
  tooFar: (day) => `Choisissez un jour jusqu’au ${day} au plus tard ; vous avancerez de là.`,
  client: {
    title: "À la place du client",
    detail: "Dans le bac à sable, vous jouez le client. Il se passe ce qui se passerait vraiment.",
  },
  opens: "Ouvrir la page",
  pays: "Payer le solde",
  takesBack: "Faire reprendre l’argent par la banque",
};
