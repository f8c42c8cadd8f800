import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Confermi che è Lei",
  detail: "Per sicurezza, questo è possibile solo entro dieci minuti dall’accesso.",
  send: (email) => `Invia un link a ${email}`,
};
