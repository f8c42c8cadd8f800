import type { MessageWords } from "../subjects/messages.ts";

const DISREGARD = "Hebt u al betaald? Dan kunt u dit bericht als niet verzonden beschouwen.";
const CROSSED = "Heeft uw betaling dit bericht gekruist, dan kunt u het als niet verzonden beschouwen.";

/** What the seller says of itself: a company says "wij". */
const WIJ = {
  our: "onze",
  remind: "Graag herinneren wij u eraan dat",
  missing: "Wij hebben nog geen betaling ontvangen van",
  grateful: "Wij zouden het op prijs stellen als u het bedrag zo spoedig mogelijk overmaakt.",
  ask: "Wij verzoeken u het bedrag per omgaande te voldoen. Is er iets wat de betaling in de weg staat, laat het ons dan weten, zodat we samen een oplossing vinden.",
  demand:
    "Wij verzoeken u dringend dit bedrag onmiddellijk te betalen. Anders zijn wij mogelijk genoodzaakt een incassoprocedure te starten.",
  contact: "neem dan nu contact met ons op",
  received: "Wij hebben",
};

/** A person who trades alone says "ik". */
const IK: typeof WIJ = {
  our: "mijn",
  remind: "Graag herinner ik u eraan dat",
  missing: "Ik heb nog geen betaling ontvangen van",
  grateful: "Ik zou het op prijs stellen als u het bedrag zo spoedig mogelijk overmaakt.",
  ask: "Ik verzoek u het bedrag per omgaande te voldoen. Is er iets wat de betaling in de weg staat, laat het mij dan weten, zodat we samen een oplossing vinden.",
  demand:
    "Ik verzoek u dringend dit bedrag onmiddellijk te betalen. Anders ben ik mogelijk genoodzaakt een incassoprocedure te starten.",
  contact: "neem dan nu contact met mij op",
  received: "Ik heb",
};

const voiceOf = ({ alone }: { alone: boolean }) => (alone ? IK : WIJ);

