import type { SettingsWords } from "../subjects/settings.ts";

export const SETTINGS: SettingsWords = {
  navigation: "Innstillinger",
  pages: {
    profile: "Profil",
    numbers: "Numre",
    texts: "Tekster",
    reminders: "Påminnelser",
    payment: "Betaling",
    stripe: "Stripe",
    eInvoices: "E-fakturaer",
  },
  saved: "Lagret.",
  seeOnly: "Eiere og administratorer endrer innstillingene. Du kan se dem.",
  none: "Ingen",
  unsaved: {
    title: "Ikke lagret ennå",
    detail: "Slik ser det ut med det du har skrevet. Lagre det for å bruke det.",
  },
};
