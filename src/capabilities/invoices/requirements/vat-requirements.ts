/**
 * Whether an invoice may say of VAT what it says: tax only by who may charge it, and no tax only where the law
 * takes it off. Rules "BR-…" are of EN 16931, articles of Directive 2006/112/EC. Where a seller's country is
 * not European, only what holds everywhere.
 */
import { saysWhyUntaxed } from "../../../schema/vocabularies/vat-notes.ts";
import {
  type Entry,
  entriesOf,
  error,
  firstOf,
  type Requirement,
  type ToIssue,
  warning,
} from "./requirement.ts";
import { countedAs, destinationOf, isEuropean, isInVatTerritory } from "./vat-territory.ts";

export function vatRequirements(toIssue: ToIssue): Requirement[] {
  const entries = entriesOf(toIssue.invoice);
  return [
    ...taxChargedByNobody(toIssue, entries),
    ...franchise(toIssue, entries),
    ...reverseCharge(toIssue, entries),
    ...intraCommunity(toIssue, entries),
    ...exported(toIssue, entries),
    ...outOfScope(toIssue, entries),
    ...exempt(toIssue, entries),
  ];
}

/** Art. 226(3), BR-S-02. In Germany a number is needed without tax, too (§ 14(4) no. 2 UStG). */
function taxChargedByNobody({ business }: ToIssue, entries: readonly Entry[]): Requirement[] {
  const { country, vat_number, tax_number, registration_number, vat_franchise } = business;
  if (vat_number || tax_number) return [];
  // Momsbekendtgørelsen § 58: the seller's registration number, which is the number of its VAT.
  if (country === "DK" && registration_number) return [];
  const field = ["business", "vat_number"];
  const facts = { country };
  // A small business that charges tax is told not to, and needs no number for it.
  if (vat_franchise || !entries.some(({ tax_rate }) => tax_rate > 0))
    return country === "DE" ? [warning(field, "seller_tax_number_missing", facts)] : [];
  // Without a country it stops, too, so that a new business hears in one answer all that its profile lacks.
  const asked = country === null || isEuropean(country) ? error : warning;
  return [asked(field, "seller_tax_number_missing", facts)];
}

/** Art. 284 and 289: a small business that is exempt states no VAT; BR-E-05 the same of its category. */
function franchise({ business }: ToIssue, entries: readonly Entry[]): Requirement[] {
  if (!business.vat_franchise) return [];
  const zero = firstOf(entries, "Z");
  const intra = firstOf(entries, "K");
  return [
    ...entries
      .filter(({ tax_rate }) => tax_rate > 0)
      .map(({ field, tax_rate }) => error([...field, "tax_rate"], "franchise_charges_tax", { tax_rate })),
    ...(zero ? [warning([...zero.field, "tax_category"], "franchise_zero_rate", {})] : []),
    // Art. 139(1): the exemption of intra-Community supplies does not apply to a small business's.
    ...(intra ? [warning([...intra.field, "tax_category"], "franchise_intra_community", {})] : []),
  ];
}

/** Art. 194 to 199 and 226(4), BR-AE-02: the buyer owes the tax, so the buyer is a business with a number. */
function reverseCharge({ business, client }: ToIssue, entries: readonly Entry[]): Requirement[] {
  const reversed = firstOf(entries, "AE");
  if (!reversed) return [];
  if (client.type === "consumer")
    return [error([...reversed.field, "tax_category"], "buyer_is_consumer", {})];
  const seller =
    business.vat_number || business.tax_number
      ? []
      : [warning(["business", "vat_number"], "seller_vat_number_missing", { tax_category: "AE" })];
  if (client.vat_number) return seller;
  const field = ["client", "vat_number"];
  if (!client.registration_number) return [...seller, error(field, "buyer_tax_number_missing", {})];
  const [from, to] = [business.country, client.country];
  const isAcross = from && to && from !== to && inUnion(from) && inUnion(to);
  return isAcross ? [...seller, warning(field, "buyer_vat_number_missing", { tax_category: "AE" })] : seller;
}

