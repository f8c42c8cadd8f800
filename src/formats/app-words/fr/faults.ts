import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Quelqu’un a modifié ceci pendant que vous l’aviez ouvert. Votre saisie est toujours là : comparez-la à l’état actuel, puis enregistrez de nouveau.",
  concurrent_change: "Quelqu’un a modifié ceci au même moment. Réessayez.",
  idempotency_key_reused:
    "Ce formulaire a déjà été envoyé, avec un autre contenu. Regardez ce qui en est issu ; s’il s’agit d’un autre, envoyez-le de nouveau.",
  external_id_taken: "Une autre fiche a déjà cet identifiant. Il en faut un par fiche.",
  client_number_taken: "Un autre client, peut-être archivé, a déjà ce numéro.",
  product_number_taken: "Un autre article, peut-être archivé, a déjà ce numéro.",
  client_archived: "Ce client est archivé. Restaurez-le ou choisissez-en un autre.",
  too_many_contacts: ({ most }) =>
    `Un client a au plus ${most} contacts. Supprimez d’abord celui qui ne sert plus.`,
  invoice_not_draft: ({ number }) =>
    `${number} est émise et ne change plus. Corrigez-la par un avoir ou dupliquez-la.`,
  exceeds_due: ({ due_cents }) =>
    `${due_cents} restent dus. Indiquez au plus ce montant, ou gardez le surplus comme avoir du client.`,
  other: "Ce n’est pas possible ainsi. Vérifiez votre saisie.",
};
