import type { MessageWords } from "../subjects/messages.ts";

const DISREGARD = "Se já efetuou o pagamento, por favor ignore esta mensagem.";
const CROSSED = "Se o seu pagamento se cruzou com esta mensagem, por favor ignore-a.";

/** What the seller says of itself: a company says "nós". */
const NOS = {
  our: "nossa",
  remind: "Vimos lembrar",
  missing: "Salvo erro da nossa parte, ainda não recebemos",
  grateful: "Agradecemos que efetue o pagamento logo que possível.",
  ask: "Pedimos que a regularize sem demora. Se alguma dificuldade impedir o pagamento, contacte-nos para encontrarmos juntos uma solução.",
  demand:
    "Solicitamos que a pague de imediato. Caso contrário, poderemos ter de iniciar um processo de cobrança.",
  contact: "contacte-nos",
  received: "Recebemos",
  thankful: "que agradecemos",
};

/** A person who trades alone says "eu". */
const EU: typeof NOS = {
  our: "minha",
  remind: "Venho lembrar",
  missing: "Salvo erro da minha parte, ainda não recebi",
  grateful: "Agradeço que efetue o pagamento logo que possível.",
  ask: "Peço que a regularize sem demora. Se alguma dificuldade impedir o pagamento, contacte-me para encontrarmos juntos uma solução.",
  demand: "Solicito que a pague de imediato. Caso contrário, poderei ter de iniciar um processo de cobrança.",
  contact: "contacte-me",
  received: "Recebi",
  thankful: "que agradeço",
};

const voiceOf = ({ alone }: { alone: boolean }) => (alone ? EU : NOS);

const THANKS = "Obrigado pela sua confiança.";

