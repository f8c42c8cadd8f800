import type { LegalWords } from "../subjects/legal.ts";

export const LEGAL: LegalWords = {
  reverseCharge: "IVA – autoliquidação",
  intraCommunity: "Transmissão intracomunitária isenta de IVA, art. 138.º da Diretiva 2006/112/CE",
  export: "Exportação isenta de IVA",
  exempt: "Isento de IVA",
  outOfScope: "Não sujeito a IVA",
  zeroRated: "IVA à taxa zero",
  franchise: "Isento de IVA, regime das pequenas empresas",
  cashAccounting: "IVA – regime de caixa",
  taxOnDebits: "IVA exigível no momento da faturação",
  suppliedOnIssue: "Data da prestação: data da fatura",
  goods: "Operação: transmissão de bens",
  services: "Operação: prestação de serviços",
  goodsAndServices: "Operação: transmissão de bens e prestação de serviços",
  personalServices: "Prestador de serviços ao domicílio (França), n.º",
  approvedAssociation:
    "Membro de uma associação aprovada (França): aceita-se o pagamento por cheque e por cartão bancário",
  latePenalty: "Juros de mora:",
  statutoryPenaltyRate: "taxa de refinanciamento do BCE + 10 pontos percentuais",
  tripleLegalRate: "três vezes a taxa de juro legal",
  publicPenaltyRate: "taxa de refinanciamento do BCE + 8 pontos percentuais",
  recoveryFee: "Indemnização fixa pelos custos de cobrança em caso de atraso de pagamento:",
  fortyEuros: "40\u00a0€",
  earlyDiscount: "Desconto por pronto pagamento:",
  noEarlyDiscount: "Sem desconto por pronto pagamento",
};
