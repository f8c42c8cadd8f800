/** Short texts about a document, its parties and its taxes, in its language: for PDF and public page. */

import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import type { Buyer, Seller, TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import type { PostalAddress } from "../../schema/party-shapes.ts";
import type { TaxCategory } from "../../schema/vocabularies/tax-categories.ts";
import { WORDS } from "../words/catalogue.ts";
import type { OwnWords } from "../words/subjects/document.ts";
import { companyNumber } from "./company-number.ts";
import { shows } from "./display.ts";
import type { InvoiceDocument, PricedDocument } from "./document-model.ts";
import { electronicAddress } from "./electronic-address.ts";
import { postalLines } from "./postal-lines.ts";

/** The labels in which invoices and credit notes differ, since a credit note asks for no payment. */
export function labelsOf({ corrects, locale }: Pick<InvoiceDocument, "corrects" | "locale">): OwnWords {
  const { invoice, issueDate, billedTo, total, plainTotal, notes, creditNote } = WORDS[locale].document;
  return corrects ? creditNote : { title: invoice, issueDate, buyer: billedTo, total, plainTotal, notes };
}

/** The document's title and number, as in "Invoice 2026-00042". */
export const documentTitle = (document: InvoiceDocument): string =>
  `${labelsOf(document).title} ${document.number}`;

/** What the document asks for: its total, or what its state leaves of it. */
const amountAsked = ({ state, total_cents }: InvoiceDocument): number =>
  state ? state.due_cents : total_cents;

/** Whether the document asks for payment. Drafts, credit notes and what is settled do not. */
export function isPayable(document: InvoiceDocument): boolean {
  return !document.draft && !document.corrects && amountAsked(document) > 0;
}

/** Dates and references. A credit note cites its invoice: the number on one line, the date on the next. */
export function documentFacts(document: InvoiceDocument): { label: string; value: string }[] {
  const { corrects, locale, issue_date, due_date, supply_date, purchase_order, content } = document;
  const labels = WORDS[locale].document;
  const words = WORDS[locale].content;
  const period = content?.service_period;
  const { original, dated } = labels.creditNote;
  const day = (isoDay: string | null) => (isoDay === null ? null : formatsFor(locale).day(isoDay));
  const facts = [
    { label: labelsOf(document).issueDate, value: day(issue_date) },
    corrects
      ? { label: original, value: `${corrects.number}\n${dated(day(corrects.issue_date) ?? "")}` }
      : { label: labels.dueDate, value: day(due_date) },
    { label: labels.supplyDate, value: day(supply_date) },
    { label: words.servicePeriod, value: period ? formatsFor(locale).period(period.from, period.to) : null },
    { label: words.deliveryPlace, value: deliveryPlace(document) },
    { label: labels.purchaseOrder, value: purchase_order },
    { label: words.buyerReference, value: content?.buyer_reference ?? null },
    { label: words.contractReference, value: content?.contract_reference ?? null },
    { label: words.projectReference, value: content?.project_reference ?? null },
    { label: words.clientNumber, value: document.buyer.number ?? null },
  ];
  return facts.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
}

/** The address in the form of its country, which is named when the parties or the address differ in it. */
export function addressLines(
  party: Seller | Buyer | PostalAddress,
  { seller, buyer, locale }: InvoiceDocument,
): string[] {
  const { country } = party;
  const extra = "address_extra" in party ? party.address_extra : undefined;
  const isAbroad = country !== null && (seller.country !== buyer.country || country !== seller.country);
  const lines = postalLines(party, { extra, isAbroad });
  if (!isAbroad) return lines;
  const name = formatsFor(locale).country(country);
  return lines.at(-1)?.toLowerCase() === name.toLowerCase() ? lines : [...lines, name];
}

/**
 * Where a Norwegian seller's supply was made (bokføringsforskriften § 5-1-1 no. 4): with the buyer or at the
 * delivery address, unless the document shows that.
 */
function deliveryPlace(document: InvoiceDocument): string | null {
  const { seller, buyer, content, locale } = document;
  if (seller.country !== "NO" || deliveryLines(document).length > 0) return null;
  const { city, country } = content?.delivery_address ?? buyer;
  if (!city) return null;
  if (country === null || country === seller.country) return city;
  return `${city}, ${formatsFor(locale).country(country)}`;
}

/** What the document is about, as its seller says; null where it does not show that. */
export function ownTitle(document: Pick<InvoiceDocument, "content">): string | null {
  const title = document.content?.title?.trim();
  return title && shows(document, "title") ? title : null;
}

/** The person of the buyer's to whom the document is addressed, as a line of the address; else nothing. */
export const attentionLines = ({ buyer, locale }: InvoiceDocument): string[] =>
  buyer.contact ? [WORDS[locale].content.attention(buyer.contact.name)] : [];

/** The name and address to which is delivered, if it is not the buyer's and the document shows it. */
export function deliveryLines(document: InvoiceDocument): string[] {
  const { delivery_address: address } = document.content ?? {};
  if (!address || !shows(document, "delivery_address")) return [];
  return [...(address.name === null ? [] : [address.name]), ...addressLines(address, document)];
}

type Reach = Record<"email" | "phone", string | null>;

/** How the seller can be reached, as far as the document shows it. */
export const sellerReach = (document: InvoiceDocument): Reach => shownReach(document.seller, document);

/** The person of the seller's to ask, with the ways to reach them that are not the seller's own. */
export function sellerContact(document: InvoiceDocument): Reach & Record<"name", string | null> {
  const { contact, email: ownEmail, phone: ownPhone } = document.seller;
  if (!contact) return { name: null, email: null, phone: null };
  const { email, phone } = shownReach(contact, document);
  return {
    name: contact.name === null ? null : WORDS[document.locale].content.contact(contact.name),
    email: email === ownEmail ? null : email,
    phone: phone === ownPhone ? null : phone,
  };
}

const shownReach = ({ email, phone }: Reach, document: InvoiceDocument): Reach => ({
  email: shows(document, "email") ? email : null,
  phone: shows(document, "phone") ? phone : null,
});

/** The buyer's company number, VAT number and electronic address. */
export function buyerNumbers({ buyer, locale }: InvoiceDocument): string[] {
  const { vatNumber } = WORDS[locale].document;
  return [
    companyNumber(buyer, locale),
    buyer.vat_number === null ? null : `${vatNumber} ${buyer.vat_number}`,
    electronicAddress(buyer, locale),
  ].filter((line) => line !== null);
}

/** The label of a row of the tax breakdown, as in "VAT 20% on 1,000.00" or "Reverse charge, net amount 1,000.00". */
export function taxLabel(
  entry: TaxBreakdownEntry,
  document: Pick<InvoiceDocument, "locale" | "currency">,
): string {
  const { locale, currency } = document;
  const taxable = formatsFor(locale).amount(entry.taxable_cents, currency);
  const { taxOn, untaxed } = WORDS[locale].document;
  return (isAtRate(entry.tax_category) ? taxOn : untaxed)(taxName(entry, document), taxable);
}

/** The name of a category with its rate, as in "VAT 20%". A category whose rate says nothing has its own name. */
export function taxName(
  { tax_category, tax_rate }: Pick<TaxBreakdownEntry, "tax_category" | "tax_rate">,
  { locale }: Pick<InvoiceDocument, "locale">,
): string {
  const { taxAt, categories } = WORDS[locale].document;
  return isAtRate(tax_category) ? taxAt(formatsFor(locale).percent(tax_rate)) : categories[tax_category];
}

const isAtRate = (category: TaxCategory): category is "S" | "Z" => category === "S" || category === "Z";

/**
 * Whether tax is shown. A document without tax hides it if the seller is exempt as a small business, or if
 * every line is out of scope. In the EU, and for lines out of scope, the legal mentions give the reason.
 */
export function showsTax({ seller, lines, tax_cents }: PricedDocument): boolean {
  if (tax_cents !== 0) return true;
  return !seller.vat_franchise && lines.some((line) => line.tax_category !== "O");
}

/** An IBAN in groups of four characters, as people read it. */
export const inGroupsOfFour = (iban: string): string =>
  iban.replaceAll(/\s/g, "").replaceAll(/(.{4})(?=.)/g, "$1 ");
