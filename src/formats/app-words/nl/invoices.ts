import type { InvoicesWords } from "../subjects/invoices.ts";

export const INVOICES: InvoicesWords = {
  title: "Facturen",
  detail: "Wat er gefactureerd, verschuldigd en betaald is.",
  make: "Nieuwe factuur",
  states: {
    draft: "Concept",
    finalized: "Niet verzonden",
    sent: "Verzonden",
    opened: "Door klant bekeken",
    overdue: "Te laat",
    paid: "Betaald",
    cancelled: "Geannuleerd",
  },
  filter: {
    label: "Tonen",
    all: "Alle",
    draft: "Concepten",
    open: "Openstaand",
    overdue: "Te laat",
    paid: "Betaald",
    cancelled: "Geannuleerd",
    archived: "Gearchiveerd",
  },
  search: "Nummer, klant of referentie",
  days: "Factuurdatum",
  ofClient: (name) => `Alleen facturen aan ${name}`,
  dueToday: "Vervalt vandaag",
  dueTomorrow: "Vervalt morgen",
  dueIn: (days) => `Vervalt over ${days}`,
  dueOn: (day) => `Vervalt op ${day}`,
  overdueBy: (days) => `${days} te laat`,
  paidOn: (day) => `Betaald op ${day}`,
  issuedOn: (day) => `Opgemaakt op ${day}`,
  madeOn: (day) => `Gemaakt op ${day}`,
  left: (amount) => `${amount} open`,
  elsewhere: "Elders opgemaakt",
  empty: {
    title: "Nog geen facturen",
    detail:
      "Maak de eerste: kies een klant of voeg er een toe, en vul in wat u hebt gedaan. Er wordt niets verzonden voordat u dat zegt.",
    nobody: "Er is nog geen factuur gemaakt.",
  },
  select: (number) => `${number} selecteren`,
  chosen: {
    label: "Met de geselecteerde facturen",
    none: "Selecteer eerst minstens één factuur.",
    tooMany: (most) => `Hoogstens ${most} tegelijk.`,
    send: "Verzenden",
    remind: "Herinneren",
    finalize: "Definitief maken",
    archive: "Archiveren",
    restore: "Uit het archief halen",
  },
  sure: {
    send: {
      title: "Deze facturen per e-mail verzenden?",
      detail:
        "Elke factuur gaat met uw gebruikelijke tekst naar de klant. Concepten worden eerst definitief: ze krijgen hun nummer, en dat kan niet ongedaan worden gemaakt. Betaalde facturen gaan als kwitantie.",
    },
    remind: {
      title: "Herinneringen voor deze facturen verzenden?",
      detail:
        "Elke klant krijgt een e-mail met de tekst van uw herinneringen, naargelang hoe laat de factuur is.",
    },
    finalize: {
      title: "Deze concepten definitief maken?",
      detail:
        "Elk concept krijgt een nummer en kan niet meer worden gewijzigd. Dit kan niet ongedaan worden gemaakt. Er wordt niets verzonden.",
    },
  },
  outcome: {
    title: "Wat ervan is geworden",
    all: "Alles is gedaan.",
    some: (done, failed) => `${done} gedaan, ${failed} niet. Die zijn zoals ze waren.`,
    send: (number) => `Verzonden als ${number}`,
    remind: () => "Herinnering verzonden",
    finalize: (number) => `Definitief als ${number}`,
    archive: () => "Gearchiveerd",
    restore: () => "Uit het archief gehaald",
    changed: "Ze is intussen gewijzigd. Bekijk ze eerst opnieuw.",
    gone: "Ze bestaat niet meer.",
    failed: "Het is niet gelukt. Probeer het opnieuw.",
    back: "Terug naar de facturen",
  },
};
