import type { MessageWords } from "../subjects/messages.ts";

const DISREGARD = "Si ya ha efectuado el pago, no tenga en cuenta este mensaje.";
const CROSSED = "Si su pago se ha cruzado con este mensaje, no lo tenga en cuenta.";

/** What the seller says of itself: a company says "nosotros". */
const NOSOTROS = {
  our: "nuestra",
  remind: "Le recordamos",
  missing: "Salvo error por nuestra parte, aún no hemos recibido",
  grateful: "Le agradeceríamos que realizara el pago lo antes posible.",
  ask: "Le rogamos que la abone sin más demora. Si algo impide el pago, póngase en contacto con nosotros para encontrar juntos una solución.",
  demand:
    "Le instamos a pagarla de inmediato. De lo contrario, podríamos vernos obligados a iniciar un procedimiento de cobro.",
  contact: "póngase en contacto con nosotros ahora",
  received: "Hemos recibido",
};

/** A person who trades alone says "yo". */
const YO: typeof NOSOTROS = {
  our: "mi",
  remind: "Le recuerdo",
  missing: "Salvo error por mi parte, aún no he recibido",
  grateful: "Le agradecería que realizara el pago lo antes posible.",
  ask: "Le ruego que la abone sin más demora. Si algo impide el pago, póngase en contacto conmigo para encontrar juntos una solución.",
  demand: "Le insto a pagarla de inmediato. De lo contrario, tendría que iniciar un procedimiento de cobro.",
  contact: "póngase en contacto conmigo ahora",
  received: "He recibido",
};

const voiceOf = ({ alone }: { alone: boolean }) => (alone ? YO : NOSOTROS);

const THANKS = "Gracias por su confianza.";

