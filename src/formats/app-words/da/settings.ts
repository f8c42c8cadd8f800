import type { SettingsWords } from "../subjects/settings.ts";

export const SETTINGS: SettingsWords = {
  navigation: "Indstillinger",
  pages: {
    profile: "Profil",
    numbers: "Numre",
    texts: "Tekster",
    reminders: "Rykkere",
    payment: "Betaling",
    stripe: "Stripe",
    eInvoices: "E-fakturaer",
  },
  saved: "Gemt.",
  seeOnly: "Ejere og administratorer ændrer indstillingerne. Du kan se dem.",
  none: "Ingen",
  unsaved: {
    title: "Ikke gemt endnu",
    detail: "Sådan ser det ud med det, du har skrevet. Gem det for at bruge det.",
  },
};
