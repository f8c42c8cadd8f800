import type { ExportWords } from "../subjects/exports.ts";

export const EXPORTS: ExportWords = {
  title: "Exports",
  detail: "Ce qu’il faut à votre comptable, en fichiers pour un tableur.",
  period: "Période",
  periods: {
    thisMonth: "Ce mois-ci",
    lastMonth: "Le mois dernier",
    thisQuarter: "Ce trimestre",
    lastQuarter: "Le trimestre dernier",
    thisYear: "Cette année",
    lastYear: "L’année dernière",
  },
  choose: "Utiliser cette période",
  documents: {
    title: "Factures et avoirs",
    detail: "Une ligne par document émis, avec ses montants et un lien vers son PDF.",
  },
  taxes: {
    title: "Taxes par taux",
    detail: "Une ligne par document et par taux, avec la base et la taxe.",
  },
  payments: {
    title: "Paiements",
    detail: "Ce qui est entré et ce qui a été rendu, jour par jour.",
  },
  clients: {
    title: "Clients",
    detail: "Tous les clients avec leurs numéros et adresses, quelle que soit la période.",
  },
  download: "Télécharger le CSV",
  format:
    "Les fichiers sont au format CSV en UTF-8. Les colonnes portent les noms de l’API : un import ne se règle qu’une fois. Les montants des avoirs et de l’argent rendu sont négatifs.",
  pdfs: "Les PDF se trouvent derrière le lien de chaque ligne et dans la liste des factures.",
  noDay: "Choisissez un jour.",
  endsBefore: "Le dernier jour précède le premier.",
  tooLong: "Une période compte au plus 366 jours.",
};
