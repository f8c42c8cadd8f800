import type { Details, MessageWords } from "../subjects/messages.ts";

const DISREGARD = "Falls Sie bereits gezahlt haben, betrachten Sie diese Nachricht bitte als gegenstandslos.";
const CROSSED =
  "Sollte sich Ihre Zahlung mit dieser Nachricht überschnitten haben, betrachten Sie sie bitte als gegenstandslos.";

/** What the seller says of itself: a company says "wir". */
const WIR = {
  our: "unsere",
  remind: "wir möchten Sie",
  ask: "Wir bitten Sie",
  demand: "Wir fordern Sie auf",
  otherwise: "Andernfalls sehen wir uns möglicherweise gezwungen",
  contact: "wenden Sie sich bitte jetzt an uns",
  received: "wir haben",
  who: "wir",
  correct: "berichtigen",
};

/** A person who trades alone says "ich". */
const ICH: typeof WIR = {
  our: "meine",
  remind: "ich möchte Sie",
  ask: "Ich bitte Sie",
  demand: "Ich fordere Sie auf",
  otherwise: "Andernfalls sehe ich mich möglicherweise gezwungen",
  contact: "wenden Sie sich bitte jetzt an mich",
  received: "ich habe",
  who: "ich",
  correct: "berichtige",
};

const voiceOf = ({ alone }: Pick<Details, "alone">) => (alone ? ICH : WIR);

