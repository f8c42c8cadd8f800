import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Bekräfta att det är du",
  detail: "Nycklar och medlemmar kan bara ändras inom tio minuter efter inloggningen.",
  send: (email) => `Skicka en länk till ${email}`,
};
