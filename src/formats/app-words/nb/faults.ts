import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Noen endret dette mens du hadde det åpent. Det du skrev, er her fortsatt: Sammenlign det med slik det er nå, og lagre igjen.",
  concurrent_change: "Noen endret dette i samme øyeblikk. Prøv igjen.",
  idempotency_key_reused:
    "Skjemaet er allerede sendt med annet innhold. Se hva det ble til; skal dette være et nytt, send det igjen.",
  external_id_taken: "En annen oppføring har allerede denne ID-en. Hver trenger sin egen.",
  client_number_taken: "En annen kunde, kanskje en arkivert, har allerede dette nummeret.",
  product_number_taken: "Et annet produkt, kanskje et arkivert, har allerede dette nummeret.",
  client_archived: "Kunden er arkivert. Hent kunden fra arkivet, eller velg en annen.",
  too_many_contacts: ({ most }) =>
    `En kunde har høyst ${most} kontakter. Slett først en som ikke trengs lenger.`,
  invoice_not_draft: ({ number }) =>
    `${number} er utstedt og endres ikke lenger. Rett den med en kreditnota, eller dupliser den.`,
  exceeds_due: ({ due_cents }) =>
    `${due_cents} gjenstår. Oppgi høyst det, eller behold resten som kundens tilgodehavende.`,
  no_minor_unit: ({ currency }) => `Beløp i ${currency} har ingen desimaler.`,
  issue_date_in_future: ({ issue_date, today }) =>
    `${issue_date} ligger i fremtiden; i dag er det ${today}. Velg en dag til og med i dag, eller ingen for utstedelsesdagen.`,
  issue_date_before_last: ({ last_issue_date, today }) =>
    `Det siste nummeret i serien har datoen ${last_issue_date}. Velg en dag fra da til ${today}, eller ingen for utstedelsesdagen.`,
  issue_date_before_corrected: ({ corrected }) =>
    `Faktura ${corrected.number}, som rettes her, er fra ${corrected.issue_date}. Velg den dagen eller en senere.`,
  due_date_missing: "Med fast forfallsdato som betalingsbetingelse må du oppgi dagen.",
  due_date_contradicts_terms: ({ due_date, by_terms }) =>
    `Forfall er ${due_date}, men betalingsbetingelsene gir ${by_terms}. Tøm en av dem.`,
  supply_date_and_period: "Oppgi enten leveringsdagen eller perioden, ikke begge.",
  ends_before_it_begins: ({ from, to }) =>
    `Perioden begynner ${from} og slutter ${to}, altså før. Bytt om dagene.`,
  cash_discount_order: "Senere dager gir mindre rabatt, for eksempel 3 % på 10 dager, så 2 % på 14.",
  exchange_rate_without_currency: "Velg valutaen som kursen gjelder, eller tøm kursen.",
  tax_currency_not_foreign: ({ currency }) =>
    `Fakturaen er allerede i ${currency}. Velg en annen valuta for avgiften, eller ingen.`,
  own_tax_out_of_range: ({ tax_currency }) =>
    `Med denne kursen blir avgiften i ${tax_currency} for stor. Kontroller kursen.`,
  exchange_rate_missing: ({ currency, tax_currency, issue_date }) =>
    `Ingen kurs fra ${currency} til ${tax_currency} er kjent for ${issue_date}. Oppgi den.`,
  unknown_vat_note: "Velg fra listen, eller skriv teksten som skal stå på fakturaen.",
  unknown_term_code: "Velg fra listen, eller skriv teksten som skal stå på fakturaen.",
  early_discount_denied: "Fakturaen gir kontantrabatt, og denne teksten nekter den. Tøm en av dem.",
  due_before_issue: ({ issue_date }) =>
    `Fakturaen utstedes ${issue_date} og ville forfalle før det. Velg en senere dag, eller ingen for å følge betalingsbetingelsene.`,
  unknown_client: "Denne kunden finnes ikke lenger. Velg en annen.",
  contact_of_another_client: "Kunden har ikke denne kontakten. Velg en av kundens egne.",
  unknown_product: "Dette produktet finnes ikke lenger. Velg et annet, eller skriv linjen selv.",
  product_archived: ({ description }) =>
    `«${description}» er arkivert. Hent det fra arkivet, eller skriv linjen selv.`,
  unknown_invoice: "Denne fakturaen finnes ikke lenger.",
  tax_category_mismatch:
    "Avgiftstypen og satsen passer ikke sammen: Bare den vanlige typen har en sats over 0.",
  negative_total: "Totalen er under null. Utsted en kreditnota i stedet.",
  negative_charge: "Et gebyr øker fakturaen. Det som senker den, er en rabatt.",
  discount_over_100: "En prosent ligger mellom 0 og 100.",
  discount_wrong_sign: ({ gross_cents }) =>
    `Linjen kommer på ${gross_cents}. Rabatten har samme fortegn og senker den.`,
  discount_exceeds_line: ({ gross_cents }) =>
    `Linjen kommer på ${gross_cents}. Rabatten kan ikke være større.`,
  discount_exceeds_document: ({ most_cents }) => `En rabatt kan her høyst være ${most_cents}.`,
  discount_on_negative_rate: ({ tax_rate }) =>
    `Linjene med ${tax_rate} er under null, så et beløp kan ikke fordeles. Oppgi en prosent, eller gi rabatt på linjene.`,
  discount_makes_rate_negative: ({ tax_rate }) =>
    `Med rabattene kommer linjene med ${tax_rate} under null. Senk rabattene.`,
  amount_out_of_range: "Beløpet er for stort. Del opp fakturaen.",
  contact_without_name:
    "En kontakt trenger fornavn eller etternavn. Navnet på en avdeling holder som etternavn.",
  contact_without_email: "Bare en kontakt med e-postadresse kan få fakturaene.",
  several_defaults: "Bare én kontakt kan være den vanlige.",
  too_many_mailed: ({ most }) => `Høyst ${most} kontakter hos en kunde kan få fakturaene.`,
  client_without_email: "Kunden har ingen e-postadresse. Legg til en, eller send på annen måte.",
  business_without_email: "Virksomheten din har ingen e-postadresse. Legg den til i profilen først.",
  client_without_phone: "Kunden har ikke noe telefonnummer. Legg til et, eller send på annen måte.",
  channel_not_set_up: {
    channel: {
      sms: "SMS er ikke satt opp her. Send på annen måte, eller spør den som driver tjenesten.",
      email: "E-post er ikke satt opp her. Send på annen måte, eller spør den som driver tjenesten.",
    },
  },
  address_bounced: ({ address, at }) =>
    `${address} tok ikke imot noen melding ${at}. Rett adressen, eller send likevel.`,
  address_complained: ({ address, at }) =>
    `Eieren av ${address} meldte en melding som søppelpost ${at}. Bruk en annen adresse, eller send likevel.`,
  needs_email: "Bare e-post kan ta med dette. Send også på e-post.",
  in_the_future: "Dette ligger i fremtiden. Penger kan ikke ha kommet senere enn nå.",
  overpays_too_much: ({ room_cents }) => `Høyst ${room_cents} til kan betales på denne fakturaen.`,
  credit_overpays_too_much: ({ room_cents }) =>
    `Krediter høyst ${room_cents} inkl. mva., eller refunder en betaling først.`,
  no_cash_discount: "Fakturaen gir ingen kontantrabatt. Utelat den, eller utsted en kreditnota for resten.",
  cash_discount_too_late: ({ day, last_day }) =>
    `Betalingen kom ${day}, og kontantrabatten gjaldt til ${last_day}. Utelat den, eller rett betalingsdagen.`,
  exceeds_cash_discount: ({ percent, least_cents }) =>
    `Med kontantrabatten på ${percent} må det minst ${least_cents} til for å gjøre opp fakturaen. Utelat rabatten for en delbetaling.`,
  exceeds_payment: ({ left_cents }) => `${left_cents} gjenstår av denne betalingen. Oppgi høyst det.`,
  time_too_far: ({ now, most_days }) =>
    `Klokken i denne sandkassen er ${now}. Tiden går fremover, høyst ${most_days} dager om gangen.`,
  time_at_its_end: ({ last }) => `Klokken i en sandkasse slutter ${last}.`,
  time_in_the_past: ({ now, most_days }) =>
    `Klokken i denne sandkassen er ${now}. Tiden går fremover, høyst ${most_days} dager om gangen.`,
  first_number_too_big: ({ most }) => `En serie begynner høyst på ${most}.`,
  number_patterns_collide: ({ pattern, number, apart }) =>
    `Den andre serien nummereres som ${pattern}, så begge kunne gi ${number}. Bruk et eget mønster, for eksempel ${apart}.`,
  invalid_payment_reference: ({ example }) =>
    `Kontroller referansen: Kontrollsifferet stemmer ikke. Et eksempel er ${example}.`,
  payment_reference_missing: ({ example }) => `Oppgi referansen, for eksempel ${example}.`,
  payment_reference_too_short: ({ length, least, pattern }) =>
    `Numre som ${pattern} trenger en referanse på ${least} sifre, og din har ${length}. Avtal en lengre med banken, eller gjør numrene kortere.`,
  wrong_extension: ({ name }) =>
    `Endelsen i navnet «${name}» passer ikke til filtypen. Gi filen nytt navn, eller velg en annen.`,
  too_large_for_email: ({ most, used, size }) =>
    `En e-post tar med filer på høyst ${most}. Den har ${used}, og denne er på ${size}. Vis den på fakturasiden i stedet.`,
  logo_too_large: ({ most_bytes, bytes }) => `Bildet er på ${bytes}. Det kan være på høyst ${most_bytes}.`,
  invalid_logo:
    "Bildet kan ikke brukes. Velg en PNG-, JPEG- eller SVG-fil, og lagre den på nytt hvis denne skulle være riktig.",
  unknown_line: ({ lines }) => `Fakturaen har linjene 1 til ${lines}.`,
  line_is_credited: ({ line }) => `Det er ingenting igjen å kreditere på linje ${line}.`,
  exceeds_line_quantity: ({ line, left }) =>
    `Av linje ${line} gjenstår et antall på ${left} å kreditere. Oppgi høyst det.`,
  unknown_charge: ({ charges }) => `Fakturaen har ${charges} gebyrer. Velg et av dem.`,
  charge_is_credited: ({ charge }) => `Det er ingenting igjen å kreditere av gebyr ${charge}.`,
  exceeds_charge: ({ charge, left_cents }) =>
    `Av gebyr ${charge} gjenstår ${left_cents} å kreditere. Oppgi høyst det.`,
  unknown_rate: ({ rates }) => `Fakturaen har disse mva-satsene: ${rates}. Velg en av dem.`,
  ambiguous_rate: "Fakturaen har denne satsen for flere avgiftstyper. Velg en av dem.",
  exceeds_rate: ({ tax_rate, left_cents, asked_cents }) =>
    `Med ${tax_rate} gjenstår ${left_cents} å kreditere, og dette ber om ${asked_cents}.`,
  exceeds_invoice: ({ left_cents, asked_cents }) =>
    `${left_cents} inkl. mva. gjenstår å kreditere, og dette ber om ${asked_cents}.`,
  exceeds_any_invoice: "Dette er mer enn noen faktura kan komme på.",
  not_currency_of_invoice: ({ currency }) => `En kreditnota er i fakturaens valuta, ${currency}.`,
  nothing_to_credit: "Det er ingenting igjen å kreditere.",
  credits_nothing: "Dette blir ingenting. En kreditnota krediterer mer enn 0.",
  leaves_rates: ({ total_cents }) =>
    `Dette tar alle ${total_cents} som gjenstår, men ikke for hver mva-sats. Krediter heller alt som gjenstår.`,
  last_key: "Dette er den siste API-nøkkelen som kan endre noe. Lag en ny først.",
  invoice_not_issued: "Dette er et utkast. Utsted eller send det først.",
  invoice_cancelled: ({ number }) => `${number} er kansellert. Dupliser den for å gå videre.`,
  invoice_paid: ({ number }) => `${number} er allerede betalt.`,
  invoice_not_paid: ({ number }) => `Ingenting av ${number} er betalt ennå.`,
  invoice_has_payments: ({ number }) =>
    `${number} har betalinger. Refunder dem, trekk dem tilbake hvis de ble ført ved en feil, eller utsted en kreditnota.`,
  invoice_recorded: ({ number }) =>
    `${number} ble utstedt et annet sted og beholdes som den er. Her kan den bare betales, purres og slettes.`,
  nothing_due: ({ number }) => `Ingenting gjenstår på ${number}.`,
  quota_used_up: ({ most, used, asked, resets_at }) =>
    `Det kan sendes høyst ${most} meldinger om dagen her. ${used} er sendt, og dette tar ${asked} til. Send etter ${resets_at}, eller til færre.`,
  mail_failed: ({ reason }) => `E-posten ble ikke tatt imot: ${reason} Prøv igjen senere.`,
  delivery_not_failed:
    "Bare en melding som mislyktes eller kom i retur, kan sendes igjen. Send heller fakturaen på nytt.",
  payment_not_manual: "Denne betalingen kom på nett. Refunder den i stedet.",
  payment_reversed: "Det er ingenting igjen av denne betalingen: Alt er alt gått tilbake.",
  stripe_not_set_up:
    "Nettbetaling er ikke satt opp for denne virksomheten. Koble til Stripe først, eller spør den som driver tjenesten.",
  stripe_connected: ({ account }) => `Stripe er allerede koblet til (${account}). Koble fra først.`,
  stripe_failed: {
    temporary: {
      true: ({ reason }) => `Stripe kunne ikke gjøre dette. ${reason} Ingenting ble ført; prøv igjen.`,
      false: ({ reason }) => `Stripe kunne ikke gjøre dette. ${reason} Refunder på annen måte.`,
    },
  },
  number_taken: "Neste nummer er allerede gitt. Endre mønsteret under «Numre», så numrene blir forskjellige.",
  no_document: ({ number }) => `${number} ble utstedt et annet sted og registrert uten PDF-en.`,
  no_current_copy: ({ number }) =>
    `${number} ble utstedt et annet sted: Den eneste PDF-en er den som ble lastet opp.`,
  issued_pdf_lost:
    "PDF-en som ble utstedt, er ikke lenger i lageret vårt, og ingen annen lages i stedet. Dataene er uendret.",
  series_started: ({ next }) =>
    `Neste nummer kan bare settes før det første er gitt. Nå er det ${next}, og numre har ingen hull.`,
  credit_too_large: ({ currency }) =>
    `Kundens tilgodehavende i ${currency} er for stort til å vises nøyaktig. Hver faktura viser sin del.`,
  not_a_sandbox: "Bare en sandkasse har sin egen klokke.",
  too_many_attachments: ({ most }) =>
    `Et dokument har høyst ${most} filer. Slett en, eller samle flere i én.`,
  storage_full: ({ most, used, size }) =>
    `Filene dine kan til sammen være på ${most}. De er på ${used}, og denne på ${size}. Slett filer som ingen trenger.`,
  too_many_comments: ({ most }) => `Et dokument har høyst ${most} kommentarer.`,
  attachment_issued: "Filen ble utstedt sammen med dokumentet og blir. Du kan skjule den for kunden.",
  other: "Dette er ikke mulig slik det står. Kontroller det du har skrevet.",
};