export const MESSAGES: MessageWords = {
  days: { one: "dag", other: "dagen" },
  shortDay: (year, month, day) => `${day}-${month}-${year}`,
  colon: ":",
  greeting: (name) => (name === null ? "Geachte heer of mevrouw," : `Geachte ${name},`),
  closing: "Met vriendelijke groet,",
  subject: {
    invoice: ({ number, seller }) => `Factuur ${number} van ${seller}`,
    nothingDue: ({ number, seller }) => `Factuur ${number} van ${seller}`,
    upcoming: ({ number, due }) => `Herinnering: factuur ${number} vervalt op ${due}`,
    dueToday: ({ number }) => `Herinnering: factuur ${number} vervalt vandaag`,
    friendly: ({ number, days }) => `Herinnering: factuur ${number} is ${days} over de vervaldatum`,
    firm: ({ number, days }) => `Factuur ${number} is ${days} over de vervaldatum`,
    last: ({ number, days }) => `Factuur ${number} is nog steeds niet betaald, ${days} na de vervaldatum`,
    receipt: ({ number }) => `Betaling van factuur ${number} ontvangen, hartelijk dank`,
    partlyDue: ({ number, seller }) => `Factuur ${number} van ${seller}`,
    partReceipt: ({ number }) => `Betaling voor factuur ${number} ontvangen, hartelijk dank`,
    creditNote: ({ number, seller }) => `Creditfactuur ${number} van ${seller}`,
  },
  body: {
    invoice: ({ number, total, due, ...facts }) => [
      `Bijgevoegd vindt u ${voiceOf(facts).our} factuur ${number} van ${total}, te betalen uiterlijk op ${due}.`,
      "U kunt de factuur ook online bekijken.",
      "Hartelijk dank voor uw vertrouwen.",
    ],
    nothingDue: ({ number, total, ...facts }) => [
      `Bijgevoegd vindt u ${voiceOf(facts).our} factuur ${number} van ${total}. U hoeft niets te betalen.`,
      "Hartelijk dank voor uw vertrouwen.",
    ],
    upcoming: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} het bedrag van ${amount} voor factuur ${number} uiterlijk op ${due} betaald moet zijn.`,
      DISREGARD,
    ],
    dueToday: ({ number, amount, due, ...facts }) => [
      `${voiceOf(facts).remind} het bedrag van ${amount} voor factuur ${number} vandaag, ${due}, betaald moet zijn.`,
      DISREGARD,
    ],
    friendly: ({ number, amount, due, days, ...facts }) => [
      `${voiceOf(facts).missing} ${amount} voor factuur ${number}. De vervaldatum was ${due}, nu ${days} geleden.`,
      `Waarschijnlijk is het aan uw aandacht ontsnapt. ${voiceOf(facts).grateful}`,
      DISREGARD,
    ],
    firm: ({ number, amount, due, days, ...facts }) => [
      `De vervaldatum van factuur ${number} was ${due}, nu ${days} geleden. Het bedrag van ${amount} staat nog open.`,
      voiceOf(facts).ask,
      CROSSED,
    ],
    last: ({ number, amount, due, days, ...facts }) => [
      `Factuur ${number}, met vervaldatum ${due}, is ${days} te laat en ${amount} is nog steeds niet betaald.`,
      voiceOf(facts).demand,
      `Bent u het niet eens met deze factuur of kunt u haar niet betalen, ${voiceOf(facts).contact}. ${CROSSED}`,
    ],
    receipt: ({ number, total, ...facts }) => [
      `${voiceOf(facts).received} de volledige betaling van factuur ${number}, ${total}, ontvangen. Hartelijk dank.`,
      "U hoeft niets meer te betalen.",
    ],
    partlyDue: ({ number, total, amount, due, ...facts }) => [
      `Bijgevoegd vindt u ${voiceOf(facts).our} factuur ${number} van ${total}, te betalen uiterlijk op ${due}. Daarvan staat nog ${amount} open.`,
      "U kunt de factuur ook online bekijken.",
      "Hartelijk dank voor uw vertrouwen.",
    ],
    partReceipt: ({ number, total, amount, ...facts }) => [
      `${voiceOf(facts).received} een betaling voor factuur ${number} ontvangen. Hartelijk dank.`,
      `Van het totaal van ${total} staat nog ${amount} open.`,
    ],
    creditNote: ({ number, total, corrects, ...facts }) => [
      `Bijgevoegd vindt u ${voiceOf(facts).our} creditfactuur ${number} van ${total}. Die corrigeert factuur ${corrects}.`,
      "U kunt de creditfactuur ook online bekijken.",
    ],
  },
  sms: {
    invoice: ({ seller, number, amount, due }) => `${seller}: factuur ${number}, ${amount}, vervalt ${due}`,
    nothingDue: ({ seller, number, total }) => `${seller}: factuur ${number}, ${total}, niets te betalen`,
    upcoming: ({ seller, number, amount, due }) =>
      `${seller}: herinnering ${number}, ${amount}, vervalt ${due}`,
    dueToday: ({ seller, number, amount }) => `${seller}: herinnering ${number}, ${amount}, vervalt vandaag`,
    friendly: ({ seller, number, amount, days }) =>
      `${seller}: factuur ${number}, ${amount}, ${days} te laat`,
    firm: ({ seller, number, amount, days }) =>
      `${seller}: factuur ${number} open, ${amount}, ${days} te laat`,
    last: ({ seller, number, amount, days }) =>
      `${seller}: spoed, factuur ${number}, ${amount}, ${days} te laat`,
    receipt: ({ seller, number, total, paid }) => `${seller}: factuur ${number}, ${total} betaald ${paid}`,
    partlyDue: ({ seller, number, amount, due }) =>
      `${seller}: factuur ${number}, nog ${amount}, vervalt ${due}`,
    partReceipt: ({ seller, number, amount }) =>
      `${seller}: factuur ${number} deels betaald, nog ${amount}. Dank u!`,
    creditNote: ({ seller, number, total }) => `${seller}: creditfactuur ${number}, ${total}`,
  },
  dueBy: (day) => `Te betalen uiterlijk op\u00a0${day}`,
  overdue: (day, days) => `Vervallen op\u00a0${day}, ${days} te laat`,
  nothingDue: "Niets te betalen",
  paid: "Betaald",
  pay: (amount) => `${amount} betalen`,
  view: "Factuur bekijken",
  sentBy: "Dit bericht is u gestuurd door",
  question: "Hebt u een vraag? Beantwoord dan gewoon dit bericht.",
  stopReminders: "Geen automatische herinneringen meer over deze factuur",
  test: {
    mark: "Test",
    sentence: "Dit is een test die alleen u ontvangt.",
    signatureSubject: "Test van uw handtekening",
    signature: "Zo ziet uw handtekening eruit aan het einde van een e-mail:",
  },
  creditNote: {
    view: "Creditfactuur bekijken",
  },
};
