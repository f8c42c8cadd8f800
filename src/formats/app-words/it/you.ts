import type { YouWords } from "../subjects/you.ts";

export const YOU: YouWords = {
  title: "Lei",
  detail: "Il Suo nome, la Sua lingua e dove ha effettuato l’accesso.",
  name: "Nome",
  language: "Lingua",
  save: "Salva",
  sessions: "Dove ha effettuato l’accesso",
  thisOne: "questo browser",
  seen: (time) => `ultimo uso: ${time}`,
  unknownBrowser: "Browser sconosciuto",
  end: "Esci da lì",
  endOthers: "Esci da tutti gli altri",
  endAll: "Esci ovunque",
};
