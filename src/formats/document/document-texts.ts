/** What a document says of itself, its parties and its taxes, as short texts in its language: for the PDF and the page. */
import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import type { Buyer, Seller, TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import type { InvoiceDocument } from "./document-model.ts";
import { DOCUMENT_TRANSLATIONS, type OwnTranslations } from "./document-translations.ts";

/** What this document calls itself and its amounts: a credit note asks for nothing, so its words are others. */
export function labelsOf({ corrects, locale }: InvoiceDocument): OwnTranslations {
  const { invoice, issueDate, billedTo, total, plainTotal, creditNote } = DOCUMENT_TRANSLATIONS[locale];
  return corrects ? creditNote : { title: invoice, issueDate, buyer: billedTo, total, plainTotal };
}

/** The document's name and number, as in "Invoice 2026-00042". */
export const documentTitle = (document: InvoiceDocument): string =>
  `${labelsOf(document).title} ${document.number}`;

/** A draft claims nothing, a credit note gives, and nothing is owed on a zero or negative total. */
export function isPayable({ draft, corrects, total_cents }: InvoiceDocument): boolean {
  return !draft && !corrects && total_cents > 0;
}

/** Dates and references. The invoice that is corrected has its number on one line and its date on the next. */
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

/** The address in the order of its country; the country itself where the other party is in another. */
export function addressLines(party: Seller | Buyer, { seller, buyer, locale }: InvoiceDocument): string[] {
  const { address, postal_code, city, country } = party;
  const town = [postal_code, city].filter((part) => part !== null);
  const townLines = country === "GB" ? town.reverse() : [town.join(" ")];
  const isAbroad = seller.country !== buyer.country && country !== null;
  const lines = [address ?? "", ...townLines, isAbroad ? formatsFor(locale).country(country) : ""];
  return lines.filter((line) => line !== "");
}

/** The buyer's numbers, under the names that its country gives them. */
export function buyerNumbers({ buyer, locale }: InvoiceDocument): string[] {
  const { registration_number, vat_number, country } = buyer;
  const labels = DOCUMENT_TRANSLATIONS[locale];
  const numberName = registrationName(country, registration_number) ?? labels.registrationNumber;
  return [
    registration_number === null ? "" : `${numberName} ${registration_number}`,
    vat_number === null ? "" : `${labels.vatNumber} ${vat_number}`,
  ].filter((line) => line !== "");
}

/** The name by which a country's company number is known everywhere. */
function registrationName(country: string | null, number: string | null): string | null {
  if (country === "FR") return number?.replaceAll(/\D/g, "").length === 14 ? "SIRET" : "SIREN";
  if (country === "DK") return "CVR";
  if (country === "NO" || country === "SE") return "Org.nr";
  return null;
}

/** A row of the tax breakdown, as in "VAT 20 % on 1 000.00". */
export function taxLabel(entry: TaxBreakdownEntry, { locale }: InvoiceDocument): string {
  const { tax_category: category, tax_rate, taxable_cents } = entry;
  const labels = DOCUMENT_TRANSLATIONS[locale];
  const formats = formatsFor(locale);
  const hasRate = category === "S" || category === "Z";
  const name = hasRate ? `${labels.tax} ${formats.percent(tax_rate)}` : labels.categories[category];
  return labels.taxOn(name, formats.amount(taxable_cents));
}

/** A seller who charges no tax at all shows none; the mentions say why. */
export function showsTax({ seller, lines, tax_cents }: InvoiceDocument): boolean {
  if (tax_cents !== 0) return true;
  return !seller.vat_franchise && lines.some((line) => line.tax_category !== "O");
}

/** An IBAN as people read it. */
export const inGroupsOfFour = (iban: string): string =>
  iban.replaceAll(/\s/g, "").replaceAll(/(.{4})(?=.)/g, "$1 ");