/** The words of text messages do without the letters that GSM 03.38 lacks. */
export const MESSAGES: MessageWords = {
  days: { one: "dia", other: "dias" },
  shortDay: (year, month, day) => `${day}/${month}/${year}`,
  colon: ":",
  greeting: (name) => (name === null ? "Bom dia," : `Bom dia, ${name},`),
  closing: "Com os melhores cumprimentos,",
  subject: {
    invoice: ({ number, seller }) => `Fatura ${number} de ${seller}`,
    nothingDue: ({ number, seller }) => `Fatura ${number} de ${seller}`,
    upcoming: ({ number, due }) => `Lembrete: a fatura ${number} vence em ${due}`,
    dueToday: ({ number }) => `Lembrete: a fatura ${number} vence hoje`,
    friendly: ({ number, days }) => `Lembrete: a fatura ${number} está vencida há ${days}`,
    firm: ({ number, days }) => `A fatura ${number} está vencida há ${days}`,
    last: ({ number, days }) => `A fatura ${number} continua por pagar, vencida há ${days}`,
    receipt: ({ number }) => `Pagamento da fatura ${number} recebido, obrigado`,
    partlyDue: ({ number, seller }) => `Fatura ${number} de ${seller}`,
    partReceipt: ({ number }) => `Pagamento relativo à fatura ${number} recebido, obrigado`,
    creditNote: ({ number, seller }) => `Nota de crédito ${number} de ${seller}`,
  },
  body: {
    invoice: ({ number, total, due, ...facts }) => [
      `Segue em anexo a ${voiceOf(facts).our} fatura ${number}, no valor de ${total}, com vencimento em ${due}.`,
      "Também a pode consultar na Internet.",
      THANKS,
    ],
    nothingDue: ({ number, total, ...facts }) => [
      `Segue em anexo a ${voiceOf(facts).our} fatura ${number}, no valor de ${total}. Não tem nada a pagar.`,
      THANKS,
    ],
    upcoming: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} que o pagamento de ${amount}, relativo à fatura ${number}, vence em ${due}.`,
      DISREGARD,
    ],
    dueToday: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} que o pagamento de ${amount}, relativo à fatura ${number}, vence hoje, ${due}.`,
      DISREGARD,
    ],
    friendly: ({ number, amount, due, days, ...facts }) => [
      `${voiceOf(facts).missing} o pagamento de ${amount} relativo à fatura ${number}. O vencimento foi em ${due}, há ${days}.`,
      `Trata-se certamente de um lapso. ${voiceOf(facts).grateful}`,
      DISREGARD,
    ],
    firm: ({ number, amount, due, days, ...facts }) => [
      `A fatura ${number}, com vencimento em ${due}, está vencida há ${days}. O valor de ${amount} continua por pagar.`,
      voiceOf(facts).ask,
      CROSSED,
    ],
    last: ({ number, amount, due, days, ...facts }) => [
      `A fatura ${number}, com vencimento em ${due}, continua por pagar: o atraso é de ${days} e o valor em dívida é de ${amount}.`,
      voiceOf(facts).demand,
      `Se contesta esta fatura ou não a pode pagar, ${voiceOf(facts).contact} já. ${CROSSED}`,
    ],
    receipt: ({ number, total, ...facts }) => [
      `${voiceOf(facts).received} o pagamento integral da fatura ${number}, no valor de ${total}, ${voiceOf(facts).thankful}.`,
      "Não tem mais nada a pagar.",
    ],
    partlyDue: ({ number, total, amount, due, ...facts }) => [
      `Segue em anexo a ${voiceOf(facts).our} fatura ${number}, no valor de ${total}, com vencimento em ${due}. Falta pagar ${amount}.`,
      "Também a pode consultar na Internet.",
      THANKS,
    ],
    partReceipt: ({ number, total, amount, ...facts }) => [
      `${voiceOf(facts).received} um pagamento relativo à fatura ${number}, ${voiceOf(facts).thankful}.`,
      `Do total de ${total}, falta pagar ${amount}.`,
    ],
    creditNote: ({ number, total, corrects, ...facts }) => [
      `Segue em anexo a ${voiceOf(facts).our} nota de crédito ${number}, no valor de ${total}. Retifica a fatura ${corrects}.`,
      "Também a pode consultar na Internet.",
    ],
  },
  sms: {
    invoice: ({ seller, number, amount, due }) => `${seller}: fatura ${number}, ${amount}, vence a ${due}`,
    nothingDue: ({ seller, number, total }) => `${seller}: fatura ${number}, ${total}, nada a pagar`,
    upcoming: ({ seller, number, amount, due }) => `${seller}: lembrete ${number}, ${amount}, vence a ${due}`,
    dueToday: ({ seller, number, amount }) => `${seller}: lembrete ${number}, ${amount}, vence hoje`,
    friendly: ({ seller, number, amount, days }) =>
      `${seller}: fatura ${number}, ${amount}, atraso de ${days}`,
    firm: ({ seller, number, amount, days }) =>
      `${seller}: por pagar, ${number}, ${amount}, atraso de ${days}`,
    last: ({ seller, number, amount, days }) => `${seller}: urgente, ${number}, ${amount}, atraso de ${days}`,
    receipt: ({ seller, number, total, paid }) => `${seller}: fatura ${number}, ${total} paga ${paid}`,
    partlyDue: ({ seller, number, amount, due }) =>
      `${seller}: fatura ${number}, falta ${amount}, vence a ${due}`,
    partReceipt: ({ seller, number, amount }) => `${seller}: recebido, fatura ${number}, faltam ${amount}`,
    creditNote: ({ seller, number, total }) => `${seller}: nota de credito ${number}, ${total}`,
  },
  dueBy: (day) => `A pagar até\u00a0${day}`,
  overdue: (day, days) => `Venceu em\u00a0${day}, ${days} de atraso`,
  nothingDue: "Nada a pagar",
  paid: "Paga",
  pay: (amount) => `Pagar ${amount}`,
  view: "Ver a fatura",
  sentBy: "Esta mensagem foi-lhe enviada por",
  question: "Tem alguma dúvida? Basta responder a esta mensagem.",
  stopReminders: "Deixar de receber lembretes automáticos desta fatura",
  test: {
    mark: "Teste",
    sentence: "Isto é um teste que só o remetente recebe.",
    signatureSubject: "Teste da sua assinatura",
    signature: "É assim que a sua assinatura aparece no fim de um e-mail:",
  },
  creditNote: {
    view: "Ver a nota de crédito",
  },
};
