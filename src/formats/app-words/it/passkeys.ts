import type { PasskeyWords } from "../subjects/passkeys.ts";

export const PASSKEYS: PasskeyWords = {
  title: "Passkey",
  detail: "Acceda senza e-mail: con l’impronta, il volto o il PIN del Suo dispositivo.",
  yours: "Le Sue passkey",
  empty: "Non c’è ancora nessuna passkey.",
  added: (day) => `aggiunta il ${day}`,
  used: (day) => `ultimo uso: ${day}`,
  neverUsed: "mai usata",
  remove: "Rimuovi",
  removeSure: "Nessuno accede più con questa passkey. La elimini anche dal Suo dispositivo.",
  another: "Una nuova passkey",
  name: "Nome",
  nameHint: "Per esempio il dispositivo su cui si trova",
  add: "Aggiungi la passkey",
  unable: "Le passkey richiedono JavaScript e un browser che le conosca.",
  manage: "Gestisci le passkey",
  signIn: "Accedi con una passkey",
  confirm: "Conferma con una passkey",
  notGiven: "Il browser non ha fornito nessuna passkey. Riprovi.",
  known: "Questo dispositivo ha già una passkey per Lei.",
  late: {
    title: "È passato troppo tempo",
    detail: "Una passkey viene chiesta una volta, per cinque minuti e in questo browser. Riprovi.",
  },
  unknown: {
    title: "Questa passkey qui non è nota",
    detail: "Forse è stata rimossa. La elimini dal Suo dispositivo e acceda via e-mail.",
  },
  refused: { title: "La passkey non è stata accettata", detail: "Riprovi, oppure acceda via e-mail." },
  tooMany: (most) => `Ha ${most} passkey, il numero massimo. Ne rimuova prima una.`,
};
