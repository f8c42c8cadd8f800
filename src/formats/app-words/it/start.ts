import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Benvenuto",
  detail: "Qui c’è tutto ciò che serve al Suo programma prima della prima chiamata.",
  firstKey: {
    title: "Crei una chiave API",
    detail: "La vede una sola volta, con una prima chiamata che funziona così com’è.",
  },
  sandbox: {
    title: "Provi senza rischi",
    detail: "La sandbox è un’azienda di prova. Lì non si muove denaro reale.",
  },
  people: {
    title: "Lavorare insieme",
    detail: "Inviti i colleghi o chi tiene la contabilità, ciascuno con il ruolo giusto.",
  },
  reference: "Riferimento dell’API (OpenAPI)",
};
