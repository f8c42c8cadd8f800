import type { SettingsWords } from "../subjects/settings.ts";

export const SETTINGS: SettingsWords = {
  navigation: "Réglages",
  pages: {
    profile: "Profil",
    numbers: "Numéros",
    texts: "Textes",
    reminders: "Relances",
    payment: "Paiement",
    stripe: "Stripe",
    eInvoices: "Factures électroniques",
  },
  saved: "Enregistré.",
  seeOnly: "Les propriétaires et les administrateurs changent les réglages. Vous pouvez les consulter.",
  none: "Aucun",
  unsaved: {
    title: "Pas encore enregistré",
    detail: "Voici ce que donnent vos saisies. Enregistrez-les pour qu’elles s’appliquent.",
  },
};
