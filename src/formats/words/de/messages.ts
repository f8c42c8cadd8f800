import type { MessageWords } from "../subjects/messages.ts";

const DISREGARD = "Falls Sie bereits gezahlt haben, betrachten Sie diese Nachricht bitte als gegenstandslos.";
const CROSSED =
  "Sollte sich Ihre Zahlung mit dieser Nachricht überschnitten haben, betrachten Sie sie bitte als gegenstandslos.";

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
    invoice: ({ number, total, due }) => [
      `anbei erhalten Sie unsere Rechnung ${number} über ${total}, fällig am ${due}.`,
      "Sie können die Rechnung auch online ansehen.",
      "Vielen Dank für Ihren Auftrag.",
    ],
    nothingDue: ({ number, total }) => [
      `anbei erhalten Sie unsere Rechnung ${number} über ${total}. Es ist nichts zu zahlen.`,
      "Vielen Dank für Ihren Auftrag.",
    ],
    upcoming: ({ number, amount, due }) => [
      `wir möchten Sie freundlich daran erinnern, dass der Betrag von ${amount} aus der Rechnung ${number} am ${due} fällig ist.`,
      DISREGARD,
    ],
    dueToday: ({ number, amount, due }) => [
      `wir möchten Sie freundlich daran erinnern, dass der Betrag von ${amount} aus der Rechnung ${number} heute, am ${due}, fällig ist.`,
      DISREGARD,
    ],
    friendly: ({ number, amount, due, days }) => [
      `der Betrag von ${amount} aus der Rechnung ${number} ist noch offen. Er war am ${due} fällig und ist somit seit ${days} überfällig.`,
      "Sicher handelt es sich um ein Versehen. Wir bitten Sie, den Betrag in den nächsten Tagen zu begleichen.",
      DISREGARD,
    ],
    firm: ({ number, amount, due, days }) => [
      `die Rechnung ${number} war am ${due} fällig und ist inzwischen seit ${days} überfällig. Der Betrag von ${amount} ist weiterhin offen.`,
      "Wir bitten Sie, ihn umgehend zu begleichen. Sollte der Zahlung etwas entgegenstehen, melden Sie sich bitte, damit wir gemeinsam eine Lösung finden.",
      CROSSED,
    ],
    last: ({ number, amount, due, days }) => [
      `die am ${due} fällige Rechnung ${number} ist seit ${days} überfällig. Der Betrag von ${amount} ist weiterhin offen.`,
      "Wir fordern Sie auf, ihn unverzüglich zu begleichen. Andernfalls sehen wir uns möglicherweise gezwungen, ein Inkassoverfahren einzuleiten.",
      `Wenn Sie die Rechnung beanstanden oder nicht zahlen können, wenden Sie sich bitte jetzt an uns. ${CROSSED}`,
    ],
    receipt: ({ number, total }) => [
      `wir haben die vollständige Zahlung der Rechnung ${number} über ${total} erhalten. Vielen Dank!`,
      "Die Rechnung ist damit vollständig beglichen.",
    ],
    partlyDue: ({ number, total, amount, due }) => [
      `anbei erhalten Sie unsere Rechnung ${number} über ${total}, fällig am ${due}. Davon sind noch ${amount} zu zahlen.`,
      "Sie können die Rechnung auch online ansehen.",
      "Vielen Dank für Ihren Auftrag.",
    ],
    partReceipt: ({ number, total, amount }) => [
      `wir haben eine Zahlung zur Rechnung ${number} erhalten. Vielen Dank!`,
      `Vom Gesamtbetrag von ${total} sind noch ${amount} zu zahlen.`,
    ],
    creditNote: ({ number, total, corrects }) => [
      `anbei erhalten Sie die Rechnungskorrektur ${number} über ${total}, mit der wir die Rechnung ${corrects} berichtigen.`,
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
  dueBy: (day) => `Zahlbar bis ${day}`,
  overdue: (day, days) => `War fällig am ${day}, seit ${days} überfällig`,
  nothingDue: "Nichts zu zahlen",
  paid: "Bezahlt",
  pay: (amount) => `${amount} bezahlen`,
  view: "Rechnung ansehen",
  sentBy: "Diese Nachricht erhalten Sie von",
  question: "Haben Sie Fragen? Antworten Sie einfach auf diese Nachricht.",
  stopReminders: "Automatische Erinnerungen zu dieser Rechnung beenden",
  creditNote: {
    view: "Rechnungskorrektur ansehen",
  },
};
