import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Nogen ændrede dette, mens du havde det åbent. Det, du skrev, er her stadig: Sammenlign det med, hvordan det er nu, og gem igen.",
  concurrent_change: "Nogen ændrede dette i samme øjeblik. Prøv igen.",
  idempotency_key_reused:
    "Formularen er allerede sendt med andet indhold. Se, hvad der kom ud af den; skal dette være en ny, så send den igen.",
  external_id_taken: "En anden post har allerede dette id. Hver skal have sit eget.",
  client_number_taken: "En anden kunde, måske en arkiveret, har allerede dette nummer.",
  product_number_taken: "En anden vare, måske en arkiveret, har allerede dette nummer.",
  client_archived: "Kunden er arkiveret. Gendan kunden, eller vælg en anden.",
  too_many_contacts: ({ most }) =>
    `En kunde har højst ${most} kontakter. Slet først en, der ikke længere er brug for.`,
  invoice_not_draft: ({ number }) =>
    `${number} er udstedt og ændres ikke længere. Ret den med en kreditnota, eller dupliker den.`,
  exceeds_due: ({ due_cents }) =>
    `${due_cents} mangler at blive betalt. Angiv højst det, eller behold resten som kundens tilgodehavende.`,
  other: "Det er ikke muligt, som det står. Kontroller det, du har skrevet.",
};
