import type { Details, MessageWords } from "../subjects/messages.ts";

const DISREGARD = "Hvis du allerede har betalt, kan du se bort fra denne besked.";
const CROSSED = "Hvis din betaling har krydset denne besked, kan du se bort fra den.";

/** What the seller says of itself: a company says "vi". */
const VI = {
  remind: "Vi vil gerne",
  missing: "Vi har endnu",
  grateful: "Vi vil sætte pris",
  ask: "Vi beder dig",
  tell: "så kontakt os, så vi",
  otherwise: "Ellers kan vi",
  contact: "så kontakt os nu",
  received: "Vi har modtaget",
};

/** A person who trades alone says "jeg". */
const JEG: typeof VI = {
  remind: "Jeg vil gerne",
  missing: "Jeg har endnu",
  grateful: "Jeg vil sætte pris",
  ask: "Jeg beder dig",
  tell: "så kontakt mig, så vi",
  otherwise: "Ellers kan jeg",
  contact: "så kontakt mig nu",
  received: "Jeg har modtaget",
};

const voiceOf = ({ alone }: Pick<Details, "alone">) => (alone ? JEG : VI);

/** No sentence ends with an amount, because an amount of kroner ends with a full stop of its own ("kr."). */
export const MESSAGES: MessageWords = {
  days: { one: "dag", other: "dage" },
  shortDay: (year, month, day) => `${day}.${month}.${year}`,
  colon: ":",
  greeting: (name) => (name === null ? "Hej," : `Hej ${name},`),
  closing: "Med venlig hilsen",
  subject: {
    invoice: ({ number, seller }) => `Faktura ${number} fra ${seller}`,
    nothingDue: ({ number, seller }) => `Faktura ${number} fra ${seller}`,
    upcoming: ({ number, due }) => `Påmindelse: faktura ${number} forfalder den ${due}`,
    dueToday: ({ number }) => `Påmindelse: faktura ${number} forfalder i dag`,
    friendly: ({ number, days }) => `Påmindelse: faktura ${number} forfaldt for ${days} siden`,
    firm: ({ number, days }) => `Forfalden faktura ${number}: betalingen er ${days} forsinket`,
    last: ({ number, days }) => `Faktura ${number} er fortsat ikke betalt, ${days} efter forfald`,
    receipt: ({ number, ...facts }) => `${voiceOf(facts).received} betalingen for faktura ${number}`,
    partlyDue: ({ number, seller }) => `Faktura ${number} fra ${seller}`,
    partReceipt: ({ number, ...facts }) => `${voiceOf(facts).received} en betaling for faktura ${number}`,
    creditNote: ({ number, seller }) => `Kreditnota ${number} fra ${seller}`,
  },
  body: {
    invoice: ({ number, total, due }) => [
      `Vedhæftet finder du faktura ${number} på ${total} med forfald den ${due}.`,
      "Du kan også se fakturaen online.",
      "Tak for samarbejdet!",
    ],
    nothingDue: ({ number, total }) => [
      `Vedhæftet finder du faktura ${number} på ${total} til din orientering. Der er ikke noget at betale.`,
      "Tak for samarbejdet!",
    ],
    upcoming: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} minde om, at ${amount} for faktura ${number} skal betales senest den ${due}.`,
      DISREGARD,
    ],
    dueToday: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} minde om, at ${amount} for faktura ${number} skal betales i dag, den ${due}.`,
      DISREGARD,
    ],
    friendly: ({ number, amount, due, days, ...facts }) => [
      `${voiceOf(facts).missing} ikke modtaget betalingen på ${amount} for faktura ${number}. Den forfaldt den ${due}, for ${days} siden.`,
      `Det er sikkert blot en forglemmelse. ${voiceOf(facts).grateful} på, at du betaler hurtigst muligt.`,
      DISREGARD,
    ],
    firm: ({ number, amount, due, days, ...facts }) => [
      `Faktura ${number} forfaldt den ${due}, og betalingen er nu ${days} forsinket. Beløbet på ${amount} er fortsat ikke betalt.`,
      `${voiceOf(facts).ask} betale uden yderligere forsinkelse. Er der noget, der står i vejen for betalingen, ${voiceOf(facts).tell} kan finde en løsning.`,
      CROSSED,
    ],
    last: ({ number, amount, due, days, ...facts }) => [
      `Faktura ${number}, som forfaldt den ${due}, er fortsat ikke betalt ${days} efter forfald. Beløbet på ${amount} mangler endnu.`,
      `${voiceOf(facts).ask} betale beløbet omgående. ${voiceOf(facts).otherwise} blive nødt til at sende sagen til inkasso.`,
      `Har du indsigelser mod fakturaen eller svært ved at betale den, ${voiceOf(facts).contact}. ${CROSSED}`,
    ],
    receipt: ({ number, total, ...facts }) => [
      `${voiceOf(facts).received} den fulde betaling på ${total} for faktura ${number}. Mange tak!`,
      "Der er ikke mere at betale.",
    ],
    partlyDue: ({ number, total, amount, due }) => [
      `Vedhæftet finder du faktura ${number} på ${total} med forfald den ${due}. Heraf mangler ${amount} stadig at blive betalt.`,
      "Du kan også se fakturaen online.",
      "Tak for samarbejdet!",
    ],
    partReceipt: ({ number, total, amount, ...facts }) => [
      `${voiceOf(facts).received} en betaling for faktura ${number}. Mange tak!`,
      `Af det samlede beløb på ${total} mangler ${amount} stadig at blive betalt.`,
    ],
    creditNote: ({ number, total, corrects }) => [
      `Vedhæftet finder du kreditnota ${number} på ${total}, som vedrører faktura ${corrects}.`,
      "Du kan også se kreditnotaen online.",
    ],
  },
  sms: {
    invoice: ({ seller, number, amount, due }) => `${seller}: faktura ${number}, ${amount}, forfald ${due}`,
    nothingDue: ({ seller, number, total }) => `${seller}: faktura ${number}, ${total}, ikke noget at betale`,
    upcoming: ({ seller, number, amount, due }) =>
      `${seller}: husk faktura ${number}, ${amount}, forfald ${due}`,
    dueToday: ({ seller, number, amount }) => `${seller}: husk faktura ${number}, ${amount}, forfalder i dag`,
    friendly: ({ seller, number, amount, days }) =>
      `${seller}: husk faktura ${number}, ${amount}, ${days} forsinket`,
    firm: ({ seller, number, amount, days }) =>
      `${seller}: ubetalt faktura ${number}, ${amount}, ${days} forsinket`,
    last: ({ seller, number, amount, days }) =>
      `${seller}: haster, faktura ${number}, ${amount}, ${days} for sent`,
    receipt: ({ seller, number, total, paid }) => `${seller}: faktura ${number} på ${total} betalt ${paid}`,
    partlyDue: ({ seller, number, amount, due }) =>
      `${seller}: faktura ${number}, rest ${amount}, forfald ${due}`,
    partReceipt: ({ seller, number, amount }) =>
      `${seller}: faktura ${number} delvist betalt, ${amount} mangler`,
    creditNote: ({ seller, number, total }) => `${seller}: kreditnota ${number}, ${total} krediteret`,
  },
  dueBy: (day) => `Betales senest den\u00a0${day}`,
  overdue: (day, days) => `Forfaldt den\u00a0${day}, ${days} forsinket`,
  nothingDue: "Der er ikke noget at betale",
  paid: "Betalt",
  pay: (amount) => `Betal ${amount}`,
  view: "Se fakturaen",
  sentBy: "Denne besked er sendt til dig af",
  question: "Har du spørgsmål? Svar på denne besked.",
  stopReminders: "Stop automatiske påmindelser om denne faktura",
  test: {
    mark: "Test",
    sentence: "Dette er en test, som kun du modtager.",
    signatureSubject: "Test af din signatur",
    signature: "Sådan ser din signatur ud i slutningen af en e-mail:",
  },
  creditNote: {
    view: "Se kreditnotaen",
  },
};
