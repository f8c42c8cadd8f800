/** What is written of a person at a client, as the verbs of contacts take it. */
import type { NewContact } from "../../../capabilities/clients/contact-fields.ts";
import { e164Of, keptPhone } from "../../../platform/codes/written-phones.ts";
import { keptWith } from "../../../platform/kept-fields.ts";
import { saidFields } from "../../../platform/said-fields.ts";
import type { KeptFields } from "../../../schema/party-shapes.ts";
import type { PersonBody } from "../customers/customer-fields.ts";
import { keptEmails } from "../customers/shown-client.ts";

/** Parts that an organization has and none of its people, kept as they came, as JSON. */
export const KEPT_PARTS = ["billingAddress", "deliveryAddress", "bankInformations", "preferences"] as const;

/** A person to create, or changes of one, of whom `kept` is kept so far. */
export function personFields(kept: KeptFields | null, sent: PersonBody): NewContact {
  const { firstname, lastname, emails, phone, jobTitle, defaultContact } = sent;
  return {
    ...(firstname !== undefined && { first_name: firstname || null }),
    ...(lastname !== undefined && { last_name: lastname || null }),
    ...(emails !== undefined && { email: emails?.[0] ?? null }),
    ...(phone !== undefined && { phone: e164Of(phone ?? "") }),
    ...(jobTitle !== undefined && { job_title: jobTitle ?? null }),
    ...(defaultContact !== undefined && { default: defaultContact }),
    kept: keptWith(kept, keptChanges(sent)),
  };
}

function keptChanges(sent: PersonBody): Record<string, string> {
  const { emails, phone, notes } = sent;
  const parts = KEPT_PARTS.flatMap((name) => {
    const part = sent[name];
    if (part === undefined) return [];
    const said = saidFields(part ?? {});
    return [[name, said ? JSON.stringify(said) : ""]];
  });
  return {
    ...(emails !== undefined && { emails: keptEmails(emails ?? []) }),
    ...(phone !== undefined && { phone: keptPhone(phone ?? "") }),
    ...(notes !== undefined && { notes: notes ?? "" }),
    ...Object.fromEntries(parts),
  };
}
