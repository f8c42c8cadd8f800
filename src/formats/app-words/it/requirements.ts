import type { RequirementWords } from "../subjects/requirements.ts";

export const REQUIREMENTS: RequirementWords = {
  no_lines: "Non c’è ancora nessuna riga. Aggiunga ciò che è stato fornito.",
  seller_name_missing: "Manca il nome della Sua impresa.",
  seller_address_missing: "Mancano via e numero civico della Sua impresa.",
  seller_city_missing: "Manca la città della Sua impresa.",
  seller_postal_code_missing: "Manca il CAP della Sua impresa.",
  seller_country_missing: "Manca il paese della Sua impresa. Determina quale legge si applica.",
  seller_tax_number_missing:
    "Chi applica l’IVA indica la propria partita IVA o il codice fiscale, e il Suo manca. Se è in regime di franchigia, lo indichi nel profilo.",
  seller_vat_number_missing: "Manca la Sua partita IVA. Deve figurare su questa fattura.",
  franchise_charges_tax: ({ tax_rate }) =>
    `È in regime di franchigia IVA e non può applicare il ${tax_rate}. Imposti l’aliquota a 0 o modifichi il profilo.`,
  franchise_zero_rate: "Ciò che vende chi è in franchigia è esente, non tassato allo 0 %. Scelga «esente».",
  franchise_intra_community:
    "Ciò che chi è in franchigia vende in un altro Stato membro è esente a tale titolo. Scelga «esente».",
  buyer_is_consumer:
    "Solo un’impresa può essere debitrice dell’IVA al Suo posto, e questo cliente è un privato. Applichi l’IVA o modifichi il cliente.",
  buyer_tax_number_missing:
    "Manca la partita IVA o il numero di registro del cliente. Con l’inversione contabile figura sulla fattura.",
  buyer_vat_number_missing:
    "Manca la partita IVA del cliente. Senza, nulla si fattura senza IVA in un altro Stato membro.",
  buyer_vat_number_domestic: ({ country }) =>
    `La partita IVA del cliente è del Suo stesso paese (${country}). Senza IVA i beni vanno solo a una partita IVA di un altro Stato membro.`,
  supply_date_missing:
    "La fattura deve dire quando è avvenuta la prestazione. Indichi il giorno o il periodo.",
  delivery_place_missing:
    "Una fattura norvegese indica il luogo della prestazione. Indichi l’indirizzo di consegna o la città del cliente.",
  delivery_country_missing:
    "Qui conta in quale paese vanno i beni. Indichi l’indirizzo di consegna o il paese del cliente.",
  delivery_inside_country: ({ country }) =>
    `I beni restano nel Suo paese (${country}). Ne applichi l’IVA o indichi l’indirizzo di consegna.`,
  delivery_inside_eu: ({ country }) =>
    `Un’esportazione lascia l’UE, e ${country} ne fa parte. Scelga una cessione intracomunitaria, applichi l’IVA o indichi l’indirizzo di consegna.`,
  delivery_outside_eu: ({ country }) =>
    `Una cessione intracomunitaria finisce in uno Stato membro, e ${country} non lo è. Scelga un’esportazione o indichi l’indirizzo di consegna.`,
  seller_outside_eu: ({ country }) =>
    `Una cessione intracomunitaria inizia in uno Stato membro, e il Suo paese (${country}) non lo è. Scelga un’esportazione.`,
  out_of_scope_mixed:
    "«Fuori campo IVA» vale per fatture intere. Scelga «esente» con un motivo per questa riga, o faccia una seconda fattura.",
  exemption_reason_missing:
    "La fattura deve dire perché l’operazione è esente da IVA. Indichi il motivo, per esempio l’articolo di legge.",
  rate_not_of_country: ({ tax_rate, country, rates }) =>
    `Non esiste un’aliquota IVA del ${tax_rate} (${country}); esistono ${rates}. Le aliquote di altri paesi sono giuste con lo sportello unico (OSS).`,
  too_many_quantity_decimals: ({ most }) =>
    `Le fatture elettroniche francesi ammettono quantità con al massimo ${most} decimali. Scelga un’unità più piccola.`,
  unusual_number_pattern: ({ pattern }) =>
    `Le fatture elettroniche francesi ammettono nei numeri solo lettere, cifre e + - _ /. I Suoi seguono ${pattern}; lo cambi in «Numeri».`,
  tax_currency_missing: ({ currency, own }) =>
    `La fattura è in ${currency} e la legge vuole l’IVA anche in ${own}. Scelga ${own} come valuta dell’IVA, con il cambio.`,
  buyer_address_missing: "Manca l’indirizzo del cliente.",
  registration_number_missing: ({ name }) => `Manca il numero di registro della Sua impresa (${name}).`,
  buyer_registration_number_missing: ({ name }) => `Manca il numero di registro del cliente (${name}).`,
  buyer_reference_missing: ({ name }) =>
    `Un ente pubblico riceve fatture con il suo ${name}. Lo indichi come riferimento del cliente.`,
  legal_form_missing: "Manca la forma giuridica della Sua impresa, per esempio S.r.l. o ditta individuale.",
  share_capital_missing: ({ legal_form }) => `Manca il capitale sociale. Una ${legal_form} lo indica.`,
  register_missing: ({ legal_form, example }) =>
    `Manca l’iscrizione al registro. Una ${legal_form} la indica, per esempio ${example}.`,
  register_court_missing: ({ legal_form }) =>
    `Manca la parte del Regno Unito in cui l’impresa è registrata, per esempio England and Wales. Una ${legal_form} la indica.`,
  registered_office_missing: ({ legal_form }) => `Manca la sede legale. Una ${legal_form} la indica.`,
  directors_missing: ({ legal_form }) => `Mancano gli amministratori. Una ${legal_form} li nomina.`,
  supervisory_board_chair_missing: ({ legal_form }) =>
    `Manca il presidente del consiglio di sorveglianza. Una ${legal_form} lo nomina.`,
  company_register_missing: ({ legal_form }) =>
    `Una ${legal_form} indica «Foretaksregisteret». Spunti nel profilo che vi è iscritta.`,
  f_tax_missing:
    "Chi è approvato per la F-skatt svedese lo dice sulla fattura. Se è il Suo caso, lo spunti nel profilo.",
  line_kind_missing: "Una fattura francese dice se riguarda beni o servizi. Lo scelga in ogni riga.",
  mention_hidden: {
    part: {
      legal_form: "La Sua forma giuridica deve figurare sulla fattura ed è nascosta. La mostri.",
      product_mentions: "La natura (beni o servizi) deve figurare sulla fattura ed è nascosta. La mostri.",
      personal_services:
        "Il Suo numero di servizi alla persona deve figurare sulla fattura ed è nascosto. Lo mostri.",
      approved_association:
        "La Sua adesione a un’associazione riconosciuta deve figurare sulla fattura ed è nascosta. La mostri.",
      delivery_address:
        "L’indicazione dell’indirizzo di consegna deve figurare sulla fattura ed è nascosta. La mostri.",
    },
  },
  client_is_archived: "Il cliente è archiviato. Lo tolga dall’archivio o ne scelga un altro.",
};
