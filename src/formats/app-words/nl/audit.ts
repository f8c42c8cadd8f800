import type { AuditWords } from "../subjects/audit.ts";

export const AUDIT: AuditWords = {
  title: "Logboek",
  detail:
    "Wie welke instelling wijzigde, wanneer en waarvandaan. Regels komen er alleen bij en veranderen nooit.",
  who: "Wie",
  what: "Wat",
  kinds: {
    business: "Instellingen",
    api_key: "API-sleutels",
    member: "Leden",
    invitation: "Uitnodigingen",
    session: "Aanmeldingen",
    stripe_account: "Stripe",
  },
  deeds: {
    business: { created: "Bedrijf aangemaakt", updated: "Instellingen gewijzigd", ended: "Bedrijf gesloten" },
    api_key: { created: "API-sleutel gemaakt", revoked: "API-sleutel ingetrokken" },
    member: { role_changed: "Rol gewijzigd", removed: "Lid verwijderd" },
    invitation: {
      invited: "Uitnodiging verstuurd",
      accepted: "Uitnodiging aangenomen",
      revoked: "Uitnodiging ingetrokken",
    },
    session: { signed_in: "Aangemeld", ended: "Sessie beëindigd" },
    stripe_account: {
      connected: "Stripe verbonden",
      disconnected: "Stripe losgekoppeld",
      updated: "Stripe-account gewijzigd",
    },
  },
  operator: "De beheerder",
  client: "De klant",
  provider: "Een aanbieder",
  system: "FastFaktura",
  key: (name) => `API-sleutel ${name}`,
  from: (network) => `vanaf ${network}`,
  fields: {
    keyHint: "Sleutel",
    takesPayments: "Neemt betalingen aan",
    remindersSince: "Herinneringen sinds",
    remindersDue: "Volgende controle op herinneringen",
  },
  before: "Voor",
  after: "Na",
  file: "een bestand",
  yes: "ja",
  no: "nee",
  empty: { title: "Hier staat nog niets", detail: "Zodra iemand een instelling wijzigt, staat het hier." },
  download: "Downloaden als CSV",
};
