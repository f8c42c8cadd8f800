import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Iemand heeft dit gewijzigd terwijl u het open had. Wat u invulde staat er nog: vergelijk het met hoe het nu is en sla opnieuw op.",
  concurrent_change: "Iemand wijzigde dit op hetzelfde moment. Probeer het opnieuw.",
  idempotency_key_reused:
    "Dit formulier is al met andere inhoud verstuurd. Kijk wat daaruit kwam; moet dit een nieuw worden, verstuur het dan opnieuw.",
  external_id_taken: "Een ander item heeft deze ID al. Elk heeft een eigen ID nodig.",
  client_number_taken: "Een andere klant, misschien een gearchiveerde, heeft dit nummer al.",
  product_number_taken: "Een ander product, misschien een gearchiveerd, heeft dit nummer al.",
  client_archived: "Deze klant is gearchiveerd. Haal de klant uit het archief of kies een andere.",
  too_many_contacts: ({ most }) =>
    `Een klant heeft hoogstens ${most} contacten. Verwijder eerst een contact dat niet meer nodig is.`,
  invoice_not_draft: ({ number }) =>
    `${number} is uitgereikt en verandert niet meer. Corrigeer met een creditfactuur of dupliceer.`,
  exceeds_due: ({ due_cents }) =>
    `Er staat ${due_cents} open. Vul hoogstens dat in, of houd de rest als tegoed van de klant.`,
  no_minor_unit: ({ currency }) => `Bedragen in ${currency} hebben geen decimalen.`,
  issue_date_in_future: ({ issue_date, today }) =>
    `${issue_date} ligt in de toekomst; vandaag is het ${today}. Kies een dag tot en met vandaag, of geen voor de dag van uitreiking.`,
  issue_date_before_last: ({ last_issue_date, today }) =>
    `Het laatste nummer van deze reeks draagt ${last_issue_date}. Kies een dag van toen tot ${today}, of geen voor de dag van uitreiking.`,
  issue_date_before_corrected: ({ corrected }) =>
    `Factuur ${corrected.number}, die hiermee wordt gecorrigeerd, is van ${corrected.issue_date}. Kies die dag of een latere.`,
  due_date_missing: "Bij een vaste vervaldag als betaaltermijn vult u die dag in.",
  due_date_contradicts_terms: ({ due_date, by_terms }) =>
    `De vervaldag is ${due_date}, maar de betaaltermijn geeft ${by_terms}. Maak een van beide leeg.`,
  supply_date_and_period: "Vul of de leverdag of de periode in, niet allebei.",
  ends_before_it_begins: ({ from, to }) =>
    `De periode begint op ${from} en eindigt op ${to}, dus daarvoor. Wissel de dagen om.`,
  cash_discount_order: "Latere dagen geven minder korting, bijvoorbeeld 3 % in 10 dagen, dan 2 % in 14.",
  exchange_rate_without_currency: "Kies de valuta waar deze koers naartoe leidt, of maak de koers leeg.",
  tax_currency_not_foreign: ({ currency }) =>
    `De factuur is al in ${currency}. Kies een andere valuta voor de btw, of geen.`,
  own_tax_out_of_range: ({ tax_currency }) =>
    `Bij deze koers is de btw in ${tax_currency} te groot. Controleer de koers.`,
  exchange_rate_missing: ({ currency, tax_currency, issue_date }) =>
    `Er is geen koers van ${currency} naar ${tax_currency} bekend voor ${issue_date}. Vul die in.`,
  unknown_vat_note: "Kies uit de lijst, of schrijf de tekst die op de factuur moet staan.",
  unknown_term_code: "Kies uit de lijst, of schrijf de tekst die op de factuur moet staan.",
  early_discount_denied:
    "De factuur biedt betalingskorting, en deze tekst sluit die uit. Maak een van beide leeg.",
  due_before_issue: ({ issue_date }) =>
    `De factuur wordt op ${issue_date} uitgereikt en zou daarvoor vervallen. Kies een latere dag, of geen om de betaaltermijn te volgen.`,
  unknown_client: "Deze klant bestaat niet meer. Kies een andere.",
  contact_of_another_client: "Deze klant heeft dit contact niet. Kies een van de zijne.",
  unknown_product: "Dit product bestaat niet meer. Kies een ander of schrijf de regel zelf.",
  product_archived: ({ description }) =>
    `‘${description}’ is gearchiveerd. Haal het uit het archief of schrijf de regel zelf.`,
  unknown_invoice: "Deze factuur bestaat niet meer.",
  tax_category_mismatch:
    "Het soort btw en het tarief passen niet bij elkaar: alleen het gewone soort heeft een tarief boven 0.",
  negative_total: "Het totaal is onder nul. Reik in plaats daarvan een creditfactuur uit.",
  negative_charge: "Een toeslag verhoogt de factuur. Wat haar verlaagt, is een korting.",
  discount_over_100: "Een percentage ligt tussen 0 en 100.",
  discount_wrong_sign: ({ gross_cents }) =>
    `De regel komt op ${gross_cents}. De korting heeft hetzelfde teken en verlaagt haar.`,
  discount_exceeds_line: ({ gross_cents }) =>
    `De regel komt op ${gross_cents}. De korting kan niet hoger zijn.`,
  discount_exceeds_document: ({ most_cents }) => `Een korting kan hier hoogstens ${most_cents} zijn.`,
  discount_on_negative_rate: ({ tax_rate }) =>
    `De regels met ${tax_rate} liggen onder nul, dus een bedrag kan niet worden verdeeld. Vul een percentage in of geef korting op de regels.`,
  discount_makes_rate_negative: ({ tax_rate }) =>
    `Met de kortingen komen de regels met ${tax_rate} onder nul. Verlaag de kortingen.`,
  amount_out_of_range: "Het bedrag is te groot. Splits de factuur.",
  contact_without_name:
    "Een contact heeft een voor- of achternaam. De naam van een afdeling volstaat als achternaam.",
  contact_without_email: "Alleen een contact met e-mailadres kan facturen krijgen.",
  several_defaults: "Maar één contact kan het gebruikelijke zijn.",
  too_many_mailed: ({ most }) => `Hoogstens ${most} contacten van een klant kunnen de facturen krijgen.`,
  client_without_email:
    "Deze klant heeft geen e-mailadres. Voeg er een toe of verstuur op een andere manier.",
  business_without_email: "Uw bedrijf heeft geen e-mailadres. Voeg het eerst toe in uw profiel.",
  client_without_phone:
    "Deze klant heeft geen telefoonnummer. Voeg er een toe of verstuur op een andere manier.",
  channel_not_set_up: {
    channel: {
      sms: "Sms is hier niet ingesteld. Verstuur op een andere manier of vraag het de beheerder van deze dienst.",
      email:
        "E-mail is hier niet ingesteld. Verstuur op een andere manier of vraag het de beheerder van deze dienst.",
    },
  },
  address_bounced: ({ address, at }) =>
    `${address} nam op ${at} geen bericht aan. Corrigeer het adres of verstuur toch.`,
  address_complained: ({ address, at }) =>
    `De eigenaar van ${address} meldde op ${at} een bericht als spam. Gebruik een ander adres of verstuur toch.`,
  needs_email: "Alleen een e-mail kan dit meenemen. Verstuur ook per e-mail.",
  in_the_future: "Dit ligt in de toekomst. Geld kan niet later dan nu zijn gekomen.",
  overpays_too_much: ({ room_cents }) => `Op deze factuur kan hoogstens nog ${room_cents} worden betaald.`,
  credit_overpays_too_much: ({ room_cents }) =>
    `Crediteer hoogstens ${room_cents} incl. btw, of betaal eerst een betaling terug.`,
  no_cash_discount:
    "Deze factuur biedt geen betalingskorting. Laat die weg, of reik een creditfactuur uit voor de rest.",
  cash_discount_too_late: ({ day, last_day }) =>
    `De betaling kwam op ${day}, en de betalingskorting gold tot ${last_day}. Laat die weg of corrigeer de betaaldag.`,
  exceeds_cash_discount: ({ percent, least_cents }) =>
    `Met de korting van ${percent} is minstens ${least_cents} nodig om de factuur te voldoen. Laat de korting weg bij een deelbetaling.`,
  exceeds_payment: ({ left_cents }) => `Van deze betaling is ${left_cents} over. Vul hoogstens dat in.`,
  time_too_far: ({ now, most_days }) =>
    `In deze sandbox is het ${now}. De tijd gaat vooruit, hoogstens ${most_days} dagen tegelijk.`,
  time_at_its_end: ({ last }) => `De klok van een sandbox eindigt op ${last}.`,
  time_in_the_past: ({ now, most_days }) =>
    `In deze sandbox is het ${now}. De tijd gaat vooruit, hoogstens ${most_days} dagen tegelijk.`,
  first_number_too_big: ({ most }) => `Een reeks begint hoogstens bij ${most}.`,
  number_patterns_collide: ({ pattern, number, apart }) =>
    `De andere reeks wordt genummerd als ${pattern}, dus beide kunnen ${number} geven. Gebruik een eigen patroon, zoals ${apart}.`,
  invalid_payment_reference: ({ example }) =>
    `Controleer deze referentie: het controlecijfer klopt niet. Een voorbeeld is ${example}.`,
  payment_reference_missing: ({ example }) => `Vul de referentie in, zoals ${example}.`,
  payment_reference_too_short: ({ length, least, pattern }) =>
    `Nummers zoals ${pattern} vragen een referentie van ${least} cijfers, en de uwe heeft er ${length}. Spreek met uw bank een langere af of maak de nummers korter.`,
  wrong_extension: ({ name }) =>
    `De extensie van ‘${name}’ past niet bij het soort bestand. Hernoem het bestand of kies een ander.`,
  too_large_for_email: ({ most, used, size }) =>
    `Een e-mail neemt hoogstens ${most} aan bestanden mee. Hij heeft ${used}, en dit is ${size}. Toon het in plaats daarvan op de pagina van de factuur.`,
  logo_too_large: ({ most_bytes, bytes }) =>
    `De afbeelding is ${bytes}. Ze mag hoogstens ${most_bytes} zijn.`,
  invalid_logo:
    "Deze afbeelding kan niet worden gebruikt. Kies een PNG-, JPEG- of SVG-bestand, en sla het opnieuw op als dit goed zou moeten zijn.",
  unknown_line: ({ lines }) => `De factuur heeft de regels 1 tot en met ${lines}.`,
  line_is_credited: ({ line }) => `Van regel ${line} is niets meer te crediteren.`,
  exceeds_line_quantity: ({ line, left }) =>
    `Van regel ${line} is nog een aantal van ${left} te crediteren. Vul hoogstens dat in.`,
  unknown_charge: ({ charges }) => `De factuur heeft ${charges} toeslagen. Kies er een van.`,
  charge_is_credited: ({ charge }) => `Van toeslag ${charge} is niets meer te crediteren.`,
  exceeds_charge: ({ charge, left_cents }) =>
    `Van toeslag ${charge} is nog ${left_cents} te crediteren. Vul hoogstens dat in.`,
  unknown_rate: ({ rates }) => `De factuur heeft deze btw-tarieven: ${rates}. Kies er een van.`,
  ambiguous_rate: "De factuur heeft dit tarief voor meerdere soorten btw. Kies er een van.",
  exceeds_rate: ({ tax_rate, left_cents, asked_cents }) =>
    `Bij ${tax_rate} is nog ${left_cents} te crediteren, en dit vraagt ${asked_cents}.`,
  exceeds_invoice: ({ left_cents, asked_cents }) =>
    `Er is nog ${left_cents} incl. btw te crediteren, en dit vraagt ${asked_cents}.`,
  exceeds_any_invoice: "Dit is meer dan een factuur kan bedragen.",
  not_currency_of_invoice: ({ currency }) =>
    `Een creditfactuur is in de valuta van haar factuur, ${currency}.`,
  nothing_to_credit: "Er is niets meer te crediteren.",
  credits_nothing: "Dit komt op niets uit. Een creditfactuur crediteert meer dan 0.",
  leaves_rates: ({ total_cents }) =>
    `Dit neemt alle ${total_cents} die over zijn, maar niet bij elk btw-tarief. Crediteer liever alles wat over is.`,
  last_key: "Dit is de laatste API-sleutel die iets mag wijzigen. Maak eerst een andere.",
  invoice_not_issued: "Dit is een concept. Reik het eerst uit of verstuur het.",
  invoice_cancelled: ({ number }) => `${number} is geannuleerd. Dupliceer haar om verder te gaan.`,
  invoice_paid: ({ number }) => `${number} is al betaald.`,
  invoice_not_paid: ({ number }) => `Van ${number} is nog niets betaald.`,
  invoice_has_payments: ({ number }) =>
    `${number} heeft betalingen. Betaal ze terug, neem ze terug als ze per vergissing zijn geboekt, of reik een creditfactuur uit.`,
  invoice_recorded: ({ number }) =>
    `${number} is elders uitgereikt en blijft zoals ze is. Hier kan ze alleen worden betaald, aangemaand en verwijderd.`,
  nothing_due: ({ number }) => `Op ${number} staat niets open.`,
  quota_used_up: ({ most, used, asked, resets_at }) =>
    `Hier kunnen hoogstens ${most} berichten per dag weg. ${used} zijn verstuurd, en dit vraagt er ${asked}. Verstuur na ${resets_at}, of aan minder mensen.`,
  mail_failed: ({ reason }) => `De e-mail is niet aangenomen: ${reason} Probeer het later opnieuw.`,
  delivery_not_failed:
    "Alleen een mislukt of teruggekomen bericht kan opnieuw worden verstuurd. Verstuur liever de factuur opnieuw.",
  payment_not_manual: "Deze betaling kwam online binnen. Betaal haar in plaats daarvan terug.",
  payment_reversed: "Van deze betaling is niets over: alles ging al terug.",
  stripe_not_set_up:
    "Onlinebetaling is voor dit bedrijf niet ingesteld. Koppel eerst Stripe of vraag het de beheerder van de dienst.",
  stripe_connected: ({ account }) => `Stripe is al gekoppeld (${account}). Ontkoppel het eerst.`,
  stripe_failed: {
    temporary: {
      true: ({ reason }) => `Stripe kon dit niet doen. ${reason} Er is niets geboekt; probeer het opnieuw.`,
      false: ({ reason }) => `Stripe kon dit niet doen. ${reason} Betaal op een andere manier terug.`,
    },
  },
  number_taken:
    "Het volgende nummer is al gegeven. Wijzig het patroon onder ‘Nummers’, zodat de nummers verschillen.",
  no_document: ({ number }) => `${number} is elders uitgereikt en zonder pdf vastgelegd.`,
  no_current_copy: ({ number }) => `${number} is elders uitgereikt: de enige pdf is de geüploade.`,
  issued_pdf_lost:
    "De uitgereikte pdf is niet meer in onze opslag, en er wordt geen andere voor gemaakt. De gegevens zijn ongewijzigd.",
  series_started: ({ next }) =>
    `Het volgende nummer kan alleen vóór het eerste worden gekozen. Nu is het ${next}, en nummers sluiten aan.`,
  credit_too_large: ({ currency }) =>
    `Het tegoed van de klant in ${currency} is te groot om precies te tonen. Elke factuur toont haar deel.`,
  not_a_sandbox: "Alleen een sandbox heeft een eigen klok.",
  too_many_attachments: ({ most }) =>
    `Een document heeft hoogstens ${most} bestanden. Verwijder er een of voeg er samen.`,
  storage_full: ({ most, used, size }) =>
    `Uw bestanden mogen samen ${most} zijn. Ze zijn ${used}, en dit is ${size}. Verwijder bestanden die niemand nodig heeft.`,
  too_many_comments: ({ most }) => `Een document heeft hoogstens ${most} opmerkingen.`,
  attachment_issued:
    "Dit bestand is met het document uitgereikt en blijft. U kunt het voor de klant verbergen.",
  other: "Zo kan het niet. Controleer wat u hebt ingevuld.",
};
