import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Bevestig dat u het bent",
  detail: "Voor de veiligheid kan dit alleen binnen tien minuten na het inloggen.",
  send: (email) => `Link sturen naar ${email}`,
};
