import type { SettingsWords } from "../subjects/settings.ts";

export const SETTINGS: SettingsWords = {
  navigation: "Inställningar",
  pages: {
    profile: "Profil",
    numbers: "Nummer",
    texts: "Texter",
    reminders: "Påminnelser",
    payment: "Betalning",
    stripe: "Stripe",
    eInvoices: "E-fakturor",
  },
  saved: "Sparat.",
  seeOnly: "Ägare och administratörer ändrar inställningarna. Du kan se dem.",
  none: "Ingen",
  unsaved: {
    title: "Inte sparat än",
    detail: "Så ser det ut med det du har skrivit. Spara det för att använda det.",
  },
};
