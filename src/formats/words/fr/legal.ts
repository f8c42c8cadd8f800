import type { LegalWords } from "../subjects/legal.ts";

export const LEGAL: LegalWords = {
  reverseCharge: "Autoliquidation",
  intraCommunity: "Livraison intracommunautaire exonérée de TVA, art. 138 directive 2006/112/CE",
  export: "Exportation exonérée de TVA",
  exempt: "Exonéré de TVA",
  outOfScope: "Hors champ d'application de la TVA",
  zeroRated: "TVA au taux zéro",
  franchise: "Exonéré de TVA, franchise des petites entreprises",
  cashAccounting: "Comptabilité de caisse",
  suppliedOnIssue: "Date de la prestation : date de la facture",
  goods: "Opération : livraison de biens",
  services: "Opération : prestation de services",
  goodsAndServices: "Opération : livraison de biens et prestation de services",
  latePenalty: "Pénalités de retard :",
  statutoryPenaltyRate: "taux de refinancement de la BCE + 10 points",
  publicPenaltyRate: "taux de refinancement de la BCE + 8 points",
  recoveryFee: "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €",
  earlyDiscount: "Escompte pour paiement anticipé :",
  none: "néant",
};
