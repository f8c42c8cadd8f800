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
  client_archived: "Il cliente è archiviato. Lo ripristini o ne scelga un altro.",
  too_many_contacts: ({ most }) =>
    `Un cliente ha al massimo ${most} contatti. Elimini prima quello che non serve più.`,
  invoice_not_draft: ({ number }) =>
    `${number} è stata emessa e non cambia più. La corregga con una nota di credito o la duplichi.`,
  exceeds_due: ({ due_cents }) =>
    `Restano da pagare ${due_cents}. Indichi al massimo questo importo, o tenga il resto come credito del cliente.`,
  other: "Così non è possibile. Verifichi i dati inseriti.",
};
