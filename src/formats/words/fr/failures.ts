import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  unknown: {
    title: "Cette page n’existe pas",
    detail: "Le lien est incomplet ou n’est plus valable. Demandez-en un nouveau à l’émetteur.",
  },
  notAllowed: {
    title: "Cela n’est pas possible ici",
    detail: "Ouvrez le lien dans votre navigateur, tel que vous l’avez reçu.",
  },
  notUnderstood: {
    title: "Nous n’avons pas pu lire cette demande",
    detail: "Rien n’a été fait. Ouvrez à nouveau la facture par son lien et utilisez ses boutons.",
  },
  tooMany: {
    title: "Un instant, s’il vous plaît",
    detail: "Cette page a été demandée trop souvent. Patientez une minute, puis rechargez-la.",
  },
  changed: {
    title: "Cette facture vient de changer",
    detail: "Ouvrez-la à nouveau pour voir où elle en est avant de réessayer.",
  },
  lost: {
    title: "Ce PDF n’est plus là",
    detail:
      "Nous avons perdu ce fichier et n’en créons pas un autre à sa place. Demandez à l’émetteur de vous renvoyer sa copie.",
  },
  unavailable: {
    title: "Le service est momentanément indisponible",
    detail:
      "Réessayez dans une minute. Si vous veniez de payer, vérifiez d’abord sur la facture si le paiement est arrivé.",
  },
  failed: {
    title: "Un problème est survenu de notre côté",
    detail: "Rechargez la page dans un instant. Si cela persiste, transmettez ce numéro à l’émetteur.",
  },
};
