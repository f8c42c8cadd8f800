import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Översikt",
  detail: "Vad som är obetalt, vad som kommit in och vad du gör först.",
  open: "Obetalt",
  overdue: "Förfallet",
  paid: "Betalt denna månad",
  drafts: "Utkast",
  invoices: { one: (count) => `${count} faktura`, other: (count) => `${count} fakturor` },
  months: {
    title: "Fakturerat och betalt per månad",
    detail: "Fakturor minus kreditfakturor, efter fakturadatum; betalningar minus det som gått tillbaka.",
  },
  month: "Månad",
  issued: "Fakturerat",
  paidInMonth: "Betalt",
  ages: {
    title: "Obetalt efter ålder",
    detail: "Vad kunderna fortfarande är skyldiga, efter hur sent det är.",
  },
  age: "Ålder",
  ageNames: {
    current: "Inte förfallet än",
    to_30: "1–30 dagar försenat",
    to_60: "31–60 dagar försenat",
    to_90: "61–90 dagar försenat",
    older: "Över 90 dagar försenat",
  },
  amount: "Belopp",
  numbers: "Visa siffrorna",
  nothing: "Det finns inget att visa än.",
  currencies: {
    title: "Andra valutor",
    detail: "Belopp i olika valutor läggs inte ihop.",
  },
  steps: "Första stegen",
  done: (done, all) => `${done} av ${all} klara`,
  isDone: "klart",
  firstKey: {
    title: "Skapa en API-nyckel",
    detail: "Du ser den en gång, med ett första anrop som fungerar som det står.",
  },
  profile: {
    title: "Fyll i din profil",
    detail: "Namn, adress och momsnummer, så som lagen vill ha dem på fakturor.",
  },
  firstInvoice: {
    title: "Skriv din första faktura",
    detail: "Välj en kund, lägg till rader, titta på pdf:en och skicka den.",
  },
  newInvoice: "Ny faktura",
  sandbox: {
    title: "Prova utan risk",
    detail: "Sandlådan är ett företag för att prova. Inga riktiga pengar rör sig där.",
  },
  people: {
    title: "Arbeta tillsammans",
    detail: "Bjud in kollegor eller din bokförare, var och en med rätt roll.",
  },
};
