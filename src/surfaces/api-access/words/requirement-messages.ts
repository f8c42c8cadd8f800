/**
 * The words of the APIs for what an invoice lacks before it may have a number: what the law asks, and where to fill
 * it in.
 */
import type { RequirementFacts } from "../../../capabilities/refusals.ts";
import type { MentionPart } from "../../../schema/vocabularies/display.ts";

const HIDDEN_MENTIONS: Record<MentionPart, string> = {
  legal_form: "The seller's legal form",
  product_mentions: "Whether it is for goods or services",
  personal_services: "The number of an approved provider of personal services",
  approved_association: "The membership of an approved association",
  delivery_address: "The address to which goods are delivered",
};

type Words = {
  [C in keyof RequirementFacts]: { code?: string; words: (facts: RequirementFacts[C]) => string };
};

const PROFILE = "PUT /business";
const CLIENT = "PUT /clients/{id}";

export const REQUIREMENT_MESSAGES: Words = {
  no_lines: { words: () => "An invoice says what was supplied; add a line to it." },
  seller_name_missing: {
    words: () => `An invoice bears the seller's name; set \`name\` with ${PROFILE}.`,
  },
  seller_address_missing: {
    words: () =>
      `An invoice bears the seller's address; set \`address\` (street and number) with ${PROFILE}.`,
  },
  seller_city_missing: {
    words: () =>
      `An invoice bears the seller's address; set \`city\` with ${PROFILE}, unless \`address\` holds it.`,
  },
  seller_postal_code_missing: {
    words: () => `The seller's address has no postal code; set \`postal_code\` with ${PROFILE}.`,
  },
  seller_country_missing: {
    words: () =>
      `Which law holds depends on the seller's country; set \`country\` with ${PROFILE}, such as \`FR\`.`,
  },
  seller_tax_number_missing: {
    words: ({ country }) =>
      `Who charges VAT states a number of the tax office: set \`vat_number\`${country === "FR" ? "" : " or `tax_number`"} with ${PROFILE}. A small business that is exempt sets \`vat_franchise\` there, and charges no VAT.`,
  },
  seller_vat_number_missing: {
    words: ({ tax_category }) =>
      tax_category === "S"
        ? `Who charges VAT in France states the VAT number; set \`vat_number\` with ${PROFILE}.`
        : `With \`${tax_category}\` the seller's VAT number stands on the invoice; set \`vat_number\` with ${PROFILE}.`,
  },
  franchise_charges_tax: {
    words: ({ tax_rate }) =>
      `The business is exempt as a small business (\`vat_franchise\`), so it may not charge ${tax_rate} %: set \`tax_rate\` to 0. If it does charge VAT, set \`vat_franchise: false\` with ${PROFILE}.`,
  },
  franchise_zero_rate: {
    words: () =>
      "`Z` is for supplies that are taxed at 0 %. What a small business sells is exempt: leave `tax_category` out, or set it to `E`.",
  },
  franchise_intra_community: {
    words: () =>
      "What a small business sells is exempt as such, also to another member state (Directive 2006/112/EC art. 139): use `E`.",
  },
  buyer_is_consumer: {
    words: () =>
      "Only a business can owe the tax in the seller's place (`AE`), and the client is a consumer. Charge VAT, or set the client's `type` to `business` and its `vat_number`.",
  },
  buyer_tax_number_missing: {
    words: () =>
      `With \`AE\` the buyer's number stands on the invoice; set the client's \`vat_number\` or \`registration_number\` with ${CLIENT}.`,
  },
  buyer_vat_number_missing: {
    words: ({ tax_category }) =>
      `With \`${tax_category}\` into another member state the buyer's VAT number stands on the invoice; set the client's \`vat_number\` with ${CLIENT}.`,
  },
  buyer_vat_number_domestic: {
    words: ({ country }) =>
      `The client's VAT number is of ${country}, as the seller is: without VAT goods go to who has the number of another member state.`,
  },
  supply_date_missing: {
    words: ({ country }) =>
      country === null
        ? "An intra-Community supply (`K`) states when it was made; set `supply_date` or `service_period`."
        : `An invoice of a seller in ${country} states when the supply was made; set \`supply_date\` or \`service_period\`. If it always is the issue date, set \`supplied_on_issue\` with ${PROFILE}.`,
  },
  delivery_place_missing: {
    words: () =>
      `A Norwegian invoice states where the supply was made; set \`delivery_address\`, or the client's \`city\` with ${CLIENT}.`,
  },
  delivery_country_missing: {
    words: ({ tax_category }) =>
      `With \`${tax_category}\` it matters where the goods go; set \`delivery_address\` with its country, or the client's \`country\`.`,
  },
  delivery_inside_country: {
    words: ({ tax_category, country }) =>
      `With \`${tax_category}\` the goods leave the seller's country, and these stay in ${country}: charge its VAT, or name where they go in \`delivery_address\`.`,
  },
  delivery_inside_eu: {
    words: ({ country }) =>
      `An export (\`G\`) leaves the EU, and ${country} is in it: use \`K\` for goods to a business with a VAT number, charge VAT, or name where they go in \`delivery_address\`.`,
  },
  delivery_outside_eu: {
    words: ({ country }) =>
      `An intra-Community supply (\`K\`) ends in a member state, and ${country} is none: use \`G\` for an export, or name where the goods go in \`delivery_address\`.`,
  },
  seller_outside_eu: {
    words: ({ country }) =>
      `An intra-Community supply (\`K\`) begins in a member state, and the seller's country ${country} is none: use \`G\` for an export.`,
  },
  out_of_scope_mixed: {
    words: () =>
      "`O` is for invoices that are outside the scope of VAT as a whole. Beside lines of other categories use `E` with its reason (for disbursements, Directive 2006/112/EC art. 79 point c), or a second invoice.",
  },
  exemption_reason_missing: {
    words: () =>
      "The law wants to know why this is exempt; set `tax_exemption_reason`, such as the article of the act.",
  },
  rate_not_of_country: {
    words: ({ tax_rate, country, rates }) =>
      `${country} has the VAT rates ${rates.join(", ")} %, and no ${tax_rate} %. Under the One-Stop-Shop the rates of other countries are right.`,
  },
  too_many_quantity_decimals: {
    words: ({ most }) =>
      `French structured invoices take quantities of at most ${most} decimals; choose a smaller unit.`,
  },
  unusual_number_pattern: {
    words: ({ pattern }) =>
      `French structured invoices take numbers of letters, digits and + - _ / alone; \`invoice_number_pattern\` is \`${pattern}\`. Change it with ${PROFILE}.`,
  },
  tax_currency_missing: {
    words: ({ currency, own }) =>
      `The invoice is in ${currency}, and the law wants its VAT in ${own}, too; set \`tax_currency\` to ${own}, with \`exchange_rate\`.`,
  },
  buyer_address_missing: {
    words: ({ limit, currency }) =>
      `An invoice${limit > 0 ? ` over ${limit / 100} ${currency}` : ""} bears the buyer's address; set the client's \`address\` and \`city\` with ${CLIENT}.`,
  },
  registration_number_missing: {
    words: ({ name }) =>
      `The seller's ${name} belongs on the invoice; set \`registration_number\` with ${PROFILE}.`,
  },
  buyer_registration_number_missing: {
    words: ({ name }) =>
      `The buyer's ${name} belongs on the invoice; set the client's \`registration_number\` with ${CLIENT}.`,
  },
  buyer_reference_missing: {
    words: ({ name }) => `A public buyer is invoiced by its ${name}; set \`buyer_reference\`.`,
  },
  legal_form_missing: {
    words: () =>
      `The seller's legal form belongs on the invoice; set \`legal_form\`, such as \`SARL\`, or \`sole_trader\`, with ${PROFILE}.`,
  },
  share_capital_missing: {
    words: ({ legal_form }) =>
      `A ${legal_form} states its capital; set \`share_capital_cents\` with ${PROFILE}.`,
  },
  register_missing: {
    words: ({ legal_form, example }) =>
      `A ${legal_form} states its entry in the register, such as \`${example}\`; set \`register_court\` and \`register_number\` with ${PROFILE}.`,
  },
  register_court_missing: {
    words: ({ legal_form }) =>
      `A ${legal_form} states the part of the United Kingdom in which it is registered; set \`register_court\`, such as \`England and Wales\`, with ${PROFILE}.`,
  },
  registered_office_missing: {
    words: ({ legal_form }) =>
      `A ${legal_form} states its registered office; set \`registered_office_city\` with ${PROFILE}.`,
  },
  directors_missing: {
    words: ({ legal_form }) => `A ${legal_form} names its directors; set \`directors\` with ${PROFILE}.`,
  },
  supervisory_board_chair_missing: {
    words: ({ legal_form }) =>
      `An ${legal_form} names the chair of its supervisory board; set \`supervisory_board_chair\` with ${PROFILE}.`,
  },
  company_register_missing: {
    words: ({ legal_form }) =>
      `An ${legal_form} states \`Foretaksregisteret\`; set \`in_company_register\` with ${PROFILE}.`,
  },
  f_tax_missing: {
    words: () =>
      `Who is approved for F-tax says so on the invoice (\`Godkänd för F-skatt\`); if it is so, set \`f_tax_approved\` with ${PROFILE}.`,
  },
  line_kind_missing: {
    words: () =>
      "Since September 2026 a French invoice says whether it is for goods or services; set `kind` in the lines.",
  },
  mention_hidden: {
    words: ({ part }) =>
      `${HIDDEN_MENTIONS[part]} belongs on the invoice, and \`display.${part}\` hides it; set it to true.`,
  },
  client_is_archived: {
    code: "client_archived",
    words: () => "The client is archived; restore it, or choose another.",
  },
};
