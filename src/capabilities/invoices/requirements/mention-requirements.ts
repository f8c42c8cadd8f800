/**
 * Legal mentions that the profile or the client leaves out, by the seller's country and the buyer's. Their lack
 * is fined, but does not make an invoice void, so each of these warns.
 */
import { type CheckedBusiness, type Requirement, type ToIssue, warning } from "./requirement.ts";
import { isSimplified, limitOf } from "./simplified-invoices.ts";

export function mentionRequirements(toIssue: ToIssue): Requirement[] {
  const { business } = toIssue;
  return [
    ...buyerAddress(toIssue),
    ...publicBuyer(toIssue),
    ...supplyDate(toIssue),
    ...(BY_COUNTRY[business.country ?? ""]?.(toIssue) ?? []),
  ];
}

/** Directive 2006/112/EC art. 226(5) and 226b: the buyer's full name and address, above a small amount. */
function buyerAddress({ invoice, business, client }: ToIssue): Requirement[] {
  const found = limitOf(business.country ?? "");
  if (!found || (client.address && client.city)) return [];
  // Bokføringsforskriften § 5-1-2: address or organisation number.
  if (business.country === "NO" && client.registration_number) return [];
  const { limit, currency } = found;
  if (isSimplified(invoice, found)) return [];
  return [warning(["client", "address"], "buyer_address_missing", { limit, currency })];
}

/** § 5 ERechV, BR-DE-15: who invoices a German authority names its Leitweg-ID. */
function publicBuyer({ invoice, client }: ToIssue): Requirement[] {
  if (!client.public_sector || client.country !== "DE") return [];
  if (invoice.content?.buyer_reference) return [];
  return [warning(["buyer_reference"], "buyer_reference_missing", { name: "Leitweg-ID" })];
}

/** Countries in which an invoice states the day of the supply, even when it is the issue date. */
const WITH_SUPPLY_DATE: ReadonlySet<string> = new Set(["AT", "DE", "NO"]);

/**
 * § 14(4) no. 6 UStG (Germany), § 11(1) UStG (Austria), bokføringsforskriften § 5-1-1 no. 4 (Norway). Elsewhere a
 * day is stated where it differs from the issue date (art. 226(7)), which only the seller knows. Small amounts and
 * German small businesses need none (§ 33 and § 34a UStDV, § 11(6) UStG).
 */
function supplyDate({ invoice, business }: ToIssue): Requirement[] {
  const { country, vat_franchise, details } = business;
  if (!country || !WITH_SUPPLY_DATE.has(country) || details?.supplied_on_issue) return [];
  const { lines, supply_date, content } = invoice;
  if (supply_date !== null || content?.service_period) return [];
  const undated = lines.filter(({ service_period }) => !service_period);
  // Of an intra-Community supply it is asked as such.
  if (undated.length === 0 || undated.some(({ tax_category }) => tax_category === "K")) return [];
  const limit = limitOf(country);
  if ((country === "DE" && vat_franchise) || (limit && isSimplified(invoice, limit))) return [];
  return [warning(["supply_date"], "supply_date_missing", { country })];
}

type Rule = (toIssue: ToIssue) => Requirement[];

const BY_COUNTRY: Readonly<Record<string, Rule>> = {
  AT: ({ business }) => germanCompany(business),
  DE: ({ business }) => germanCompany(business),
  DK: ({ business }) => danish(business),
  FR: french,
  GB: ({ business }) => britishCompany(business),
  NO: norwegian,
  SE: ({ business }) => swedish(business),
};

/** The abbreviation of a legal form, whether it is written `S.A.S.` or `SAS`. */
export const legalFormOf = ({ legal_form }: CheckedBusiness): string =>
  (legal_form ?? "").replaceAll(".", "").trim();

const registrationNumber = ({ registration_number }: CheckedBusiness, name: string): Requirement[] =>
  registration_number
    ? []
    : [warning(["business", "registration_number"], "registration_number_missing", { name })];

const FRENCH_COMPANY = /^(SARL|EURL|SASU?|SA|SCA|SCS|SNC|SELARL|SELAS|SE|soci[ée]t[ée])\b/i;

/** From this day buyers' SIREN and the nature of what is sold are mentions (décret 2022-1299). */
const FRENCH_REFORM = "2026-09-01";

/** Whether an invoice bears the mentions of that reform: of a French seller to a French business. */
export const isInFrenchReform = ({ business, client, today }: ToIssue): boolean =>
  today >= FRENCH_REFORM &&
  business.country === "FR" &&
  client.type === "business" &&
  client.country === "FR";

