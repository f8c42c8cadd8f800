import type { RequirementWords } from "../subjects/requirements.ts";

export const REQUIREMENTS: RequirementWords = {
  no_lines: "There is no line yet. Add what was supplied.",
  seller_name_missing: "The name of your business is missing.",
  seller_address_missing: "The street and number of your business are missing.",
  seller_city_missing: "The city of your business is missing.",
  seller_postal_code_missing: "The postal code of your business is missing.",
  seller_country_missing: "The country of your business is missing. It decides which law holds.",
  seller_tax_number_missing:
    "Who charges VAT states their VAT number or tax number, and yours is missing. If you are exempt as a small business, say so in your profile.",
  seller_vat_number_missing: "Your VAT number is missing. It must stand on this invoice.",
  franchise_charges_tax: ({ tax_rate }) =>
    `You are exempt from VAT as a small business, so you may not charge ${tax_rate}. Set the rate to 0, or change this in your profile.`,
  franchise_zero_rate: "What a small business sells is exempt, not taxed at 0 %. Choose “exempt”.",
  franchise_intra_community:
    "What a small business sells to another member state is exempt as such. Choose “exempt”.",
  buyer_is_consumer:
    "Only a business can owe the VAT in your place, and this client is a private person. Charge VAT, or change the client.",
  buyer_tax_number_missing:
    "The client’s VAT number or registration number is missing. With reverse charge it stands on the invoice.",
  buyer_vat_number_missing:
    "The client’s VAT number is missing. Without it, nothing goes to another member state without VAT.",
  buyer_vat_number_domestic: ({ country }) =>
    `The client’s VAT number is of ${country}, your own country. Without VAT, goods go only to a number of another member state.`,
  supply_date_missing: "The invoice must say when the supply was made. Enter the day or the period.",
  delivery_place_missing:
    "A Norwegian invoice says where the supply was made. Enter the delivery address, or the client’s city.",
  delivery_country_missing:
    "It matters here to which country the goods go. Enter the delivery address, or the client’s country.",
  delivery_inside_country: ({ country }) =>
    `The goods stay in ${country}, your own country. Charge its VAT, or enter the delivery address to which they go.`,
  delivery_inside_eu: ({ country }) =>
    `An export leaves the EU, and ${country} is in it. Choose an intra-Community supply, charge VAT, or enter the delivery address.`,
  delivery_outside_eu: ({ country }) =>
    `An intra-Community supply ends in a member state, and ${country} is none. Choose an export, or enter the delivery address.`,
  seller_outside_eu: ({ country }) =>
    `An intra-Community supply begins in a member state, and your country ${country} is none. Choose an export.`,
  out_of_scope_mixed:
    "“Outside the scope of VAT” is for whole invoices. Choose “exempt” with a reason for this line, or write a second invoice.",
  exemption_reason_missing:
    "The invoice must say why this is exempt from VAT. Enter the reason, such as the article of the law.",
  rate_not_of_country: ({ tax_rate, country, rates }) =>
    `${country} has no VAT rate of ${tax_rate}; it has ${rates}. Rates of other countries are right under the One-Stop-Shop.`,
  too_many_quantity_decimals: ({ most }) =>
    `French electronic invoices take quantities of at most ${most} decimals. Choose a smaller unit.`,
  unusual_number_pattern: ({ pattern }) =>
    `French electronic invoices take numbers of letters, digits and + - _ / alone. Yours are made as ${pattern}; change that under “Numbers”.`,
  tax_currency_missing: ({ currency, own }) =>
    `The invoice is in ${currency}, and the law wants its VAT in ${own}, too. Choose ${own} as the currency of the VAT, with its rate.`,
  buyer_address_missing: "The client’s address is missing.",
  registration_number_missing: ({ name }) => `The ${name} of your business is missing.`,
  buyer_registration_number_missing: ({ name }) => `The client’s ${name} is missing.`,
  buyer_reference_missing: ({ name }) =>
    `A public body is invoiced by its ${name}. Enter it as the client’s reference.`,
  legal_form_missing: "The legal form of your business is missing, such as limited company or sole trader.",
  share_capital_missing: ({ legal_form }) => `The share capital is missing. A ${legal_form} states it.`,
  register_missing: ({ legal_form, example }) =>
    `The entry in the register is missing. A ${legal_form} states it, such as ${example}.`,
  register_court_missing: ({ legal_form }) =>
    `The part of the United Kingdom in which the business is registered is missing, such as England and Wales. A ${legal_form} states it.`,
  registered_office_missing: ({ legal_form }) =>
    `The registered office is missing. A ${legal_form} states it.`,
  directors_missing: ({ legal_form }) => `The directors are missing. A ${legal_form} names them.`,
  supervisory_board_chair_missing: ({ legal_form }) =>
    `The chair of the supervisory board is missing. An ${legal_form} names that person.`,
  company_register_missing: ({ legal_form }) =>
    `An ${legal_form} states “Foretaksregisteret”. Tick in your profile that it is registered there.`,
  f_tax_missing:
    "Who is approved for Swedish F-tax says so on the invoice. If you are, tick it in your profile.",
  line_kind_missing: "A French invoice says whether it is for goods or services. Choose that in each line.",
  mention_hidden: {
    part: {
      legal_form: "Your legal form belongs on the invoice, and is hidden. Show it.",
      product_mentions: "Whether it is for goods or services belongs on the invoice, and is hidden. Show it.",
      personal_services:
        "Your number as a provider of personal services belongs on the invoice, and is hidden. Show it.",
      approved_association:
        "Your membership of an approved association belongs on the invoice, and is hidden. Show it.",
      delivery_address: "The delivery address belongs on the invoice, and is hidden. Show it.",
    },
  },
  client_is_archived: "This client is archived. Take the client out of the archive, or choose another.",
};
