import type { NumbersWords } from "../subjects/numbers.ts";

export const NUMBERS: NumbersWords = {
  title: "Numéros",
  detail: "Factures et avoirs reçoivent le numéro suivant à leur émission, sans trou.",
  patterns: "Modèles",
  invoices: "Factures",
  creditNotes: "Avoirs",
  next: (number) => `Prochain : ${number}`,
  first: "Numéro de la prochaine facture",
  count: "Numéro d’ordre",
  firstHint:
    "Pour continuer après un autre logiciel. Il peut être fixé jusqu’à l’émission de la première facture de la série.",
  hasStarted: (number) => `La série des factures a commencé. La prochaine reçoit ${number}.`,
  parts: "Éléments d’un modèle",
  part: {
    year: "Année",
    shortYear: "Année sur deux chiffres",
    month: "Mois",
    sequence: "Numéro d’ordre",
    padded: "Numéro d’ordre sur au moins 5 chiffres",
  },
  restart: "Le compte repart de 1 avec chaque année du modèle, ou avec chaque mois.",
  patternFault:
    "Utilisez des lettres de A à Z, des chiffres, des espaces et - _ / . + #, et {SEQ} une seule fois ; {MM} seulement avec {YYYY} ou {YY}. Un numéro peut compter 35 caractères.",
  collide: ({ number, apart }) =>
    `Une facture et un avoir pourraient recevoir tous deux ${number}. Il faut des modèles qui ne se croisent jamais, par exemple ${apart}.`,
  tooBig: ({ most }) => `Une série commence à ${most} au plus.`,
  started: ({ next }) => `La série a donné un numéro entre-temps. Elle continue avec ${next}.`,
  noRoom: ({ length, least }) =>
    `Vos références de paiement ont ${length} chiffres, et ces numéros en demandent ${least}. Changez d’abord les références sous « Paiement », ou choisissez un modèle plus court.`,
};
