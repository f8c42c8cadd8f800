import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Bekræft, at det er dig",
  detail: "Nøgler og medlemmer kan kun ændres inden for ti minutter efter login.",
  send: (email) => `Send et link til ${email}`,
};
