import type { LegalWords } from "../subjects/legal.ts";

export const LEGAL: LegalWords = {
  reverseCharge: "Inversione contabile",
  intraCommunity: "Cessione intracomunitaria non imponibile, art. 138 direttiva 2006/112/CE",
  export: "Esportazione non imponibile IVA",
  exempt: "Operazione esente da IVA",
  outOfScope: "Operazione fuori campo IVA",
  zeroRated: "Aliquota IVA zero",
  franchise: "Operazione esente da IVA, regime di franchigia delle piccole imprese",
  cashAccounting: "Contabilità di cassa",
  taxOnDebits: "IVA esigibile all’emissione della fattura",
  suppliedOnIssue: "Data dell’operazione: data della fattura",
  goods: "Operazione: cessione di beni",
  services: "Operazione: prestazione di servizi",
  goodsAndServices: "Operazione: cessione di beni e prestazione di servizi",
  personalServices: "Prestatore di servizi alla persona (Francia), n.",
  approvedAssociation:
    "Membro di un’associazione autorizzata (Francia): si accettano pagamenti con assegno e carta bancaria",
  latePenalty: "Interessi di mora:",
  statutoryPenaltyRate: "tasso di rifinanziamento della BCE + 10 punti percentuali",
  tripleLegalRate: "tre volte il tasso di interesse legale",
  publicPenaltyRate: "tasso di rifinanziamento della BCE + 8 punti percentuali",
  recoveryFee: "Indennità forfettaria di recupero per ritardato pagamento:",
  fortyEuros: "40\u00a0€",
  earlyDiscount: "Sconto per pagamento anticipato:",
  noEarlyDiscount: "Nessuno sconto per pagamento anticipato",
};
