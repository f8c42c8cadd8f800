import type { ConfirmWords } from "../subjects/confirm.ts";

export const CONFIRM: ConfirmWords = {
  title: "Confirme que es usted",
  detail: "Por seguridad, esto solo es posible en los diez minutos siguientes a iniciar sesión.",
  send: (email) => `Enviar un enlace a ${email}`,
};
