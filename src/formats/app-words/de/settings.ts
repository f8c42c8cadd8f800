import type { SettingsWords } from "../subjects/settings.ts";

export const SETTINGS: SettingsWords = {
  navigation: "Einstellungen",
  pages: {
    profile: "Profil",
    numbers: "Nummern",
    texts: "Texte",
    reminders: "Mahnungen",
    payment: "Zahlung",
    stripe: "Stripe",
    eInvoices: "E-Rechnungen",
  },
  saved: "Gespeichert.",
  seeOnly: "Die Einstellungen ändern Inhaber und Administratoren. Sie können sie ansehen.",
  none: "Keine",
  unsaved: {
    title: "Noch nicht gespeichert",
    detail: "So sehen Ihre Angaben aus. Speichern Sie sie, damit sie gelten.",
  },
};
