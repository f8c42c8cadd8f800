import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Confermi che è Lei",
  detail: "Chiavi e membri si modificano solo entro dieci minuti dall’accesso.",
  send: (email) => `Invia un link a ${email}`,
};
