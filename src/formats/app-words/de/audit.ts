import type { AuditWords } from "../subjects/audit.ts";

export const AUDIT: AuditWords = {
  title: "Protokoll",
  detail:
    "Wer welche Einstellung wann und von wo geändert hat. Einträge kommen nur hinzu und werden nie geändert.",
  who: "Wer",
  what: "Was",
  kinds: {
    business: "Einstellungen",
    api_key: "API-Schlüssel",
    member: "Mitglieder",
    invitation: "Einladungen",
    session: "Anmeldungen",
    stripe_account: "Stripe",
  },
  deeds: {
    business: {
      created: "Unternehmen angelegt",
      updated: "Einstellungen geändert",
      ended: "Unternehmen geschlossen",
    },
    api_key: { created: "API-Schlüssel erstellt", revoked: "API-Schlüssel widerrufen" },
    member: { role_changed: "Rolle geändert", removed: "Mitglied entfernt" },
    invitation: {
      invited: "Einladung gesendet",
      accepted: "Einladung angenommen",
      revoked: "Einladung zurückgezogen",
    },
    session: { signed_in: "Angemeldet", ended: "Sitzung beendet" },
    stripe_account: {
      connected: "Stripe verbunden",
      disconnected: "Stripe getrennt",
      updated: "Stripe-Konto geändert",
    },
  },
  operator: "Der Betreiber",
  client: "Der Kunde",
  provider: "Ein Anbieter",
  system: "FastFaktura",
  key: (name) => `API-Schlüssel ${name}`,
  from: (network) => `von ${network}`,
  fields: {
    keyHint: "Schlüssel",
    takesPayments: "Nimmt Zahlungen an",
    remindersSince: "Mahnungen seit",
    remindersDue: "Nächste Prüfung auf Mahnungen",
  },
  before: "Vorher",
  after: "Nachher",
  file: "eine Datei",
  yes: "ja",
  no: "nein",
  empty: { title: "Hier steht noch nichts", detail: "Sobald jemand eine Einstellung ändert, steht es hier." },
  download: "Als CSV herunterladen",
};
