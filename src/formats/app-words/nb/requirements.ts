import type { RequirementWords } from "../subjects/requirements.ts";

export const REQUIREMENTS: RequirementWords = {
  no_lines: "Det er ingen linje ennå. Legg til det som er levert.",
  seller_name_missing: "Navnet på virksomheten din mangler.",
  seller_address_missing: "Gateadressen til virksomheten din mangler.",
  seller_city_missing: "Poststedet til virksomheten din mangler.",
  seller_postal_code_missing: "Postnummeret til virksomheten din mangler.",
  seller_country_missing: "Landet til virksomheten din mangler. Det avgjør hvilken lov som gjelder.",
  seller_tax_number_missing:
    "Den som beregner mva., oppgir mva-nummer eller skattenummer, og ditt mangler. Er du fritatt som liten virksomhet, oppgi det i profilen.",
  seller_vat_number_missing: "Mva-nummeret ditt mangler. Det må stå på denne fakturaen.",
  franchise_charges_tax: ({ tax_rate }) =>
    `Du er fritatt for mva. som liten virksomhet og kan ikke beregne ${tax_rate}. Sett satsen til 0, eller endre dette i profilen.`,
  franchise_zero_rate:
    "Det en liten virksomhet selger, er unntatt, ikke avgiftsbelagt med 0 %. Velg «unntatt».",
  franchise_intra_community:
    "Det en liten virksomhet selger til et annet medlemsland, er unntatt som sådan. Velg «unntatt».",
  buyer_is_consumer:
    "Bare en virksomhet kan skylde mva. i ditt sted, og denne kunden er privatperson. Beregn mva., eller endre kunden.",
  buyer_tax_number_missing:
    "Kundens mva-nummer eller organisasjonsnummer mangler. Ved omvendt avgiftsplikt står det på fakturaen.",
  buyer_vat_number_missing:
    "Kundens mva-nummer mangler. Uten det faktureres ingenting uten mva. til et annet medlemsland.",
  buyer_vat_number_domestic: ({ country }) =>
    `Kundens mva-nummer er fra ditt eget land (${country}). Uten mva. går varer bare til et nummer i et annet medlemsland.`,
  supply_date_missing: "Fakturaen må si når leveringen skjedde. Oppgi dag eller periode.",
  delivery_place_missing:
    "En norsk faktura oppgir leveringsstedet. Oppgi leveringsadressen eller kundens poststed.",
  delivery_country_missing:
    "Her har det betydning hvilket land varene går til. Oppgi leveringsadressen eller kundens land.",
  delivery_inside_country: ({ country }) =>
    `Varene blir i ditt eget land (${country}). Beregn mva. der, eller oppgi leveringsadressen.`,
  delivery_inside_eu: ({ country }) =>
    `En eksport forlater EU, og ${country} er med i EU. Velg leveranse innen EU, beregn mva., eller oppgi leveringsadressen.`,
  delivery_outside_eu: ({ country }) =>
    `En leveranse innen EU ender i et medlemsland, og det er ikke ${country}. Velg eksport, eller oppgi leveringsadressen.`,
  seller_outside_eu: ({ country }) =>
    `En leveranse innen EU begynner i et medlemsland, og det er ikke landet ditt (${country}). Velg eksport.`,
  out_of_scope_mixed:
    "«Utenfor mva.» gjelder hele fakturaer. Velg «unntatt» med en grunn for denne linjen, eller skriv en egen faktura.",
  exemption_reason_missing:
    "Fakturaen må si hvorfor dette er unntatt mva. Oppgi grunnen, for eksempel lovens paragraf.",
  rate_not_of_country: ({ tax_rate, country, rates }) =>
    `${country} har ingen mva-sats på ${tax_rate}; satsene er ${rates}. Andre lands satser er riktige under One-Stop-Shop.`,
  too_many_quantity_decimals: ({ most }) =>
    `Franske elektroniske fakturaer tar antall med høyst ${most} desimaler. Velg en mindre enhet.`,
  unusual_number_pattern: ({ pattern }) =>
    `Franske elektroniske fakturaer tar bare bokstaver, sifre og + - _ / i numre. Dine lages som ${pattern}; endre det under «Numre».`,
  tax_currency_missing: ({ currency, own }) =>
    `Fakturaen er i ${currency}, og loven vil også ha avgiften i ${own}. Velg ${own} som avgiftens valuta, med kurs.`,
  buyer_address_missing: "Kundens adresse mangler.",
  registration_number_missing: ({ name }) => `${name} for virksomheten din mangler.`,
  buyer_registration_number_missing: ({ name }) => `Kundens ${name} mangler.`,
  buyer_reference_missing: ({ name }) =>
    `En offentlig kunde faktureres med sin ${name}. Oppgi den som kundens referanse.`,
  legal_form_missing:
    "Organisasjonsformen til virksomheten din mangler, for eksempel AS eller enkeltpersonforetak.",
  share_capital_missing: ({ legal_form }) => `Aksjekapitalen mangler. Et ${legal_form} oppgir den.`,
  register_missing: ({ legal_form, example }) =>
    `Registreringen mangler. Et ${legal_form} oppgir den, for eksempel ${example}.`,
  register_court_missing: ({ legal_form }) =>
    `Den delen av Storbritannia der virksomheten er registrert, mangler, for eksempel England and Wales. Et ${legal_form} oppgir den.`,
  registered_office_missing: ({ legal_form }) => `Forretningskontoret mangler. Et ${legal_form} oppgir det.`,
  directors_missing: ({ legal_form }) => `Ledelsen mangler. Et ${legal_form} navngir den.`,
  supervisory_board_chair_missing: ({ legal_form }) =>
    `Lederen av tilsynsrådet mangler. Et ${legal_form} navngir vedkommende.`,
  company_register_missing: ({ legal_form }) =>
    `Et ${legal_form} oppgir «Foretaksregisteret». Kryss av i profilen for at det er registrert der.`,
  f_tax_missing:
    "Den som er godkjent for svensk F-skatt, oppgir det på fakturaen. Er du det, kryss av i profilen.",
  line_kind_missing: "En fransk faktura sier om den gjelder varer eller tjenester. Velg det på hver linje.",
  mention_hidden: {
    part: {
      legal_form: "Organisasjonsformen din hører hjemme på fakturaen og er skjult. Vis det.",
      product_mentions:
        "Om det gjelder varer eller tjenester hører hjemme på fakturaen og er skjult. Vis det.",
      personal_services:
        "Nummeret ditt som yter av personlige tjenester hører hjemme på fakturaen og er skjult. Vis det.",
      approved_association:
        "Medlemskapet ditt i en godkjent forening hører hjemme på fakturaen og er skjult. Vis det.",
      delivery_address: "Leveringsadressen hører hjemme på fakturaen og er skjult. Vis det.",
    },
  },
  client_is_archived: "Kunden er arkivert. Hent kunden fra arkivet, eller velg en annen.",
};
