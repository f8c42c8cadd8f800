import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Confirmez que c’est bien vous",
  detail: "Par sécurité, ce n’est possible que dans les dix minutes qui suivent la connexion.",
  send: (email) => `Envoyer un lien à ${email}`,
};
