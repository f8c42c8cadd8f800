/** Short texts about a document, its parties and its taxes, in its language: for PDF and public page. */
import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import type { Buyer, Seller, TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import { companyNumber } from "./company-number.ts";
import type { InvoiceDocument } from "./document-model.ts";
import { DOCUMENT_TRANSLATIONS, type OwnTranslations } from "./document-translations.ts";

/** The labels in which invoices and credit notes differ, since a credit note asks for no payment. */
export function labelsOf({ corrects, locale }: InvoiceDocument): OwnTranslations {
  const { invoice, issueDate, billedTo, total, plainTotal, creditNote } = DOCUMENT_TRANSLATIONS[locale];
  return corrects ? creditNote : { title: invoice, issueDate, buyer: billedTo, total, plainTotal };
}

/** The document's title and number, as in "Invoice 2026-00042". */
export const documentTitle = (document: InvoiceDocument): string =>
  `${labelsOf(document).title} ${document.number}`;

/** Whether the document asks for payment. Drafts, credit notes and totals of zero or less do not. */
export function isPayable({ draft, corrects, total_cents }: InvoiceDocument): boolean {
  return !draft && !corrects && total_cents > 0;
}

/** Dates and references. A credit note cites its invoice: the number on one line, the date on the next. */
export function documentFacts(document: InvoiceDocument): { label: string; value: string }[] {
  const { corrects, locale, issue_date, due_date, supply_date, purchase_order } = document;
  const labels = DOCUMENT_TRANSLATIONS[locale];
  const { original, dated } = labels.creditNote;
  const day = (isoDay: string | null) => (isoDay === null ? null : formatsFor(locale).day(isoDay));
  const facts = [
    { label: labelsOf(document).issueDate, value: day(issue_date) },
    corrects
      ? { label: original, value: `${corrects.number}\n${dated(day(corrects.issue_date) ?? "")}` }
      : { label: labels.dueDate, value: day(due_date) },
    { label: labels.supplyDate, value: day(supply_date) },
    { label: labels.purchaseOrder, value: purchase_order },
  ];
  return facts.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
}

/** The address in the order of its country. The country is added when seller and buyer differ in it. */
export function addressLines(party: Seller | Buyer, { seller, buyer, locale }: InvoiceDocument): string[] {
  const { address, postal_code, city, country } = party;
  const town = [postal_code, city].filter((part) => part !== null);
  const townLines = country === "GB" ? town.reverse() : [town.join(" ")];
  const isAbroad = seller.country !== buyer.country && country !== null;
  const lines = [address ?? "", ...townLines, isAbroad ? formatsFor(locale).country(country) : ""];
  return lines.filter((line) => line !== "");
}

/** The buyer's company number and VAT number. */
export function buyerNumbers({ buyer, locale }: InvoiceDocument): string[] {
  const { vatNumber } = DOCUMENT_TRANSLATIONS[locale];
  return [
    companyNumber(buyer, locale),
    buyer.vat_number === null ? null : `${vatNumber} ${buyer.vat_number}`,
  ].filter((line) => line !== null);
}

/** The label of a row of the tax breakdown, as in "VAT 20% on 1,000.00". */
export function taxLabel(entry: TaxBreakdownEntry, { locale, currency }: InvoiceDocument): string {
  const { tax_category: category, tax_rate, taxable_cents } = entry;
  const labels = DOCUMENT_TRANSLATIONS[locale];
  const formats = formatsFor(locale);
  const hasRate = category === "S" || category === "Z";
  const name = hasRate ? `${labels.tax} ${formats.percent(tax_rate)}` : labels.categories[category];
  return labels.taxOn(name, formats.amount(taxable_cents, currency));
}

/**
 * Whether tax is shown. A document without tax hides it if the seller is exempt as a small business, or if
 * every line is out of scope. In the EU, and for lines out of scope, the legal mentions give the reason.
 */
export function showsTax({ seller, lines, tax_cents }: InvoiceDocument): boolean {
  if (tax_cents !== 0) return true;
  return !seller.vat_franchise && lines.some((line) => line.tax_category !== "O");
}

/** An IBAN in groups of four characters, as people read it. */
export const inGroupsOfFour = (iban: string): string =>
  iban.replaceAll(/\s/g, "").replaceAll(/(.{4})(?=.)/g, "$1 ");
