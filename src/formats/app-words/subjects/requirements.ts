import type { MentionPart } from "../../../schema/vocabularies/display.ts";
import type { Chosen, Told } from "./told.ts";

/**
 * What an invoice lacks before it may have a number, and what would be right. The names are the codes and facts of
 * `RequirementFacts` in `capabilities/refusals.ts`.
 */
export interface RequirementWords {
  no_lines: string;
  seller_name_missing: string;
  seller_address_missing: string;
  seller_city_missing: string;
  seller_postal_code_missing: string;
  seller_country_missing: string;
  seller_tax_number_missing: string;
  seller_vat_number_missing: string;
  franchise_charges_tax: Told<"tax_rate">;
  franchise_zero_rate: string;
  franchise_intra_community: string;
  buyer_is_consumer: string;
  buyer_tax_number_missing: string;
  buyer_vat_number_missing: string;
  buyer_vat_number_domestic: Told<"country">;
  supply_date_missing: string;
  delivery_place_missing: string;
  delivery_country_missing: string;
  delivery_inside_country: Told<"country">;
  delivery_inside_eu: Told<"country">;
  delivery_outside_eu: Told<"country">;
  seller_outside_eu: Told<"country">;
  out_of_scope_mixed: string;
  exemption_reason_missing: string;
  rate_not_of_country: Told<"tax_rate" | "country" | "rates">;
  too_many_quantity_decimals: Told<"most">;
  unusual_number_pattern: Told<"pattern">;
  tax_currency_missing: Told<"currency" | "own">;
  buyer_address_missing: string;
  registration_number_missing: Told<"name">;
  buyer_registration_number_missing: Told<"name">;
  buyer_reference_missing: Told<"name">;
  legal_form_missing: string;
  share_capital_missing: Told<"legal_form">;
  register_missing: Told<"legal_form" | "example">;
  register_court_missing: Told<"legal_form">;
  registered_office_missing: Told<"legal_form">;
  directors_missing: Told<"legal_form">;
  supervisory_board_chair_missing: Told<"legal_form">;
  company_register_missing: Told<"legal_form">;
  f_tax_missing: string;
  line_kind_missing: string;
  mention_hidden: Chosen<"part", MentionPart>;
  client_is_archived: string;
}
