import type { SignInWords } from "../subjects/sign-in.ts";

export const SIGN_IN: SignInWords = {
  title: "Iniciar sesión",
  detail: "Le enviamos un enlace. No hay contraseña.",
  email: "Dirección de correo",
  send: "Enviar el enlace",
  sent: {
    title: "Mire su correo",
    detail:
      "Si esta dirección puede iniciar sesión, hay un enlace en camino. Vale 15 minutos, una sola vez y en este navegador.",
  },
  again: "Pedir otro enlace",
  emailFault: "Indique una dirección de correo, por ejemplo ada@example.com.",
  signedOut: { title: "Ha cerrado la sesión", detail: "Hasta la próxima." },
  unknown: {
    title: "Este enlace no es válido",
    detail: "Está incompleto o es demasiado antiguo. Pida uno nuevo.",
  },
  used: { title: "Este enlace ya se ha usado", detail: "Cada enlace vale una sola vez. Pida uno nuevo." },
  expired: { title: "Este enlace ha caducado", detail: "Un enlace vale 15 minutos. Pida uno nuevo." },
  otherBrowser: {
    title: "Abra el enlace en el otro navegador",
    detail: "Solo funciona en el navegador en el que lo pidió. También puede pedir uno nuevo aquí.",
  },
  notInvited: {
    title: "Hace falta una invitación",
    detail: "Pida al propietario de una empresa que le invite.",
  },
  noBusiness: {
    title: "No pertenece a ninguna empresa",
    detail: "Pida a un propietario que le invite de nuevo.",
  },
  tooMany: { title: "Demasiados enlaces", detail: "Espere una hora y pida después uno nuevo." },
};
