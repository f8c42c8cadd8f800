import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Bestätigen Sie, dass Sie es sind",
  detail: "Schlüssel und Mitglieder lassen sich nur in den zehn Minuten nach dem Anmelden ändern.",
  send: (email) => `Link an ${email} schicken`,
};
