import type { LegalWords } from "../words/subjects/legal.ts";

/** A sentence that has a translation in each language. */
export type Wording = keyof LegalWords;

/**
 * CGI art. 293 E. French VAT law moved to the CIBS on 2026-09-01. References to the CGI stay accepted until
 * 2027-12-31.
 */
export const FRENCH_FRANCHISE = "TVA non applicable, art. 293 B du CGI";

/** Where the law of a country words a mention itself, or is cited instead of the directive: in its language. */
const NATIONAL: Readonly<Record<string, Partial<Record<Wording, string>>>> = {
  AT: { franchise: "Umsatzsteuerfrei gemäß § 6 Abs. 1 Z 27 UStG (Kleinunternehmer)" },
  // Arrêté royal no. 1, art. 5 § 1, 10° quater.
  BE: { franchise: "Régime particulier de la franchise de taxe" },
  FR: { franchise: FRENCH_FRANCHISE },
  // § 19 UStG with § 34a UStDV.
  DE: {
    franchise: "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet (Steuerbefreiung für Kleinunternehmer)",
  },
  // D.P.R. 633/1972 art. 21(6) asks for the provision; L. 190/2014 art. 1(54)–(89); D.L. 83/2012 art. 32-bis.
  IT: {
    intraCommunity: "Operazione non imponibile, art. 41 D.L. 331/1993",
    export: "Operazione non imponibile, art. 8 D.P.R. 633/1972",
    franchise:
      "Operazione senza applicazione dell’IVA, art. 1, commi da 54 a 89, L. 190/2014 (regime forfettario)",
    cashAccounting: "Operazione con IVA per cassa, art. 32-bis D.L. 83/2012",
  },
  // RD 1619/2012 art. 6(1)(j) asks for the provision: Ley 37/1992 art. 21 (exports) and 25.
  ES: {
    intraCommunity: "Operación exenta de IVA, art. 25 de la Ley 37/1992",
    export: "Operación exenta de IVA, art. 21 de la Ley 37/1992",
  },
  // CIVA art. 36.º, n.º 5, al. e) asks for the reason, art. 57.º for these words of an exempt small business.
  PT: {
    intraCommunity: "Isento de IVA, art. 14.º do RITI",
    export: "Isento de IVA, art. 14.º do CIVA",
    franchise: "IVA – regime de isenção",
  },
  // Wet op de omzetbelasting 1968, art. 25 and 35a.
  NL: {
    franchise: "Vrijgesteld van btw op grond van art. 25 Wet op de omzetbelasting 1968",
  },
};

export const nationalWording = (country: string | null, wording: Wording): string | undefined =>
  NATIONAL[country ?? ""]?.[wording];
