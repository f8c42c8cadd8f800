import type { KeyWords } from "../subjects/keys.ts";

export const KEYS: KeyWords = {
  title: "Chiavi API",
  detail:
    "Un programma mostra la sua chiave a ogni chiamata. Ne crei una per ogni programma, così potrà revocarla da sola.",
  name: "Nome",
  nameHint: "Per esempio il programma che la userà",
  nameFault: "Inserisca un nome da 1 a 100 caratteri, su una riga.",
  access: "Può",
  write: "Leggere e modificare tutto",
  read: "Solo leggere",
  make: "Crea la chiave",
  made: {
    title: "La Sua nuova chiave",
    detail: "La copi ora: viene mostrata solo questa volta e non è salvata da nessuna parte.",
  },
  tryIt: "La provi in un terminale",
  alreadyShown: {
    title: "Questa chiave è già stata mostrata",
    detail: "Se non l’ha copiata, la revochi e ne crei un’altra.",
  },
  yours: "Le Sue chiavi",
  empty: "Non c’è ancora nessuna chiave.",
  created: (day) => `creata il ${day}`,
  revoked: (day) => `revocata il ${day}`,
  revoke: "Revoca",
  revokeSure: "I programmi con questa chiave sono rifiutati da subito. Non si può annullare.",
  another: "Una nuova chiave",
  used: (day) => `ultimo uso: ${day}`,
  neverUsed: "mai usata",
};
