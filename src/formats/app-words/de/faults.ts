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
  client_archived: "Dieser Kunde ist archiviert. Stellen Sie ihn wieder her oder wählen Sie einen anderen.",
  too_many_contacts: ({ most }) =>
    `Ein Kunde hat höchstens ${most} Kontakte. Löschen Sie zuerst einen, der nicht mehr gebraucht wird.`,
  invoice_not_draft: ({ number }) =>
    `${number} ist ausgestellt und ändert sich nicht mehr. Berichtigen Sie mit einer Gutschrift oder duplizieren Sie sie.`,
  exceeds_due: ({ due_cents }) =>
    `Offen sind ${due_cents}. Geben Sie höchstens das an, oder behalten Sie den Rest als Guthaben des Kunden.`,
  other: "So geht es nicht. Bitte prüfen Sie Ihre Eingaben.",
};
