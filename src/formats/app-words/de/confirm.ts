import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Bestätigen Sie, dass Sie es sind",
  detail: "Zur Sicherheit geht das nur in den zehn Minuten nach dem Anmelden.",
  send: (email) => `Link an ${email} schicken`,
};
