import type { AccountWords } from "../subjects/account.ts";

export const ACCOUNT: AccountWords = {
  signIn: {
    subject: "Il suo link per accedere",
    intro: "Apra questo link per accedere a FastFaktura.",
    button: "Accedi",
    validity: "Funziona una sola volta, per 15 minuti, nel browser in cui lo ha richiesto.",
    unasked: "Non lo ha richiesto? Cancelli questa e-mail: senza, nessuno può accedere.",
  },
  invitation: {
    subject: (business) => `Invito: ${business}`,
    intro: ({ name, business }) => `${name} la invita a lavorare per ${business} in FastFaktura.`,
    asRole: {
      owner: "Ne sarà titolare: potrà fare tutto.",
      admin: "Ne sarà amministratore: potrà emettere fatture e modificare le impostazioni.",
      bookkeeper: "Ne terrà i conti: potrà leggere ed esportare tutto e registrare i pagamenti.",
      viewer: "Ne sarà lettore: potrà vedere tutto senza modificare nulla.",
    },
    button: "Accetta l’invito",
    validity: "Funziona una sola volta, per 7 giorni.",
    unexpected: "Non lo aspettava? Cancelli questa e-mail: senza di lei non succede nulla.",
  },
};
