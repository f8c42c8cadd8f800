import type { Told } from "./told.ts";

/**
 * What the core finds wrong with an entry, or does not do as things stand. The names are the codes and facts of
 * `capabilities/refusals.ts`.
 */
export interface FaultWords {
  stale_version: string;
  concurrent_change: string;
  idempotency_key_reused: string;
  external_id_taken: string;
  client_number_taken: string;
  product_number_taken: string;
  client_archived: string;
  too_many_contacts: Told<"most">;
  invoice_not_draft: Told<"number">;
  exceeds_due: Told<"due_cents">;
  /** Of whatever has no words of its own yet. */
  other: string;
}
