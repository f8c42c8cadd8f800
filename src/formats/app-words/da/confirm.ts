import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Bekræft, at det er dig",
  detail: "For en sikkerheds skyld kan det kun lade sig gøre inden for ti minutter efter login.",
  send: (email) => `Send et link til ${email}`,
};
