import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Vue d’ensemble",
  detail: "Ce qui reste dû, ce qui a été encaissé, et par où commencer.",
  open: "À encaisser",
  overdue: "En retard",
  paid: "Encaissé ce mois-ci",
  drafts: "Brouillons",
  invoices: { one: (count) => `${count} facture`, other: (count) => `${count} factures` },
  months: {
    title: "Facturé et encaissé par mois",
    detail: "Factures moins avoirs, par date d’émission ; paiements moins ce qui en a été rendu.",
  },
  month: "Mois",
  issued: "Facturé",
  paidInMonth: "Encaissé",
  ages: {
    title: "À encaisser par ancienneté",
    detail: "Ce que les clients doivent encore, selon le retard.",
  },
  age: "Ancienneté",
  ageNames: {
    current: "Pas encore échu",
    to_30: "1 à 30 jours de retard",
    to_60: "31 à 60 jours de retard",
    to_90: "61 à 90 jours de retard",
    older: "Plus de 90 jours de retard",
  },
  amount: "Montant",
  numbers: "Afficher les chiffres",
  nothing: "Il n’y a encore rien à montrer.",
  currencies: {
    title: "Autres devises",
    detail: "Les montants en devises différentes ne sont pas additionnés.",
  },
  steps: "Premiers pas",
  done: (done, all) => `${done} sur ${all} faits`,
  isDone: "fait",
  firstKey: {
    title: "Créer une clé API",
    detail: "Vous la voyez une seule fois, avec un premier appel qui fonctionne tel quel.",
  },
  profile: {
    title: "Compléter votre profil",
    detail: "Votre nom, votre adresse et votre numéro de TVA, comme la loi les veut sur les factures.",
  },
  firstInvoice: {
    title: "Rédiger votre première facture",
    detail: "Choisissez un client, ajoutez des lignes, regardez le PDF et envoyez-la.",
  },
  newInvoice: "Nouvelle facture",
  sandbox: {
    title: "Essayer sans risque",
    detail: "Le bac à sable est une entreprise d’essai. Aucun argent réel n’y circule.",
  },
  people: {
    title: "Travailler ensemble",
    detail: "Invitez des collègues ou votre comptable, chacun avec le rôle qui convient.",
  },
};
