import type { SettingsWords } from "../subjects/settings.ts";

export const SETTINGS: SettingsWords = {
  navigation: "Ajustes",
  pages: {
    profile: "Perfil",
    numbers: "Números",
    texts: "Textos",
    reminders: "Recordatorios",
    payment: "Pago",
    stripe: "Stripe",
    eInvoices: "Facturas electrónicas",
  },
  saved: "Guardado.",
  seeOnly: "Los propietarios y administradores cambian los ajustes. Usted puede verlos.",
  none: "Ninguno",
  unsaved: {
    title: "Aún sin guardar",
    detail: "Así queda lo que ha escrito. Guárdelo para usarlo.",
  },
};
