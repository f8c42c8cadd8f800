import type { Details, MessageWords } from "../subjects/messages.ts";

const DISREGARD = "Om betalningen redan är gjord kan du bortse från det här meddelandet.";

/** What the seller says of itself: a company says "vi". */
const VI = {
  remind: "Vi vill vänligen",
  missing: "Vi har ännu",
  grateful: "Vi är tacksamma",
  ask: "Vi ber dig",
  otherwise: "Annars kan vi bli tvungna",
  contact: "kontakta oss nu",
  received: "Vi har tagit emot",
};

/** A person who trades alone says "jag". */
const JAG: typeof VI = {
  remind: "Jag vill vänligen",
  missing: "Jag har ännu",
  grateful: "Jag är tacksam",
  ask: "Jag ber dig",
  otherwise: "Annars kan jag bli tvungen",
  contact: "kontakta mig nu",
  received: "Jag har tagit emot",
};

const voiceOf = ({ alone }: Pick<Details, "alone">) => (alone ? JAG : VI);

export const MESSAGES: MessageWords = {
  days: { one: "dag", other: "dagar" },
  shortDay: (year, month, day) => `${year}-${month}-${day}`,
  colon: ":",
  greeting: (name) => (name === null ? "Hej," : `Hej ${name},`),
  closing: "Med vänlig hälsning",
  subject: {
    invoice: ({ number, seller }) => `Faktura ${number} från ${seller}`,
    nothingDue: ({ number, seller }) => `Faktura ${number} från ${seller}`,
    upcoming: ({ number, due }) => `Påminnelse: faktura ${number} förfaller den ${due}`,
    dueToday: ({ number }) => `Påminnelse: faktura ${number} förfaller i dag`,
    friendly: ({ number, days }) => `Påminnelse: faktura ${number} förföll för ${days} sedan`,
    firm: ({ number, days }) => `Förfallen faktura ${number}: betalningen är ${days} försenad`,
    last: ({ number, days }) => `Faktura ${number} är fortfarande obetald, ${days} efter förfallodagen`,
    receipt: ({ number, ...facts }) => `${voiceOf(facts).received} betalningen för faktura ${number}`,
    partlyDue: ({ number, seller }) => `Faktura ${number} från ${seller}`,
    partReceipt: ({ number, ...facts }) => `${voiceOf(facts).received} en betalning för faktura ${number}`,
    creditNote: ({ number, seller }) => `Kreditfaktura ${number} från ${seller}`,
  },
  body: {
    invoice: ({ number, total, due }) => [
      `Bifogat finns faktura ${number} på ${total}, som förfaller den ${due}.`,
      "Du kan också se fakturan online.",
      "Tack för förtroendet!",
    ],
    nothingDue: ({ number, total }) => [
      `Bifogat finns faktura ${number} på ${total}. Du behöver inte betala något.`,
      "Tack för förtroendet!",
    ],
    upcoming: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} påminna om att ${amount} för faktura ${number} ska betalas senast den ${due}.`,
      DISREGARD,
    ],
    dueToday: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} påminna om att ${amount} för faktura ${number} ska betalas i dag, den ${due}.`,
      DISREGARD,
    ],
    friendly: ({ number, amount, due, days, ...facts }) => [
      `${voiceOf(facts).missing} inte fått betalningen på ${amount} för faktura ${number}. Den förföll den ${due}, för ${days} sedan.`,
      `Det är säkert bara ett förbiseende. ${voiceOf(facts).grateful} om du betalar så snart som möjligt.`,
      DISREGARD,
    ],
    firm: ({ number, amount, due, days, ...facts }) => [
      `Faktura ${number} förföll den ${due} och betalningen är nu ${days} försenad. Beloppet på ${amount} är fortfarande obetalt.`,
      `${voiceOf(facts).ask} betala utan ytterligare dröjsmål. Är det något som hindrar betalningen, hör av dig så att vi kan hitta en lösning.`,
      DISREGARD,
    ],
    last: ({ number, amount, due, days, ...facts }) => [
      `Faktura ${number}, som förföll den ${due}, är fortfarande obetald ${days} efter förfallodagen. Det utestående beloppet är ${amount}.`,
      `${voiceOf(facts).ask} betala beloppet omgående. ${voiceOf(facts).otherwise} att lämna ärendet till inkasso.`,
      `Har du invändningar mot fakturan eller svårt att betala den, ${voiceOf(facts).contact}. ${DISREGARD}`,
    ],
    receipt: ({ number, total, ...facts }) => [
      `${voiceOf(facts).received} full betalning för faktura ${number} på ${total}. Tack så mycket!`,
      "Det finns inget mer att betala.",
    ],
    partlyDue: ({ number, total, amount, due }) => [
      `Bifogat finns faktura ${number} på ${total}, som förfaller den ${due}. Av beloppet återstår ${amount} att betala.`,
      "Du kan också se fakturan online.",
      "Tack för förtroendet!",
    ],
    partReceipt: ({ number, total, amount, ...facts }) => [
      `${voiceOf(facts).received} en betalning för faktura ${number}. Tack så mycket!`,
      `Av totalbeloppet på ${total} återstår ${amount} att betala.`,
    ],
    creditNote: ({ number, total, corrects }) => [
      `Bifogat finns kreditfaktura ${number} på ${total}. Den avser faktura ${corrects}.`,
      "Du kan också se kreditfakturan online.",
    ],
  },
  sms: {
    invoice: ({ seller, number, amount, due }) => `${seller}: faktura ${number}, ${amount}, förfaller ${due}`,
    nothingDue: ({ seller, number, total }) => `${seller}: faktura ${number}, ${total}, inget att betala`,
    upcoming: ({ seller, number, amount, due }) =>
      `${seller}: kom ihåg faktura ${number}, ${amount} senast ${due}`,
    dueToday: ({ seller, number, amount }) => `${seller}: kom ihåg faktura ${number}, ${amount} senast i dag`,
    friendly: ({ seller, number, amount, days }) =>
      `${seller}: kom ihåg faktura ${number}, ${amount}, ${days} försenad`,
    firm: ({ seller, number, amount, days }) =>
      `${seller}: obetald faktura ${number}, ${amount}, ${days} försenad`,
    last: ({ seller, number, amount, days }) =>
      `${seller}: OBS! Faktura ${number}, ${amount}, ${days} försenad`,
    receipt: ({ seller, number, total, paid }) => `${seller}: faktura ${number}, ${total} betald ${paid}`,
    partlyDue: ({ seller, number, amount, due }) =>
      `${seller}: faktura ${number}, ${amount} kvar, senast ${due}`,
    partReceipt: ({ seller, number, amount }) =>
      `${seller}: faktura ${number} delvis betald, ${amount} kvar. Tack!`,
    creditNote: ({ seller, number, total }) => `${seller}: kreditfaktura ${number}, ${total} krediterat`,
  },
  dueBy: (day) => `Ska betalas senast den\u00a0${day}`,
  overdue: (day, days) => `Förföll den\u00a0${day}, ${days} försenad`,
  nothingDue: "Inget att betala",
  paid: "Betald",
  pay: (amount) => `Betala ${amount}`,
  view: "Visa fakturan",
  sentBy: "Det här meddelandet har skickats till dig av",
  question: "Har du frågor? Svara på det här meddelandet.",
  stopReminders: "Stoppa automatiska påminnelser om den här fakturan",
  test: {
    mark: "Test",
    sentence: "Det här är ett test som bara du får.",
    signatureSubject: "Test av din signatur",
    signature: "Så här ser din signatur ut i slutet av ett mejl:",
  },
  creditNote: {
    view: "Visa kreditfakturan",
  },
};
