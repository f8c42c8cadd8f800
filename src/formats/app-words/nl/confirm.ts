import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Bevestig dat u het bent",
  detail: "Sleutels en leden kunt u alleen binnen tien minuten na het inloggen wijzigen.",
  send: (email) => `Link sturen naar ${email}`,
};
