import type { SettingsWords } from "../subjects/settings.ts";

export const SETTINGS: SettingsWords = {
  navigation: "Impostazioni",
  pages: {
    profile: "Profilo",
    numbers: "Numeri",
    texts: "Testi",
    reminders: "Solleciti",
    payment: "Pagamento",
    stripe: "Stripe",
    eInvoices: "Fatture elettroniche",
  },
  saved: "Salvato.",
  seeOnly: "Titolari e amministratori cambiano le impostazioni. Lei può consultarle.",
  none: "Nessuno",
  unsaved: {
    title: "Non ancora salvato",
    detail: "Ecco come appare ciò che ha inserito. Lo salvi per usarlo.",
  },
};
