import type { LegalWords } from "../subjects/legal.ts";

export const LEGAL: LegalWords = {
  reverseCharge: "Btw verlegd",
  intraCommunity: "Intracommunautaire levering vrijgesteld van btw, art. 138 Richtlijn 2006/112/EG",
  export: "Uitvoer vrijgesteld van btw",
  exempt: "Vrijgesteld van btw",
  outOfScope: "Niet aan btw onderworpen",
  zeroRated: "Btw-tarief nul",
  franchise: "Vrijgesteld van btw, kleine onderneming",
  cashAccounting: "Kasstelsel",
  taxOnDebits: "Btw verschuldigd bij facturering",
  suppliedOnIssue: "Leverdatum: factuurdatum",
  goods: "Prestatie: levering van goederen",
  services: "Prestatie: verrichten van diensten",
  goodsAndServices: "Prestatie: levering van goederen en verrichten van diensten",
  personalServices: "Aanbieder van diensten aan huis (Frankrijk), nr.",
  approvedAssociation:
    "Lid van een erkende vereniging (Frankrijk): betaling per cheque en bankpas wordt aanvaard",
  latePenalty: "Vertragingsrente:",
  statutoryPenaltyRate: "herfinancieringsrente van de ECB + 10 procentpunten",
  tripleLegalRate: "driemaal de wettelijke rente",
  publicPenaltyRate: "herfinancieringsrente van de ECB + 8 procentpunten",
  recoveryFee: "Vaste vergoeding voor invorderingskosten bij betalingsachterstand:",
  fortyEuros: "€\u00a040",
  earlyDiscount: "Korting bij vervroegde betaling:",
  noEarlyDiscount: "Geen korting bij vervroegde betaling",
};
