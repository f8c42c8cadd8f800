import type { AccountWords } from "../subjects/account.ts";

export const ACCOUNT: AccountWords = {
  signIn: {
    subject: "Uw link om in te loggen",
    intro: "Open deze link om in te loggen bij FastFaktura.",
    button: "Inloggen",
    validity: "Hij werkt één keer, 15 minuten lang, in de browser waarin u erom vroeg.",
    unasked: "Hebt u er niet om gevraagd? Verwijder dan deze e-mail: zonder die mail kan niemand inloggen.",
  },
  invitation: {
    subject: (business) => `Uitnodiging voor ${business}`,
    intro: ({ name, business }) => `${name} nodigt u uit om in FastFaktura voor ${business} te werken.`,
    asRole: {
      owner: "U wordt eigenaar en mag alles.",
      admin: "U wordt beheerder en mag facturen maken en instellingen wijzigen.",
      bookkeeper: "U doet de boekhouding en mag alles lezen en exporteren en betalingen vastleggen.",
      viewer: "U wordt lezer en mag alles bekijken, maar niets wijzigen.",
    },
    button: "Uitnodiging accepteren",
    validity: "Zij werkt één keer, 7 dagen lang.",
    unexpected: "Verwachtte u haar niet? Verwijder dan deze e-mail: zonder u gebeurt er niets.",
  },
};
