import type { SendWords } from "../subjects/send.ts";

export const SEND: SendWords = {
  title: (number) => `Enviar a fatura ${number}`,
  titleDraft: "Emitir e enviar a fatura",
  titleReceipt: (number) => `Enviar o recibo de ${number}`,
  titleReminder: (number) => `Enviar um lembrete de ${number}`,
  titleNote: (number) => `Enviar a nota de crédito ${number}`,
  draftDetail: (amount) =>
    `Primeiro recebe o seu número e ficam devidos ${amount}. Não pode ser desfeito: os erros corrigem-se com uma nota de crédito.`,
  detail: "Escolha como é enviada e veja primeiro o e-mail.",
  ways: "Meio",
  email: (addresses) => `Por e-mail para ${addresses}`,
  emailUnknown: "Por e-mail; o cliente ainda não tem endereço",
  sms: (phone) => `Por SMS para ${phone}`,
  link: "Como ligação que transmite por si",
  to: "Para outro endereço",
  cc: "Cópias para",
  ccHint: "Vários endereços separados por vírgulas.",
  copyToSelf: "Uma cópia para a minha empresa",
  ownWords: "Palavras suas",
  subject: "Assunto",
  message: "Mensagem",
  wordsHint:
    "Vazio, usa-se o habitual, como abaixo. {number}, {client}, {amount_due} e {due_date} são preenchidos.",
  force: "Enviar embora um endereço não tenha funcionado antes",
  preview: "O e-mail tal como vai chegar",
  previewDetail: "O PDF segue em anexo. Um rascunho mostra o número que provavelmente terá.",
  refresh: "Ver o e-mail com estas palavras",
  submit: "Enviar agora",
  submitDraft: "Emitir e enviar",
  noWay: "Escolha pelo menos um meio.",
};
