import type { Details, MessageWords } from "../subjects/messages.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const DISREGARD = "If you have already paid, please disregard this message.";
const CROSSED = "If your payment has crossed with this message, please disregard it.";

/** What the seller says of itself: a company says "we". */
const WE = {
  our: "our",
  missing: "We have not yet received",
  grateful: "We would be grateful",
  tell: "let us know so that we can",
  otherwise: "Otherwise we may have to",
  contact: "please contact us now",
  received: "We have received",
};

/** A person who trades alone says "I". */
const I: typeof WE = {
  our: "my",
  missing: "I have not yet received",
  grateful: "I would be grateful",
  tell: "let me know so that we can",
  otherwise: "Otherwise I may have to",
  contact: "please contact me now",
  received: "I have received",
};

const voiceOf = ({ alone }: Pick<Details, "alone">) => (alone ? I : WE);

export const MESSAGES: MessageWords = {
  days: { one: "day", other: "days" },
  // The month is a word, because 03/12 is a different day in Britain and in America.
  shortDay: (year, month, day) => `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
  colon: ":",
  greeting: (name) => (name === null ? "Hello," : `Hello ${name},`),
  closing: "Kind regards,",
  subject: {
    invoice: ({ number, seller }) => `Invoice ${number} from ${seller}`,
    nothingDue: ({ number, seller }) => `Invoice ${number} from ${seller}`,
    upcoming: ({ number, due }) => `Reminder: invoice ${number} is due on ${due}`,
    dueToday: ({ number }) => `Reminder: invoice ${number} is due today`,
    friendly: ({ number, days }) => `Reminder: invoice ${number} is ${days} overdue`,
    firm: ({ number, days }) => `Invoice ${number} is ${days} overdue`,
    last: ({ number, days }) => `Invoice ${number} is still unpaid, ${days} after its due date`,
    receipt: ({ number }) => `Payment received for invoice ${number}, thank you`,
    partlyDue: ({ number, seller }) => `Invoice ${number} from ${seller}`,
    partReceipt: ({ number }) => `Payment received for invoice ${number}, thank you`,
    creditNote: ({ number, seller }) => `Credit note ${number} from ${seller}`,
  },
  body: {
    invoice: ({ number, total, due, ...facts }) => [
      `Please find attached ${voiceOf(facts).our} invoice ${number} for ${total}, due on ${due}.`,
      "You can also view it online.",
      "Thank you for your business.",
    ],
    nothingDue: ({ number, total, ...facts }) => [
      `Please find attached ${voiceOf(facts).our} invoice ${number} for ${total}. There is nothing for you to pay.`,
      "Thank you for your business.",
    ],
    upcoming: ({ number, amount, due }) => [
      `This is a friendly reminder that the payment of ${amount} for invoice ${number} is due on ${due}.`,
      DISREGARD,
    ],
    dueToday: ({ number, amount, due }) => [
      `This is a friendly reminder that the payment of ${amount} for invoice ${number} is due today, ${due}.`,
      DISREGARD,
    ],
    friendly: ({ number, amount, due, days, ...facts }) => [
      `${voiceOf(facts).missing} the payment of ${amount} for invoice ${number}. It was due on ${due} and is now ${days} overdue.`,
      `It may simply have slipped through. ${voiceOf(facts).grateful} if you could arrange payment as soon as possible.`,
      DISREGARD,
    ],
    firm: ({ number, amount, due, days, ...facts }) => [
      `Invoice ${number} was due on ${due} and is now ${days} overdue. The amount of ${amount} remains outstanding.`,
      `Please arrange payment without further delay. If something stands in the way, ${voiceOf(facts).tell} find a solution together.`,
      CROSSED,
    ],
    last: ({ number, amount, due, days, ...facts }) => [
      `Invoice ${number}, which was due on ${due}, is now ${days} overdue, and ${amount} remains unpaid.`,
      `Please pay this amount immediately. ${voiceOf(facts).otherwise} start debt collection proceedings.`,
      `If you dispute this invoice or are unable to pay it, ${voiceOf(facts).contact}. ${CROSSED}`,
    ],
    receipt: ({ number, total, ...facts }) => [
      `${voiceOf(facts).received} full payment of invoice ${number}, ${total}. Thank you very much.`,
      "There is nothing more to pay.",
    ],
    partlyDue: ({ number, total, amount, due, ...facts }) => [
      `Please find attached ${voiceOf(facts).our} invoice ${number} for ${total}, due on ${due}. Of this, ${amount} is still to be paid.`,
      "You can also view it online.",
      "Thank you for your business.",
    ],
    partReceipt: ({ number, total, amount, ...facts }) => [
      `${voiceOf(facts).received} a payment for invoice ${number}. Thank you very much.`,
      `Of the total of ${total}, ${amount} is still to be paid.`,
    ],
    creditNote: ({ number, total, corrects, ...facts }) => [
      `Please find attached ${voiceOf(facts).our} credit note ${number} of ${total}. It corrects invoice ${corrects}.`,
      "You can also view it online.",
    ],
  },
  sms: {
    invoice: ({ seller, number, amount, due }) => `${seller}: invoice ${number}, ${amount}, due ${due}`,
    nothingDue: ({ seller, number, total }) => `${seller}: invoice ${number}, ${total}, nothing to pay`,
    upcoming: ({ seller, number, amount, due }) =>
      `${seller}: reminder, invoice ${number}, ${amount}, due ${due}`,
    dueToday: ({ seller, number, amount }) => `${seller}: reminder, invoice ${number}, ${amount}, due today`,
    friendly: ({ seller, number, amount, days }) =>
      `${seller}: reminder, invoice ${number}, ${amount}, ${days} overdue`,
    firm: ({ seller, number, amount, days }) =>
      `${seller}: invoice ${number} unpaid, ${amount}, ${days} overdue`,
    last: ({ seller, number, amount, days }) =>
      `${seller}: urgent, invoice ${number}, ${amount}, ${days} overdue`,
    receipt: ({ seller, number, total, paid }) => `${seller}: invoice ${number}, ${total} paid ${paid}`,
    partlyDue: ({ seller, number, amount, due }) =>
      `${seller}: invoice ${number}, balance ${amount}, due ${due}`,
    partReceipt: ({ seller, number, amount }) =>
      `${seller}: invoice ${number} part paid, ${amount} left. Thank you!`,
    creditNote: ({ seller, number, total }) => `${seller}: credit note ${number}, ${total} credited`,
  },
  dueBy: (day) => `Due on\u00a0${day}`,
  overdue: (day, days) => `Was due on\u00a0${day}, ${days} overdue`,
  nothingDue: "Nothing to pay",
  paid: "Paid",
  pay: (amount) => `Pay ${amount}`,
  view: "View invoice",
  sentBy: "This message was sent to you by",
  question: "Any questions? Simply reply to this message.",
  stopReminders: "Stop automatic reminders about this invoice",
  test: {
    mark: "Test",
    sentence: "This is a test that only you receive.",
    signatureSubject: "A test of your signature",
    signature: "This is how your signature looks at the end of an email:",
  },
  creditNote: {
    view: "View credit note",
  },
};
