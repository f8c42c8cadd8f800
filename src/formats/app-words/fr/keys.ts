import type { KeyWords } from "../subjects/keys.ts";

export const KEYS: KeyWords = {
  title: "Clés API",
  detail:
    "Un programme présente sa clé à chaque appel. Créez-en une par programme, pour pouvoir la révoquer seule.",
  name: "Nom",
  nameHint: "Par exemple le programme qui l’utilisera",
  nameFault: "Saisissez un nom de 1 à 100 caractères, sur une ligne.",
  access: "Elle permet de",
  write: "Tout lire et tout modifier",
  read: "Lire seulement",
  make: "Créer la clé",
  made: {
    title: "Votre nouvelle clé",
    detail: "Copiez-la maintenant : elle n’est affichée que cette fois et n’est enregistrée nulle part.",
  },
  tryIt: "Essayer dans un terminal",
  alreadyShown: {
    title: "Cette clé a déjà été affichée",
    detail: "Si vous ne l’avez pas copiée, révoquez-la et créez-en une autre.",
  },
  yours: "Vos clés",
  empty: "Il n’y a pas encore de clé.",
  created: (day) => `créée le ${day}`,
  revoked: (day) => `révoquée le ${day}`,
  revoke: "Révoquer",
  revokeSure: "Les programmes qui ont cette clé sont refusés dès maintenant. C’est irréversible.",
  another: "Une nouvelle clé",
  used: (day) => `dernière utilisation le ${day}`,
  neverUsed: "jamais utilisée",
};
