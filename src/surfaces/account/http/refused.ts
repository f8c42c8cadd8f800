/** What is no matter of the form that was sent: whoever sent it is told on a page of its own. */
import { InvalidInput } from "../../../platform/refusal.ts";
import { refusalIn } from "./form-faults.ts";

const OF_ITS_OWN = ["not_found", "unavailable", "role_may_not", "sign_in_again", "not_signed_in"];

/** Throws an error that a page shown again cannot answer, and one that is ours. */
export function requireRefusal(error: unknown): void {
  const refusal = refusalIn(error);
  const isOfForm = error instanceof InvalidInput || (refusal && !OF_ITS_OWN.includes(refusal.code));
  if (!isOfForm) throw error;
}
