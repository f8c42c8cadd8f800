import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Qualcuno ha modificato questi dati mentre li aveva aperti. Ciò che ha inserito è ancora qui: lo confronti con lo stato attuale e salvi di nuovo.",
  concurrent_change: "Qualcuno ha modificato questi dati nello stesso momento. Riprovi.",
  idempotency_key_reused:
    "Questo modulo è già stato inviato con altri dati. Guardi che cosa ne è risultato; se deve essere un altro, lo invii di nuovo.",
  external_id_taken: "Un’altra scheda ha già questo identificativo. Ognuna ne richiede uno proprio.",
  client_number_taken: "Un altro cliente, forse archiviato, ha già questo numero.",
  product_number_taken: "Un altro articolo, forse archiviato, ha già questo numero.",
  client_archived: "Il cliente è archiviato. Lo tolga dall’archivio o ne scelga un altro.",
  too_many_contacts: ({ most }) =>
    `Un cliente ha al massimo ${most} contatti. Elimini prima quello che non serve più.`,
  invoice_not_draft: ({ number }) =>
    `${number} è stata emessa e non cambia più. La corregga con una nota di credito o la duplichi.`,
  exceeds_due: ({ due_cents }) =>
    `Restano da pagare ${due_cents}. Indichi al massimo questo importo, o tenga il resto come credito del cliente.`,
  no_minor_unit: ({ currency }) => `Gli importi in ${currency} non hanno decimali.`,
  issue_date_in_future: ({ issue_date, today }) =>
    `Il ${issue_date} è nel futuro; oggi è il ${today}. Scelga un giorno fino a oggi, o nessuno per il giorno dell’emissione.`,
  issue_date_before_last: ({ last_issue_date, today }) =>
    `L’ultimo numero di questa serie porta la data del ${last_issue_date}. Scelga un giorno da allora al ${today}, o nessuno per il giorno dell’emissione.`,
  issue_date_before_corrected: ({ corrected }) =>
    `La fattura ${corrected.number}, qui corretta, è del ${corrected.issue_date}. Scelga quel giorno o uno successivo.`,
  due_date_missing: "Con una scadenza fissa come termine di pagamento, indichi quel giorno.",
  due_date_contradicts_terms: ({ due_date, by_terms }) =>
    `La scadenza è il ${due_date}, ma i termini di pagamento danno il ${by_terms}. Svuoti uno dei due.`,
  supply_date_and_period: "Indichi o il giorno della prestazione o il periodo, non entrambi.",
  ends_before_it_begins: ({ from, to }) =>
    `Il periodo inizia il ${from} e finisce il ${to}, cioè prima. Inverta i giorni.`,
  cash_discount_order:
    "A termini più lunghi corrisponde uno sconto minore, per esempio 3 % in 10 giorni, poi 2 % in 14.",
  exchange_rate_without_currency: "Scelga la valuta a cui porta questo cambio, o svuoti il cambio.",
  tax_currency_not_foreign: ({ currency }) =>
    `La fattura è già in ${currency}. Scelga un’altra valuta per l’IVA, o nessuna.`,
  own_tax_out_of_range: ({ tax_currency }) =>
    `Con questo cambio l’IVA in ${tax_currency} è troppo alta. Verifichi il cambio.`,
  exchange_rate_missing: ({ currency, tax_currency, issue_date }) =>
    `Non è noto alcun cambio da ${currency} a ${tax_currency} per il ${issue_date}. Lo indichi.`,
  unknown_vat_note: "Scelga dall’elenco, o scriva il testo che deve figurare sulla fattura.",
  unknown_term_code: "Scelga dall’elenco, o scriva il testo che deve figurare sulla fattura.",
  early_discount_denied:
    "La fattura offre uno sconto per pagamento anticipato, e questo testo lo nega. Svuoti uno dei due.",
  due_before_issue: ({ issue_date }) =>
    `La fattura è emessa il ${issue_date} e scadrebbe prima. Scelga un giorno successivo, o nessuno per seguire i termini di pagamento.`,
  unknown_client: "Questo cliente non esiste più. Ne scelga un altro.",
  contact_of_another_client: "Questo cliente non ha questo contatto. Ne scelga uno suo.",
  unknown_product: "Questo articolo non esiste più. Ne scelga un altro o scriva la riga a mano.",
  product_archived: ({ description }) =>
    `«${description}» è archiviato. Lo tolga dall’archivio o scriva la riga a mano.`,
  unknown_invoice: "Questa fattura non esiste più.",
  tax_category_mismatch:
    "Il tipo di IVA e l’aliquota non vanno insieme: solo il tipo ordinario ha un’aliquota sopra 0.",
  negative_total: "Il totale è sotto zero. Emetta invece una nota di credito.",
  negative_charge: "Una spesa aumenta la fattura. Ciò che la riduce è uno sconto.",
  discount_over_100: "Una percentuale va da 0 a 100.",
  discount_wrong_sign: ({ gross_cents }) =>
    `La riga ammonta a ${gross_cents}. Lo sconto ha lo stesso segno e la riduce.`,
  discount_exceeds_line: ({ gross_cents }) =>
    `La riga ammonta a ${gross_cents}. Lo sconto non può superare questo importo.`,
  discount_exceeds_document: ({ most_cents }) => `Qui uno sconto può essere al massimo ${most_cents}.`,
  discount_on_negative_rate: ({ tax_rate }) =>
    `Le righe al ${tax_rate} sono sotto zero, quindi un importo non si può ripartire. Indichi una percentuale o sconti le righe.`,
  discount_makes_rate_negative: ({ tax_rate }) =>
    `Con gli sconti le righe al ${tax_rate} vanno sotto zero. Riduca gli sconti.`,
  amount_out_of_range: "L’importo è troppo grande. Divida la fattura.",
  contact_without_name: "Un contatto ha un nome o un cognome. Il nome di un reparto va bene come cognome.",
  contact_without_email: "Solo un contatto con indirizzo e-mail può ricevere le fatture.",
  several_defaults: "Un solo contatto può essere quello abituale.",
  too_many_mailed: ({ most }) => `Al massimo ${most} contatti di un cliente possono ricevere le fatture.`,
  client_without_email: "Il cliente non ha un indirizzo e-mail. Ne aggiunga uno o invii in altro modo.",
  business_without_email: "La Sua impresa non ha un indirizzo e-mail. Lo aggiunga prima nel profilo.",
  client_without_phone: "Il cliente non ha un numero di telefono. Ne aggiunga uno o invii in altro modo.",
  channel_not_set_up: {
    channel: {
      sms: "L’invio per SMS qui non è configurato. Invii in altro modo o si rivolga a chi gestisce il servizio.",
      email:
        "L’invio per e-mail qui non è configurato. Invii in altro modo o si rivolga a chi gestisce il servizio.",
    },
  },
  address_bounced: ({ address, at }) =>
    `${address} non ha accettato messaggi il ${at}. Corregga l’indirizzo o invii comunque.`,
  address_complained: ({ address, at }) =>
    `Il titolare di ${address} ha segnalato un messaggio come spam il ${at}. Usi un altro indirizzo o invii comunque.`,
  needs_email: "Solo un’e-mail può trasmetterlo. Invii anche per e-mail.",
  in_the_future: "È nel futuro. Il denaro non può essere arrivato dopo adesso.",
  overpays_too_much: ({ room_cents }) =>
    `Su questa fattura si possono pagare al massimo altri ${room_cents}.`,
  credit_overpays_too_much: ({ room_cents }) =>
    `Accrediti al massimo ${room_cents} IVA inclusa, o rimborsi prima un pagamento.`,
  no_cash_discount:
    "Questa fattura non offre sconto per pagamento anticipato. Lo tralasci, o emetta una nota di credito per il resto.",
  cash_discount_too_late: ({ day, last_day }) =>
    `Il pagamento è del ${day}, e lo sconto valeva fino al ${last_day}. Lo tralasci, o corregga il giorno del pagamento.`,
  exceeds_cash_discount: ({ percent, least_cents }) =>
    `Con lo sconto del ${percent} servono almeno ${least_cents} per saldare la fattura. Per un pagamento parziale, tralasci lo sconto.`,
  exceeds_payment: ({ left_cents }) =>
    `Di questo pagamento restano ${left_cents}. Indichi al massimo questo importo.`,
  time_too_far: ({ now, most_days }) =>
    `In questa sandbox sono le ${now}. Il tempo va avanti, al massimo di ${most_days} giorni alla volta.`,
  time_at_its_end: ({ last }) => `L’orologio di una sandbox finisce il ${last}.`,
  time_in_the_past: ({ now, most_days }) =>
    `In questa sandbox sono le ${now}. Il tempo va avanti, al massimo di ${most_days} giorni alla volta.`,
  first_number_too_big: ({ most }) => `Una serie comincia al massimo da ${most}.`,
  number_patterns_collide: ({ pattern, number, apart }) =>
    `L’altra serie è numerata secondo ${pattern}, quindi entrambe potrebbero dare ${number}. Usi un modello proprio, per esempio ${apart}.`,
  invalid_payment_reference: ({ example }) =>
    `Verifichi il riferimento: le cifre di controllo non corrispondono. Un esempio è ${example}.`,
  payment_reference_missing: ({ example }) => `Indichi il riferimento, per esempio ${example}.`,
  payment_reference_too_short: ({ length, least, pattern }) =>
    `Numeri come ${pattern} richiedono un riferimento di ${least} cifre, e il Suo ne ha ${length}. Ne concordi uno più lungo con la banca o accorci i numeri.`,
  wrong_extension: ({ name }) =>
    `L’estensione di «${name}» non corrisponde al tipo di file. Lo rinomini o ne scelga un altro.`,
  too_large_for_email: ({ most, used, size }) =>
    `Un’e-mail porta file per al massimo ${most}. Ne ha ${used}, e questo è di ${size}. Lo mostri invece sulla pagina della fattura.`,
  logo_too_large: ({ most_bytes, bytes }) =>
    `L’immagine è di ${bytes}. Può essere al massimo di ${most_bytes}.`,
  invalid_logo:
    "Questa immagine non si può usare. Scelga un file PNG, JPEG o SVG, e lo salvi di nuovo se dovrebbe andare bene.",
  unknown_line: ({ lines }) => `La fattura ha le righe da 1 a ${lines}.`,
  line_is_credited: ({ line }) => `Della riga ${line} non resta nulla da accreditare.`,
  exceeds_line_quantity: ({ line, left }) =>
    `Della riga ${line} resta da accreditare una quantità di ${left}. Indichi al massimo quella.`,
  unknown_charge: ({ charges }) => `La fattura ha ${charges} spese. Ne scelga una.`,
  charge_is_credited: ({ charge }) => `Della spesa ${charge} non resta nulla da accreditare.`,
  exceeds_charge: ({ charge, left_cents }) =>
    `Della spesa ${charge} restano da accreditare ${left_cents}. Indichi al massimo questo importo.`,
  unknown_rate: ({ rates }) => `La fattura ha queste aliquote IVA: ${rates}. Ne scelga una.`,
  ambiguous_rate: "La fattura ha questa aliquota per più tipi di IVA. Ne scelga uno.",
  exceeds_rate: ({ tax_rate, left_cents, asked_cents }) =>
    `Al ${tax_rate} restano da accreditare ${left_cents}, e qui se ne chiedono ${asked_cents}.`,
  exceeds_invoice: ({ left_cents, asked_cents }) =>
    `Restano da accreditare ${left_cents} IVA inclusa, e qui se ne chiedono ${asked_cents}.`,
  exceeds_any_invoice: "È più di quanto una fattura possa raggiungere.",
  not_currency_of_invoice: ({ currency }) =>
    `Una nota di credito è nella valuta della sua fattura, ${currency}.`,
  nothing_to_credit: "Non resta nulla da accreditare.",
  credits_nothing: "Non risulta nulla. Una nota di credito accredita più di 0.",
  leaves_rates: ({ total_cents }) =>
    `Questo prende tutti i ${total_cents} che restano, ma non per ogni aliquota IVA. Accrediti piuttosto tutto ciò che resta.`,
  last_key: "È l’ultima chiave API che può modificare qualcosa. Ne crei prima un’altra.",
  invoice_not_issued: "È una bozza. La emetta o la invii prima.",
  invoice_cancelled: ({ number }) => `${number} è annullata. La duplichi per continuare.`,
  invoice_paid: ({ number }) => `${number} è già pagata.`,
  invoice_not_paid: ({ number }) => `Di ${number} non è ancora pagato nulla.`,
  invoice_has_payments: ({ number }) =>
    `${number} ha pagamenti. Li rimborsi, li ritiri se registrati per errore, o emetta una nota di credito.`,
  invoice_recorded: ({ number }) =>
    `${number} è stata emessa altrove e resta com’è. Qui si può solo pagare, sollecitare ed eliminare.`,
  nothing_due: ({ number }) => `Su ${number} non resta nulla da pagare.`,
  quota_used_up: ({ most, used, asked, resets_at }) =>
    `Qui si possono inviare al massimo ${most} messaggi al giorno. Ne sono partiti ${used}, e questo ne richiede altri ${asked}. Invii dopo ${resets_at}, o a meno persone.`,
  mail_failed: ({ reason }) => `L’e-mail non è stata accettata: ${reason} Riprovi più tardi.`,
  delivery_not_failed:
    "Solo un messaggio fallito o respinto si può rinviare. Invii piuttosto di nuovo la fattura.",
  payment_not_manual: "Questo pagamento è arrivato online. Lo rimborsi.",
  payment_reversed: "Di questo pagamento non resta nulla: tutto è già tornato indietro.",
  stripe_not_set_up:
    "Il pagamento online non è configurato per questa impresa. Colleghi prima Stripe o si rivolga a chi gestisce il servizio.",
  stripe_connected: ({ account }) => `Stripe è già collegato (${account}). Lo scolleghi prima.`,
  stripe_failed: {
    temporary: {
      true: ({ reason }) => `Stripe non ha potuto farlo. ${reason} Nulla è stato registrato; riprovi.`,
      false: ({ reason }) => `Stripe non ha potuto farlo. ${reason} Rimborsi in altro modo.`,
    },
  },
  number_taken:
    "Il prossimo numero è già stato assegnato. Cambi il modello in «Numeri», così che i numeri siano diversi.",
  no_document: ({ number }) => `${number} è stata emessa altrove e registrata senza il PDF.`,
  no_current_copy: ({ number }) => `${number} è stata emessa altrove: l’unico PDF è quello caricato.`,
  issued_pdf_lost:
    "Il PDF emesso non è più nel nostro archivio, e non se ne crea un altro al suo posto. I dati sono invariati.",
  series_started: ({ next }) =>
    `Il prossimo numero si può fissare solo prima del primo. Ora è ${next}, e i numeri non hanno buchi.`,
  credit_too_large: ({ currency }) =>
    `Il credito del cliente in ${currency} è troppo grande per essere mostrato esattamente. Ogni fattura mostra la propria parte.`,
  not_a_sandbox: "Solo una sandbox ha un proprio orologio.",
  too_many_attachments: ({ most }) =>
    `Un documento ha al massimo ${most} file. Ne elimini uno o ne unisca più d’uno.`,
  storage_full: ({ most, used, size }) =>
    `I Suoi file possono arrivare a ${most}. Sono a ${used}, e questo è di ${size}. Elimini quelli che non servono.`,
  too_many_comments: ({ most }) => `Un documento ha al massimo ${most} commenti.`,
  attachment_issued: "Questo file è stato emesso con il documento e resta. Lo può nascondere al cliente.",
  other: "Così non è possibile. Verifichi i dati inseriti.",
};
