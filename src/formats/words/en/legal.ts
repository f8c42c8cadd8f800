import type { LegalWords } from "../subjects/legal.ts";

export const LEGAL: LegalWords = {
  reverseCharge: "Reverse charge",
  intraCommunity: "VAT-exempt intra-Community supply, art. 138 Directive 2006/112/EC",
  export: "VAT-free export",
  exempt: "Exempt from VAT",
  outOfScope: "Outside the scope of VAT",
  zeroRated: "Zero-rated for VAT",
  franchise: "VAT-exempt small business",
  cashAccounting: "Cash accounting",
  taxOnDebits: "VAT due when invoiced",
  suppliedOnIssue: "Date of supply: date of the invoice",
  goods: "Operation: supply of goods",
  services: "Operation: supply of services",
  goodsAndServices: "Operation: supply of goods and services",
  personalServices: "Provider of personal services (France), no.",
  approvedAssociation:
    "Member of an approved association (France): payment by cheque and by bank card is accepted",
  latePenalty: "Late payment penalty:",
  statutoryPenaltyRate: "ECB refinancing rate + 10 percentage points",
  tripleLegalRate: "three times the legal interest rate",
  publicPenaltyRate: "ECB refinancing rate + 8 percentage points",
  recoveryFee: "Flat-rate recovery fee for late payment:",
  fortyEuros: "€40",
  earlyDiscount: "Discount for early payment:",
  noEarlyDiscount: "No discount for early payment",
};
