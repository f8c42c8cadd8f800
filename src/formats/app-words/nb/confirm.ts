import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Bekreft at det er deg",
  detail: "Nøkler og medlemmer kan bare endres de første ti minuttene etter innlogging.",
  send: (email) => `Send en lenke til ${email}`,
};
