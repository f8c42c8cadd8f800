import type { Details, MessageWords } from "../subjects/messages.ts";

/** Our words with French no-break spaces, before `: ; ! ?` and after `n°`. Inserted values stay unchanged. */
const fr = (texts: TemplateStringsArray, ...values: string[]): string =>
  String.raw(
    { raw: texts.map((text) => text.replace(/ (?=[:;!?])/g, "\u00a0").replace(/n° /g, "n°\u00a0")) },
    ...values,
  );

const DISREGARD = "Si vous avez déjà procédé au paiement, merci de ne pas tenir compte de ce message.";
const CROSSED = "Si votre paiement a croisé ce message, merci de ne pas en tenir compte.";

/** What the seller says of itself: a company says "nous". */
const NOUS = {
  our: "notre",
  thanks: "Nous vous remercions de votre confiance.",
  remind: "Nous nous permettons de vous rappeler",
  missing: "Sauf erreur de notre part, nous n’avons pas encore reçu",
  askSoon: "Nous vous remercions de bien vouloir procéder au paiement dès que possible.",
  askNow:
    "Nous vous prions de bien vouloir la régler sans tarder. Si une difficulté empêche ce règlement, contactez-nous afin que nous trouvions ensemble une solution.",
  demand:
    "Nous vous demandons de la régler sans délai. À défaut, nous pourrions être contraints d’engager une procédure de recouvrement.",
  contact: "contactez-nous",
  received: "Nous avons bien reçu",
  thankful: "nous vous en remercions",
};

/** A person who trades alone says "je", in words that tell no gender. */
const JE: typeof NOUS = {
  our: "ma",
  thanks: "Je vous remercie de votre confiance.",
  remind: "Je me permets de vous rappeler",
  missing: "Sauf erreur de ma part, je n’ai pas encore reçu",
  askSoon: "Je vous remercie de bien vouloir procéder au paiement dès que possible.",
  askNow:
    "Je vous prie de bien vouloir la régler sans tarder. Si une difficulté empêche ce règlement, contactez-moi afin que nous trouvions ensemble une solution.",
  demand:
    "Je vous demande de la régler sans délai. À défaut, je pourrais devoir engager une procédure de recouvrement.",
  contact: "contactez-moi",
  received: "J’ai bien reçu",
  thankful: "je vous en remercie",
};

const voiceOf = ({ alone }: Pick<Details, "alone">) => (alone ? JE : NOUS);

