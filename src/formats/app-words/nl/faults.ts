import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Iemand heeft dit gewijzigd terwijl u het open had. Wat u invulde staat er nog: vergelijk het met hoe het nu is en sla opnieuw op.",
  concurrent_change: "Iemand wijzigde dit op hetzelfde moment. Probeer het opnieuw.",
  idempotency_key_reused:
    "Dit formulier is al met andere inhoud verstuurd. Kijk wat daaruit kwam; moet dit een nieuw worden, verstuur het dan opnieuw.",
  external_id_taken: "Een ander item heeft deze ID al. Elk heeft een eigen ID nodig.",
  client_number_taken: "Een andere klant, misschien een gearchiveerde, heeft dit nummer al.",
  product_number_taken: "Een ander product, misschien een gearchiveerd, heeft dit nummer al.",
  client_archived: "Deze klant is gearchiveerd. Zet de klant terug of kies een andere.",
  too_many_contacts: ({ most }) =>
    `Een klant heeft hoogstens ${most} contacten. Verwijder eerst een contact dat niet meer nodig is.`,
  invoice_not_draft: ({ number }) =>
    `${number} is uitgereikt en verandert niet meer. Corrigeer met een creditfactuur of dupliceer.`,
  exceeds_due: ({ due_cents }) =>
    `Er staat ${due_cents} open. Vul hoogstens dat in, of houd de rest als tegoed van de klant.`,
  other: "Zo kan het niet. Controleer wat u hebt ingevuld.",
};
