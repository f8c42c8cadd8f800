import type { AuditWords } from "../subjects/audit.ts";

export const AUDIT: AuditWords = {
  title: "Registro",
  detail:
    "Chi ha cambiato quale impostazione, quando e da dove. Le voci si aggiungono soltanto e non cambiano mai.",
  who: "Chi",
  what: "Che cosa",
  kinds: {
    business: "Impostazioni",
    api_key: "Chiavi API",
    member: "Membri",
    invitation: "Inviti",
    session: "Accessi",
    stripe_account: "Stripe",
  },
  deeds: {
    business: { created: "Azienda creata", updated: "Impostazioni cambiate", ended: "Azienda chiusa" },
    api_key: { created: "Chiave API creata", revoked: "Chiave API revocata" },
    member: { role_changed: "Ruolo cambiato", removed: "Membro rimosso" },
    invitation: { invited: "Invito inviato", accepted: "Invito accettato", revoked: "Invito ritirato" },
    session: { signed_in: "Accesso", ended: "Sessione terminata" },
    stripe_account: {
      connected: "Stripe collegato",
      disconnected: "Stripe scollegato",
      updated: "Conto Stripe cambiato",
    },
  },
  operator: "Il gestore",
  client: "Il cliente",
  provider: "Un fornitore",
  system: "FastFaktura",
  key: (name) => `Chiave API ${name}`,
  from: (network) => `da ${network}`,
  fields: {
    keyHint: "Chiave",
    takesPayments: "Accetta pagamenti",
    remindersSince: "Solleciti dal",
    remindersDue: "Prossimo controllo dei solleciti",
  },
  before: "Prima",
  after: "Dopo",
  file: "un file",
  yes: "sì",
  no: "no",
  empty: { title: "Ancora niente", detail: "Appena qualcuno cambia un’impostazione, compare qui." },
  download: "Scarica in CSV",
};
