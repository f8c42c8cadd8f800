import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Oversikt",
  detail: "Hva som er åpent, hva som har kommet inn, og hva du gjør først.",
  open: "Åpent",
  overdue: "Forfalt",
  paid: "Betalt denne måneden",
  drafts: "Utkast",
  invoices: { one: (count) => `${count} faktura`, other: (count) => `${count} fakturaer` },
  months: {
    title: "Fakturert og betalt per måned",
    detail: "Fakturaer minus kreditnotaer etter fakturadato; betalinger minus det som gikk tilbake.",
  },
  month: "Måned",
  issued: "Fakturert",
  paidInMonth: "Betalt",
  ages: {
    title: "Åpent etter alder",
    detail: "Hva kundene fortsatt skylder, etter hvor sent det er.",
  },
  age: "Alder",
  ageNames: {
    current: "Ikke forfalt ennå",
    to_30: "1–30 dager for sent",
    to_60: "31–60 dager for sent",
    to_90: "61–90 dager for sent",
    older: "Over 90 dager for sent",
  },
  amount: "Beløp",
  numbers: "Vis tallene",
  nothing: "Det er ingenting å vise ennå.",
  currencies: {
    title: "Andre valutaer",
    detail: "Beløp i ulike valutaer legges ikke sammen.",
  },
  steps: "Første steg",
  done: (done, all) => `${done} av ${all} ferdige`,
  isDone: "ferdig",
  firstKey: {
    title: "Lag en API-nøkkel",
    detail: "Du ser den én gang, med et første kall som virker som det står.",
  },
  profile: {
    title: "Fyll ut profilen",
    detail: "Navn, adresse og organisasjonsnummer, slik loven vil ha dem på fakturaer.",
  },
  firstInvoice: {
    title: "Skriv din første faktura",
    detail: "Velg en kunde, legg til linjer, se på PDF-en og send den.",
  },
  newInvoice: "Ny faktura",
  sandbox: {
    title: "Prøv uten risiko",
    detail: "Sandkassen er en virksomhet for utprøving. Ingen ekte penger flyttes der.",
  },
  people: {
    title: "Arbeid sammen",
    detail: "Inviter kolleger eller regnskapsføreren, hver med riktig rolle.",
  },
};
