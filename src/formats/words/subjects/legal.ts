/** The sentences of legal mentions. */
export interface LegalWords {
  reverseCharge: string;
  intraCommunity: string;
  export: string;
  exempt: string;
  outOfScope: string;
  zeroRated: string;
  franchise: string;
  cashAccounting: string;
  /** The French option for debits: tax is due when it is invoiced. */
  taxOnDebits: string;
  suppliedOnIssue: string;
  goods: string;
  services: string;
  goodsAndServices: string;
  latePenalty: string;
  statutoryPenaltyRate: string;
  publicPenaltyRate: string;
  recoveryFee: string;
  earlyDiscount: string;
  /** That there is no discount for early payment. */
  noEarlyDiscount: string;
}
