import type { SettingsWords } from "../subjects/settings.ts";

export const SETTINGS: SettingsWords = {
  navigation: "Definições",
  pages: {
    profile: "Perfil",
    numbers: "Números",
    texts: "Textos",
    reminders: "Lembretes",
    payment: "Pagamento",
    stripe: "Stripe",
    eInvoices: "Faturas eletrónicas",
  },
  saved: "Guardado.",
  seeOnly: "Os proprietários e administradores alteram as definições. Pode consultá-las.",
  none: "Nenhum",
  unsaved: {
    title: "Ainda não guardado",
    detail: "É assim que fica o que introduziu. Guarde para usar.",
  },
};
