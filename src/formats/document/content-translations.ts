import type { Locale } from "../../schema/vocabularies/locales.ts";

/** Words for what a document may say besides the usual. */
export interface ContentTranslations {
  /** The buyer's line that names whom it is for. */
  attention: (name: string) => string;
  /** Names the person whom the buyer may ask. */
  contact: (name: string) => string;
  deliveryAddress: string;
  /** What a document is about: the name of its title in a list of facts. */
  subject: string;
  clientNumber: string;
  buyerReference: string;
  contractReference: string;
  projectReference: string;
  servicePeriod: string;
  /** Where electronic invoices go. */
  electronicAddress: string;
  articleNumber: (reference: string) => string;
  disbursement: string;
  /** The column of amounts before discount. */
  gross: string;
  discount: string;
  /** The sum of the lines: where no tax is shown, without tax, with tax. */
  linesTotal: { plain: string; net: string; withTax: string };
  /** Labels of a document whose prices are with tax. */
  withTax: { notice: string; unitPrice: string; lineTotal: string };
  /** A part of the total above it: "of which VAT 20% on 100.00". */
  included: (label: string) => string;
  /** The total tax in another currency: "Total VAT in NOK". */
  inCurrency: (label: string, currency: string) => string;
  terms: string;
  mediator: string;
}

/** Names of taxes are nouns, which these languages write small within a sentence. */
const small = (label: string): string =>
  /^.\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