/** The words of text messages do without the letters that GSM 03.38 lacks. */
export const MESSAGES: MessageWords = {
  days: { one: "día", other: "días" },
  shortDay: (year, month, day) => `${day}/${month}/${year}`,
  colon: ":",
  greeting: (name) => (name === null ? "Buenos días:" : `Buenos días, ${name}:`),
  closing: "Un cordial saludo,",
  subject: {
    invoice: ({ number, seller }) => `Factura ${number} de ${seller}`,
    nothingDue: ({ number, seller }) => `Factura ${number} de ${seller}`,
    upcoming: ({ number, due }) => `Recordatorio: la factura ${number} vence el ${due}`,
    dueToday: ({ number }) => `Recordatorio: la factura ${number} vence hoy`,
    friendly: ({ number, days }) => `Recordatorio: la factura ${number} venció hace ${days}`,
    firm: ({ number, days }) => `La factura ${number} venció hace ${days}`,
    last: ({ number, days }) => `La factura ${number} sigue pendiente, venció hace ${days}`,
    receipt: ({ number }) => `Pago de la factura ${number} recibido, gracias`,
    partlyDue: ({ number, seller }) => `Factura ${number} de ${seller}`,
    partReceipt: ({ number }) => `Pago a cuenta de la factura ${number} recibido, gracias`,
    creditNote: ({ number, seller }) => `Factura rectificativa ${number} de ${seller}`,
  },
  body: {
    invoice: ({ number, total, due, ...facts }) => [
      `Adjuntamos ${voiceOf(facts).our} factura ${number} por un importe de ${total}, con vencimiento el ${due}.`,
      "También puede verla en línea.",
      THANKS,
    ],
    nothingDue: ({ number, total, ...facts }) => [
      `Adjuntamos ${voiceOf(facts).our} factura ${number} por un importe de ${total}. No tiene que pagar nada.`,
      THANKS,
    ],
    upcoming: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} que el pago de ${amount} de la factura ${number} vence el ${due}.`,
      DISREGARD,
    ],
    dueToday: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} que el pago de ${amount} de la factura ${number} vence hoy, ${due}.`,
      DISREGARD,
    ],
    friendly: ({ number, amount, due, days, ...facts }) => [
      `${voiceOf(facts).missing} el pago de ${amount} de la factura ${number}. Venció el ${due}, hace ${days}.`,
      `Seguramente se trata de un descuido. ${voiceOf(facts).grateful}`,
      DISREGARD,
    ],
    firm: ({ number, amount, due, days, ...facts }) => [
      `La factura ${number} venció el ${due}, hace ${days}. El importe de ${amount} sigue pendiente.`,
      voiceOf(facts).ask,
      CROSSED,
    ],
    last: ({ number, amount, due, days, ...facts }) => [
      `La factura ${number}, que venció el ${due}, sigue impagada: lleva ${days} de retraso y quedan ${amount} por pagar.`,
      voiceOf(facts).demand,
      `Si no está conforme con esta factura o no puede pagarla, ${voiceOf(facts).contact}. ${CROSSED}`,
    ],
    receipt: ({ number, total, ...facts }) => [
      `${voiceOf(facts).received} el pago completo de la factura ${number}, por un importe de ${total}. Muchas gracias.`,
      "Ya no tiene que pagar nada.",
    ],
    partlyDue: ({ number, total, amount, due, ...facts }) => [
      `Adjuntamos ${voiceOf(facts).our} factura ${number} por un importe de ${total}, con vencimiento el ${due}. Quedan ${amount} por pagar.`,
      "También puede verla en línea.",
      THANKS,
    ],
    partReceipt: ({ number, total, amount, ...facts }) => [
      `${voiceOf(facts).received} un pago a cuenta de la factura ${number}. Muchas gracias.`,
      `Del total de ${total}, quedan ${amount} por pagar.`,
    ],
    creditNote: ({ number, total, corrects, ...facts }) => [
      `Adjuntamos ${voiceOf(facts).our} factura rectificativa ${number} por un importe de ${total}. Rectifica la factura ${corrects}.`,
      "También puede verla en línea.",
    ],
  },
  sms: {
    invoice: ({ seller, number, amount, due }) => `${seller}: factura ${number}, ${amount}, vence ${due}`,
    nothingDue: ({ seller, number, total }) => `${seller}: factura ${number}, ${total}, nada que pagar`,
    upcoming: ({ seller, number, amount, due }) =>
      `${seller}: recordatorio ${number}, ${amount}, vence ${due}`,
    dueToday: ({ seller, number, amount }) => `${seller}: recordatorio ${number}, ${amount}, vence hoy`,
    friendly: ({ seller, number, amount, days }) =>
      `${seller}: factura ${number}, ${amount}, retraso ${days}`,
    firm: ({ seller, number, amount, days }) => `${seller}: pendiente ${number}, ${amount}, retraso ${days}`,
    last: ({ seller, number, amount, days }) => `${seller}: urgente ${number}, ${amount}, retraso ${days}`,
    receipt: ({ seller, number, total, paid }) => `${seller}: factura ${number}, ${total} pagada ${paid}`,
    partlyDue: ({ seller, number, amount, due }) =>
      `${seller}: factura ${number}, quedan ${amount}, vence ${due}`,
    partReceipt: ({ seller, number, amount }) => `${seller}: recibido, factura ${number}, quedan ${amount}`,
    creditNote: ({ seller, number, total }) => `${seller}: factura rectificativa ${number}, ${total}`,
  },
  dueBy: (day) => `A pagar hasta el\u00a0${day}`,
  overdue: (day, days) => `Venció el\u00a0${day}, hace ${days}`,
  nothingDue: "Nada que pagar",
  paid: "Pagada",
  pay: (amount) => `Pagar ${amount}`,
  view: "Ver la factura",
  sentBy: "Este mensaje se lo envía",
  question: "¿Alguna pregunta? Responda a este mensaje.",
  stopReminders: "No recibir más recordatorios automáticos de esta factura",
  test: {
    mark: "Prueba",
    sentence: "Esto es una prueba que solo recibe usted.",
    signatureSubject: "Prueba de su firma",
    signature: "Así se ve su firma al final de un correo electrónico:",
  },
  creditNote: {
    view: "Ver la factura rectificativa",
  },
};
