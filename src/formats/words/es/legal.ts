import type { LegalWords } from "../subjects/legal.ts";

/** As Spanish law words them (RD 1619/2012, art. 6.1). */
export const LEGAL: LegalWords = {
  reverseCharge: "Inversión del sujeto pasivo",
  intraCommunity: "Entrega intracomunitaria exenta de IVA, art. 138 de la Directiva 2006/112/CE",
  export: "Exportación exenta de IVA",
  exempt: "Exento de IVA",
  outOfScope: "No sujeto a IVA",
  zeroRated: "IVA al tipo cero",
  franchise: "Exento de IVA, régimen de pequeñas empresas",
  cashAccounting: "Régimen especial del criterio de caja",
  taxOnDebits: "IVA exigible en la facturación",
  suppliedOnIssue: "Fecha de la operación: fecha de la factura",
  goods: "Operación: entrega de bienes",
  services: "Operación: prestación de servicios",
  goodsAndServices: "Operación: entrega de bienes y prestación de servicios",
  personalServices: "Proveedor de servicios a domicilio (Francia), n.º",
  approvedAssociation:
    "Miembro de una asociación autorizada (Francia): se acepta el pago con cheque y con tarjeta bancaria",
  latePenalty: "Intereses de demora:",
  statutoryPenaltyRate: "tipo de refinanciación del BCE + 10 puntos porcentuales",
  tripleLegalRate: "tres veces el tipo de interés legal",
  publicPenaltyRate: "tipo de refinanciación del BCE + 8 puntos porcentuales",
  recoveryFee: "Indemnización fija por costes de cobro en caso de demora:",
  fortyEuros: "40\u00a0€",
  earlyDiscount: "Descuento por pronto pago:",
  noEarlyDiscount: "Sin descuento por pronto pago",
};
