import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Bienvenue",
  detail: "Vous trouvez ici tout ce qu’il faut à votre programme avant son premier appel.",
  firstKey: {
    title: "Créer une clé API",
    detail: "Vous la voyez une seule fois, avec un premier appel qui fonctionne tel quel.",
  },
  sandbox: {
    title: "Essayer sans risque",
    detail: "Le bac à sable est une entreprise d’essai. Aucun argent réel n’y circule.",
  },
  people: {
    title: "Travailler ensemble",
    detail: "Invitez des collègues ou votre comptable, chacun avec le rôle qui convient.",
  },
  reference: "Référence de l’API (OpenAPI)",
};
