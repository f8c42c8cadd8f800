import type { ExportWords } from "../subjects/exports.ts";

export const EXPORTS: ExportWords = {
  title: "Eksport",
  detail: "Det, din bogholder skal bruge, som filer til et regneark.",
  period: "Periode",
  periods: {
    thisMonth: "Denne måned",
    lastMonth: "Sidste måned",
    thisQuarter: "Dette kvartal",
    lastQuarter: "Sidste kvartal",
    thisYear: "I år",
    lastYear: "Sidste år",
  },
  choose: "Brug denne periode",
  documents: {
    title: "Fakturaer og kreditnotaer",
    detail: "En linje for hvert udstedt dokument med beløb og et link til dets pdf.",
  },
  taxes: {
    title: "Moms efter sats",
    detail: "En linje for hvert dokument og hver sats med grundlag og moms.",
  },
  payments: {
    title: "Betalinger",
    detail: "Hvad der kom ind, og hvad der gik tilbage, dag for dag.",
  },
  clients: {
    title: "Kunder",
    detail: "Alle kunder med numre og adresser, uanset periode.",
  },
  download: "Download CSV",
  format:
    "Filerne er CSV i UTF-8. Kolonnerne hedder som i API’et, så en import kun skal sættes op én gang. Beløb på kreditnotaer og på penge, der gik tilbage, er negative.",
  pdfs: "Pdf’er findes bag linket i hver linje og i listen over fakturaer.",
  noDay: "Vælg en dag.",
  endsBefore: "Den sidste dag ligger før den første.",
  tooLong: "En periode har højst 366 dage.",
};
