import type { YouWords } from "../subjects/you.ts";

export const YOU: YouWords = {
  title: "Usted",
  detail: "Su nombre, su idioma y dónde tiene la sesión abierta.",
  name: "Nombre",
  language: "Idioma",
  save: "Guardar",
  sessions: "Dónde tiene la sesión abierta",
  thisOne: "este navegador",
  seen: (time) => `último uso: ${time}`,
  unknownBrowser: "Navegador desconocido",
  end: "Cerrar allí",
  endOthers: "Cerrar en todos los demás",
  endAll: "Cerrar en todas partes",
};
