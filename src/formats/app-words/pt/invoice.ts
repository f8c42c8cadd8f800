import type { InvoiceWords } from "../subjects/invoice.ts";

export const INVOICE: InvoiceWords = {
  title: (number) => `Fatura ${number}`,
  draft: "Rascunho de fatura",
  due: "A pagar",
  total: "Total",
  ofTotal: (total) => `de ${total}`,
  overpaid: (amount) => `${amount} pagos a mais: crédito do cliente até ser reembolsado`,
  sendReceipt: "Enviar o recibo",
  remind: "Enviar um lembrete",
  pay: "Registar um pagamento",
  duplicate: "Duplicar",
  credit: "Creditar",
  finalizeSure: (amount) =>
    `Recebe o seu número e ficam devidos ${amount}. Nunca mais pode ser alterada: os erros corrigem-se com uma nota de crédito. Ainda nada é enviado.`,
  cancel: "Anular a fatura",
  cancelSure: (amount) =>
    `É emitida uma nota de crédito de ${amount} e nada mais é devido. Não pode ser desfeito.`,
  stopReminders: "Parar os lembretes automáticos",
  stopSure: "Não saem mais lembretes automáticos desta fatura. Ainda pode enviar um.",
  removeRecorded: "Eliminar a fatura",
  removeRecordedSure: "Foi emitida noutro sistema. Só se elimina a cópia daqui, com o seu PDF.",
  lines: "Linhas",
};