export const MESSAGES: MessageWords = {
  days: { one: "jour", other: "jours" },
  shortDay: (year, month, day) => `${day}/${month}/${year}`,
  colon: "\u00a0:",
  greeting: (name) => (name === null ? "Bonjour," : `Bonjour ${name},`),
  closing: "Cordialement,",
  subject: {
    invoice: ({ number, seller }) => `Facture ${number} – ${seller}`,
    nothingDue: ({ number, seller }) => `Facture ${number} – ${seller}`,
    upcoming: ({ number, due }) => fr`Rappel : facture ${number} à régler au plus tard le ${due}`,
    dueToday: ({ number }) => fr`Rappel : facture ${number} à régler aujourd’hui`,
    friendly: ({ number, days }) => fr`Rappel : facture ${number} échue depuis ${days}`,
    firm: ({ number, days }) => fr`Facture ${number} impayée : ${days} de retard`,
    last: ({ number, days }) => fr`Facture ${number} toujours impayée : ${days} de retard`,
    receipt: ({ number }) => fr`Votre règlement de la facture ${number} : merci !`,
    partlyDue: ({ number, seller }) => `Facture ${number} – ${seller}`,
    partReceipt: ({ number }) => fr`Paiement reçu pour la facture ${number} : merci !`,
    creditNote: ({ number, seller }) => `Avoir ${number} – ${seller}`,
  },
  body: {
    invoice: ({ number, total, due, ...facts }) => [
      fr`Vous trouverez ci-joint ${voiceOf(facts).our} facture n° ${number} d’un montant de ${total}, à échéance du ${due}.`,
      "Vous pouvez également la consulter en ligne.",
      voiceOf(facts).thanks,
    ],
    nothingDue: ({ number, total, ...facts }) => [
      fr`Vous trouverez ci-joint ${voiceOf(facts).our} facture n° ${number} d’un montant de ${total}. Aucun règlement n’est attendu de votre part.`,
      voiceOf(facts).thanks,
    ],
    upcoming: ({ number, amount, due, ...facts }) => [
      fr`${voiceOf(facts).remind} que la somme de ${amount}, due au titre de la facture n° ${number}, est à régler au plus tard le ${due}.`,
      DISREGARD,
    ],
    dueToday: ({ number, amount, due, ...facts }) => [
      fr`${voiceOf(facts).remind} que la somme de ${amount}, due au titre de la facture n° ${number}, est à régler aujourd’hui, ${due}.`,
      DISREGARD,
    ],
    friendly: ({ number, amount, due, days, ...facts }) => [
      fr`${voiceOf(facts).missing} le règlement de ${amount} pour la facture n° ${number}. Elle est arrivée à échéance le ${due}, soit ${days} de retard.`,
      `Il s’agit sans doute d’un simple oubli. ${voiceOf(facts).askSoon}`,
      DISREGARD,
    ],
    firm: ({ number, amount, due, days, ...facts }) => [
      fr`La facture n° ${number}, échue le ${due}, présente à ce jour ${days} de retard. La somme de ${amount} reste due.`,
      voiceOf(facts).askNow,
      CROSSED,
    ],
    last: ({ number, amount, due, days, ...facts }) => [
      fr`La facture n° ${number}, échue le ${due}, demeure impayée : le retard atteint ${days} et la somme de ${amount} reste due.`,
      voiceOf(facts).demand,
      `Si vous contestez cette facture ou ne pouvez pas la régler, ${voiceOf(facts).contact} dès maintenant. ${CROSSED}`,
    ],
    receipt: ({ number, total, ...facts }) => [
      fr`${voiceOf(facts).received} le règlement complet de la facture n° ${number}, d’un montant de ${total}, et ${voiceOf(facts).thankful}.`,
      "Vous n’avez plus rien à payer.",
    ],
    partlyDue: ({ number, total, amount, due, ...facts }) => [
      fr`Vous trouverez ci-joint ${voiceOf(facts).our} facture n° ${number} d’un montant de ${total}, à échéance du ${due}. Il reste ${amount} à régler.`,
      "Vous pouvez également la consulter en ligne.",
      voiceOf(facts).thanks,
    ],
    partReceipt: ({ number, total, amount, ...facts }) => [
      fr`${voiceOf(facts).received} un règlement pour la facture n° ${number} et ${voiceOf(facts).thankful}.`,
      fr`Sur un total de ${total}, il reste ${amount} à régler.`,
    ],
    creditNote: ({ number, total, alone, corrects }) => [
      fr`Vous trouverez ci-joint ${alone ? "mon" : "notre"} avoir n° ${number} d’un montant de ${total}. Il rectifie la facture n° ${corrects}.`,
      "Vous pouvez également le consulter en ligne.",
    ],
  },
  sms: {
    invoice: ({ seller, number, amount, due }) => `${seller}: facture ${number}, ${amount}, échéance ${due}`,
    nothingDue: ({ seller, number, total }) => `${seller}: facture ${number}, ${total}, rien à payer`,
    upcoming: ({ seller, number, amount, due }) =>
      `${seller}: rappel, facture ${number}, ${amount} pour le ${due}`,
    dueToday: ({ seller, number, amount }) =>
      `${seller}: rappel, facture ${number}, ${amount}, à payer ce jour`,
    friendly: ({ seller, number, amount, days }) =>
      `${seller}: rappel, facture ${number}, ${amount}, retard ${days}`,
    firm: ({ seller, number, amount, days }) =>
      `${seller}: facture ${number} impayée, ${amount}, retard ${days}`,
    last: ({ seller, number, amount, days }) =>
      `${seller}: urgent, facture ${number}, ${amount}, retard ${days}`,
    receipt: ({ seller, number, total, paid }) => `${seller}: facture ${number}, ${total} payée ${paid}`,
    partlyDue: ({ seller, number, amount, due }) =>
      `${seller}: facture ${number}, solde ${amount}, échéance ${due}`,
    partReceipt: ({ seller, number, amount }) =>
      `${seller}: facture ${number} payée en partie, reste ${amount}`,
    creditNote: ({ seller, number, total }) => `${seller}: avoir ${number} de ${total} sur votre facture`,
  },
  dueBy: (day) => `À régler au plus tard le\u00a0${day}`,
  overdue: (day, days) => `Échue le\u00a0${day}, ${days} de retard`,
  nothingDue: "Rien à payer",
  paid: "Payée",
  pay: (amount) => `Payer ${amount}`,
  view: "Voir la facture",
  sentBy: "Ce message vous est envoyé par",
  question: fr`Une question ? Répondez simplement à ce message.`,
  stopReminders: "Ne plus recevoir de rappels automatiques pour cette facture",
  test: {
    mark: "Test",
    sentence: "Ceci est un test que vous êtes seul à recevoir.",
    signatureSubject: "Test de votre signature",
    signature: "Voici votre signature telle qu’elle apparaît à la fin d’un e-mail\u00a0:",
  },
  creditNote: {
    view: "Voir l’avoir",
  },
};
