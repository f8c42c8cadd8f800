import type { ExportWords } from "../subjects/exports.ts";

export const EXPORTS: ExportWords = {
  title: "Eksport",
  detail: "Det regnskapsføreren trenger, som filer for et regneark.",
  period: "Periode",
  periods: {
    thisMonth: "Denne måneden",
    lastMonth: "Forrige måned",
    thisQuarter: "Dette kvartalet",
    lastQuarter: "Forrige kvartal",
    thisYear: "I år",
    lastYear: "I fjor",
  },
  choose: "Bruk denne perioden",
  documents: {
    title: "Fakturaer og kreditnotaer",
    detail: "En linje for hvert utstedt dokument, med beløp og en lenke til PDF-en.",
  },
  taxes: {
    title: "Avgift etter sats",
    detail: "En linje for hvert dokument og hver sats, med grunnlag og avgift.",
  },
  payments: {
    title: "Betalinger",
    detail: "Hva som kom inn, og hva som gikk tilbake, dag for dag.",
  },
  clients: {
    title: "Kunder",
    detail: "Alle kunder med numre og adresser, uansett periode.",
  },
  download: "Last ned CSV",
  format:
    "Filene er CSV i UTF-8. Kolonnene heter som i API-et, slik at en import bare settes opp én gang. Beløp på kreditnotaer og på penger som gikk tilbake, er negative.",
  pdfs: "PDF-er finnes bak lenken i hver linje og i listen over fakturaer.",
  noDay: "Velg en dag.",
  endsBefore: "Den siste dagen ligger før den første.",
  tooLong: "En periode har høyst 366 dager.",
};
