import type { SettingsWords } from "../subjects/settings.ts";

export const SETTINGS: SettingsWords = {
  navigation: "Instellingen",
  pages: {
    profile: "Profiel",
    numbers: "Nummers",
    texts: "Teksten",
    reminders: "Herinneringen",
    payment: "Betaling",
    stripe: "Stripe",
    eInvoices: "E-facturen",
  },
  saved: "Opgeslagen.",
  seeOnly: "Eigenaren en beheerders wijzigen de instellingen. U kunt ze bekijken.",
  none: "Geen",
  unsaved: {
    title: "Nog niet opgeslagen",
    detail: "Zo ziet eruit wat u hebt ingevuld. Sla het op om het te gebruiken.",
  },
};
