import type { SendWords } from "../subjects/send.ts";

export const SEND: SendWords = {
  title: (number) => `Envoyer la facture ${number}`,
  titleDraft: "Finaliser et envoyer la facture",
  titleReceipt: (number) => `Envoyer le reçu de ${number}`,
  titleReminder: (number) => `Relancer pour ${number}`,
  titleNote: (number) => `Envoyer l’avoir ${number}`,
  draftDetail: (amount) =>
    `Elle reçoit d’abord son numéro et ${amount} deviennent dus. C’est irréversible : une erreur se corrige par un avoir.`,
  detail: "Choisissez le moyen d’envoi et relisez d’abord l’e-mail.",
  ways: "Moyen",
  email: (addresses) => `Par e-mail à ${addresses}`,
  emailUnknown: "Par e-mail ; le client n’a pas encore d’adresse",
  sms: (phone) => `Par SMS au ${phone}`,
  link: "Par un lien que vous transmettez vous-même",
  to: "À une autre adresse",
  cc: "Copies à",
  ccHint: "Plusieurs adresses séparées par des virgules.",
  copyToSelf: "Une copie à mon entreprise",
  ownWords: "Vos propres mots",
  subject: "Objet",
  message: "Message",
  wordsHint:
    "Vide, le texte habituel ci-dessous est utilisé. {number}, {client}, {amount_due} et {due_date} sont remplis.",
  force: "Envoyer bien qu’une adresse n’ait pas fonctionné",
  preview: "L’e-mail tel qu’il arrivera",
  previewDetail: "Le PDF est joint. Un brouillon montre le numéro qu’il recevra probablement.",
  refresh: "Voir l’e-mail avec ces mots",
  submit: "Envoyer",
  submitDraft: "Finaliser et envoyer",
  noWay: "Choisissez au moins un moyen.",
};
