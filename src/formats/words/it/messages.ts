import type { Details, MessageWords } from "../subjects/messages.ts";
import { theDay } from "./dates.ts";

const DISREGARD = "Se ha già provveduto al pagamento, non tenga conto di questo messaggio.";
const CROSSED = "Se il pagamento si è incrociato con questo messaggio, non ne tenga conto.";

/** What the seller says of itself: a company says "noi". */
const NOI = {
  our: "nostra",
  thanks: "La ringraziamo",
  remind: "Le ricordiamo",
  missing: "non abbiamo ancora",
  grateful: "Le saremmo grati",
  ask: "La preghiamo",
  tell: "ci contatti: troveremo",
  demand: "La invitiamo",
  otherwise: "In caso contrario potremmo essere costretti ad avviare",
  contact: "ci contatti subito",
  received: "abbiamo ricevuto",
};

/** A person who trades alone says "io". */
const IO: typeof NOI = {
  our: "mia",
  thanks: "La ringrazio",
  remind: "Le ricordo",
  missing: "non ho ancora",
  grateful: "Le sarei riconoscente",
  ask: "La prego",
  tell: "mi contatti: troveremo",
  demand: "La invito",
  otherwise: "In caso contrario potrei dover avviare",
  contact: "mi contatti subito",
  received: "ho ricevuto",
};

const voiceOf = ({ alone }: Pick<Details, "alone">) => (alone ? IO : NOI);