/** C. com. art. R123-237, R123-238 and L441-9; CGI ann. II art. 242 nonies A. */
function french(toIssue: ToIssue): Requirement[] {
  const { business, client, invoice } = toIssue;
  const found = registrationNumber(business, "SIREN");
  const legal_form = legalFormOf(business);
  if (!legal_form && !business.sole_trader)
    found.push(warning(["business", "legal_form"], "legal_form_missing", { country: "FR" }));
  if (FRENCH_COMPANY.test(legal_form)) {
    if (business.share_capital_cents === null)
      found.push(warning(["business", "share_capital_cents"], "share_capital_missing", { legal_form }));
    if (!business.register_court && !business.register_number)
      found.push(register(legal_form, "RCS Paris 123 456 789"));
  }
  // The tax number of the French administration is none that an invoice may bear in place of the VAT number.
  if (invoice.tax_cents > 0 && !business.vat_number && business.tax_number)
    found.push(warning(["business", "vat_number"], "seller_vat_number_missing", { tax_category: "S" }));
  if (!isInFrenchReform(toIssue)) return found;
  if (!client.registration_number)
    found.push(
      warning(["client", "registration_number"], "buyer_registration_number_missing", { name: "SIREN" }),
    );
  // The document says what all of its lines are, or nothing.
  const untold = invoice.lines.findIndex(({ kind }) => kind === undefined);
  if (untold >= 0) found.push(warning(["lines", untold, "kind"], "line_kind_missing", {}));
  return found;
}

const register = (legal_form: string, example: string): Requirement =>
  warning(["business", "register_number"], "register_missing", { legal_form, example });

const office = (legal_form: string): Requirement =>
  warning(["business", "registered_office_city"], "registered_office_missing", { legal_form });

export const GERMAN_COMPANY = /\b(GmbH|UG|AG|KGaA|SE)\b/i;

/** § 35a GmbHG and § 80 AktG (Germany), § 14 UGB (Austria). */
function germanCompany(business: CheckedBusiness): Requirement[] {
  const legal_form = legalFormOf(business);
  if (!GERMAN_COMPANY.test(legal_form)) return [];
  const found: Requirement[] = [];
  if (!business.register_court || !business.register_number)
    found.push(register(legal_form, "Amtsgericht München, HRB 12345"));
  if (!business.registered_office_city) found.push(office(legal_form));
  if (business.country === "DE" && business.directors.length === 0)
    found.push(warning(["business", "directors"], "directors_missing", { legal_form }));
  // A GmbH may have a supervisory board; these always have one.
  if (
    business.country === "DE" &&
    /\b(AG|KGaA)\b/i.test(legal_form) &&
    !business.details?.supervisory_board_chair
  )
    found.push(
      warning(["business", "supervisory_board_chair"], "supervisory_board_chair_missing", { legal_form }),
    );
  return found;
}

/** Momsbekendtgørelsen § 58; selskabsloven § 2. */
function danish(business: CheckedBusiness): Requirement[] {
  const legal_form = legalFormOf(business);
  const isCompany = /^(ApS|A\/S|P\/S)(\s|$)/i.test(legal_form);
  return [
    ...registrationNumber(business, "CVR"),
    ...(isCompany && !business.registered_office_city ? [office(legal_form)] : []),
  ];
}

const NORWEGIAN_COMPANY = /^(ASA?|NUF)\b/i;

/** Bokføringsforskriften § 5-1-1 no. 4 and § 5-1-2; foretaksregisterloven § 10-2. */
function norwegian({ business, client, invoice }: ToIssue): Requirement[] {
  const legal_form = legalFormOf(business);
  const found = registrationNumber(business, "organisasjonsnummer");
  if (NORWEGIAN_COMPANY.test(legal_form) && !business.in_company_register)
    found.push(warning(["business", "in_company_register"], "company_register_missing", { legal_form }));
  if (!invoice.content?.delivery_address && !client.city)
    found.push(warning(["delivery_address"], "delivery_place_missing", {}));
  return found;
}

/** ABL 28:5; skatteförfarandelagen (2011:1244) ch. 9 and 10. */
function swedish(business: CheckedBusiness): Requirement[] {
  const legal_form = legalFormOf(business);
  const found = registrationNumber(business, "organisationsnummer");
  if (/^(AB|aktiebolag)\b/i.test(legal_form) && !business.registered_office_city)
    found.push(office(legal_form));
  if (!business.f_tax_approved) found.push(warning(["business", "f_tax_approved"], "f_tax_missing", {}));
  return found;
}

const BRITISH_COMPANY = /^(Ltd|Limited|PLC|LLP|Private limited|Public limited)\b/i;

/** Company, Limited Liability Partnership and Business Regulations 2015, reg. 24 and 25. */
function britishCompany(business: CheckedBusiness): Requirement[] {
  const legal_form = legalFormOf(business);
  if (!BRITISH_COMPANY.test(legal_form)) return [];
  return [
    ...registrationNumber(business, "company number"),
    ...(business.registered_office_city ? [] : [office(legal_form)]),
    ...(business.register_court
      ? []
      : [warning(["business", "register_court"], "register_court_missing", { legal_form })]),
  ];
}
