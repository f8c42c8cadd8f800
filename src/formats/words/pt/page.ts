import type { PageWords } from "../subjects/page.ts";

export const PAGE: PageWords = {
  status: {
    finalized: "Por pagar",
    sent: "Por pagar",
    opened: "Por pagar",
    paid: "Paga",
    overdue: "Vencida",
    cancelled: "Anulada",
  },
  nothingDue: "Nada a pagar",
  dueOn: (day) => `A pagar até\u00a0${day}`,
  wasDueOn: (day) => `Venceu em\u00a0${day}`,
  paidOn: (day) => `Paga em\u00a0${day}. Obrigado!`,
  cancelledDetail: "Esta fatura foi anulada. Não há nada a pagar.",
  downloadPdf: "Descarregar PDF",
  bankTransfer: "Pagar por transferência",
  qrCode: "Código QR para uma transferência SEPA: beneficiário, IBAN, montante e referência",
  qrHint: "Leia o código com a aplicação do seu banco, que preenche a transferência.",
  copy: "Copiar",
  copied: "Copiado",
  selected: "Selecionado",
  copyAll: "Copiar tudo",
  languages: "Idioma",
  lines: "Linhas da fatura",
  files: "Anexos",
  comments: "Comentários",
  notYet: {
    title: "Esta fatura ainda não está disponível",
    detail: "Aparecerá aqui assim que for emitida.",
  },
  failureNumber: "Número do incidente",
  reminders: {
    title: "Lembretes de pagamento",
    detail: "Deixar de receber lembretes automáticos desta fatura?",
    stop: "Parar os lembretes",
  },
  remindersStopped: {
    title: "Os lembretes foram parados",
    detail: "Não receberá mais lembretes automáticos desta fatura.",
  },
};
