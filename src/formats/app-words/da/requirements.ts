import type { RequirementWords } from "../subjects/requirements.ts";

export const REQUIREMENTS: RequirementWords = {
  no_lines: "Der er ingen linje endnu. Tilføj det, der er leveret.",
  seller_name_missing: "Navnet på din virksomhed mangler.",
  seller_address_missing: "Din virksomheds vejnavn og husnummer mangler.",
  seller_city_missing: "Din virksomheds by mangler.",
  seller_postal_code_missing: "Din virksomheds postnummer mangler.",
  seller_country_missing: "Din virksomheds land mangler. Det afgør, hvilken lov der gælder.",
  seller_tax_number_missing:
    "Den, der opkræver moms, angiver sit moms- eller skattenummer, og dit mangler. Er du fritaget som lille virksomhed, så angiv det i profilen.",
  seller_vat_number_missing: "Dit momsnummer mangler. Det skal stå på denne faktura.",
  franchise_charges_tax: ({ tax_rate }) =>
    `Du er fritaget for moms som lille virksomhed og må ikke opkræve ${tax_rate}. Sæt satsen til 0, eller ret det i profilen.`,
  franchise_zero_rate:
    "Det, en lille virksomhed sælger, er fritaget, ikke beskattet med 0 %. Vælg »fritaget«.",
  franchise_intra_community:
    "Det, en lille virksomhed sælger til et andet medlemsland, er fritaget som sådan. Vælg »fritaget«.",
  buyer_is_consumer:
    "Kun en virksomhed kan skylde momsen i dit sted, og denne kunde er privatperson. Opkræv moms, eller ret kunden.",
  buyer_tax_number_missing:
    "Kundens moms- eller registreringsnummer mangler. Ved omvendt betalingspligt står det på fakturaen.",
  buyer_vat_number_missing:
    "Kundens momsnummer mangler. Uden det faktureres intet uden moms til et andet medlemsland.",
  buyer_vat_number_domestic: ({ country }) =>
    `Kundens momsnummer er fra dit eget land (${country}). Uden moms går varer kun til et nummer i et andet medlemsland.`,
  supply_date_missing: "Fakturaen skal sige, hvornår leveringen skete. Angiv dag eller periode.",
  delivery_place_missing:
    "En norsk faktura angiver leveringsstedet. Angiv leveringsadressen eller kundens by.",
  delivery_country_missing:
    "Her har det betydning, hvilket land varerne går til. Angiv leveringsadressen eller kundens land.",
  delivery_inside_country: ({ country }) =>
    `Varerne bliver i dit eget land (${country}). Opkræv moms dér, eller angiv leveringsadressen.`,
  delivery_inside_eu: ({ country }) =>
    `En eksport forlader EU, og ${country} er med i EU. Vælg levering inden for EU, opkræv moms, eller angiv leveringsadressen.`,
  delivery_outside_eu: ({ country }) =>
    `En levering inden for EU ender i et medlemsland, og det er ${country} ikke. Vælg eksport, eller angiv leveringsadressen.`,
  seller_outside_eu: ({ country }) =>
    `En levering inden for EU begynder i et medlemsland, og det er dit land (${country}) ikke. Vælg eksport.`,
  out_of_scope_mixed:
    "»Uden for momslovens område« gælder hele fakturaer. Vælg »fritaget« med en grund for denne linje, eller skriv en faktura til.",
  exemption_reason_missing:
    "Fakturaen skal sige, hvorfor dette er fritaget for moms. Angiv grunden, for eksempel lovens paragraf.",
  rate_not_of_country: ({ tax_rate, country, rates }) =>
    `${country} har ingen momssats på ${tax_rate}; satserne er ${rates}. Andre landes satser er rigtige under One Stop Shop.`,
  too_many_quantity_decimals: ({ most }) =>
    `Franske elektroniske fakturaer tager antal med højst ${most} decimaler. Vælg en mindre enhed.`,
  unusual_number_pattern: ({ pattern }) =>
    `Franske elektroniske fakturaer tager kun bogstaver, cifre og + - _ / i numre. Dine dannes som ${pattern}; ret det under »Numre«.`,
  tax_currency_missing: ({ currency, own }) =>
    `Fakturaen er i ${currency}, og loven vil også have momsen i ${own}. Vælg ${own} som momsens valuta, med kurs.`,
  buyer_address_missing: "Kundens adresse mangler.",
  registration_number_missing: ({ name }) => `${name} for din virksomhed mangler.`,
  buyer_registration_number_missing: ({ name }) => `Kundens ${name} mangler.`,
  buyer_reference_missing: ({ name }) =>
    `En offentlig kunde faktureres med sin ${name}. Angiv den som kundens reference.`,
  legal_form_missing: "Virksomhedens selskabsform mangler, for eksempel ApS eller enkeltmandsvirksomhed.",
  share_capital_missing: ({ legal_form }) => `Selskabskapitalen mangler. Et ${legal_form} angiver den.`,
  register_missing: ({ legal_form, example }) =>
    `Registreringen mangler. Et ${legal_form} angiver den, for eksempel ${example}.`,
  register_court_missing: ({ legal_form }) =>
    `Den del af Storbritannien, hvor virksomheden er registreret, mangler, for eksempel England and Wales. Et ${legal_form} angiver den.`,
  registered_office_missing: ({ legal_form }) => `Hjemstedet mangler. Et ${legal_form} angiver det.`,
  directors_missing: ({ legal_form }) => `Direktionen mangler. Et ${legal_form} nævner den.`,
  supervisory_board_chair_missing: ({ legal_form }) =>
    `Formanden for tilsynsrådet mangler. Et ${legal_form} nævner vedkommende.`,
  company_register_missing: ({ legal_form }) =>
    `Et ${legal_form} angiver »Foretaksregisteret«. Sæt kryds i profilen for, at det er registreret dér.`,
  f_tax_missing:
    "Den, der er godkendt til svensk F-skat, angiver det på fakturaen. Er du det, så sæt kryds i profilen.",
  line_kind_missing: "En fransk faktura siger, om den gælder varer eller ydelser. Vælg det på hver linje.",
  mention_hidden: {
    part: {
      legal_form: "Din selskabsform hører hjemme på fakturaen og er skjult. Vis det.",
      product_mentions: "Om det gælder varer eller ydelser hører hjemme på fakturaen og er skjult. Vis det.",
      personal_services:
        "Dit nummer som yder af personlige ydelser hører hjemme på fakturaen og er skjult. Vis det.",
      approved_association:
        "Dit medlemskab af en godkendt forening hører hjemme på fakturaen og er skjult. Vis det.",
      delivery_address: "Leveringsadressen hører hjemme på fakturaen og er skjult. Vis det.",
    },
  },
  client_is_archived: "Kunden er arkiveret. Tag kunden ud af arkivet, eller vælg en anden.",
};
