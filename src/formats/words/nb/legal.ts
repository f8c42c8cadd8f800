import type { LegalWords } from "../subjects/legal.ts";

export const LEGAL: LegalWords = {
  reverseCharge: "Omvendt avgiftsplikt – Merverdiavgift ikke beregnet",
  intraCommunity: "Merverdiavgiftsfri levering innen EU, art. 138 direktiv 2006/112/EF",
  export: "Eksport fritatt for merverdiavgift",
  exempt: "Unntatt fra merverdiavgift",
  outOfScope: "Utenfor merverdiavgiftsområdet",
  zeroRated: "Merverdiavgift med nullsats",
  franchise: "Fritatt for merverdiavgift, liten virksomhet",
  cashAccounting: "Kontantprinsippet",
  taxOnDebits: "Merverdiavgiften forfaller ved fakturering",
  suppliedOnIssue: "Leveringsdato: fakturadatoen",
  goods: "Transaksjon: levering av varer",
  services: "Transaksjon: levering av tjenester",
  goodsAndServices: "Transaksjon: levering av varer og tjenester",
  latePenalty: "Forsinkelsesrente:",
  statutoryPenaltyRate: "ESBs refinansieringsrente + 10 prosentpoeng",
  publicPenaltyRate: "ESBs refinansieringsrente + 8 prosentpoeng",
  recoveryFee: "Fast kompensasjon for inndrivelseskostnader ved forsinket betaling: 40\u00a0€",
  earlyDiscount: "Rabatt ved tidlig betaling:",
  noEarlyDiscount: "Ingen rabatt ved tidlig betaling",
};
