import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Nogen ændrede dette, mens du havde det åbent. Det, du skrev, er her stadig: Sammenlign det med, hvordan det er nu, og gem igen.",
  concurrent_change: "Nogen ændrede dette i samme øjeblik. Prøv igen.",
  idempotency_key_reused:
    "Formularen er allerede sendt med andet indhold. Se, hvad der kom ud af den; skal dette være en ny, så send den igen.",
  external_id_taken: "En anden post har allerede dette id. Hver skal have sit eget.",
  client_number_taken: "En anden kunde, måske en arkiveret, har allerede dette nummer.",
  product_number_taken: "En anden vare, måske en arkiveret, har allerede dette nummer.",
  client_archived: "Kunden er arkiveret. Tag kunden ud af arkivet, eller vælg en anden.",
  too_many_contacts: ({ most }) =>
    `En kunde har højst ${most} kontakter. Slet først en, der ikke længere er brug for.`,
  invoice_not_draft: ({ number }) =>
    `${number} er udstedt og ændres ikke længere. Ret den med en kreditnota, eller dupliker den.`,
  exceeds_due: ({ due_cents }) =>
    `${due_cents} mangler at blive betalt. Angiv højst det, eller behold resten som kundens tilgodehavende.`,
  no_minor_unit: ({ currency }) => `Beløb i ${currency} har ingen decimaler.`,
  issue_date_in_future: ({ issue_date, today }) =>
    `${issue_date} ligger i fremtiden; i dag er det ${today}. Vælg en dag til og med i dag, eller ingen for udstedelsesdagen.`,
  issue_date_before_last: ({ last_issue_date, today }) =>
    `Seriens seneste nummer har datoen ${last_issue_date}. Vælg en dag fra da til ${today}, eller ingen for udstedelsesdagen.`,
  issue_date_before_corrected: ({ corrected }) =>
    `Faktura ${corrected.number}, som rettes her, er fra ${corrected.issue_date}. Vælg den dag eller en senere.`,
  due_date_missing: "Med fast forfaldsdag som betalingsbetingelse skal du angive dagen.",
  due_date_contradicts_terms: ({ due_date, by_terms }) =>
    `Forfaldsdagen er ${due_date}, men betalingsbetingelserne giver ${by_terms}. Tøm en af dem.`,
  supply_date_and_period: "Angiv enten leveringsdagen eller perioden, ikke begge.",
  ends_before_it_begins: ({ from, to }) =>
    `Perioden begynder ${from} og slutter ${to}, altså før. Byt om på dagene.`,
  cash_discount_order: "Senere dage giver mindre rabat, for eksempel 3 % på 10 dage, så 2 % på 14.",
  exchange_rate_without_currency: "Vælg den valuta, kursen gælder, eller tøm kursen.",
  tax_currency_not_foreign: ({ currency }) =>
    `Fakturaen er allerede i ${currency}. Vælg en anden valuta for momsen, eller ingen.`,
  own_tax_out_of_range: ({ tax_currency }) =>
    `Med denne kurs bliver momsen i ${tax_currency} for stor. Kontroller kursen.`,
  exchange_rate_missing: ({ currency, tax_currency, issue_date }) =>
    `Ingen kurs fra ${currency} til ${tax_currency} er kendt for ${issue_date}. Angiv den.`,
  unknown_vat_note: "Vælg fra listen, eller skriv teksten, der skal stå på fakturaen.",
  unknown_term_code: "Vælg fra listen, eller skriv teksten, der skal stå på fakturaen.",
  early_discount_denied: "Fakturaen giver kontantrabat, og denne tekst nægter den. Tøm en af dem.",
  due_before_issue: ({ issue_date }) =>
    `Fakturaen udstedes ${issue_date} og ville forfalde før det. Vælg en senere dag, eller ingen for at følge betalingsbetingelserne.`,
  unknown_client: "Denne kunde findes ikke længere. Vælg en anden.",
  contact_of_another_client: "Kunden har ikke denne kontakt. Vælg en af kundens egne.",
  unknown_product: "Denne vare findes ikke længere. Vælg en anden, eller skriv linjen selv.",
  product_archived: ({ description }) =>
    `»${description}« er arkiveret. Tag den ud af arkivet, eller skriv linjen selv.`,
  unknown_invoice: "Denne faktura findes ikke længere.",
  tax_category_mismatch:
    "Momstypen og satsen passer ikke sammen: Kun den almindelige type har en sats over 0.",
  negative_total: "Totalen er under nul. Udsted en kreditnota i stedet.",
  negative_charge: "Et gebyr forhøjer fakturaen. Det, der sænker den, er en rabat.",
  discount_over_100: "En procent ligger mellem 0 og 100.",
  discount_wrong_sign: ({ gross_cents }) =>
    `Linjen løber op i ${gross_cents}. Rabatten har samme fortegn og sænker den.`,
  discount_exceeds_line: ({ gross_cents }) =>
    `Linjen løber op i ${gross_cents}. Rabatten kan ikke være større.`,
  discount_exceeds_document: ({ most_cents }) => `En rabat kan her højst være ${most_cents}.`,
  discount_on_negative_rate: ({ tax_rate }) =>
    `Linjerne med ${tax_rate} er under nul, så et beløb kan ikke fordeles. Angiv en procent, eller giv rabat på linjerne.`,
  discount_makes_rate_negative: ({ tax_rate }) =>
    `Med rabatterne kommer linjerne med ${tax_rate} under nul. Sænk rabatterne.`,
  amount_out_of_range: "Beløbet er for stort. Del fakturaen op.",
  contact_without_name:
    "En kontakt skal have fornavn eller efternavn. En afdelings navn kan stå som efternavn.",
  contact_without_email: "Kun en kontakt med e-mailadresse kan få fakturaerne.",
  several_defaults: "Kun én kontakt kan være den sædvanlige.",
  too_many_mailed: ({ most }) => `Højst ${most} kontakter hos en kunde kan få fakturaerne.`,
  client_without_email: "Kunden har ingen e-mailadresse. Tilføj en, eller send på anden måde.",
  business_without_email: "Din virksomhed har ingen e-mailadresse. Tilføj den først i profilen.",
  client_without_phone: "Kunden har intet telefonnummer. Tilføj et, eller send på anden måde.",
  channel_not_set_up: {
    channel: {
      sms: "Sms er ikke sat op her. Send på anden måde, eller spørg den, der driver tjenesten.",
      email: "E-mail er ikke sat op her. Send på anden måde, eller spørg den, der driver tjenesten.",
    },
  },
  address_bounced: ({ address, at }) =>
    `${address} tog ikke imod nogen besked ${at}. Ret adressen, eller send alligevel.`,
  address_complained: ({ address, at }) =>
    `Ejeren af ${address} meldte en besked som spam ${at}. Brug en anden adresse, eller send alligevel.`,
  needs_email: "Kun en e-mail kan tage dette med. Send også pr. e-mail.",
  in_the_future: "Dette ligger i fremtiden. Penge kan ikke være kommet senere end nu.",
  overpays_too_much: ({ room_cents }) => `Højst ${room_cents} mere kan betales på denne faktura.`,
  credit_overpays_too_much: ({ room_cents }) =>
    `Krediter højst ${room_cents} inkl. moms, eller tilbagebetal først en betaling.`,
  no_cash_discount: "Fakturaen giver ingen kontantrabat. Udelad den, eller udsted en kreditnota på resten.",
  cash_discount_too_late: ({ day, last_day }) =>
    `Betalingen kom ${day}, og kontantrabatten gjaldt til ${last_day}. Udelad den, eller ret betalingsdagen.`,
  exceeds_cash_discount: ({ percent, least_cents }) =>
    `Med kontantrabatten på ${percent} skal der mindst ${least_cents} til at udligne fakturaen. Udelad rabatten ved en delbetaling.`,
  exceeds_payment: ({ left_cents }) => `${left_cents} er tilbage af denne betaling. Angiv højst det.`,
  time_too_far: ({ now, most_days }) =>
    `Klokken i denne sandkasse er ${now}. Tiden går fremad, højst ${most_days} dage ad gangen.`,
  time_at_its_end: ({ last }) => `Uret i en sandkasse slutter ${last}.`,
  time_in_the_past: ({ now, most_days }) =>
    `Klokken i denne sandkasse er ${now}. Tiden går fremad, højst ${most_days} dage ad gangen.`,
  first_number_too_big: ({ most }) => `En serie begynder højst ved ${most}.`,
  number_patterns_collide: ({ pattern, number, apart }) =>
    `Den anden serie nummereres som ${pattern}, så begge kunne give ${number}. Brug et eget mønster, for eksempel ${apart}.`,
  invalid_payment_reference: ({ example }) =>
    `Kontroller referencen: Kontrolcifferet passer ikke. Et eksempel er ${example}.`,
  payment_reference_missing: ({ example }) => `Angiv referencen, for eksempel ${example}.`,
  payment_reference_too_short: ({ length, least, pattern }) =>
    `Numre som ${pattern} kræver en reference på ${least} cifre, og din har ${length}. Aftal en længere med banken, eller gør numrene kortere.`,
  wrong_extension: ({ name }) =>
    `Endelsen i navnet »${name}« passer ikke til filtypen. Omdøb filen, eller vælg en anden.`,
  too_large_for_email: ({ most, used, size }) =>
    `En e-mail tager filer med på højst ${most}. Den har ${used}, og denne er på ${size}. Vis den på fakturaens side i stedet.`,
  logo_too_large: ({ most_bytes, bytes }) => `Billedet er på ${bytes}. Det må højst være på ${most_bytes}.`,
  invalid_logo:
    "Billedet kan ikke bruges. Vælg en PNG-, JPEG- eller SVG-fil, og gem den på ny, hvis denne burde være rigtig.",
  unknown_line: ({ lines }) => `Fakturaen har linjerne 1 til ${lines}.`,
  line_is_credited: ({ line }) => `Der er intet tilbage at kreditere på linje ${line}.`,
  exceeds_line_quantity: ({ line, left }) =>
    `Af linje ${line} er et antal på ${left} tilbage at kreditere. Angiv højst det.`,
  unknown_charge: ({ charges }) => `Fakturaen har ${charges} gebyrer. Vælg et af dem.`,
  charge_is_credited: ({ charge }) => `Der er intet tilbage at kreditere af gebyr ${charge}.`,
  exceeds_charge: ({ charge, left_cents }) =>
    `Af gebyr ${charge} er ${left_cents} tilbage at kreditere. Angiv højst det.`,
  unknown_rate: ({ rates }) => `Fakturaen har disse momssatser: ${rates}. Vælg en af dem.`,
  ambiguous_rate: "Fakturaen har denne sats for flere momstyper. Vælg en af dem.",
  exceeds_rate: ({ tax_rate, left_cents, asked_cents }) =>
    `Med ${tax_rate} er ${left_cents} tilbage at kreditere, og dette beder om ${asked_cents}.`,
  exceeds_invoice: ({ left_cents, asked_cents }) =>
    `${left_cents} inkl. moms er tilbage at kreditere, og dette beder om ${asked_cents}.`,
  exceeds_any_invoice: "Det er mere, end nogen faktura kan løbe op i.",
  not_currency_of_invoice: ({ currency }) => `En kreditnota er i fakturaens valuta, ${currency}.`,
  nothing_to_credit: "Der er intet tilbage at kreditere.",
  credits_nothing: "Det bliver til ingenting. En kreditnota krediterer mere end 0.",
  leaves_rates: ({ total_cents }) =>
    `Dette tager alle ${total_cents}, der er tilbage, men ikke for hver momssats. Krediter hellere alt, hvad der er tilbage.`,
  last_key: "Dette er den sidste API-nøgle, der må ændre noget. Lav en ny først.",
  invoice_not_issued: "Dette er et udkast. Udsted eller send det først.",
  invoice_cancelled: ({ number }) => `${number} er annulleret. Dupliker den for at gå videre.`,
  invoice_paid: ({ number }) => `${number} er allerede betalt.`,
  invoice_not_paid: ({ number }) => `Intet af ${number} er betalt endnu.`,
  invoice_has_payments: ({ number }) =>
    `${number} har betalinger. Tilbagebetal dem, træk dem tilbage, hvis de blev registreret ved en fejl, eller udsted en kreditnota.`,
  invoice_recorded: ({ number }) =>
    `${number} blev udstedt et andet sted og bevares, som den er. Her kan den kun betales, rykkes og slettes.`,
  nothing_due: ({ number }) => `Intet mangler at blive betalt på ${number}.`,
  quota_used_up: ({ most, used, asked, resets_at }) =>
    `Der kan højst sendes ${most} beskeder om dagen her. ${used} er sendt, og dette tager ${asked} mere. Send efter ${resets_at}, eller til færre.`,
  mail_failed: ({ reason }) => `E-mailen blev ikke taget imod: ${reason} Prøv igen senere.`,
  delivery_not_failed:
    "Kun en besked, der mislykkedes eller kom retur, kan sendes igen. Send hellere fakturaen på ny.",
  payment_not_manual: "Denne betaling kom online. Tilbagebetal den i stedet.",
  payment_reversed: "Der er intet tilbage af denne betaling: Alt er allerede gået tilbage.",
  stripe_not_set_up:
    "Onlinebetaling er ikke sat op for denne virksomhed. Tilslut Stripe først, eller spørg den, der driver tjenesten.",
  stripe_connected: ({ account }) => `Stripe er allerede tilsluttet (${account}). Afbryd det først.`,
  stripe_failed: {
    temporary: {
      true: ({ reason }) => `Stripe kunne ikke gøre dette. ${reason} Intet blev registreret; prøv igen.`,
      false: ({ reason }) => `Stripe kunne ikke gøre dette. ${reason} Tilbagebetal på anden måde.`,
    },
  },
  number_taken:
    "Det næste nummer er allerede givet. Ret mønsteret under »Numre«, så numrene bliver forskellige.",
  no_document: ({ number }) => `${number} blev udstedt et andet sted og registreret uden sin PDF.`,
  no_current_copy: ({ number }) =>
    `${number} blev udstedt et andet sted: Den eneste PDF er den, der blev uploadet.`,
  issued_pdf_lost:
    "Den udstedte PDF er ikke længere i vores lager, og der laves ingen anden i stedet. Dataene er uændrede.",
  series_started: ({ next }) =>
    `Det næste nummer kan kun sættes, før det første er givet. Nu er det ${next}, og numre har ingen huller.`,
  credit_too_large: ({ currency }) =>
    `Kundens tilgodehavende i ${currency} er for stort til at vises nøjagtigt. Hver faktura viser sin del.`,
  not_a_sandbox: "Kun en sandkasse har sit eget ur.",
  too_many_attachments: ({ most }) => `Et dokument har højst ${most} filer. Slet en, eller saml flere i én.`,
  storage_full: ({ most, used, size }) =>
    `Dine filer må tilsammen være på ${most}. De er på ${used}, og denne på ${size}. Slet filer, som ingen har brug for.`,
  too_many_comments: ({ most }) => `Et dokument har højst ${most} kommentarer.`,
  attachment_issued: "Filen blev udstedt med dokumentet og bliver. Du kan skjule den for kunden.",
  other: "Det er ikke muligt, som det står. Kontroller det, du har skrevet.",
};
