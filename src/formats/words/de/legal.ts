import type { LegalWords } from "../subjects/legal.ts";

export const LEGAL: LegalWords = {
  reverseCharge: "Steuerschuldnerschaft des Leistungsempfängers",
  intraCommunity: "Steuerfreie innergemeinschaftliche Lieferung, Art. 138 Richtlinie 2006/112/EG",
  export: "Steuerfreie Ausfuhr",
  exempt: "Umsatzsteuerfrei",
  outOfScope: "Nicht umsatzsteuerbar",
  zeroRated: "Umsatzsteuersatz null",
  franchise: "Umsatzsteuerfrei, Kleinunternehmer",
  cashAccounting: "Besteuerung nach vereinnahmten Entgelten",
  taxOnDebits: "Umsatzsteuer fällig bei Rechnungsstellung",
  suppliedOnIssue: "Leistungsdatum entspricht Rechnungsdatum",
  goods: "Umsatzart: Lieferung",
  services: "Umsatzart: Dienstleistung",
  goodsAndServices: "Umsatzart: Lieferung und Dienstleistung",
  personalServices: "Anbieter von Diensten für Privathaushalte (Frankreich), Nr.",
  approvedAssociation:
    "Mitglied einer zugelassenen Vereinigung (Frankreich): Zahlung per Scheck und Bankkarte wird angenommen",
  latePenalty: "Verzugszinsen:",
  statutoryPenaltyRate: "EZB-Refinanzierungssatz + 10 Prozentpunkte",
  tripleLegalRate: "das Dreifache des gesetzlichen Zinssatzes",
  publicPenaltyRate: "EZB-Refinanzierungssatz + 8 Prozentpunkte",
  recoveryFee: "Pauschale für Beitreibungskosten bei Zahlungsverzug:",
  fortyEuros: "40\u00a0€",
  earlyDiscount: "Skonto bei vorzeitiger Zahlung:",
  noEarlyDiscount: "Kein Skonto bei vorzeitiger Zahlung",
};
