import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Resumo",
  detail: "O que está em aberto, o que entrou e por onde começar.",
  open: "Em aberto",
  overdue: "Em atraso",
  paid: "Recebido este mês",
  drafts: "Rascunhos",
  invoices: { one: (count) => `${count} fatura`, other: (count) => `${count} faturas` },
  months: {
    title: "Faturado e recebido por mês",
    detail: "Faturas menos notas de crédito, por data de emissão; pagamentos menos o que foi devolvido.",
  },
  month: "Mês",
  issued: "Faturado",
  paidInMonth: "Recebido",
  ages: {
    title: "Em aberto por antiguidade",
    detail: "O que os clientes ainda devem, segundo o atraso.",
  },
  age: "Antiguidade",
  ageNames: {
    current: "Ainda não vencido",
    to_30: "1 a 30 dias de atraso",
    to_60: "31 a 60 dias de atraso",
    to_90: "61 a 90 dias de atraso",
    older: "Mais de 90 dias de atraso",
  },
  amount: "Montante",
  numbers: "Mostrar os números",
  nothing: "Ainda não há nada para mostrar.",
  currencies: {
    title: "Outras moedas",
    detail: "Os montantes em moedas diferentes não são somados.",
  },
  steps: "Primeiros passos",
  done: (done, all) => `${done} de ${all} concluídos`,
  isDone: "concluído",
  firstKey: {
    title: "Criar uma chave API",
    detail: "Vê-a uma só vez, com uma primeira chamada que funciona tal como está.",
  },
  profile: {
    title: "Preencher o perfil",
    detail: "O nome, a morada e o número de contribuinte, como a lei os exige nas faturas.",
  },
  firstInvoice: {
    title: "Escrever a primeira fatura",
    detail: "Escolha um cliente, adicione linhas, veja o PDF e envie-a.",
  },
  newInvoice: "Nova fatura",
  sandbox: {
    title: "Experimentar sem risco",
    detail: "A sandbox é uma empresa de ensaio. Nela não circula dinheiro real.",
  },
  people: {
    title: "Trabalhar em conjunto",
    detail: "Convide colegas ou o seu contabilista, cada um com a função certa.",
  },
};
