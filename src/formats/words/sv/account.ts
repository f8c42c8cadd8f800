import type { AccountWords } from "../subjects/account.ts";

export const ACCOUNT: AccountWords = {
  signIn: {
    subject: "Din länk för att logga in",
    intro: "Öppna länken för att logga in i FastFaktura.",
    button: "Logga in",
    validity: "Den fungerar en gång, i 15 minuter, i den webbläsare där du bad om den.",
    unasked: "Har du inte bett om den? Radera då mejlet: utan det kan ingen logga in.",
  },
  invitation: {
    subject: (business) => `Inbjudan till ${business}`,
    intro: ({ name, business }) => `${name} bjuder in dig att arbeta för ${business} i FastFaktura.`,
    asRole: {
      owner: "Du blir ägare och får göra allt.",
      admin: "Du blir administratör och får skriva fakturor och ändra inställningar.",
      bookkeeper: "Du sköter bokföringen och får läsa och exportera allt och registrera betalningar.",
      viewer: "Du blir läsare och får se allt men inte ändra något.",
    },
    button: "Tacka ja till inbjudan",
    validity: "Den fungerar en gång, i 7 dagar.",
    unexpected: "Väntade du den inte? Radera då mejlet: inget händer utan dig.",
  },
};
