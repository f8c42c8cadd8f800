/** What this endpoint says of faults of the input that v1 words by what v1 alone has. */
import type { InputFaults } from "../../../capabilities/refusals.ts";
import type { InputFault } from "../../../platform/refusal.ts";
import { FAULT_MESSAGES } from "../../api-access/words/fault-messages.ts";
import { inOwnNames, type Names } from "../../api-access/words/own-names.ts";
import { sentenceOf } from "./field-faults.ts";
import { fieldHere } from "./field-names.ts";

const OWN: { readonly [C in keyof InputFaults]?: (facts: InputFaults[C]) => string } = {
  unknown_client: ({ id }) => `There is no customer ${id}.`,
  contact_of_another_client: ({ id }) =>
    `The customer has no contact ${id}; contact.get lists those that it has.`,
  unknown_product: ({ id }) => `There is no article ${id}; without one, the item says all itself.`,
  product_archived: ({ description }) => `The article “${description}” is deleted; the item says all itself.`,
  amounts_do_not_add_up: ({ source, comes_to }) =>
    `Must be what \`${source}\` come to, ${comes_to} in cents or the like; a cent for each rate may be missing.`,
  address_bounced: ({ address, at, reason }) =>
    `${address} took no message on ${at.slice(0, 10)}${reason ? ` (${reason})` : ""}. ${AGAIN}`,
  address_complained: ({ address, at }) =>
    `The owner of ${address} reported a message as spam on ${at.slice(0, 10)}. ${AGAIN}`,
};

const AGAIN = "Send it to another address, or to this one by the API v1 with `force`.";

/** A fault of the input as a sentence of its field. */
export function wordedFault({ field, code, facts }: InputFault, names: Names): string {
  const own = OWN[code as keyof InputFaults] ?? FAULT_MESSAGES[code as keyof InputFaults].words;
  const words = (own as (facts: unknown) => string)(facts);
  return sentenceOf({ field: fieldHere(field, names), words: inOwnNames(words, names) });
}
