import type { YouWords } from "../subjects/you.ts";

export const YOU: YouWords = {
  title: "Vous",
  detail: "Votre nom, votre langue et les endroits où vous êtes connecté.",
  name: "Nom",
  language: "Langue",
  save: "Enregistrer",
  sessions: "Où vous êtes connecté",
  thisOne: "ce navigateur",
  seen: (time) => `dernière utilisation : ${time}`,
  unknownBrowser: "Navigateur inconnu",
  end: "Y fermer la session",
  endOthers: "Se déconnecter partout ailleurs",
  endAll: "Se déconnecter partout",
};
