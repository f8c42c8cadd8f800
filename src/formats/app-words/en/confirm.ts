import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Confirm that it is you",
  detail: "Keys and members are changed only within ten minutes of signing in.",
  send: (email) => `Send a link to ${email}`,
};
