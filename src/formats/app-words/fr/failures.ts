import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  notFound: {
    title: "Cette page n’existe pas",
    detail: "Elle a peut-être été supprimée, ou l’adresse est incomplète.",
  },
  role: {
    title: "Votre rôle ne le permet pas",
    detail: (roles) => `Il faut l’un de ces rôles : ${roles}.`,
  },
  noSandbox: {
    title: "Il n’y a pas de bac à sable ici",
    detail: "Cette entreprise en est un elle-même, ou n’en a pas.",
  },
  forged: {
    title: "Ce formulaire n’est plus valable",
    detail: "Rien n’a été modifié. Rouvrez la page et recommencez.",
  },
  notUnderstood: { title: "Nous n’avons pas pu lire cette demande", detail: "Rien n’a été modifié." },
  tooMany: {
    title: "Un instant, s’il vous plaît",
    detail: "Trop de demandes. Attendez une minute, puis réessayez.",
  },
  changed: {
    title: "Ce n’est pas possible pour le moment",
    detail: "Quelque chose a changé entre-temps. Rouvrez la page.",
  },
  unavailable: { title: "Le service est momentanément indisponible", detail: "Réessayez dans une minute." },
  failed: {
    title: "Une erreur s’est produite de notre côté",
    detail: "Réessayez. Si l’erreur persiste, indiquez-nous ce numéro.",
  },
  number: "Numéro",
};