/** The first paragraph follows the greeting's comma, so it begins with a lower-case letter, but for "Le". */
export const MESSAGES: MessageWords = {
  days: { one: "giorno", other: "giorni" },
  shortDay: (year, month, day) => `${day}/${month}/${year}`,
  colon: ":",
  greeting: (name) => (name === null ? "Buongiorno," : `Gentile ${name},`),
  closing: "Cordiali saluti",
  subject: {
    invoice: ({ number, seller }) => `Fattura ${number} – ${seller}`,
    nothingDue: ({ number, seller }) => `Fattura ${number} – ${seller}`,
    upcoming: ({ number, due }) => `Promemoria: la fattura ${number} scade ${theDay(due)}`,
    dueToday: ({ number }) => `Promemoria: la fattura ${number} scade oggi`,
    friendly: ({ number, days }) => `Promemoria: la fattura ${number} è scaduta da ${days}`,
    firm: ({ number, days }) => `Sollecito di pagamento: fattura ${number} scaduta da ${days}`,
    last: ({ number, days }) => `Fattura ${number} ancora non pagata, scaduta da ${days}`,
    receipt: ({ number }) => `Pagamento ricevuto per la fattura ${number}, grazie`,
    partlyDue: ({ number, seller }) => `Fattura ${number} – ${seller}`,
    partReceipt: ({ number }) => `Pagamento ricevuto per la fattura ${number}, grazie`,
    creditNote: ({ number, seller }) => `Nota di credito ${number} – ${seller}`,
  },
  body: {
    invoice: ({ number, total, due, ...facts }) => [
      `in allegato trova la ${voiceOf(facts).our} fattura ${number} di ${total}, con scadenza ${theDay(due)}.`,
      "Può consultarla anche online.",
      `${voiceOf(facts).thanks} per la fiducia.`,
    ],
    nothingDue: ({ number, total, ...facts }) => [
      `in allegato trova la ${voiceOf(facts).our} fattura ${number} di ${total}. Non c’è nulla da pagare.`,
      `${voiceOf(facts).thanks} per la fiducia.`,
    ],
    upcoming: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} che il pagamento di ${amount} per la fattura ${number} scade ${theDay(due)}.`,
      DISREGARD,
    ],
    dueToday: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} che il pagamento di ${amount} per la fattura ${number} scade oggi, ${due}.`,
      DISREGARD,
    ],
    friendly: ({ number, amount, due, days, ...facts }) => [
      `${voiceOf(facts).missing} ricevuto il pagamento di ${amount} per la fattura ${number}, scaduta ${theDay(due)}, ${days} fa.`,
      `Si tratta certamente di una semplice dimenticanza. ${voiceOf(facts).grateful} se volesse provvedere quanto prima.`,
      DISREGARD,
    ],
    firm: ({ number, amount, due, days, ...facts }) => [
      `la fattura ${number} è scaduta ${theDay(due)}, cioè da ${days}. L’importo di ${amount} non risulta ancora pagato.`,
      `${voiceOf(facts).ask} di provvedere senza ulteriore ritardo. Se qualcosa impedisce il pagamento, ${voiceOf(facts).tell} insieme una soluzione.`,
      CROSSED,
    ],
    last: ({ number, amount, due, days, ...facts }) => [
      `la fattura ${number}, scaduta ${theDay(due)}, non risulta ancora pagata dopo ${days}. L’importo dovuto è di ${amount}.`,
      `${voiceOf(facts).demand} a pagarlo immediatamente. ${voiceOf(facts).otherwise} il recupero del credito.`,
      `Se contesta la fattura o non è in grado di pagarla, ${voiceOf(facts).contact}. ${CROSSED}`,
    ],
    receipt: ({ number, total, ...facts }) => [
      `${voiceOf(facts).received} il pagamento completo della fattura ${number}, di ${total}. Grazie!`,
      "La fattura è così interamente saldata.",
    ],
    partlyDue: ({ number, total, amount, due, ...facts }) => [
      `in allegato trova la ${voiceOf(facts).our} fattura ${number} di ${total}, con scadenza ${theDay(due)}. Restano da pagare ${amount}.`,
      "Può consultarla anche online.",
      `${voiceOf(facts).thanks} per la fiducia.`,
    ],
    partReceipt: ({ number, total, amount, ...facts }) => [
      `${voiceOf(facts).received} un pagamento per la fattura ${number}. Grazie!`,
      `Del totale di ${total} restano da pagare ${amount}.`,
    ],
    creditNote: ({ number, total, corrects, ...facts }) => [
      `in allegato trova la ${voiceOf(facts).our} nota di credito ${number} di ${total}, che rettifica la fattura ${corrects}.`,
      "Può consultarla anche online.",
    ],
  },
  sms: {
    invoice: ({ seller, number, amount, due }) => `${seller}: fattura ${number}, ${amount}, scade ${due}`,
    nothingDue: ({ seller, number, total }) => `${seller}: fattura ${number}, ${total}, nulla da pagare`,
    upcoming: ({ seller, number, amount, due }) =>
      `${seller}: ricordi fattura ${number}, ${amount}, scade ${due}`,
    dueToday: ({ seller, number, amount }) => `${seller}: ricordi fattura ${number}, ${amount}, scade oggi`,
    friendly: ({ seller, number, amount, days }) =>
      `${seller}: fattura ${number}, ${amount}, scaduta da ${days}`,
    firm: ({ seller, number, amount, days }) =>
      `${seller}: fattura ${number} non pagata, ${amount}, da ${days}`,
    last: ({ seller, number, amount }) => `${seller}: urgente, saldare la fattura ${number}, ${amount}`,
    receipt: ({ seller, number, total, paid }) => `${seller}: fattura ${number}, ${total} pagata ${paid}`,
    partlyDue: ({ seller, number, amount, due }) =>
      `${seller}: fattura ${number}, restano ${amount}, scade ${due}`,
    partReceipt: ({ seller, number, amount }) =>
      `${seller}: fattura ${number} pagata in parte, restano ${amount}`,
    creditNote: ({ seller, number, total }) => `${seller}: nota di credito ${number} di ${total}`,
  },
  dueBy: (day) => `Da pagare entro ${theDay(day)}`,
  overdue: (day, days) => `Scaduta ${theDay(day)}, da ${days}`,
  nothingDue: "Nulla da pagare",
  paid: "Pagata",
  pay: (amount) => `Paga ${amount}`,
  view: "Vedi la fattura",
  sentBy: "Questo messaggio Le è stato inviato da",
  question: "Ha domande? Risponda semplicemente a questo messaggio.",
  stopReminders: "Non ricevere più promemoria automatici per questa fattura",
  test: {
    mark: "Prova",
    sentence: "Questa è una prova che riceve solo Lei.",
    signatureSubject: "Prova della Sua firma",
    signature: "Ecco come appare la Sua firma alla fine di un’e-mail:",
  },
  creditNote: {
    view: "Vedi la nota di credito",
  },
};
