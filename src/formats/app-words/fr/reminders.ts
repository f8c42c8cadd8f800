import type { RemindersWords } from "../subjects/reminders.ts";

export const REMINDERS: RemindersWords = {
  title: "Relances",
  detail:
    "Elles partent d’elles-mêmes, entre 8 h et 21 h dans votre fuseau horaire, jusqu’à ce que la facture soit payée.",
  off: "Aucune relance ne part d’elle-même.",
  on: (days) => `Les clients sont relancés ${days}.`,
  before: { one: "1 jour avant l’échéance", other: (days) => `${days} jours avant l’échéance` },
  onDay: "le jour de l’échéance",
  after: { one: "1 jour après l’échéance", other: (days) => `${days} jours après l’échéance` },
  usual: (days) => `Le plus courant : ${days}, par e-mail.`,
  useUsual: "Activer ainsi",
  turnOff: "Désactiver",
  schedule: "Calendrier",
  scheduleHint: "0 jour est l’échéance même. Une relance sans nombre est laissée de côté.",
  step: (number) => `Relance ${number}`,
  days: "Jours",
  when: "Quand",
  beforeDue: "avant l’échéance",
  afterDue: "après l’échéance",
  channel: "Par",
  channels: { email: "e-mail", sms: "SMS", both: "e-mail et SMS" },
  repeated: "Une relance existe déjà pour ce jour.",
  receipts: "Reçus",
  sendReceipts: "Envoyer un reçu par e-mail quand une facture est payée",
  quota: "Messages aujourd’hui",
  messages: (used, most) => `${used} messages sur ${most}`,
  newRecipients: (used, most) => `${used} nouveaux destinataires sur ${most}`,
  quotaHint:
    "La journée finit à minuit UTC. Les relances et reçus qui n’y tiennent pas attendent la suivante.",
};
