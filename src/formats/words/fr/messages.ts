import type { MessageWords } from "../subjects/messages.ts";

/** Our words with French no-break spaces, before `: ; ! ?` and after `n°`. Inserted values stay unchanged. */
const fr = (texts: TemplateStringsArray, ...values: string[]): string =>
  String.raw(
    { raw: texts.map((text) => text.replace(/ (?=[:;!?])/g, "\u00a0").replace(/n° /g, "n°\u00a0")) },
    ...values,
  );

const DISREGARD = "Si vous avez déjà procédé au paiement, merci de ne pas tenir compte de ce message.";
const CROSSED = "Si votre paiement a croisé ce message, merci de ne pas en tenir compte.";

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
    invoice: ({ number, total, due }) => [
      fr`Vous trouverez ci-joint notre facture n° ${number} d’un montant de ${total}, à échéance du ${due}.`,
      "Vous pouvez également la consulter en ligne.",
      "Nous vous remercions de votre confiance.",
    ],
    nothingDue: ({ number, total }) => [
      fr`Vous trouverez ci-joint notre facture n° ${number} d’un montant de ${total}. Aucun règlement n’est attendu de votre part.`,
      "Nous vous remercions de votre confiance.",
    ],
    upcoming: ({ number, amount, due }) => [
      fr`Nous nous permettons de vous rappeler que la somme de ${amount}, due au titre de la facture n° ${number}, est à régler au plus tard le ${due}.`,
      DISREGARD,
    ],
    dueToday: ({ number, amount, due }) => [
      fr`Nous nous permettons de vous rappeler que la somme de ${amount}, due au titre de la facture n° ${number}, est à régler aujourd’hui, ${due}.`,
      DISREGARD,
    ],
    friendly: ({ number, amount, due, days }) => [
      fr`Sauf erreur de notre part, nous n’avons pas encore reçu le règlement de ${amount} pour la facture n° ${number}. Elle est arrivée à échéance le ${due}, soit ${days} de retard.`,
      "Il s’agit sans doute d’un simple oubli. Nous vous remercions de bien vouloir procéder au paiement dès que possible.",
      DISREGARD,
    ],
    firm: ({ number, amount, due, days }) => [
      fr`La facture n° ${number}, échue le ${due}, présente à ce jour ${days} de retard. La somme de ${amount} reste due.`,
      "Nous vous prions de bien vouloir la régler sans tarder. Si une difficulté empêche ce règlement, contactez-nous afin que nous trouvions ensemble une solution.",
      CROSSED,
    ],
    last: ({ number, amount, due, days }) => [
      fr`La facture n° ${number}, échue le ${due}, demeure impayée : le retard atteint ${days} et la somme de ${amount} reste due.`,
      "Nous vous demandons de la régler sans délai. À défaut, nous pourrions être contraints d’engager une procédure de recouvrement.",
      fr`Si vous contestez cette facture ou ne pouvez pas la régler, contactez-nous dès maintenant. ${CROSSED}`,
    ],
    receipt: ({ number, total }) => [
      fr`Nous avons bien reçu le règlement complet de la facture n° ${number}, d’un montant de ${total}, et nous vous en remercions.`,
      "Vous n’avez plus rien à payer.",
    ],
    partlyDue: ({ number, total, amount, due }) => [
      fr`Vous trouverez ci-joint notre facture n° ${number} d’un montant de ${total}, à échéance du ${due}. Il reste ${amount} à régler.`,
      "Vous pouvez également la consulter en ligne.",
      "Nous vous remercions de votre confiance.",
    ],
    partReceipt: ({ number, total, amount }) => [
      fr`Nous avons bien reçu un règlement pour la facture n° ${number} et nous vous en remercions.`,
      fr`Sur un total de ${total}, il reste ${amount} à régler.`,
    ],
    creditNote: ({ number, total }) => [
      fr`Vous trouverez ci-joint notre avoir n° ${number} d’un montant de ${total}. Il rectifie votre facture.`,
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
    receipt: ({ seller, number, total }) => `${seller}: facture ${number} payée, ${total}. Merci !`,
    partlyDue: ({ seller, number, amount, due }) =>
      `${seller}: facture ${number}, solde ${amount}, échéance ${due}`,
    partReceipt: ({ seller, number, amount }) =>
      `${seller}: facture ${number} payée en partie, reste ${amount}`,
    creditNote: ({ seller, number, total }) => `${seller}: avoir ${number} de ${total} sur votre facture`,
  },
  dueBy: (day) => `À régler au plus tard le ${day}`,
  overdue: (day, days) => `Échue le ${day}, ${days} de retard`,
  nothingDue: "Rien à payer",
  paid: "Payée",
  view: "Voir la facture",
  sandbox: fr`Exemple : cette facture n’a aucune valeur.`,
  sentBy: "Ce message vous est envoyé par",
  question: fr`Une question ? Répondez simplement à ce message.`,
  stopReminders: "Ne plus recevoir de rappels automatiques pour cette facture",
  creditNote: {
    corrects: "Rectifie votre facture",
    view: "Voir l’avoir",
    sandbox: fr`Exemple : cet avoir n’a aucune valeur.`,
  },
};