const inUnion = (country: string): boolean => isInVatTerritory({ country, postal_code: null }, null);

/** Art. 138 and 226(3), (4), (7); BR-IC-02, BR-IC-11, BR-IC-12. */
function intraCommunity(toIssue: ToIssue, entries: readonly Entry[]): Requirement[] {
  const first = firstOf(entries, "K");
  if (!first) return [];
  const { business, client, invoice } = toIssue;
  const category = [...first.field, "tax_category"];
  const { country } = business;
  if (country && !isInVatTerritory({ country, postal_code: business.postal_code }, business.vat_number))
    return [error(category, "seller_outside_eu", { country })];
  const found: Requirement[] = [];
  if (!business.vat_number)
    found.push(error(["business", "vat_number"], "seller_vat_number_missing", { tax_category: "K" }));
  if (!client.vat_number)
    found.push(error(["client", "vat_number"], "buyer_vat_number_missing", { tax_category: "K" }));
  else if (country && client.vat_number.startsWith(prefixOf(country)))
    found.push(warning(["client", "vat_number"], "buyer_vat_number_domestic", { country }));
  if (!isSupplyDated(invoice, entries))
    found.push(error(["supply_date"], "supply_date_missing", { country: null }));
  return [...found, ...destination(toIssue, "K")];
}

/** What a country's VAT numbers begin with: Greece has a code of its own. */
const prefixOf = (country: string): string => (country === "GR" ? "EL" : country);

function isSupplyDated({ supply_date, content }: ToIssue["invoice"], entries: readonly Entry[]): boolean {
  if (supply_date !== null || content?.service_period) return true;
  return entries.every(({ tax_category, service_period }) => tax_category !== "K" || service_period);
}

/** Art. 146: what is exported leaves the Union. */
const exported = (toIssue: ToIssue, entries: readonly Entry[]): Requirement[] =>
  firstOf(entries, "G") ? destination(toIssue, "G") : [];

/** Where goods without tax go: into another member state (K), or out of the Union (G). */
function destination({ invoice, business, client }: ToIssue, tax_category: "K" | "G"): Requirement[] {
  const field = ["delivery_address", "country"];
  const place = destinationOf(invoice, client);
  if (!place) {
    // An export leaves the country by its proof, which the invoice need not hold.
    const asked = tax_category === "K" ? error : warning;
    return [asked(field, "delivery_country_missing", { tax_category })];
  }
  const { country } = place;
  const isInside = isInVatTerritory(place, client.vat_number);
  const own = business.country;
  const isOwn = own !== null && countedAs(own) === countedAs(country);
  if (tax_category === "K") {
    if (isOwn) return [error(field, "delivery_inside_country", { tax_category, country })];
    return isInside ? [] : [error(field, "delivery_outside_eu", { country })];
  }
  if (isOwn && (isInside || !inUnion(country)))
    return [error(field, "delivery_inside_country", { tax_category, country })];
  const isFromUnion = own !== null && inUnion(own);
  return isInside && isFromUnion && country !== "GB" ? [error(field, "delivery_inside_eu", { country })] : [];
}

/** BR-O-11 to BR-O-14: an invoice outside the scope of VAT is so as a whole. */
function outOfScope({ business }: ToIssue, entries: readonly Entry[]): Requirement[] {
  const first = firstOf(entries, "O");
  if (!first || !business.country || !isEuropean(business.country)) return [];
  if (entries.every(({ tax_category }) => tax_category === "O")) return [];
  return [error([...first.field, "tax_category"], "out_of_scope_mixed", {})];
}

/**
 * Art. 226(11), BR-E-10: the reference to the provision, on the lines or in the note of the document; without one, the
 * document says "exempt" alone.
 */
function exempt({ business, invoice }: ToIssue, entries: readonly Entry[]): Requirement[] {
  if (business.vat_franchise || saysWhyUntaxed(invoice.content?.vat_note)) return [];
  const first = entries.find(({ tax_category, hasReason }) => tax_category === "E" && !hasReason);
  return first ? [warning([...first.field, "tax_exemption_reason"], "exemption_reason_missing", {})] : [];
}
