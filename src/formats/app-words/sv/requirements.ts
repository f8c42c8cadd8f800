import type { RequirementWords } from "../subjects/requirements.ts";

export const REQUIREMENTS: RequirementWords = {
  no_lines: "Det finns ingen rad ännu. Lägg till det som har levererats.",
  seller_name_missing: "Namnet på ditt företag saknas.",
  seller_address_missing: "Gatuadressen till ditt företag saknas.",
  seller_city_missing: "Orten för ditt företag saknas.",
  seller_postal_code_missing: "Postnumret till ditt företag saknas.",
  seller_country_missing: "Landet för ditt företag saknas. Det avgör vilken lag som gäller.",
  seller_tax_number_missing:
    "Den som tar ut moms anger sitt momsregistreringsnummer eller skattenummer, och ditt saknas. Är du undantagen som litet företag, ange det i profilen.",
  seller_vat_number_missing: "Ditt momsregistreringsnummer saknas. Det måste stå på den här fakturan.",
  franchise_charges_tax: ({ tax_rate }) =>
    `Du är undantagen från moms som litet företag och får inte ta ut ${tax_rate}. Sätt satsen till 0 eller ändra detta i profilen.`,
  franchise_zero_rate:
    "Det ett litet företag säljer är undantaget, inte beskattat med 0 %. Välj ”undantaget”.",
  franchise_intra_community:
    "Det ett litet företag säljer till ett annat medlemsland är undantaget som sådant. Välj ”undantaget”.",
  buyer_is_consumer:
    "Bara ett företag kan vara betalningsskyldigt för momsen i ditt ställe, och kunden är en privatperson. Ta ut moms eller ändra kunden.",
  buyer_tax_number_missing:
    "Kundens momsregistreringsnummer eller organisationsnummer saknas. Vid omvänd betalningsskyldighet står det på fakturan.",
  buyer_vat_number_missing:
    "Kundens momsregistreringsnummer saknas. Utan det faktureras inget utan moms till ett annat medlemsland.",
  buyer_vat_number_domestic: ({ country }) =>
    `Kundens momsregistreringsnummer är från ditt eget land (${country}). Utan moms går varor bara till ett nummer i ett annat medlemsland.`,
  supply_date_missing: "Fakturan måste säga när leveransen skedde. Ange dag eller period.",
  delivery_place_missing: "En norsk faktura anger leveransorten. Ange leveransadressen eller kundens ort.",
  delivery_country_missing:
    "Här spelar det roll till vilket land varorna går. Ange leveransadressen eller kundens land.",
  delivery_inside_country: ({ country }) =>
    `Varorna stannar i ditt eget land (${country}). Ta ut moms där eller ange leveransadressen.`,
  delivery_inside_eu: ({ country }) =>
    `En export lämnar EU, och ${country} ingår i EU. Välj gemenskapsintern leverans, ta ut moms eller ange leveransadressen.`,
  delivery_outside_eu: ({ country }) =>
    `En gemenskapsintern leverans slutar i ett medlemsland, och det är inte ${country}. Välj export eller ange leveransadressen.`,
  seller_outside_eu: ({ country }) =>
    `En gemenskapsintern leverans börjar i ett medlemsland, och det är inte ditt land (${country}). Välj export.`,
  out_of_scope_mixed:
    "”Utanför momsens tillämpningsområde” gäller hela fakturor. Välj ”undantaget” med ett skäl för raden, eller skriv en andra faktura.",
  exemption_reason_missing:
    "Fakturan måste säga varför detta är undantaget från moms. Ange skälet, till exempel lagens paragraf.",
  rate_not_of_country: ({ tax_rate, country, rates }) =>
    `${country} har ingen momssats på ${tax_rate}; satserna är ${rates}. Andra länders satser är rätt inom One Stop Shop.`,
  too_many_quantity_decimals: ({ most }) =>
    `Franska elektroniska fakturor tar antal med högst ${most} decimaler. Välj en mindre enhet.`,
  unusual_number_pattern: ({ pattern }) =>
    `Franska elektroniska fakturor tar bara bokstäver, siffror och + - _ / i nummer. Dina bildas som ${pattern}; ändra det under ”Nummer”.`,
  tax_currency_missing: ({ currency, own }) =>
    `Fakturan är i ${currency}, och lagen vill även ha momsen i ${own}. Välj ${own} som momsens valuta, med kurs.`,
  buyer_address_missing: "Kundens adress saknas.",
  registration_number_missing: ({ name }) => `${name} för ditt företag saknas.`,
  buyer_registration_number_missing: ({ name }) => `Kundens ${name} saknas.`,
  buyer_reference_missing: ({ name }) =>
    `En offentlig kund faktureras med sin ${name}. Ange den som kundens referens.`,
  legal_form_missing: "Företagets juridiska form saknas, till exempel AB eller enskild firma.",
  share_capital_missing: ({ legal_form }) => `Aktiekapitalet saknas. Ett ${legal_form} anger det.`,
  register_missing: ({ legal_form, example }) =>
    `Registreringen saknas. Ett ${legal_form} anger den, till exempel ${example}.`,
  register_court_missing: ({ legal_form }) =>
    `Den del av Storbritannien där företaget är registrerat saknas, till exempel England and Wales. Ett ${legal_form} anger den.`,
  registered_office_missing: ({ legal_form }) => `Sätet saknas. Ett ${legal_form} anger det.`,
  directors_missing: ({ legal_form }) => `Ledningen saknas. Ett ${legal_form} anger den.`,
  supervisory_board_chair_missing: ({ legal_form }) =>
    `Tillsynsrådets ordförande saknas. Ett ${legal_form} anger den.`,
  company_register_missing: ({ legal_form }) =>
    `Ett ${legal_form} anger ”Foretaksregisteret”. Kryssa i profilen för att det är registrerat där.`,
  f_tax_missing: "Den som är godkänd för F-skatt anger det på fakturan. Är du det, kryssa i det i profilen.",
  line_kind_missing: "En fransk faktura säger om den gäller varor eller tjänster. Välj det på varje rad.",
  mention_hidden: {
    part: {
      legal_form: "Din juridiska form hör hemma på fakturan och är dold. Visa det.",
      product_mentions: "Om det gäller varor eller tjänster hör hemma på fakturan och är dold. Visa det.",
      personal_services: "Ditt nummer för personliga tjänster hör hemma på fakturan och är dold. Visa det.",
      approved_association:
        "Ditt medlemskap i en godkänd förening hör hemma på fakturan och är dold. Visa det.",
      delivery_address: "Leveransadressen hör hemma på fakturan och är dold. Visa det.",
    },
  },
  client_is_archived: "Kunden är arkiverad. Ta kunden ur arkivet eller välj en annan.",
};
