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
  client_archived: "Kunden er arkivert. Gjenopprett kunden, eller velg en annen.",
  too_many_contacts: ({ most }) =>
    `En kunde har høyst ${most} kontakter. Slett først en som ikke trengs lenger.`,
  invoice_not_draft: ({ number }) =>
    `${number} er utstedt og endres ikke lenger. Rett den med en kreditnota, eller dupliser den.`,
  exceeds_due: ({ due_cents }) =>
    `${due_cents} gjenstår. Oppgi høyst det, eller behold resten som kundens tilgodehavende.`,
  other: "Dette er ikke mulig slik det står. Kontroller det du har skrevet.",
};
