import type { YouWords } from "../subjects/you.ts";

export const YOU: YouWords = {
  title: "O seu perfil",
  detail: "O seu nome, o seu idioma e onde tem sessão iniciada.",
  name: "Nome",
  language: "Idioma",
  save: "Guardar",
  sessions: "Onde tem sessão iniciada",
  thisOne: "este navegador",
  seen: (time) => `último uso: ${time}`,
  unknownBrowser: "Navegador desconhecido",
  end: "Sair ali",
  endOthers: "Sair de todos os outros",
  endAll: "Sair de todo o lado",
};
