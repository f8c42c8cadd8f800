import type { ExportWords } from "../subjects/exports.ts";

export const EXPORTS: ExportWords = {
  title: "Export",
  detail: "Det som din bokförare behöver, som filer för ett kalkylark.",
  period: "Period",
  periods: {
    thisMonth: "Denna månad",
    lastMonth: "Förra månaden",
    thisQuarter: "Detta kvartal",
    lastQuarter: "Förra kvartalet",
    thisYear: "I år",
    lastYear: "Förra året",
  },
  choose: "Använd perioden",
  documents: {
    title: "Fakturor och kreditfakturor",
    detail: "En rad för varje utfärdat dokument, med belopp och en länk till dess pdf.",
  },
  taxes: {
    title: "Skatt per skattesats",
    detail: "En rad för varje dokument och skattesats, med underlag och skatt.",
  },
  payments: {
    title: "Betalningar",
    detail: "Vad som kom in och vad som gick tillbaka, dag för dag.",
  },
  clients: {
    title: "Kunder",
    detail: "Alla kunder med nummer och adresser, oavsett period.",
  },
  download: "Ladda ner CSV",
  format:
    "Filerna är CSV i UTF-8. Kolumnerna heter som i API:et, så att en import bara behöver ställas in en gång. Belopp för kreditfakturor och för pengar som gått tillbaka är negativa.",
  pdfs: "Pdf-filer finns bakom länken på varje rad och i listan över fakturor.",
  noDay: "Välj en dag.",
  endsBefore: "Den sista dagen ligger före den första.",
  tooLong: "En period har högst 366 dagar.",
};
