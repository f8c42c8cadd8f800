import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Bekräfta att det är du",
  detail: "För säkerhets skull går detta bara inom tio minuter efter inloggningen.",
  send: (email) => `Skicka en länk till ${email}`,
};
