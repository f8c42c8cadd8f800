import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Confirme que é mesmo você",
  detail: "Por segurança, isto só é possível nos dez minutos depois de entrar.",
  send: (email) => `Enviar uma ligação para ${email}`,
};
