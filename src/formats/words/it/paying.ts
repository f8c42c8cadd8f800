import type { PayingWords } from "../subjects/paying.ts";

export const PAYING: PayingWords = {
  pay: (amount) => `Paga ${amount} online`,
  notices: {
    done: "Grazie! Il pagamento è in corso di conferma e apparirà qui a breve.",
    cancelled: "Il pagamento è stato interrotto. Non è stato addebitato nulla.",
    failed: "Il pagamento è stato rifiutato. Non è stato addebitato nulla. Può riprovare.",
    unavailable: "Al momento non è possibile pagare online. Non è stato addebitato nulla.",
  },
  testCard: {
    title: "Paga con una carta di prova",
    detail: "Prova: non viene addebitato alcun importo.",
    declined: "Prova una carta che viene rifiutata",
    back: "Torna alla fattura",
  },
};
