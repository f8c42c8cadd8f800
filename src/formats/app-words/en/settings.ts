import type { SettingsWords } from "../subjects/settings.ts";

export const SETTINGS: SettingsWords = {
  navigation: "Settings",
  pages: {
    profile: "Profile",
    numbers: "Numbers",
    texts: "Texts",
    reminders: "Reminders",
    payment: "Payment",
    stripe: "Stripe",
    eInvoices: "E-invoices",
  },
  saved: "Saved.",
  seeOnly: "Owners and administrators change the settings. You can look at them.",
  none: "None",
  unsaved: {
    title: "Not saved yet",
    detail: "This is what your entries look like. Save them to use them.",
  },
};
