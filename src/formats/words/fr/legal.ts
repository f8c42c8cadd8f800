import type { LegalWords } from "../subjects/legal.ts";

export const LEGAL: LegalWords = {
  reverseCharge: "Autoliquidation",
  intraCommunity: "Livraison intracommunautaire exonérée de TVA, art. 138 directive 2006/112/CE",
  export: "Exportation exonérée de TVA",
  exempt: "Exonéré de TVA",
  outOfScope: "Hors champ d’application de la TVA",
  zeroRated: "TVA au taux zéro",
  franchise: "Exonéré de TVA, franchise des petites entreprises",
  cashAccounting: "Comptabilité de caisse",
  taxOnDebits: "Option pour le paiement de la taxe d’après les débits",
  suppliedOnIssue: "Date de la prestation\u00a0: date de la facture",
  goods: "Opération\u00a0: livraison de biens",
  services: "Opération\u00a0: prestation de services",
  goodsAndServices: "Opération\u00a0: livraison de biens et prestation de services",
  personalServices: "Organisme de services à la personne, n°",
  approvedAssociation:
    "Membre d’une association agréée, le règlement par chèque et par carte bancaire est accepté",
  latePenalty: "Pénalités de retard\u00a0:",
  statutoryPenaltyRate: "taux de refinancement de la BCE + 10 points",
  tripleLegalRate: "trois fois le taux d’intérêt légal",
  publicPenaltyRate: "taux de refinancement de la BCE + 8 points",
  recoveryFee: "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u00a0:",
  fortyEuros: "40\u00a0€",
  earlyDiscount: "Escompte pour paiement anticipé\u00a0:",
  noEarlyDiscount: "Escompte pour paiement anticipé\u00a0: néant",
};