export const CONTENT_TRANSLATIONS: Readonly<Record<Locale, ContentTranslations>> = {
  fr: {
    attention: (name) => `À l’attention de ${name}`,
    contact: (name) => `Votre contact : ${name}`,
    deliveryAddress: "Adresse de livraison",
    subject: "Objet",
    clientNumber: "N° client",
    buyerReference: "Votre référence",
    contractReference: "Contrat",
    projectReference: "Projet",
    servicePeriod: "Période de prestation",
    electronicAddress: "Facturation électronique",
    articleNumber: (reference) => `Réf. ${reference}`,
    disbursement: "Débours",
    gross: "Avant remise",
    discount: "Remise",
    linesTotal: { plain: "Total des lignes", net: "Total des lignes HT", withTax: "Total des lignes TTC" },
    withTax: {
      notice: "Tous les prix s’entendent TTC.",
      unitPrice: "Prix unitaire TTC",
      lineTotal: "Montant TTC",
    },
    included: (label) => `dont ${small(label)}`,
    inCurrency: (label, currency) => `${label} en ${currency}`,
    terms: "Conditions générales",
    mediator: "Médiateur de la consommation\u00a0:",
  },
  en: {
    attention: (name) => `Attn. ${name}`,
    contact: (name) => `Your contact: ${name}`,
    deliveryAddress: "Delivery address",
    subject: "Subject",
    clientNumber: "Customer no.",
    buyerReference: "Your reference",
    contractReference: "Contract",
    projectReference: "Project",
    servicePeriod: "Service period",
    electronicAddress: "E-invoicing address",
    articleNumber: (reference) => `Item no. ${reference}`,
    disbursement: "Disbursement",
    gross: "Before discount",
    discount: "Discount",
    linesTotal: { plain: "Sum of lines", net: "Sum of lines excl. VAT", withTax: "Sum of lines incl. VAT" },
    withTax: {
      notice: "All prices include VAT.",
      unitPrice: "Unit price incl. VAT",
      lineTotal: "Amount incl. VAT",
    },
    included: (label) => `of which ${small(label)}`,
    inCurrency: (label, currency) => `${label} in ${currency}`,
    terms: "Terms and conditions",
    mediator: "Consumer mediator:",
  },
  nb: {
    attention: (name) => `Att.: ${name}`,
    contact: (name) => `Kontaktperson: ${name}`,
    deliveryAddress: "Leveringsadresse",
    subject: "Gjelder",
    clientNumber: "Kundenr.",
    buyerReference: "Deres referanse",
    contractReference: "Kontrakt",
    projectReference: "Prosjekt",
    servicePeriod: "Leveringsperiode",
    electronicAddress: "E-fakturaadresse",
    articleNumber: (reference) => `Varenr. ${reference}`,
    disbursement: "Utlegg",
    gross: "Før rabatt",
    discount: "Rabatt",
    linesTotal: { plain: "Sum linjer", net: "Sum linjer ekskl. mva.", withTax: "Sum linjer inkl. mva." },
    withTax: {
      notice: "Alle priser er inkl. mva.",
      unitPrice: "Enhetspris inkl. mva.",
      lineTotal: "Beløp inkl. mva.",
    },
    included: (label) => `herav ${small(label)}`,
    inCurrency: (label, currency) => `${label} i ${currency}`,
    terms: "Generelle vilkår",
    mediator: "Tvisteløsning for forbrukere:",
  },
  sv: {
    attention: (name) => `Att: ${name}`,
    contact: (name) => `Kontaktperson: ${name}`,
    deliveryAddress: "Leveransadress",
    subject: "Avser",
    clientNumber: "Kundnr",
    buyerReference: "Er referens",
    contractReference: "Avtal",
    projectReference: "Projekt",
    servicePeriod: "Leveransperiod",
    electronicAddress: "E-fakturaadress",
    articleNumber: (reference) => `Art.nr ${reference}`,
    disbursement: "Utlägg",
    gross: "Före rabatt",
    discount: "Rabatt",
    linesTotal: { plain: "Summa rader", net: "Summa rader exkl. moms", withTax: "Summa rader inkl. moms" },
    withTax: {
      notice: "Alla priser är inkl. moms.",
      unitPrice: "À-pris inkl. moms",
      lineTotal: "Belopp inkl. moms",
    },
    included: (label) => `varav ${small(label)}`,
    inCurrency: (label, currency) => `${label} i ${currency}`,
    terms: "Allmänna villkor",
    mediator: "Tvistlösning för konsumenter:",
  },
  da: {
    attention: (name) => `Att.: ${name}`,
    contact: (name) => `Kontaktperson: ${name}`,
    deliveryAddress: "Leveringsadresse",
    subject: "Vedrørende",
    clientNumber: "Kundenr.",
    buyerReference: "Deres reference",
    contractReference: "Kontrakt",
    projectReference: "Projekt",
    servicePeriod: "Leveringsperiode",
    electronicAddress: "E-fakturaadresse",
    articleNumber: (reference) => `Varenr. ${reference}`,
    disbursement: "Udlæg",
    gross: "Før rabat",
    discount: "Rabat",
    linesTotal: {
      plain: "Linjer i alt",
      net: "Linjer i alt ekskl. moms",
      withTax: "Linjer i alt inkl. moms",
    },
    withTax: {
      notice: "Alle priser er inkl. moms.",
      unitPrice: "Enhedspris inkl. moms",
      lineTotal: "Beløb inkl. moms",
    },
    included: (label) => `heraf ${small(label)}`,
    inCurrency: (label, currency) => `${label} i ${currency}`,
    terms: "Handelsbetingelser",
    mediator: "Klageadgang for forbrugere:",
  },
  de: {
    attention: (name) => `z. Hd. ${name}`,
    contact: (name) => `Ihr Kontakt: ${name}`,
    deliveryAddress: "Lieferadresse",
    subject: "Betreff",
    clientNumber: "Kundennr.",
    buyerReference: "Ihre Referenz",
    contractReference: "Vertrag",
    projectReference: "Projekt",
    servicePeriod: "Leistungszeitraum",
    electronicAddress: "E-Rechnungsadresse",
    articleNumber: (reference) => `Art.-Nr. ${reference}`,
    disbursement: "Durchlaufender Posten",
    gross: "Vor Rabatt",
    discount: "Rabatt",
    linesTotal: {
      plain: "Summe der Positionen",
      net: "Summe der Positionen netto",
      withTax: "Summe der Positionen brutto",
    },
    withTax: {
      notice: "Alle Preise inkl. MwSt.",
      unitPrice: "Einzelpreis brutto",
      lineTotal: "Bruttobetrag",
    },
    included: (label) => `darin ${label}`,
    inCurrency: (label, currency) => `${label} in ${currency}`,
    terms: "Allgemeine Geschäftsbedingungen",
    mediator: "Verbraucherschlichtung:",
  },
};
