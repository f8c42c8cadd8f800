import type { PasskeyWords } from "../subjects/passkeys.ts";

export const PASSKEYS: PasskeyWords = {
  title: "Llaves de acceso",
  detail: "Inicie sesión sin correo: con su huella, su rostro o el PIN de su dispositivo.",
  yours: "Sus llaves de acceso",
  empty: "Todavía no hay ninguna llave de acceso.",
  added: (day) => `añadida el ${day}`,
  used: (day) => `último uso: ${day}`,
  neverUsed: "nunca usada",
  remove: "Quitar",
  removeSure: "Nadie inicia ya sesión con ella. Elimínela también en su dispositivo.",
  another: "Una nueva llave de acceso",
  name: "Nombre",
  nameHint: "Por ejemplo, el dispositivo en el que está",
  add: "Añadir la llave de acceso",
  unable: "Las llaves de acceso necesitan JavaScript y un navegador que las conozca.",
  manage: "Gestionar las llaves de acceso",
  signIn: "Iniciar sesión con una llave de acceso",
  confirm: "Confirmar con una llave de acceso",
  notGiven: "El navegador no ha dado ninguna llave de acceso. Inténtelo de nuevo.",
  known: "Este dispositivo ya tiene una llave de acceso para usted.",
  late: {
    title: "Ha tardado demasiado",
    detail:
      "Una llave de acceso se pide una sola vez, durante cinco minutos y en este navegador. Inténtelo de nuevo.",
  },
  unknown: {
    title: "Esta llave de acceso no se conoce aquí",
    detail: "Quizá se haya quitado. Elimínela en su dispositivo e inicie sesión por correo.",
  },
  refused: {
    title: "La llave de acceso no se ha aceptado",
    detail: "Inténtelo de nuevo, o inicie sesión por correo.",
  },
  tooMany: (most) => `Tiene ${most} llaves de acceso, el máximo. Quite antes una.`,
};
