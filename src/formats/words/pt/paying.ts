import type { PayingWords } from "../subjects/paying.ts";

export const PAYING: PayingWords = {
  pay: (amount) => `Pagar ${amount} online`,
  notices: {
    done: "Obrigado! O seu pagamento está a ser confirmado e aparecerá aqui em breve.",
    cancelled: "O pagamento foi interrompido. Nada foi cobrado.",
    failed: "O pagamento foi recusado. Nada foi cobrado. Pode tentar de novo.",
    unavailable: "De momento não é possível pagar online. Nada foi cobrado.",
  },
  testCard: {
    title: "Pagar com um cartão de teste",
    detail: "Teste: nenhum valor é cobrado.",
    declined: "Experimentar um cartão recusado",
    back: "Voltar à fatura",
  },
};
