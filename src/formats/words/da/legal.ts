import type { LegalWords } from "../subjects/legal.ts";

export const LEGAL: LegalWords = {
  reverseCharge: "Omvendt betalingspligt",
  intraCommunity: "Momsfri levering inden for EU, art. 138 direktiv 2006/112/EF",
  export: "Momsfri eksport",
  exempt: "Fritaget for moms",
  outOfScope: "Uden for momslovens anvendelsesområde",
  zeroRated: "Moms med nulsats",
  franchise: "Fritaget for moms, lille virksomhed",
  cashAccounting: "Kasseregnskab",
  taxOnDebits: "Momsen forfalder ved fakturering",
  suppliedOnIssue: "Leveringsdato: fakturadatoen",
  goods: "Transaktion: levering af varer",
  services: "Transaktion: levering af ydelser",
  goodsAndServices: "Transaktion: levering af varer og ydelser",
  latePenalty: "Morarente:",
  statutoryPenaltyRate: "ECB’s refinansieringsrente + 10 procentpoint",
  publicPenaltyRate: "ECB’s refinansieringsrente + 8 procentpoint",
  recoveryFee: "Fast kompensation for inddrivelsesomkostninger ved forsinket betaling: 40\u00a0€",
  earlyDiscount: "Rabat ved tidlig betaling:",
  noEarlyDiscount: "Ingen rabat ved tidlig betaling",
};
