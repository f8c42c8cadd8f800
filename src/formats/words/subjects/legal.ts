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
  /** Before the number of an approved French provider of personal services. */
  personalServices: string;
  /** That a member of an approved French association takes cheques and bank cards. */
  approvedAssociation: string;
  latePenalty: string;
  statutoryPenaltyRate: string;
  /** The rate of late penalties as a multiple of the law's interest on money that is owed. */
  tripleLegalRate: string;
  publicPenaltyRate: string;
  /** What late payment costs a business besides; the amount follows. */
  recoveryFee: string;
  fortyEuros: string;
  earlyDiscount: string;
  /** That there is no discount for early payment. */
  noEarlyDiscount: string;
}
