import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { TaxCategory } from "../../schema/vocabularies/tax-categories.ts";

/** The labels in which invoices and credit notes differ. */
export interface OwnTranslations {
  title: string;
  issueDate: string;
  /** The heading above the buyer. */
  buyer: string;
  /** The grand total, where tax is shown. */
  total: string;
  /** The grand total, where no tax is shown. */
  plainTotal: string;
}

/**
 * A credit note must name the invoice that it corrects (Directive 2006/112/EC art. 219). In German it is not
 * called "Gutschrift": that word means self-billing (§ 14(4) no. 10 UStG).
 */
interface CreditNoteTranslations extends OwnTranslations {
  /** The label of the corrected invoice's number and date. */
  original: string;
  /** The corrected invoice's date, as in "of 20 November 2026". */
  dated: (day: string) => string;
}

/** The labels of a document. The tax has its national name, such as "TVA" or "Moms". */
export interface DocumentTranslations {
  invoice: string;
  draft: string;
  billedTo: string;
  from: string;
  issueDate: string;
  dueDate: string;
  supplyDate: string;
  purchaseOrder: string;
  amountDue: string;
  description: string;
  quantity: string;
  unitPrice: string;
  tax: string;
  lineTotal: string;
  subtotal: string;
  taxTotal: string;
  /** The grand total, where tax is shown. */
  total: string;
  /** The grand total, where no tax is shown. */
  plainTotal: string;
  payment: string;
  iban: string;
  bic: string;
  bank: string;
  reference: string;
  vatNumber: string;
  /** A company number of any country: no country's own name for it. */
  registrationNumber: string;
  notes: string;
  creditNote: CreditNoteTranslations;
  page: (number: number, count: number) => string;
  /** A row of the tax breakdown: "VAT 20% on 1,000.00". */
  taxOn: (category: string, taxable: string) => string;
  /** The names of the VAT categories whose rate says nothing: all but S and Z. */
  categories: Record<Exclude<TaxCategory, "S" | "Z">, string>;
}

