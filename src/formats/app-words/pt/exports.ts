import type { ExportWords } from "../subjects/exports.ts";

export const EXPORTS: ExportWords = {
  title: "Exportações",
  detail: "O que o seu contabilista precisa, em ficheiros para uma folha de cálculo.",
  period: "Período",
  periods: {
    thisMonth: "Este mês",
    lastMonth: "O mês passado",
    thisQuarter: "Este trimestre",
    lastQuarter: "O trimestre passado",
    thisYear: "Este ano",
    lastYear: "O ano passado",
  },
  choose: "Usar este período",
  documents: {
    title: "Faturas e notas de crédito",
    detail: "Uma linha por documento emitido, com os montantes e uma ligação para o PDF.",
  },
  taxes: {
    title: "Impostos por taxa",
    detail: "Uma linha por documento e taxa, com a base e o imposto.",
  },
  payments: {
    title: "Pagamentos",
    detail: "O que entrou e o que foi devolvido, dia a dia.",
  },
  clients: {
    title: "Clientes",
    detail: "Todos os clientes com números e moradas, seja qual for o período.",
  },
  download: "Descarregar CSV",
  format:
    "Os ficheiros são CSV em UTF-8. As colunas têm os nomes da API, para que uma importação se configure uma só vez. Os montantes das notas de crédito e do dinheiro devolvido são negativos.",
  pdfs: "Os PDF estão na ligação de cada linha e na lista de faturas.",
  noDay: "Escolha um dia.",
  endsBefore: "O último dia é anterior ao primeiro.",
  tooLong: "Um período tem no máximo 366 dias.",
};
