/** What the document says of its parties and taxes, as short texts in the page's language. */
import type { Buyer, InvoiceDocument, Seller, TaxBreakdownEntry } from "../documents/invoice-document.ts";
import { LABELS } from "../documents/labels.ts";
import { formatsFor } from "../platform/i18n/formats.ts";

/** The address, a line each; the country where the other party is in another. */
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
  const labels = LABELS[locale];
  const numberName = registrationName(country, registration_number) ?? labels.registrationNumber;
  return [
    registration_number === null ? "" : `${numberName} ${registration_number}`,
    vat_number === null ? "" : `${labels.vatNumber} ${vat_number}`,
  ].filter((line) => line !== "");
}

function registrationName(country: string | null, number: string | null): string | null {
  if (country === "FR") return number?.replaceAll(/\D/g, "").length === 14 ? "SIRET" : "SIREN";
  if (country === "DK") return "CVR";
  if (country === "NO" || country === "SE") return "Org.nr";
  return null;
}

/** A row of the tax breakdown, as in "VAT 20 % on 1 000.00". */
export function taxLabel(entry: TaxBreakdownEntry, { locale }: InvoiceDocument): string {
  const { tax_category: category, tax_rate, taxable_cents } = entry;
  const labels = LABELS[locale];
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

export const inGroupsOfFour = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, "$1 ");
