import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Bekreft at det er deg",
  detail: "For sikkerhets skyld går dette bare de første ti minuttene etter innlogging.",
  send: (email) => `Send en lenke til ${email}`,
};
