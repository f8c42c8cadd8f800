import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Confirm that it is you",
  detail: "To be safe, this is possible only within ten minutes of signing in.",
  send: (email) => `Send a link to ${email}`,
};
