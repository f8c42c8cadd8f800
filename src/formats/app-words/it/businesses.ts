import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Le Sue aziende",
  detail: "Lavora in una alla volta.",
  open: "Apri",
  current: "aperta ora",
  name: "Nome di un’altra azienda",
  make: "Crea l’azienda",
  notAllowed: "Qui solo i titolari creano altre aziende.",
  another: "Una nuova azienda",
  leaving: {
    title: (business) => `Lascia ${business}`,
    detail: "Perde subito l’accesso. Per tornare, qualcuno deve invitarLa di nuovo.",
  },
  leave: "Lascia l’azienda",
  onlyOwner: "È l’unico titolare. Nomini prima qualcun altro, oppure chiuda l’azienda.",
  closing: {
    title: (business) => `Chiudi ${business}`,
    detail:
      "Chiude l’azienda e la sua sandbox per tutti. Nulla viene eliminato: ciò che è stato emesso va conservato per anni, per legge.",
  },
  close: "Chiudi l’azienda",
  closeSure:
    "Tutte le chiavi sono revocate, tutti i membri disconnessi e rimossi, e non si inviano più solleciti. I clienti possono ancora aprire e pagare ciò che ha inviato loro. Non può annullarlo da solo.",
};
