import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Jemand hat das geändert, während Sie es offen hatten. Ihre Eingaben stehen noch da: Vergleichen Sie sie mit dem jetzigen Stand und speichern Sie erneut.",
  concurrent_change: "Jemand hat das im selben Augenblick geändert. Bitte versuchen Sie es noch einmal.",
  idempotency_key_reused:
    "Dieses Formular wurde schon mit anderem Inhalt gesendet. Sehen Sie nach, was daraus wurde; soll das ein weiteres sein, senden Sie es noch einmal.",
  external_id_taken: "Ein anderer Eintrag hat diese Kennung schon. Jeder braucht eine eigene.",
  client_number_taken: "Ein anderer Kunde, vielleicht ein archivierter, hat diese Nummer schon.",
  product_number_taken: "Ein anderer Artikel, vielleicht ein archivierter, hat diese Nummer schon.",
  client_archived: "Dieser Kunde ist archiviert. Holen Sie ihn aus dem Archiv oder wählen Sie einen anderen.",
  too_many_contacts: ({ most }) =>
    `Ein Kunde hat höchstens ${most} Kontakte. Löschen Sie zuerst einen, der nicht mehr gebraucht wird.`,
  invoice_not_draft: ({ number }) =>
    `${number} ist ausgestellt und ändert sich nicht mehr. Berichtigen Sie mit einer Gutschrift oder duplizieren Sie sie.`,
  exceeds_due: ({ due_cents }) =>
    `Offen sind ${due_cents}. Geben Sie höchstens das an, oder behalten Sie den Rest als Guthaben des Kunden.`,
  no_minor_unit: ({ currency }) => `Beträge in ${currency} haben keine Nachkommastellen.`,
  issue_date_in_future: ({ issue_date, today }) =>
    `Der ${issue_date} liegt in der Zukunft; heute ist der ${today}. Wählen Sie einen Tag bis heute, oder keinen für den Tag der Ausstellung.`,
  issue_date_before_last: ({ last_issue_date, today }) =>
    `Die letzte Nummer dieser Reihe trägt den ${last_issue_date}. Wählen Sie einen Tag von da bis ${today}, oder keinen für den Tag der Ausstellung.`,
  issue_date_before_corrected: ({ corrected }) =>
    `Die Rechnung ${corrected.number}, die hiermit berichtigt wird, ist vom ${corrected.issue_date}. Wählen Sie diesen Tag oder einen späteren.`,
  due_date_missing: "Bei einem festen Fälligkeitstag als Zahlungsziel geben Sie diesen Tag an.",
  due_date_contradicts_terms: ({ due_date, by_terms }) =>
    `Fällig ist der ${due_date}, aber das Zahlungsziel ergibt den ${by_terms}. Leeren Sie eines von beiden.`,
  supply_date_and_period: "Geben Sie entweder den Tag der Leistung oder den Zeitraum an, nicht beides.",
  ends_before_it_begins: ({ from, to }) =>
    `Der Zeitraum beginnt am ${from} und endet am ${to}, also davor. Vertauschen Sie die Tage.`,
  cash_discount_order: "Spätere Tage geben weniger Skonto, etwa 3 % in 10 Tagen, dann 2 % in 14.",
  exchange_rate_without_currency:
    "Wählen Sie die Währung, zu der dieser Kurs führt, oder leeren Sie den Kurs.",
  tax_currency_not_foreign: ({ currency }) =>
    `Die Rechnung ist schon in ${currency}. Wählen Sie eine andere Währung für die Steuer, oder keine.`,
  own_tax_out_of_range: ({ tax_currency }) =>
    `Bei diesem Kurs ist die Steuer in ${tax_currency} zu groß. Prüfen Sie den Kurs.`,
  exchange_rate_missing: ({ currency, tax_currency, issue_date }) =>
    `Für den ${issue_date} ist kein Kurs von ${currency} zu ${tax_currency} bekannt. Geben Sie ihn an.`,
  unknown_vat_note:
    "Wählen Sie aus der Liste, oder schreiben Sie den Text, der auf der Rechnung stehen soll.",
  unknown_term_code:
    "Wählen Sie aus der Liste, oder schreiben Sie den Text, der auf der Rechnung stehen soll.",
  early_discount_denied:
    "Die Rechnung bietet Skonto, und dieser Text schließt es aus. Leeren Sie eines von beiden.",
  due_before_issue: ({ issue_date }) =>
    `Die Rechnung wird am ${issue_date} ausgestellt und wäre davor fällig. Wählen Sie einen späteren Tag, oder keinen für das übliche Zahlungsziel.`,
  unknown_client: "Diesen Kunden gibt es nicht mehr. Wählen Sie einen anderen.",
  contact_of_another_client: "Dieser Kunde hat diesen Kontakt nicht. Wählen Sie einen von seinen.",
  unknown_product:
    "Diesen Artikel gibt es nicht mehr. Wählen Sie einen anderen, oder schreiben Sie die Position selbst.",
  product_archived: ({ description }) =>
    `„${description}“ ist archiviert. Holen Sie den Artikel aus dem Archiv, oder schreiben Sie die Position selbst.`,
  unknown_invoice: "Diese Rechnung gibt es nicht mehr.",
  tax_category_mismatch:
    "Steuerart und Satz passen nicht zusammen: Nur die normale Art hat einen Satz über 0.",
  negative_total: "Der Gesamtbetrag liegt unter null. Stellen Sie stattdessen eine Gutschrift aus.",
  negative_charge: "Ein Zuschlag erhöht die Rechnung. Was sie mindert, ist ein Rabatt.",
  discount_over_100: "Ein Prozentsatz liegt zwischen 0 und 100.",
  discount_wrong_sign: ({ gross_cents }) =>
    `Die Position beträgt ${gross_cents}. Ihr Rabatt hat dasselbe Vorzeichen und mindert sie.`,
  discount_exceeds_line: ({ gross_cents }) =>
    `Die Position beträgt ${gross_cents}. Mehr kann ihr Rabatt nicht sein.`,
  discount_exceeds_document: ({ most_cents }) => `Ein Rabatt kann hier höchstens ${most_cents} sein.`,
  discount_on_negative_rate: ({ tax_rate }) =>
    `Die Positionen zu ${tax_rate} liegen unter null, also lässt sich kein Betrag aufteilen. Geben Sie einen Prozentsatz an, oder rabattieren Sie die Positionen.`,
  discount_makes_rate_negative: ({ tax_rate }) =>
    `Mit den Rabatten liegen die Positionen zu ${tax_rate} unter null. Senken Sie die Rabatte.`,
  amount_out_of_range: "Der Betrag ist zu groß. Teilen Sie die Rechnung auf.",
  contact_without_name:
    "Ein Kontakt braucht einen Vor- oder Nachnamen. Der Name einer Abteilung genügt als Nachname.",
  contact_without_email: "Rechnungen kann nur ein Kontakt mit E-Mail-Adresse bekommen.",
  several_defaults: "Nur ein Kontakt kann der übliche sein.",
  too_many_mailed: ({ most }) => `Höchstens ${most} Kontakte eines Kunden können die Rechnungen bekommen.`,
  client_without_email:
    "Dieser Kunde hat keine E-Mail-Adresse. Ergänzen Sie sie, oder senden Sie auf anderem Weg.",
  business_without_email: "Ihr Unternehmen hat keine E-Mail-Adresse. Ergänzen Sie sie zuerst im Profil.",
  client_without_phone:
    "Dieser Kunde hat keine Telefonnummer. Ergänzen Sie sie, oder senden Sie auf anderem Weg.",
  channel_not_set_up: {
    channel: {
      sms: "SMS ist hier nicht eingerichtet. Senden Sie auf anderem Weg, oder fragen Sie den Betreiber dieses Dienstes.",
      email:
        "E-Mail ist hier nicht eingerichtet. Senden Sie auf anderem Weg, oder fragen Sie den Betreiber dieses Dienstes.",
    },
  },
  address_bounced: ({ address, at }) =>
    `${address} nahm am ${at} keine Nachricht an. Berichtigen Sie die Adresse, oder senden Sie trotzdem.`,
  address_complained: ({ address, at }) =>
    `Der Inhaber von ${address} hat am ${at} eine Nachricht als Spam gemeldet. Nehmen Sie eine andere Adresse, oder senden Sie trotzdem.`,
  needs_email: "Das kann nur eine E-Mail mitnehmen. Senden Sie auch per E-Mail.",
  in_the_future: "Das liegt in der Zukunft. Geld kann nicht später als jetzt gekommen sein.",
  overpays_too_much: ({ room_cents }) =>
    `Auf diese Rechnung können höchstens noch ${room_cents} gezahlt werden.`,
  credit_overpays_too_much: ({ room_cents }) =>
    `Schreiben Sie höchstens ${room_cents} inkl. USt gut, oder erstatten Sie zuerst eine Zahlung.`,
  no_cash_discount:
    "Diese Rechnung bietet kein Skonto. Lassen Sie es weg, oder stellen Sie über den Rest eine Gutschrift aus.",
  cash_discount_too_late: ({ day, last_day }) =>
    `Die Zahlung kam am ${day}, das Skonto galt bis ${last_day}. Lassen Sie es weg, oder berichtigen Sie den Zahlungstag.`,
  exceeds_cash_discount: ({ percent, least_cents }) =>
    `Mit ${percent} Skonto gleichen mindestens ${least_cents} die Rechnung aus. Lassen Sie das Skonto bei einer Teilzahlung weg.`,
  exceeds_payment: ({ left_cents }) =>
    `Von dieser Zahlung sind ${left_cents} übrig. Geben Sie höchstens das an.`,
  time_too_far: ({ now, most_days }) =>
    `In dieser Sandbox ist es ${now}. Die Zeit geht vorwärts, höchstens ${most_days} Tage auf einmal.`,
  time_at_its_end: ({ last }) => `Die Uhr einer Sandbox endet am ${last}.`,
  time_in_the_past: ({ now, most_days }) =>
    `In dieser Sandbox ist es ${now}. Die Zeit geht vorwärts, höchstens ${most_days} Tage auf einmal.`,
  first_number_too_big: ({ most }) => `Eine Reihe beginnt höchstens bei ${most}.`,
  number_patterns_collide: ({ pattern, number, apart }) =>
    `Die andere Reihe wird als ${pattern} nummeriert, also könnten beide ${number} ergeben. Nehmen Sie ein eigenes Muster, etwa ${apart}.`,
  invalid_payment_reference: ({ example }) =>
    `Prüfen Sie diese Referenz: Ihre Prüfziffer passt nicht. Ein Beispiel ist ${example}.`,
  payment_reference_missing: ({ example }) => `Geben Sie die Referenz an, etwa ${example}.`,
  payment_reference_too_short: ({ length, least, pattern }) =>
    `Nummern wie ${pattern} brauchen eine Referenz von ${least} Stellen, Ihre hat ${length}. Vereinbaren Sie mit der Bank eine längere, oder kürzen Sie die Nummern.`,
  wrong_extension: ({ name }) =>
    `Die Endung von „${name}“ passt nicht zur Art der Datei. Benennen Sie sie um, oder wählen Sie eine andere.`,
  too_large_for_email: ({ most, used, size }) =>
    `Eine E-Mail nimmt Dateien bis ${most} mit. Sie hat ${used}, und diese hat ${size}. Zeigen Sie sie stattdessen auf der Seite der Rechnung.`,
  logo_too_large: ({ most_bytes, bytes }) => `Das Bild hat ${bytes}. Es darf höchstens ${most_bytes} haben.`,
  invalid_logo:
    "Dieses Bild lässt sich nicht verwenden. Wählen Sie eine PNG-, JPEG- oder SVG-Datei, und speichern Sie sie neu, falls diese stimmen müsste.",
  unknown_line: ({ lines }) => `Die Rechnung hat die Positionen 1 bis ${lines}.`,
  line_is_credited: ({ line }) => `Von Position ${line} ist nichts mehr gutzuschreiben.`,
  exceeds_line_quantity: ({ line, left }) =>
    `Von Position ${line} ist noch eine Menge von ${left} gutzuschreiben. Geben Sie höchstens das an.`,
  unknown_charge: ({ charges }) => `Die Rechnung hat ${charges} Zuschläge. Wählen Sie einen davon.`,
  charge_is_credited: ({ charge }) => `Von Zuschlag ${charge} ist nichts mehr gutzuschreiben.`,
  exceeds_charge: ({ charge, left_cents }) =>
    `Von Zuschlag ${charge} sind noch ${left_cents} gutzuschreiben. Geben Sie höchstens das an.`,
  unknown_rate: ({ rates }) => `Die Rechnung hat diese Steuersätze: ${rates}. Wählen Sie einen davon.`,
  ambiguous_rate: "Die Rechnung hat diesen Satz für mehrere Steuerarten. Wählen Sie eine davon.",
  exceeds_rate: ({ tax_rate, left_cents, asked_cents }) =>
    `Zu ${tax_rate} sind noch ${left_cents} gutzuschreiben, und verlangt sind ${asked_cents}.`,
  exceeds_invoice: ({ left_cents, asked_cents }) =>
    `Noch ${left_cents} inkl. USt sind gutzuschreiben, und verlangt sind ${asked_cents}.`,
  exceeds_any_invoice: "Das ist mehr, als eine Rechnung überhaupt betragen kann.",
  not_currency_of_invoice: ({ currency }) =>
    `Eine Gutschrift ist in der Währung ihrer Rechnung, ${currency}.`,
  nothing_to_credit: "Es ist nichts mehr gutzuschreiben.",
  credits_nothing: "Das ergibt nichts. Eine Gutschrift ist höher als 0.",
  leaves_rates: ({ total_cents }) =>
    `Das nimmt die ganzen ${total_cents}, die übrig sind, aber nicht zu jedem Steuersatz. Schreiben Sie lieber alles gut, was übrig ist.`,
  last_key: "Das ist der letzte API-Schlüssel, der etwas ändern darf. Erstellen Sie zuerst einen anderen.",
  invoice_not_issued: "Das ist ein Entwurf. Stellen Sie ihn zuerst aus, oder senden Sie ihn.",
  invoice_cancelled: ({ number }) => `${number} ist storniert. Duplizieren Sie sie, um weiterzumachen.`,
  invoice_paid: ({ number }) => `${number} ist schon bezahlt.`,
  invoice_not_paid: ({ number }) => `Von ${number} ist noch nichts bezahlt.`,
  invoice_has_payments: ({ number }) =>
    `${number} hat Zahlungen. Erstatten Sie sie, nehmen Sie irrtümlich erfasste zurück, oder stellen Sie eine Gutschrift aus.`,
  invoice_recorded: ({ number }) =>
    `${number} wurde anderswo ausgestellt und bleibt, wie sie ist. Hier lässt sie sich nur bezahlen, anmahnen und löschen.`,
  nothing_due: ({ number }) => `Bei ${number} ist nichts offen.`,
  quota_used_up: ({ most, used, asked, resets_at }) =>
    `Hier gehen höchstens ${most} Nachrichten am Tag. ${used} sind gesendet, und das hier braucht ${asked}. Senden Sie nach ${resets_at}, oder an weniger Empfänger.`,
  mail_failed: ({ reason }) =>
    `Die E-Mail wurde nicht angenommen: ${reason} Versuchen Sie es später noch einmal.`,
  delivery_not_failed:
    "Nur eine fehlgeschlagene oder zurückgekommene Nachricht lässt sich noch einmal senden. Senden Sie stattdessen die Rechnung neu.",
  payment_not_manual: "Diese Zahlung kam online. Erstatten Sie sie stattdessen.",
  payment_reversed: "Von dieser Zahlung ist nichts übrig: Alles ging schon zurück.",
  stripe_not_set_up:
    "Onlinezahlung ist für dieses Unternehmen nicht eingerichtet. Verbinden Sie zuerst Stripe, oder fragen Sie den Betreiber des Dienstes.",
  stripe_connected: ({ account }) => `Stripe ist schon verbunden (${account}). Trennen Sie es zuerst.`,
  stripe_failed: {
    temporary: {
      true: ({ reason }) =>
        `Stripe konnte das nicht tun. ${reason} Nichts wurde erfasst; versuchen Sie es noch einmal.`,
      false: ({ reason }) => `Stripe konnte das nicht tun. ${reason} Erstatten Sie auf anderem Weg.`,
    },
  },
  number_taken:
    "Die nächste Nummer wurde schon vergeben. Ändern Sie das Muster unter „Nummern“, damit sich die Nummern unterscheiden.",
  no_document: ({ number }) => `${number} wurde anderswo ausgestellt und ohne PDF erfasst.`,
  no_current_copy: ({ number }) =>
    `${number} wurde anderswo ausgestellt: Ihr einziges PDF ist das hochgeladene.`,
  issued_pdf_lost:
    "Das ausgestellte PDF ist nicht mehr in unserem Speicher, und kein anderes wird an seiner Stelle gemacht. Die Daten sind unverändert.",
  series_started: ({ next }) =>
    `Die nächste Nummer lässt sich nur vor der ersten festlegen. Jetzt ist es ${next}, und Nummern sind lückenlos.`,
  credit_too_large: ({ currency }) =>
    `Das Guthaben des Kunden in ${currency} ist zu groß, um es genau zu zeigen. Jede Rechnung zeigt ihren Teil.`,
  not_a_sandbox: "Nur eine Sandbox hat eine eigene Uhr.",
  too_many_attachments: ({ most }) =>
    `Ein Dokument hat höchstens ${most} Dateien. Löschen Sie eine, oder fassen Sie mehrere zusammen.`,
  storage_full: ({ most, used, size }) =>
    `Ihre Dateien dürfen zusammen ${most} haben. Sie haben ${used}, und diese hat ${size}. Löschen Sie, was niemand braucht.`,
  too_many_comments: ({ most }) => `Ein Dokument hat höchstens ${most} Kommentare.`,
  attachment_issued:
    "Diese Datei wurde mit dem Dokument ausgestellt und bleibt. Sie können sie vor dem Kunden verbergen.",
  other: "So geht es nicht. Bitte prüfen Sie Ihre Eingaben.",
};
