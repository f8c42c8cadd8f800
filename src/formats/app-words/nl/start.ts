import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Overzicht",
  detail: "Wat er openstaat, wat er binnenkwam en waar u begint.",
  open: "Openstaand",
  overdue: "Te laat",
  paid: "Deze maand betaald",
  drafts: "Concepten",
  invoices: { one: (count) => `${count} factuur`, other: (count) => `${count} facturen` },
  months: {
    title: "Gefactureerd en betaald per maand",
    detail: "Facturen min creditnota’s, op factuurdatum; betalingen min wat daarvan terugging.",
  },
  month: "Maand",
  issued: "Gefactureerd",
  paidInMonth: "Betaald",
  ages: {
    title: "Openstaand naar ouderdom",
    detail: "Wat klanten nog moeten betalen, naar hoe laat het is.",
  },
  age: "Ouderdom",
  ageNames: {
    current: "Nog niet vervallen",
    to_30: "1–30 dagen te laat",
    to_60: "31–60 dagen te laat",
    to_90: "61–90 dagen te laat",
    older: "Meer dan 90 dagen te laat",
  },
  amount: "Bedrag",
  numbers: "Toon de cijfers",
  nothing: "Er is nog niets te zien.",
  currencies: {
    title: "Andere valuta’s",
    detail: "Bedragen in verschillende valuta’s worden niet opgeteld.",
  },
  steps: "Eerste stappen",
  done: (done, all) => `${done} van ${all} gedaan`,
  isDone: "gedaan",
  firstKey: {
    title: "Een API-sleutel maken",
    detail: "U ziet hem één keer, met een eerste aanroep die meteen werkt.",
  },
  profile: {
    title: "Uw profiel invullen",
    detail: "Uw naam, adres en btw-nummer, zoals de wet ze op facturen wil.",
  },
  firstInvoice: {
    title: "Uw eerste factuur schrijven",
    detail: "Kies een klant, voeg regels toe, bekijk de pdf en verstuur hem.",
  },
  newInvoice: "Nieuwe factuur",
  sandbox: {
    title: "Zonder risico proberen",
    detail: "De sandbox is een bedrijf om te proberen. Er gaat daar geen echt geld om.",
  },
  people: {
    title: "Samenwerken",
    detail: "Nodig collega’s of uw boekhouder uit, ieder met de juiste rol.",
  },
};
