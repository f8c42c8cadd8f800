import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Oversigt",
  detail: "Hvad der er åbent, hvad der er kommet ind, og hvad du gør først.",
  open: "Åbent",
  overdue: "Forfaldent",
  paid: "Betalt denne måned",
  drafts: "Kladder",
  invoices: { one: (count) => `${count} faktura`, other: (count) => `${count} fakturaer` },
  months: {
    title: "Faktureret og betalt pr. måned",
    detail: "Fakturaer minus kreditnotaer efter fakturadato; betalinger minus det, der gik tilbage.",
  },
  month: "Måned",
  issued: "Faktureret",
  paidInMonth: "Betalt",
  ages: {
    title: "Åbent efter alder",
    detail: "Hvad kunderne stadig skylder, efter hvor sent det er.",
  },
  age: "Alder",
  ageNames: {
    current: "Ikke forfaldent endnu",
    to_30: "1–30 dage for sent",
    to_60: "31–60 dage for sent",
    to_90: "61–90 dage for sent",
    older: "Over 90 dage for sent",
  },
  amount: "Beløb",
  numbers: "Vis tallene",
  nothing: "Der er intet at vise endnu.",
  currencies: {
    title: "Andre valutaer",
    detail: "Beløb i forskellige valutaer lægges ikke sammen.",
  },
  steps: "Første skridt",
  done: (done, all) => `${done} af ${all} færdige`,
  isDone: "færdig",
  firstKey: {
    title: "Opret en API-nøgle",
    detail: "Du ser den én gang, med et første kald, der virker, som det står.",
  },
  profile: {
    title: "Udfyld din profil",
    detail: "Navn, adresse og cvr-nummer, sådan som loven vil have dem på fakturaer.",
  },
  firstInvoice: {
    title: "Skriv din første faktura",
    detail: "Vælg en kunde, tilføj linjer, se pdf’en, og send den.",
  },
  newInvoice: "Ny faktura",
  sandbox: {
    title: "Prøv uden risiko",
    detail: "Sandkassen er en virksomhed til at prøve af. Ingen rigtige penge flyttes der.",
  },
  people: {
    title: "Arbejd sammen",
    detail: "Invitér kolleger eller din bogholder, hver med den rigtige rolle.",
  },
};
