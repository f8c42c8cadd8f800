import type { Details, MessageWords } from "../subjects/messages.ts";

const DISREGARD = "Har du allerede betalt, kan du se bort fra denne meldingen.";
const CROSSED = "Har betalingen krysset denne meldingen, kan du se bort fra den.";

/** What the seller says of itself: a company says "vi". */
const VI = {
  remind: "Vi vil gjerne",
  missing: "Vi har foreløpig",
  grateful: "Vi setter pris",
  ask: "Vi ber deg",
  otherwise: "Ellers kan vi",
  contact: "ber vi deg ta kontakt",
  received: "Vi har mottatt",
};

/** A person who trades alone says "jeg". */
const JEG: typeof VI = {
  remind: "Jeg vil gjerne",
  missing: "Jeg har foreløpig",
  grateful: "Jeg setter pris",
  ask: "Jeg ber deg",
  otherwise: "Ellers kan jeg",
  contact: "ber jeg deg ta kontakt",
  received: "Jeg har mottatt",
};

const voiceOf = ({ alone }: Pick<Details, "alone">) => (alone ? JEG : VI);

export const MESSAGES: MessageWords = {
  days: { one: "dag", other: "dager" },
  shortDay: (year, month, day) => `${day}.${month}.${year}`,
  colon: ":",
  greeting: (name) => (name === null ? "Hei," : `Hei ${name},`),
  closing: "Vennlig hilsen",
  subject: {
    invoice: ({ number, seller }) => `Faktura ${number} fra ${seller}`,
    nothingDue: ({ number, seller }) => `Faktura ${number} fra ${seller}`,
    upcoming: ({ number, due }) => `Påminnelse: faktura ${number} forfaller ${due}`,
    dueToday: ({ number }) => `Påminnelse: faktura ${number} forfaller i dag`,
    friendly: ({ number, days }) => `Påminnelse: faktura ${number} er ubetalt ${days} etter forfall`,
    firm: ({ number, days }) => `Faktura ${number} er ubetalt ${days} etter forfall`,
    last: ({ number, days }) => `Faktura ${number} er fortsatt ubetalt, ${days} etter forfall`,
    receipt: ({ number, ...facts }) => `${voiceOf(facts).received} betalingen for faktura ${number}`,
    partlyDue: ({ number, seller }) => `Faktura ${number} fra ${seller}`,
    partReceipt: ({ number, ...facts }) => `${voiceOf(facts).received} en betaling for faktura ${number}`,
    creditNote: ({ number, seller }) => `Kreditnota ${number} fra ${seller}`,
  },
  body: {
    invoice: ({ number, total, due }) => [
      `Vedlagt finner du faktura ${number} på ${total} med forfall ${due}.`,
      "Du kan også se fakturaen på nett.",
      "Takk for oppdraget!",
    ],
    nothingDue: ({ number, total }) => [
      `Vedlagt finner du faktura ${number} på ${total}. Du trenger ikke å betale noe.`,
      "Takk for oppdraget!",
    ],
    upcoming: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} minne om at ${amount} for faktura ${number} forfaller til betaling ${due}.`,
      DISREGARD,
    ],
    dueToday: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} minne om at ${amount} for faktura ${number} forfaller til betaling i dag, ${due}.`,
      DISREGARD,
    ],
    friendly: ({ number, amount, due, days, ...facts }) => [
      `${voiceOf(facts).missing} ikke registrert betalingen på ${amount} for faktura ${number}. Den forfalt ${due}, og det er nå ${days} etter forfall.`,
      `Det er sikkert bare en forglemmelse. ${voiceOf(facts).grateful} på om du betaler så snart som mulig.`,
      DISREGARD,
    ],
    firm: ({ number, amount, due, days, ...facts }) => [
      `Faktura ${number} forfalt ${due}. Beløpet på ${amount} er fortsatt ubetalt ${days} etter forfall.`,
      `${voiceOf(facts).ask} betale uten ytterligere opphold. Er det noe som gjør det vanskelig, så ta kontakt, slik at vi kan finne en løsning.`,
      CROSSED,
    ],
    last: ({ number, amount, due, days, ...facts }) => [
      `Faktura ${number}, som forfalt ${due}, er fortsatt ubetalt ${days} etter forfall. Utestående beløp er ${amount}.`,
      `${voiceOf(facts).ask} betale beløpet omgående. ${voiceOf(facts).otherwise} bli nødt til å sende kravet til inkasso.`,
      `Har du innvendinger mot fakturaen eller problemer med å betale den, ${voiceOf(facts).contact} nå. ${CROSSED}`,
    ],
    receipt: ({ number, total, ...facts }) => [
      `${voiceOf(facts).received} full betaling for faktura ${number} på ${total}. Tusen takk!`,
      "Fakturaen er betalt i sin helhet.",
    ],
    partlyDue: ({ number, total, amount, due }) => [
      `Vedlagt finner du faktura ${number} på ${total} med forfall ${due}. Av dette gjenstår ${amount} å betale.`,
      "Du kan også se fakturaen på nett.",
      "Takk for oppdraget!",
    ],
    partReceipt: ({ number, total, amount, ...facts }) => [
      `${voiceOf(facts).received} en betaling for faktura ${number}. Tusen takk!`,
      `Av totalbeløpet på ${total} gjenstår ${amount} å betale.`,
    ],
    creditNote: ({ number, total, corrects }) => [
      `Vedlagt finner du kreditnota ${number} på ${total}. Den korrigerer faktura ${corrects}.`,
      "Du kan også se kreditnotaen på nett.",
    ],
  },
  sms: {
    invoice: ({ seller, number, amount, due }) => `${seller}: faktura ${number}, ${amount}, forfall ${due}`,
    nothingDue: ({ seller, number, total }) => `${seller}: faktura ${number}, ${total}, ingenting å betale`,
    upcoming: ({ seller, number, amount, due }) =>
      `${seller}: husk faktura ${number}, ${amount}, forfall ${due}`,
    dueToday: ({ seller, number, amount }) => `${seller}: husk faktura ${number}, ${amount}, forfaller i dag`,
    friendly: ({ seller, number, amount, days }) =>
      `${seller}: husk faktura ${number}, ${amount}, ${days} etter forfall`,
    firm: ({ seller, number, amount, days }) =>
      `${seller}: faktura ${number}, ${amount}, ${days} etter forfall`,
    last: ({ seller, number, amount, days }) =>
      `${seller}: haster, faktura ${number}, ${amount}, ${days} for sent`,
    receipt: ({ seller, number, total, paid }) => `${seller}: faktura ${number}, ${total} betalt ${paid}`,
    partlyDue: ({ seller, number, amount, due }) =>
      `${seller}: faktura ${number}, rest ${amount}, forfall ${due}`,
    partReceipt: ({ seller, number, amount }) =>
      `${seller}: faktura ${number} delvis betalt, rest ${amount}. Takk!`,
    creditNote: ({ seller, number, total }) => `${seller}: kreditnota ${number}, ${total} kreditert`,
  },
  dueBy: (day) => `Forfaller ${day}`,
  overdue: (day, days) => `Forfalt ${day}, nå ${days} etter forfall`,
  nothingDue: "Ingenting å betale",
  paid: "Betalt",
  pay: (amount) => `Betal ${amount}`,
  view: "Se fakturaen",
  sentBy: "Denne meldingen er sendt til deg av",
  question: "Har du spørsmål? Svar på denne meldingen.",
  stopReminders: "Stopp automatiske påminnelser om denne fakturaen",
  test: {
    mark: "Test",
    sentence: "Dette er en test som bare du får.",
    signatureSubject: "Test av signaturen din",
    signature: "Slik ser signaturen din ut på slutten av en e-post:",
  },
  creditNote: {
    view: "Se kreditnotaen",
  },
};
