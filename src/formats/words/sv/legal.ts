import type { LegalWords } from "../subjects/legal.ts";

export const LEGAL: LegalWords = {
  reverseCharge: "Omvänd betalningsskyldighet",
  intraCommunity: "Momsfri unionsintern leverans, art. 138 direktiv 2006/112/EG",
  export: "Momsfri export",
  exempt: "Undantaget från moms",
  outOfScope: "Omfattas inte av moms",
  zeroRated: "Nollmomssats",
  franchise: "Undantaget från moms, mindre företag",
  cashAccounting: "Kontantmetod",
  taxOnDebits: "Momsen förfaller vid fakturering",
  suppliedOnIssue: "Leveransdatum: fakturadatum",
  goods: "Transaktion: leverans av varor",
  services: "Transaktion: tillhandahållande av tjänster",
  goodsAndServices: "Transaktion: leverans av varor och tillhandahållande av tjänster",
  latePenalty: "Dröjsmålsränta:",
  statutoryPenaltyRate: "ECB:s refinansieringsränta + 10 procentenheter",
  publicPenaltyRate: "ECB:s refinansieringsränta + 8 procentenheter",
  recoveryFee: "Förseningsersättning vid sen betalning: 40\u00a0€",
  earlyDiscount: "Rabatt vid förtida betalning:",
  noEarlyDiscount: "Ingen rabatt vid förtida betalning",
};
