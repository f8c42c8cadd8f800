import type { KeyWords } from "../subjects/keys.ts";

export const KEYS: KeyWords = {
  title: "Claves API",
  detail:
    "Un programa muestra su clave en cada llamada. Cree una para cada programa, para poder revocarla por separado.",
  name: "Nombre",
  nameHint: "Por ejemplo, el programa que la usará",
  nameFault: "Indique un nombre de 1 a 100 caracteres, en una línea.",
  access: "Puede",
  write: "Leer y cambiar todo",
  read: "Solo leer",
  make: "Crear la clave",
  made: {
    title: "Su nueva clave",
    detail: "Cópiela ahora: solo se muestra esta vez y no se guarda en ninguna parte.",
  },
  tryIt: "Probarla en un terminal",
  alreadyShown: {
    title: "Esta clave ya se ha mostrado",
    detail: "Si no la copió, revóquela y cree otra.",
  },
  yours: "Sus claves",
  empty: "Todavía no hay ninguna clave.",
  created: (day) => `creada el ${day}`,
  revoked: (day) => `revocada el ${day}`,
  revoke: "Revocar",
  revokeSure: "Los programas con esta clave se rechazan desde ahora. No se puede deshacer.",
  another: "Una nueva clave",
  used: (day) => `último uso: ${day}`,
  neverUsed: "nunca usada",
};