export const DOCUMENT_TRANSLATIONS: Readonly<Record<Locale, DocumentTranslations>> = {
  fr: {
    invoice: "Facture",
    draft: "Brouillon",
    billedTo: "Facturé à",
    from: "Émetteur",
    issueDate: "Date d’émission",
    dueDate: "Échéance",
    supplyDate: "Date de prestation",
    purchaseOrder: "Bon de commande",
    amountDue: "Net à payer",
    description: "Désignation",
    quantity: "Quantité",
    unitPrice: "Prix unitaire HT",
    tax: "TVA",
    lineTotal: "Montant HT",
    subtotal: "Total HT",
    taxTotal: "Total TVA",
    total: "Total TTC",
    plainTotal: "Total",
    payment: "Règlement",
    iban: "IBAN",
    bic: "BIC",
    bank: "Banque",
    reference: "Référence",
    vatNumber: "N° TVA",
    registrationNumber: "N° d’immatriculation",
    notes: "Remarques",
    creditNote: {
      title: "Avoir",
      issueDate: "Date d’émission",
      buyer: "Client",
      total: "Total crédité TTC",
      plainTotal: "Montant crédité",
      original: "Facture d’origine",
      dated: (day) => `du ${day}`,
    },
    page: (number, count) => `Page ${number}/${count}`,
    taxOn: (category, taxable) => `${category} sur ${taxable}`,
    categories: {
      E: "Exonéré de TVA",
      AE: "Autoliquidation",
      K: "Livraison intracommunautaire",
      G: "Exportation",
      O: "Hors champ de la TVA",
    },
  },
  en: {
    invoice: "Invoice",
    draft: "Draft",
    billedTo: "Billed to",
    from: "From",
    issueDate: "Invoice date",
    dueDate: "Due date",
    supplyDate: "Date of supply",
    purchaseOrder: "Purchase order",
    amountDue: "Amount due",
    description: "Description",
    quantity: "Quantity",
    unitPrice: "Unit price",
    tax: "VAT",
    lineTotal: "Net amount",
    subtotal: "Subtotal excl. VAT",
    taxTotal: "Total VAT",
    total: "Total incl. VAT",
    plainTotal: "Total",
    payment: "Payment",
    iban: "IBAN",
    bic: "BIC",
    bank: "Bank",
    reference: "Reference",
    vatNumber: "VAT no.",
    registrationNumber: "Company no.",
    notes: "Notes",
    creditNote: {
      title: "Credit note",
      issueDate: "Date of issue",
      buyer: "Customer",
      total: "Total credited incl. VAT",
      plainTotal: "Amount credited",
      original: "Original invoice",
      dated: (day) => `of ${day}`,
    },
    page: (number, count) => `Page ${number}/${count}`,
    taxOn: (category, taxable) => `${category} on ${taxable}`,
    categories: {
      E: "Exempt from VAT",
      AE: "Reverse charge",
      K: "Intra-Community supply",
      G: "Export",
      O: "Outside the scope of VAT",
    },
  },
  nb: {
    invoice: "Faktura",
    draft: "Utkast",
    billedTo: "Faktureres til",
    from: "Fra",
    issueDate: "Fakturadato",
    dueDate: "Forfallsdato",
    supplyDate: "Leveringsdato",
    purchaseOrder: "Bestillingsnummer",
    amountDue: "Å betale",
    description: "Beskrivelse",
    quantity: "Antall",
    unitPrice: "Enhetspris",
    tax: "Mva.",
    lineTotal: "Beløp ekskl. mva.",
    subtotal: "Sum ekskl. mva.",
    taxTotal: "Sum mva.",
    total: "Sum inkl. mva.",
    plainTotal: "Sum",
    payment: "Betaling",
    iban: "IBAN",
    bic: "BIC",
    bank: "Bank",
    reference: "Referanse",
    vatNumber: "Mva-nr.",
    registrationNumber: "Reg.nr.",
    notes: "Merknader",
    creditNote: {
      title: "Kreditnota",
      issueDate: "Kreditnotadato",
      buyer: "Kunde",
      total: "Kreditert inkl. mva.",
      plainTotal: "Kreditert beløp",
      original: "Opprinnelig faktura",
      dated: (day) => `av ${day}`,
    },
    page: (number, count) => `Side ${number}/${count}`,
    taxOn: (category, taxable) => `${category} av ${taxable}`,
    categories: {
      E: "Unntatt fra mva.",
      AE: "Omvendt avgiftsplikt",
      K: "Levering innen EU",
      G: "Eksport",
      O: "Utenfor mva-området",
    },
  },
  sv: {
    invoice: "Faktura",
    draft: "Utkast",
    billedTo: "Faktureras till",
    from: "Från",
    issueDate: "Fakturadatum",
    dueDate: "Förfallodatum",
    supplyDate: "Leveransdatum",
    purchaseOrder: "Inköpsorder",
    amountDue: "Att betala",
    description: "Beskrivning",
    quantity: "Antal",
    unitPrice: "À-pris",
    tax: "Moms",
    lineTotal: "Belopp exkl. moms",
    subtotal: "Summa exkl. moms",
    taxTotal: "Summa moms",
    total: "Summa inkl. moms",
    plainTotal: "Summa",
    payment: "Betalning",
    iban: "IBAN",
    bic: "BIC",
    bank: "Bank",
    reference: "Referens",
    vatNumber: "Momsreg.nr",
    registrationNumber: "Reg.nr",
    notes: "Anmärkningar",
    creditNote: {
      title: "Kreditfaktura",
      issueDate: "Utfärdandedatum",
      buyer: "Kund",
      total: "Krediterat inkl. moms",
      plainTotal: "Krediterat belopp",
      original: "Ursprunglig faktura",
      dated: (day) => `av ${day}`,
    },
    page: (number, count) => `Sida ${number}/${count}`,
    taxOn: (category, taxable) => `${category} på ${taxable}`,
    categories: {
      E: "Undantaget från moms",
      AE: "Omvänd betalningsskyldighet",
      K: "Unionsintern leverans",
      G: "Export",
      O: "Utanför momsens område",
    },
  },
  da: {
    invoice: "Faktura",
    draft: "Kladde",
    billedTo: "Faktureres til",
    from: "Fra",
    issueDate: "Fakturadato",
    dueDate: "Forfaldsdato",
    supplyDate: "Leveringsdato",
    purchaseOrder: "Indkøbsordre",
    amountDue: "At betale",
    description: "Beskrivelse",
    quantity: "Antal",
    unitPrice: "Enhedspris",
    tax: "Moms",
    lineTotal: "Beløb ekskl. moms",
    subtotal: "I alt ekskl. moms",
    taxTotal: "Moms i alt",
    total: "I alt inkl. moms",
    plainTotal: "I alt",
    payment: "Betaling",
    iban: "IBAN",
    bic: "BIC",
    bank: "Bank",
    reference: "Reference",
    vatNumber: "Momsnr.",
    registrationNumber: "Reg.nr.",
    notes: "Bemærkninger",
    creditNote: {
      title: "Kreditnota",
      issueDate: "Kreditnotadato",
      buyer: "Kunde",
      total: "Krediteret inkl. moms",
      plainTotal: "Krediteret beløb",
      original: "Oprindelig faktura",
      dated: (day) => `af ${day}`,
    },
    page: (number, count) => `Side ${number}/${count}`,
    taxOn: (category, taxable) => `${category} af ${taxable}`,
    categories: {
      E: "Momsfritaget",
      AE: "Omvendt betalingspligt",
      K: "Levering inden for EU",
      G: "Eksport",
      O: "Uden for momsloven",
    },
  },
  de: {
    invoice: "Rechnung",
    draft: "Entwurf",
    billedTo: "Rechnung an",
    from: "Von",
    issueDate: "Rechnungsdatum",
    dueDate: "Fällig am",
    supplyDate: "Leistungsdatum",
    purchaseOrder: "Bestellnummer",
    amountDue: "Zahlbetrag",
    description: "Beschreibung",
    quantity: "Menge",
    unitPrice: "Einzelpreis",
    tax: "USt.",
    lineTotal: "Nettobetrag",
    subtotal: "Summe netto",
    taxTotal: "Summe USt.",
    total: "Gesamtbetrag",
    plainTotal: "Gesamtbetrag",
    payment: "Zahlung",
    iban: "IBAN",
    bic: "BIC",
    bank: "Bank",
    reference: "Verwendungszweck",
    vatNumber: "USt-IdNr.",
    registrationNumber: "Registernr.",
    notes: "Anmerkungen",
    creditNote: {
      title: "Rechnungskorrektur",
      issueDate: "Ausstellungsdatum",
      buyer: "Kunde",
      total: "Gutgeschriebener Betrag",
      plainTotal: "Gutgeschrieben",
      original: "Originalrechnung",
      dated: (day) => `vom ${day}`,
    },
    page: (number, count) => `Seite ${number}/${count}`,
    taxOn: (category, taxable) => `${category} auf ${taxable}`,
    categories: {
      E: "Umsatzsteuerfrei",
      AE: "Steuerschuldnerschaft des Leistungsempfängers",
      K: "Innergemeinschaftliche Lieferung",
      G: "Ausfuhrlieferung",
      O: "Nicht steuerbar",
    },
  },
};