/** The first paragraph follows the greeting's comma, so it begins with a lower-case letter. */
export const MESSAGES: MessageWords = {
  days: { one: "Tag", other: "Tagen" },
  shortDay: (year, month, day) => `${day}.${month}.${year}`,
  colon: ":",
  greeting: (name) => (name === null ? "Guten Tag," : `Guten Tag ${name},`),
  closing: "Mit freundlichen Grüßen",
  subject: {
    invoice: ({ number, seller }) => `Rechnung ${number} von ${seller}`,
    nothingDue: ({ number, seller }) => `Rechnung ${number} von ${seller}`,
    upcoming: ({ number, due }) => `Zahlungserinnerung: Rechnung ${number} ist am ${due} fällig`,
    dueToday: ({ number }) => `Zahlungserinnerung: Rechnung ${number} ist heute fällig`,
    friendly: ({ number, days }) => `Zahlungserinnerung: Rechnung ${number} ist seit ${days} überfällig`,
    firm: ({ number, days }) => `Rechnung ${number} ist seit ${days} überfällig`,
    last: ({ number, days }) => `Rechnung ${number} ist weiterhin offen, seit ${days} überfällig`,
    receipt: ({ number }) => `Zahlungseingang zu Rechnung ${number}, vielen Dank`,
    partlyDue: ({ number, seller }) => `Rechnung ${number} von ${seller}`,
    partReceipt: ({ number }) => `Zahlungseingang zu Rechnung ${number}, vielen Dank`,
    creditNote: ({ number, seller }) => `Rechnungskorrektur ${number} von ${seller}`,
  },
  body: {
    invoice: ({ number, total, due, ...facts }) => [
      `anbei erhalten Sie ${voiceOf(facts).our} Rechnung ${number} über ${total}, fällig am ${due}.`,
      "Sie können die Rechnung auch online ansehen.",
      "Vielen Dank für Ihren Auftrag.",
    ],
    nothingDue: ({ number, total, ...facts }) => [
      `anbei erhalten Sie ${voiceOf(facts).our} Rechnung ${number} über ${total}. Es ist nichts zu zahlen.`,
      "Vielen Dank für Ihren Auftrag.",
    ],
    upcoming: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} freundlich daran erinnern, dass der Betrag von ${amount} aus der Rechnung ${number} am ${due} fällig ist.`,
      DISREGARD,
    ],
    dueToday: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} freundlich daran erinnern, dass der Betrag von ${amount} aus der Rechnung ${number} heute, am ${due}, fällig ist.`,
      DISREGARD,
    ],
    friendly: ({ number, amount, due, days, ...facts }) => [
      `der Betrag von ${amount} aus der Rechnung ${number} ist noch offen. Er war am ${due} fällig und ist somit seit ${days} überfällig.`,
      `Sicher handelt es sich um ein Versehen. ${voiceOf(facts).ask}, den Betrag in den nächsten Tagen zu begleichen.`,
      DISREGARD,
    ],
    firm: ({ number, amount, due, days, ...facts }) => [
      `die Rechnung ${number} war am ${due} fällig und ist inzwischen seit ${days} überfällig. Der Betrag von ${amount} ist weiterhin offen.`,
      `${voiceOf(facts).ask}, ihn umgehend zu begleichen. Sollte der Zahlung etwas entgegenstehen, melden Sie sich bitte, damit wir gemeinsam eine Lösung finden.`,
      CROSSED,
    ],
    last: ({ number, amount, due, days, ...facts }) => [
      `die am ${due} fällige Rechnung ${number} ist seit ${days} überfällig. Der Betrag von ${amount} ist weiterhin offen.`,
      `${voiceOf(facts).demand}, ihn unverzüglich zu begleichen. ${voiceOf(facts).otherwise}, ein Inkassoverfahren einzuleiten.`,
      `Wenn Sie die Rechnung beanstanden oder nicht zahlen können, ${voiceOf(facts).contact}. ${CROSSED}`,
    ],
    receipt: ({ number, total, ...facts }) => [
      `${voiceOf(facts).received} die vollständige Zahlung der Rechnung ${number} über ${total} erhalten. Vielen Dank!`,
      "Die Rechnung ist damit vollständig beglichen.",
    ],
    partlyDue: ({ number, total, amount, due, ...facts }) => [
      `anbei erhalten Sie ${voiceOf(facts).our} Rechnung ${number} über ${total}, fällig am ${due}. Davon sind noch ${amount} zu zahlen.`,
      "Sie können die Rechnung auch online ansehen.",
      "Vielen Dank für Ihren Auftrag.",
    ],
    partReceipt: ({ number, total, amount, ...facts }) => [
      `${voiceOf(facts).received} eine Zahlung zur Rechnung ${number} erhalten. Vielen Dank!`,
      `Vom Gesamtbetrag von ${total} sind noch ${amount} zu zahlen.`,
    ],
    creditNote: ({ number, total, corrects, ...facts }) => [
      `anbei erhalten Sie die Rechnungskorrektur ${number} über ${total}, mit der ${voiceOf(facts).who} die Rechnung ${corrects} ${voiceOf(facts).correct}.`,
      "Sie können die Rechnungskorrektur auch online ansehen.",
    ],
  },
  sms: {
    invoice: ({ seller, number, amount, due }) => `${seller}: Rechnung ${number}, ${amount}, fällig ${due}`,
    nothingDue: ({ seller, number, total }) => `${seller}: Rechnung ${number}, ${total}, nichts zu zahlen`,
    upcoming: ({ seller, number, amount, due }) =>
      `${seller}: Rechnung ${number}, ${amount}, bitte bis ${due}`,
    dueToday: ({ seller, number, amount }) =>
      `${seller}: Erinnerung, Rechnung ${number}, ${amount}, heute fällig`,
    friendly: ({ seller, number, amount, days }) =>
      `${seller}: Rechnung ${number}, ${amount}, ist seit ${days} fällig`,
    firm: ({ seller, number, amount, days }) =>
      `${seller}: Rechnung ${number}, ${amount}, überfällig seit ${days}`,
    last: ({ seller, number, amount }) => `${seller}: Rechnung ${number}, ${amount}, bitte dringend zahlen`,
    receipt: ({ seller, number, total, paid }) => `${seller}: Rechnung ${number}, ${total} bezahlt ${paid}`,
    partlyDue: ({ seller, number, amount, due }) =>
      `${seller}: Rechnung ${number}, Rest ${amount}, fällig ${due}`,
    partReceipt: ({ seller, number, amount }) =>
      `${seller}: Rechnung ${number} teils bezahlt, noch ${amount} offen`,
    creditNote: ({ seller, number, total }) => `${seller}: Rechnungskorrektur ${number} über ${total}`,
  },
  dueBy: (day) => `Zahlbar bis\u00a0${day}`,
  overdue: (day, days) => `War fällig am\u00a0${day}, seit ${days} überfällig`,
  nothingDue: "Nichts zu zahlen",
  paid: "Bezahlt",
  pay: (amount) => `${amount} bezahlen`,
  view: "Rechnung ansehen",
  sentBy: "Diese Nachricht erhalten Sie von",
  question: "Haben Sie Fragen? Antworten Sie einfach auf diese Nachricht.",
  stopReminders: "Automatische Erinnerungen zu dieser Rechnung beenden",
  test: {
    mark: "Test",
    sentence: "Dies ist ein Test, den nur Sie erhalten.",
    signatureSubject: "Test Ihrer Signatur",
    signature: "So erscheint Ihre Signatur am Ende einer E-Mail:",
  },
  creditNote: {
    view: "Rechnungskorrektur ansehen",
  },
};
