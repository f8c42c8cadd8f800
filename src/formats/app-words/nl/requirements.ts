import type { RequirementWords } from "../subjects/requirements.ts";

export const REQUIREMENTS: RequirementWords = {
  no_lines: "Er is nog geen regel. Voeg toe wat er geleverd is.",
  seller_name_missing: "De naam van uw bedrijf ontbreekt.",
  seller_address_missing: "De straat en het huisnummer van uw bedrijf ontbreken.",
  seller_city_missing: "De plaats van uw bedrijf ontbreekt.",
  seller_postal_code_missing: "De postcode van uw bedrijf ontbreekt.",
  seller_country_missing: "Het land van uw bedrijf ontbreekt. Het bepaalt welk recht geldt.",
  seller_tax_number_missing:
    "Wie btw rekent, vermeldt zijn btw-nummer of fiscaal nummer, en het uwe ontbreekt. Valt u onder de kleineondernemersregeling, geef dat dan aan in uw profiel.",
  seller_vat_number_missing: "Uw btw-nummer ontbreekt. Het moet op deze factuur staan.",
  franchise_charges_tax: ({ tax_rate }) =>
    `U valt onder de kleineondernemersregeling en mag geen ${tax_rate} rekenen. Zet het tarief op 0 of wijzig dit in uw profiel.`,
  franchise_zero_rate:
    "Wat een kleine ondernemer verkoopt, is vrijgesteld en niet belast met 0 %. Kies ‘vrijgesteld’.",
  franchise_intra_community:
    "Wat een kleine ondernemer naar een andere lidstaat verkoopt, is als zodanig vrijgesteld. Kies ‘vrijgesteld’.",
  buyer_is_consumer:
    "Alleen een bedrijf kan de btw in uw plaats verschuldigd zijn, en deze klant is particulier. Reken btw of wijzig de klant.",
  buyer_tax_number_missing:
    "Het btw-nummer of registratienummer van de klant ontbreekt. Bij verlegging staat het op de factuur.",
  buyer_vat_number_missing:
    "Het btw-nummer van de klant ontbreekt. Zonder dat nummer gaat niets zonder btw naar een andere lidstaat.",
  buyer_vat_number_domestic: ({ country }) =>
    `Het btw-nummer van de klant is uit uw eigen land (${country}). Zonder btw gaan goederen alleen naar een nummer van een andere lidstaat.`,
  supply_date_missing: "De factuur moet vermelden wanneer er geleverd is. Vul de dag of de periode in.",
  delivery_place_missing:
    "Een Noorse factuur vermeldt waar er geleverd is. Vul het leveradres of de plaats van de klant in.",
  delivery_country_missing:
    "Hier doet ertoe naar welk land de goederen gaan. Vul het leveradres of het land van de klant in.",
  delivery_inside_country: ({ country }) =>
    `De goederen blijven in uw eigen land (${country}). Reken de btw daarvan of vul het leveradres in.`,
  delivery_inside_eu: ({ country }) =>
    `Een uitvoer verlaat de EU, en ${country} hoort erbij. Kies een intracommunautaire levering, reken btw of vul het leveradres in.`,
  delivery_outside_eu: ({ country }) =>
    `Een intracommunautaire levering eindigt in een lidstaat, en dat is ${country} niet. Kies uitvoer of vul het leveradres in.`,
  seller_outside_eu: ({ country }) =>
    `Een intracommunautaire levering begint in een lidstaat, en dat is uw land (${country}) niet. Kies uitvoer.`,
  out_of_scope_mixed:
    "‘Buiten de btw’ geldt voor hele facturen. Kies voor deze regel ‘vrijgesteld’ met een reden, of maak een tweede factuur.",
  exemption_reason_missing:
    "De factuur moet zeggen waarom dit van btw is vrijgesteld. Vul de reden in, bijvoorbeeld het wetsartikel.",
  rate_not_of_country: ({ tax_rate, country, rates }) =>
    `${country} heeft geen btw-tarief van ${tax_rate}; er is ${rates}. Tarieven van andere landen zijn juist bij de éénloketregeling (OSS).`,
  too_many_quantity_decimals: ({ most }) =>
    `Franse e-facturen nemen aantallen met hoogstens ${most} decimalen. Kies een kleinere eenheid.`,
  unusual_number_pattern: ({ pattern }) =>
    `Franse e-facturen nemen in nummers alleen letters, cijfers en + - _ /. De uwe volgen ${pattern}; wijzig dat onder ‘Nummers’.`,
  tax_currency_missing: ({ currency, own }) =>
    `De factuur is in ${currency}, en de wet wil de btw ook in ${own}. Kies ${own} als valuta van de btw, met de koers.`,
  buyer_address_missing: "Het adres van de klant ontbreekt.",
  registration_number_missing: ({ name }) => `Het registratienummer van uw bedrijf ontbreekt (${name}).`,
  buyer_registration_number_missing: ({ name }) => `Het registratienummer van de klant ontbreekt (${name}).`,
  buyer_reference_missing: ({ name }) =>
    `Een overheid wordt gefactureerd met haar ${name}. Vul die in als referentie van de klant.`,
  legal_form_missing: "De rechtsvorm van uw bedrijf ontbreekt, bijvoorbeeld bv of eenmanszaak.",
  share_capital_missing: ({ legal_form }) => `Het kapitaal ontbreekt. Een ${legal_form} vermeldt het.`,
  register_missing: ({ legal_form, example }) =>
    `De inschrijving in het register ontbreekt. Een ${legal_form} vermeldt die, zoals ${example}.`,
  register_court_missing: ({ legal_form }) =>
    `Het deel van het Verenigd Koninkrijk waar het bedrijf is ingeschreven ontbreekt, zoals England and Wales. Een ${legal_form} vermeldt het.`,
  registered_office_missing: ({ legal_form }) =>
    `De statutaire zetel ontbreekt. Een ${legal_form} vermeldt die.`,
  directors_missing: ({ legal_form }) => `De bestuurders ontbreken. Een ${legal_form} noemt hen.`,
  supervisory_board_chair_missing: ({ legal_form }) =>
    `De voorzitter van de raad van commissarissen ontbreekt. Een ${legal_form} noemt die.`,
  company_register_missing: ({ legal_form }) =>
    `Een ${legal_form} vermeldt ‘Foretaksregisteret’. Vink in uw profiel aan dat het daar is ingeschreven.`,
  f_tax_missing:
    "Wie voor de Zweedse F-skatt is goedgekeurd, vermeldt dat op de factuur. Is dat zo, vink het dan aan in uw profiel.",
  line_kind_missing: "Een Franse factuur zegt of het om goederen of diensten gaat. Kies dat bij elke regel.",
  mention_hidden: {
    part: {
      legal_form: "Uw rechtsvorm hoort op de factuur en is verborgen. Toon dit.",
      product_mentions: "Of het om goederen of diensten gaat, hoort op de factuur en is verborgen. Toon dit.",
      personal_services:
        "Uw nummer als aanbieder van persoonlijke diensten hoort op de factuur en is verborgen. Toon dit.",
      approved_association:
        "Uw lidmaatschap van een erkende vereniging hoort op de factuur en is verborgen. Toon dit.",
      delivery_address: "Het leveradres hoort op de factuur en is verborgen. Toon dit.",
    },
  },
  client_is_archived: "Deze klant is gearchiveerd. Haal de klant uit het archief of kies een andere.",
};
