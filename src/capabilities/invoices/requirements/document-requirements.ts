/** What an invoice must hold whatever its VAT is, and forms that structured invoices do not take. */
import { nationalCurrency } from "../../../formats/document/national-currencies.ts";
import { hasAtMostDecimals } from "../../../platform/money/exact-decimals.ts";
import {
  type CheckedBusiness,
  entriesOf,
  error,
  type Requirement,
  type ToIssue,
  warning,
} from "./requirement.ts";
import { ratesOf } from "./vat-rates.ts";
import { isEuropean } from "./vat-territory.ts";

export function documentRequirements(toIssue: ToIssue): Requirement[] {
  return [
    ...lines(toIssue),
    ...seller(toIssue.business),
    ...rates(toIssue),
    ...taxCurrency(toIssue),
    ...frenchForm(toIssue),
  ];
}

/** Directive 2006/112/EC art. 226(6): an invoice says what was supplied. */
const lines = ({ invoice }: ToIssue): Requirement[] =>
  invoice.lines.length === 0 ? [error(["lines"], "no_lines", {})] : [];

/**
 * Art. 226(5): the seller's full name and address. The country decides which law holds. `address` may hold the
 * whole address in words of its own, so that its city is a part of it that nobody can look for.
 */
function seller({ name, address, city, postal_code, country }: CheckedBusiness): Requirement[] {
  const found: Requirement[] = [];
  if (!name.trim()) found.push(error(["business", "name"], "seller_name_missing", {}));
  if (!address) found.push(error(["business", "address"], "seller_address_missing", {}));
  if (!city) found.push((address ? warning : error)(["business", "city"], "seller_city_missing", {}));
  if (!country) found.push(error(["business", "country"], "seller_country_missing", {}));
  else if (!postal_code && isEuropean(country))
    found.push(warning(["business", "postal_code"], "seller_postal_code_missing", {}));
  return found;
}

/** Each rate that the seller's country does not have, once. */
function rates({ invoice, business }: ToIssue): Requirement[] {
  const { country } = business;
  const known = country && ratesOf(country);
  if (!country || !known) return [];
  const foreign = new Map(
    entriesOf(invoice)
      .filter(({ tax_rate }) => tax_rate > 0 && !known.includes(tax_rate))
      .map((entry) => [entry.tax_rate, entry] as const)
      .reverse(),
  );
  return [...foreign.values()]
    .reverse()
    .map(({ field, tax_rate }) =>
      warning([...field, "tax_rate"], "rate_not_of_country", { tax_rate, country, rates: known }),
    );
}

/** Art. 230; bokføringsforskriften § 5-1-1 (Norway), VAT Regulations 1995 reg. 14 (United Kingdom). */
function taxCurrency({ invoice, business }: ToIssue): Requirement[] {
  const { country } = business;
  const own = nationalCurrency(country);
  if (!country || own === null || !isEuropean(country)) return [];
  if (invoice.tax_cents === 0 || invoice.currency === own || invoice.content?.tax_currency) return [];
  return [warning(["tax_currency"], "tax_currency_missing", { currency: invoice.currency, own })];
}

/** What BR-FR (rules of the French reform) takes of a quantity and of a number. */
const FRENCH_QUANTITY_DECIMALS = 4;
const FRENCH_NUMBER = /^[A-Za-z0-9+\-_/{}:]*$/;

function frenchForm({ invoice, business }: ToIssue): Requirement[] {
  if (business.country !== "FR") return [];
  const most = FRENCH_QUANTITY_DECIMALS;
  const long = invoice.lines.findIndex(({ quantity }) => !hasAtMostDecimals(quantity, most));
  const pattern = business.invoice_number_pattern;
  return [
    ...(long < 0 ? [] : [warning(["lines", long, "quantity"], "too_many_quantity_decimals", { most })]),
    ...(FRENCH_NUMBER.test(pattern)
      ? []
      : [warning(["business", "invoice_number_pattern"], "unusual_number_pattern", { pattern })]),
  ];
}
