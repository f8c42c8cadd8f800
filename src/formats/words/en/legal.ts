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
  latePenalty: "Late payment penalty:",
  statutoryPenaltyRate: "ECB refinancing rate + 10 percentage points",
  publicPenaltyRate: "ECB refinancing rate + 8 percentage points",
  recoveryFee: "Flat-rate recovery fee for late payment: €40",
  earlyDiscount: "Discount for early payment:",
  noEarlyDiscount: "No discount for early payment",
};
