import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Någon ändrade detta medan du hade det öppet. Det du skrev finns kvar: jämför det med hur det ser ut nu och spara igen.",
  concurrent_change: "Någon ändrade detta i samma ögonblick. Försök igen.",
  idempotency_key_reused:
    "Formuläret har redan skickats med annat innehåll. Se vad det blev; ska detta vara ett nytt, skicka det igen.",
  external_id_taken: "En annan post har redan detta id. Varje post behöver ett eget.",
  client_number_taken: "En annan kund, kanske en arkiverad, har redan detta nummer.",
  product_number_taken: "En annan artikel, kanske en arkiverad, har redan detta nummer.",
  client_archived: "Kunden är arkiverad. Ta kunden ur arkivet eller välj en annan.",
  too_many_contacts: ({ most }) =>
    `En kund har högst ${most} kontakter. Ta först bort någon som inte behövs längre.`,
  invoice_not_draft: ({ number }) =>
    `${number} är utfärdad och ändras inte längre. Rätta den med en kreditfaktura eller duplicera den.`,
  exceeds_due: ({ due_cents }) =>
    `${due_cents} återstår att betala. Ange högst det, eller behåll resten som kundens tillgodohavande.`,
  no_minor_unit: ({ currency }) => `Belopp i ${currency} har inga decimaler.`,
  issue_date_in_future: ({ issue_date, today }) =>
    `${issue_date} ligger i framtiden; i dag är det ${today}. Välj en dag till och med i dag, eller ingen för utfärdandedagen.`,
  issue_date_before_last: ({ last_issue_date, today }) =>
    `Seriens senaste nummer har datumet ${last_issue_date}. Välj en dag från då till ${today}, eller ingen för utfärdandedagen.`,
  issue_date_before_corrected: ({ corrected }) =>
    `Faktura ${corrected.number}, som rättas här, är från ${corrected.issue_date}. Välj den dagen eller en senare.`,
  due_date_missing: "Med fast förfallodag som betalningsvillkor måste du ange dagen.",
  due_date_contradicts_terms: ({ due_date, by_terms }) =>
    `Förfallodagen är ${due_date}, men betalningsvillkoren ger ${by_terms}. Töm en av dem.`,
  supply_date_and_period: "Ange antingen leveransdagen eller perioden, inte båda.",
  ends_before_it_begins: ({ from, to }) =>
    `Perioden börjar ${from} och slutar ${to}, alltså före. Byt plats på dagarna.`,
  cash_discount_order: "Senare dagar ger mindre rabatt, till exempel 3 % på 10 dagar, sedan 2 % på 14.",
  exchange_rate_without_currency: "Välj valutan som kursen gäller, eller töm kursen.",
  tax_currency_not_foreign: ({ currency }) =>
    `Fakturan är redan i ${currency}. Välj en annan valuta för momsen, eller ingen.`,
  own_tax_out_of_range: ({ tax_currency }) =>
    `Med denna kurs blir momsen i ${tax_currency} för stor. Kontrollera kursen.`,
  exchange_rate_missing: ({ currency, tax_currency, issue_date }) =>
    `Ingen kurs från ${currency} till ${tax_currency} är känd för ${issue_date}. Ange den.`,
  unknown_vat_note: "Välj ur listan eller skriv texten som ska stå på fakturan.",
  unknown_term_code: "Välj ur listan eller skriv texten som ska stå på fakturan.",
  early_discount_denied: "Fakturan ger kassarabatt, och denna text nekar den. Töm en av dem.",
  due_before_issue: ({ issue_date }) =>
    `Fakturan utfärdas ${issue_date} och skulle förfalla före det. Välj en senare dag, eller ingen för att följa betalningsvillkoren.`,
  unknown_client: "Kunden finns inte längre. Välj en annan.",
  contact_of_another_client: "Kunden har inte denna kontakt. Välj en av kundens egna.",
  unknown_product: "Artikeln finns inte längre. Välj en annan eller skriv raden själv.",
  product_archived: ({ description }) =>
    `”${description}” är arkiverad. Ta den ur arkivet eller skriv raden själv.`,
  unknown_invoice: "Fakturan finns inte längre.",
  tax_category_mismatch: "Momstypen och satsen passar inte ihop: bara den vanliga typen har en sats över 0.",
  negative_total: "Totalen är under noll. Utfärda en kreditfaktura i stället.",
  negative_charge: "En avgift höjer fakturan. Det som sänker den är en rabatt.",
  discount_over_100: "En procentsats ligger mellan 0 och 100.",
  discount_wrong_sign: ({ gross_cents }) =>
    `Raden uppgår till ${gross_cents}. Rabatten har samma tecken och sänker den.`,
  discount_exceeds_line: ({ gross_cents }) =>
    `Raden uppgår till ${gross_cents}. Rabatten kan inte vara större.`,
  discount_exceeds_document: ({ most_cents }) => `En rabatt kan här vara högst ${most_cents}.`,
  discount_on_negative_rate: ({ tax_rate }) =>
    `Raderna med ${tax_rate} är under noll, så ett belopp kan inte fördelas. Ange en procentsats eller ge rabatt på raderna.`,
  discount_makes_rate_negative: ({ tax_rate }) =>
    `Med rabatterna hamnar raderna med ${tax_rate} under noll. Sänk rabatterna.`,
  amount_out_of_range: "Beloppet är för stort. Dela upp fakturan.",
  contact_without_name: "En kontakt behöver förnamn eller efternamn. En avdelnings namn duger som efternamn.",
  contact_without_email: "Bara en kontakt med e-postadress kan få fakturorna.",
  several_defaults: "Bara en kontakt kan vara den vanliga.",
  too_many_mailed: ({ most }) => `Högst ${most} kontakter hos en kund kan få fakturorna.`,
  client_without_email: "Kunden har ingen e-postadress. Lägg till en eller skicka på annat sätt.",
  business_without_email: "Ditt företag har ingen e-postadress. Lägg till den i profilen först.",
  client_without_phone: "Kunden har inget telefonnummer. Lägg till ett eller skicka på annat sätt.",
  channel_not_set_up: {
    channel: {
      sms: "Sms är inte konfigurerat här. Skicka på annat sätt eller fråga den som driver tjänsten.",
      email: "E-post är inte konfigurerat här. Skicka på annat sätt eller fråga den som driver tjänsten.",
    },
  },
  address_bounced: ({ address, at }) =>
    `${address} tog inte emot något meddelande ${at}. Rätta adressen eller skicka ändå.`,
  address_complained: ({ address, at }) =>
    `Innehavaren av ${address} anmälde ett meddelande som skräppost ${at}. Använd en annan adress eller skicka ändå.`,
  needs_email: "Bara e-post kan ta med detta. Skicka även med e-post.",
  in_the_future: "Detta ligger i framtiden. Pengar kan inte ha kommit senare än nu.",
  overpays_too_much: ({ room_cents }) => `Högst ${room_cents} till kan betalas på fakturan.`,
  credit_overpays_too_much: ({ room_cents }) =>
    `Kreditera högst ${room_cents} inklusive moms, eller återbetala en betalning först.`,
  no_cash_discount: "Fakturan ger ingen kassarabatt. Utelämna den eller utfärda en kreditfaktura på resten.",
  cash_discount_too_late: ({ day, last_day }) =>
    `Betalningen kom ${day}, och kassarabatten gällde till ${last_day}. Utelämna den eller rätta betalningsdagen.`,
  exceeds_cash_discount: ({ percent, least_cents }) =>
    `Med kassarabatten på ${percent} krävs minst ${least_cents} för att reglera fakturan. Utelämna rabatten vid en delbetalning.`,
  exceeds_payment: ({ left_cents }) => `${left_cents} återstår av betalningen. Ange högst det.`,
  time_too_far: ({ now, most_days }) =>
    `Klockan i denna sandlåda är ${now}. Tiden går framåt, högst ${most_days} dagar i taget.`,
  time_at_its_end: ({ last }) => `Klockan i en sandlåda slutar ${last}.`,
  time_in_the_past: ({ now, most_days }) =>
    `Klockan i denna sandlåda är ${now}. Tiden går framåt, högst ${most_days} dagar i taget.`,
  first_number_too_big: ({ most }) => `En serie börjar högst på ${most}.`,
  number_patterns_collide: ({ pattern, number, apart }) =>
    `Den andra serien numreras som ${pattern}, så båda kunde ge ${number}. Använd ett eget mönster, till exempel ${apart}.`,
  invalid_payment_reference: ({ example }) =>
    `Kontrollera referensen: kontrollsiffran stämmer inte. Ett exempel är ${example}.`,
  payment_reference_missing: ({ example }) => `Ange referensen, till exempel ${example}.`,
  payment_reference_too_short: ({ length, least, pattern }) =>
    `Nummer som ${pattern} kräver en referens på ${least} siffror, och din har ${length}. Kom överens om en längre med banken eller korta numren.`,
  wrong_extension: ({ name }) =>
    `Ändelsen i namnet ”${name}” passar inte filtypen. Byt namn på filen eller välj en annan.`,
  too_large_for_email: ({ most, used, size }) =>
    `Ett e-postmeddelande tar med filer på högst ${most}. Det har ${used}, och denna är på ${size}. Visa den på fakturans sida i stället.`,
  logo_too_large: ({ most_bytes, bytes }) => `Bilden är på ${bytes}. Den får vara på högst ${most_bytes}.`,
  invalid_logo:
    "Bilden kan inte användas. Välj en PNG-, JPEG- eller SVG-fil och spara den på nytt om denna borde fungera.",
  unknown_line: ({ lines }) => `Fakturan har raderna 1 till ${lines}.`,
  line_is_credited: ({ line }) => `Det finns inget kvar att kreditera på rad ${line}.`,
  exceeds_line_quantity: ({ line, left }) =>
    `Av rad ${line} återstår ett antal på ${left} att kreditera. Ange högst det.`,
  unknown_charge: ({ charges }) => `Fakturan har ${charges} avgifter. Välj en av dem.`,
  charge_is_credited: ({ charge }) => `Det finns inget kvar att kreditera av avgift ${charge}.`,
  exceeds_charge: ({ charge, left_cents }) =>
    `Av avgift ${charge} återstår ${left_cents} att kreditera. Ange högst det.`,
  unknown_rate: ({ rates }) => `Fakturan har dessa momssatser: ${rates}. Välj en av dem.`,
  ambiguous_rate: "Fakturan har denna sats för flera momstyper. Välj en av dem.",
  exceeds_rate: ({ tax_rate, left_cents, asked_cents }) =>
    `Med ${tax_rate} återstår ${left_cents} att kreditera, och detta begär ${asked_cents}.`,
  exceeds_invoice: ({ left_cents, asked_cents }) =>
    `${left_cents} inklusive moms återstår att kreditera, och detta begär ${asked_cents}.`,
  exceeds_any_invoice: "Detta är mer än någon faktura kan uppgå till.",
  not_currency_of_invoice: ({ currency }) => `En kreditfaktura är i fakturans valuta, ${currency}.`,
  nothing_to_credit: "Det finns inget kvar att kreditera.",
  credits_nothing: "Detta blir ingenting. En kreditfaktura krediterar mer än 0.",
  leaves_rates: ({ total_cents }) =>
    `Detta tar alla ${total_cents} som återstår, men inte för varje momssats. Kreditera hellre allt som återstår.`,
  last_key: "Detta är den sista API-nyckeln som får ändra något. Skapa en ny först.",
  invoice_not_issued: "Detta är ett utkast. Utfärda eller skicka det först.",
  invoice_cancelled: ({ number }) => `${number} är makulerad. Duplicera den för att gå vidare.`,
  invoice_paid: ({ number }) => `${number} är redan betald.`,
  invoice_not_paid: ({ number }) => `Inget av ${number} är betalt ännu.`,
  invoice_has_payments: ({ number }) =>
    `${number} har betalningar. Återbetala dem, ta tillbaka dem om de registrerades av misstag, eller utfärda en kreditfaktura.`,
  invoice_recorded: ({ number }) =>
    `${number} utfärdades någon annanstans och behålls som den är. Här kan den bara betalas, påminnas om och tas bort.`,
  nothing_due: ({ number }) => `Inget återstår att betala på ${number}.`,
  quota_used_up: ({ most, used, asked, resets_at }) =>
    `Högst ${most} meddelanden om dagen kan skickas här. ${used} är skickade, och detta tar ${asked} till. Skicka efter ${resets_at}, eller till färre.`,
  mail_failed: ({ reason }) => `E-posten togs inte emot: ${reason} Försök igen senare.`,
  delivery_not_failed:
    "Bara ett meddelande som misslyckades eller studsade kan skickas igen. Skicka hellre fakturan på nytt.",
  payment_not_manual: "Betalningen kom online. Återbetala den i stället.",
  payment_reversed: "Inget är kvar av betalningen: allt har redan gått tillbaka.",
  stripe_not_set_up:
    "Onlinebetalning är inte konfigurerad för företaget. Anslut Stripe först eller fråga den som driver tjänsten.",
  stripe_connected: ({ account }) => `Stripe är redan anslutet (${account}). Koppla från det först.`,
  stripe_failed: {
    temporary: {
      true: ({ reason }) => `Stripe kunde inte göra detta. ${reason} Inget registrerades; försök igen.`,
      false: ({ reason }) => `Stripe kunde inte göra detta. ${reason} Återbetala på annat sätt.`,
    },
  },
  number_taken: "Nästa nummer har redan getts. Ändra mönstret under ”Nummer”, så att numren skiljer sig.",
  no_document: ({ number }) => `${number} utfärdades någon annanstans och registrerades utan sin PDF.`,
  no_current_copy: ({ number }) =>
    `${number} utfärdades någon annanstans: den enda PDF-filen är den som laddades upp.`,
  issued_pdf_lost:
    "Den utfärdade PDF-filen finns inte längre i vårt lager, och ingen annan görs i dess ställe. Uppgifterna är oförändrade.",
  series_started: ({ next }) =>
    `Nästa nummer kan bara anges innan det första har getts. Nu är det ${next}, och nummer har inga luckor.`,
  credit_too_large: ({ currency }) =>
    `Kundens tillgodohavande i ${currency} är för stort för att visas exakt. Varje faktura visar sin del.`,
  not_a_sandbox: "Bara en sandlåda har en egen klocka.",
  too_many_attachments: ({ most }) =>
    `Ett dokument har högst ${most} filer. Ta bort en eller samla flera i en.`,
  storage_full: ({ most, used, size }) =>
    `Dina filer får tillsammans vara på ${most}. De är på ${used}, och denna på ${size}. Ta bort filer som ingen behöver.`,
  too_many_comments: ({ most }) => `Ett dokument har högst ${most} kommentarer.`,
  attachment_issued: "Filen utfärdades med dokumentet och blir kvar. Du kan dölja den för kunden.",
  other: "Så här går det inte. Kontrollera det du har skrivit.",
};
