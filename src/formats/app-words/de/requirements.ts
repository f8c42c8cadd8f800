import type { RequirementWords } from "../subjects/requirements.ts";

export const REQUIREMENTS: RequirementWords = {
  no_lines: "Es gibt noch keine Position. Fügen Sie hinzu, was geliefert oder geleistet wurde.",
  seller_name_missing: "Der Name Ihres Unternehmens fehlt.",
  seller_address_missing: "Straße und Hausnummer Ihres Unternehmens fehlen.",
  seller_city_missing: "Der Ort Ihres Unternehmens fehlt.",
  seller_postal_code_missing: "Die Postleitzahl Ihres Unternehmens fehlt.",
  seller_country_missing: "Das Land Ihres Unternehmens fehlt. Es bestimmt, welches Recht gilt.",
  seller_tax_number_missing:
    "Wer Umsatzsteuer berechnet, nennt seine USt-IdNr. oder Steuernummer, und Ihre fehlt. Sind Sie Kleinunternehmer, geben Sie das im Profil an.",
  seller_vat_number_missing: "Ihre USt-IdNr. fehlt. Sie muss auf dieser Rechnung stehen.",
  franchise_charges_tax: ({ tax_rate }) =>
    `Als Kleinunternehmer dürfen Sie keine ${tax_rate} berechnen. Setzen Sie den Satz auf 0, oder ändern Sie das im Profil.`,
  franchise_zero_rate:
    "Was ein Kleinunternehmer verkauft, ist steuerfrei und nicht mit 0 % besteuert. Wählen Sie „steuerfrei“.",
  franchise_intra_community:
    "Was ein Kleinunternehmer in einen anderen Mitgliedstaat verkauft, ist als solches steuerfrei. Wählen Sie „steuerfrei“.",
  buyer_is_consumer:
    "Nur ein Unternehmen kann die Steuer an Ihrer Stelle schulden, und dieser Kunde ist Privatperson. Berechnen Sie Umsatzsteuer, oder ändern Sie den Kunden.",
  buyer_tax_number_missing:
    "Die USt-IdNr. oder Registernummer des Kunden fehlt. Schuldet er die Steuer, steht sie auf der Rechnung.",
  buyer_vat_number_missing:
    "Die USt-IdNr. des Kunden fehlt. Ohne sie geht nichts ohne Steuer in einen anderen Mitgliedstaat.",
  buyer_vat_number_domestic: ({ country }) =>
    `Die USt-IdNr. des Kunden ist aus Ihrem eigenen Land (${country}). Ohne Steuer gehen Waren nur an eine Nummer eines anderen Mitgliedstaats.`,
  supply_date_missing:
    "Die Rechnung muss sagen, wann geliefert oder geleistet wurde. Geben Sie den Tag oder den Zeitraum an.",
  delivery_place_missing:
    "Eine norwegische Rechnung nennt den Ort der Leistung. Geben Sie die Lieferanschrift oder den Ort des Kunden an.",
  delivery_country_missing:
    "Hier kommt es darauf an, in welches Land die Waren gehen. Geben Sie die Lieferanschrift oder das Land des Kunden an.",
  delivery_inside_country: ({ country }) =>
    `Die Waren bleiben in Ihrem eigenen Land (${country}). Berechnen Sie dessen Steuer, oder geben Sie die Lieferanschrift an.`,
  delivery_inside_eu: ({ country }) =>
    `Eine Ausfuhr verlässt die EU, und ${country} gehört dazu. Wählen Sie eine innergemeinschaftliche Lieferung, berechnen Sie Steuer, oder geben Sie die Lieferanschrift an.`,
  delivery_outside_eu: ({ country }) =>
    `Eine innergemeinschaftliche Lieferung endet in einem Mitgliedstaat, und das ist ${country} nicht. Wählen Sie eine Ausfuhr, oder geben Sie die Lieferanschrift an.`,
  seller_outside_eu: ({ country }) =>
    `Eine innergemeinschaftliche Lieferung beginnt in einem Mitgliedstaat, und das ist Ihr Land (${country}) nicht. Wählen Sie eine Ausfuhr.`,
  out_of_scope_mixed:
    "„Nicht steuerbar“ gilt für ganze Rechnungen. Wählen Sie für diese Position „steuerfrei“ mit einem Grund, oder schreiben Sie eine zweite Rechnung.",
  exemption_reason_missing:
    "Die Rechnung muss sagen, warum das steuerfrei ist. Geben Sie den Grund an, etwa den Paragrafen des Gesetzes.",
  rate_not_of_country: ({ tax_rate, country, rates }) =>
    `${country} hat keinen Steuersatz von ${tax_rate}; es gibt ${rates}. Sätze anderer Länder sind im One-Stop-Shop richtig.`,
  too_many_quantity_decimals: ({ most }) =>
    `Französische E-Rechnungen nehmen Mengen mit höchstens ${most} Nachkommastellen. Wählen Sie eine kleinere Einheit.`,
  unusual_number_pattern: ({ pattern }) =>
    `Französische E-Rechnungen nehmen in Nummern nur Buchstaben, Ziffern und + - _ /. Ihre werden als ${pattern} gebildet; ändern Sie das unter „Nummern“.`,
  tax_currency_missing: ({ currency, own }) =>
    `Die Rechnung ist in ${currency}, und das Gesetz will die Steuer auch in ${own}. Wählen Sie ${own} als Währung der Steuer, mit dem Kurs.`,
  buyer_address_missing: "Die Anschrift des Kunden fehlt.",
  registration_number_missing: ({ name }) => `Die Registernummer Ihres Unternehmens fehlt (${name}).`,
  buyer_registration_number_missing: ({ name }) => `Die Registernummer des Kunden fehlt (${name}).`,
  buyer_reference_missing: ({ name }) =>
    `Eine öffentliche Stelle bekommt Rechnungen mit ihrer ${name}. Geben Sie sie als Referenz des Kunden an.`,
  legal_form_missing: "Die Rechtsform Ihres Unternehmens fehlt, etwa GmbH oder Einzelunternehmen.",
  share_capital_missing: ({ legal_form }) => `Das Kapital fehlt. Eine ${legal_form} nennt es.`,
  register_missing: ({ legal_form, example }) =>
    `Der Registereintrag fehlt. Eine ${legal_form} nennt ihn, etwa ${example}.`,
  register_court_missing: ({ legal_form }) =>
    `Der Teil des Vereinigten Königreichs, in dem das Unternehmen eingetragen ist, fehlt, etwa England and Wales. Eine ${legal_form} nennt ihn.`,
  registered_office_missing: ({ legal_form }) => `Der Sitz fehlt. Eine ${legal_form} nennt ihn.`,
  directors_missing: ({ legal_form }) => `Die Geschäftsführung fehlt. Eine ${legal_form} nennt sie.`,
  supervisory_board_chair_missing: ({ legal_form }) =>
    `Der Aufsichtsratsvorsitz fehlt. Eine ${legal_form} nennt ihn.`,
  company_register_missing: ({ legal_form }) =>
    `Eine ${legal_form} nennt „Foretaksregisteret“. Kreuzen Sie im Profil an, dass sie dort eingetragen ist.`,
  f_tax_missing:
    "Wer für die schwedische F-Steuer zugelassen ist, sagt es auf der Rechnung. Trifft das zu, kreuzen Sie es im Profil an.",
  line_kind_missing:
    "Eine französische Rechnung sagt, ob sie Waren oder Dienstleistungen betrifft. Wählen Sie das in jeder Position.",
  mention_hidden: {
    part: {
      legal_form: "Ihre Rechtsform gehört auf die Rechnung und ist ausgeblendet. Blenden Sie es ein.",
      product_mentions:
        "Ob es um Waren oder Dienstleistungen geht, gehört auf die Rechnung und ist ausgeblendet. Blenden Sie es ein.",
      personal_services:
        "Ihre Nummer als Anbieter persönlicher Dienste gehört auf die Rechnung und ist ausgeblendet. Blenden Sie es ein.",
      approved_association:
        "Ihre Mitgliedschaft in einer anerkannten Vereinigung gehört auf die Rechnung und ist ausgeblendet. Blenden Sie es ein.",
      delivery_address:
        "Die Lieferanschrift gehört auf die Rechnung und ist ausgeblendet. Blenden Sie es ein.",
    },
  },
  client_is_archived:
    "Dieser Kunde ist archiviert. Holen Sie ihn aus dem Archiv oder wählen Sie einen anderen.",
};
