/** What this surface says of refusals and of faults that v1 words by what v1 alone has. */
import type { InputFaults, Refusals } from "../../../capabilities/refusals.ts";
import type { InputFault, Refusal } from "../../../platform/refusal.ts";
import { FAULT_MESSAGES } from "../../api-access/words/fault-messages.ts";
import { inOwnNames, type Names } from "../../api-access/words/own-names.ts";
import { REFUSAL_MESSAGES } from "../../api-access/words/refusal-messages.ts";

const BY_V1 = "by the API v1";

const REFUSED: { readonly [C in keyof Refusals]?: (facts: Refusals[C]) => string } = {
  not_found: ({ what, id }) => {
    const name = NAMES[what] ?? what.replace("_", " ");
    return id === undefined ? `There is no such ${name}.` : `There is no ${name} ${id}.`;
  },
  stale_version: () => REFUSAL_MESSAGES.concurrent_change({}) as string,
  read_only_key: () => "This API key may only read. Use one that may also write.",
  client_archived: () =>
    `The customer is archived; restore it ${BY_V1} (POST /api/v1/clients/{id}/restore) to invoice it.`,
  invoice_not_draft: ({ number, status, type }) =>
    type === "credit_note"
      ? `Asset ${number} is ${status}: what has been issued does not change, and is not deleted.`
      : `Invoice ${number} is ${status}: what has been issued does not change, and is not deleted. ` +
        "Correct it with an asset: POST /v2/billing/invoice/{invoiceId}/asset.",
  invoice_not_issued: () => "This is a draft; finalize it first: PATCH /v2/billing/{billingId}/finalize.",
  invoice_cancelled: ({ number }) => `Invoice ${number} is cancelled.`,
  invoice_has_payments: ({ number }) =>
    `Invoice ${number} has payments: refund or reverse them first, ${BY_V1} (/api/v1/invoices/{id}/payments).`,
  quota_used_up: (facts) =>
    `Too many emails sent for this billing. ${REFUSAL_MESSAGES.quota_used_up(facts) as string}`,
  number_taken: () =>
    "The next number was given under an earlier pattern or stands on a recorded invoice. " +
    "Change the pattern of numbers in the settings of the business.",
};

const NAMES: { readonly [W in Refusals["not_found"]["what"]]?: string } = {
  client: "customer",
  credit_note: "asset",
};

const AGAIN = `Send it to another address, or to this one ${BY_V1} with \`force\`.`;

const FAULTY: { readonly [C in keyof InputFaults]?: (facts: InputFaults[C]) => string } = {
  unknown_client: ({ id }) => `There is no customer ${id}.`,
  contact_of_another_client: ({ id }) => `There is no contact ${id} of this organization.`,
  product_archived: ({ description }) => `The product “${description}” is archived; leave \`productId\` out.`,
  supply_date_missing: () =>
    "A delivery without VAT to another member state states when it was made; set `deliveryDate` with " +
    "PATCH /v2/billing/invoice/{invoiceId}/timeline.",
  business_without_email: () =>
    `The business has no email address to which it could go; set one ${BY_V1} (PUT /api/v1/business).`,
  address_bounced: ({ address, at, reason }) =>
    `${address} took no message on ${at.slice(0, 10)}${reason ? ` (${reason})` : ""}. ${AGAIN}`,
  address_complained: ({ address, at }) =>
    `The owner of ${address} reported a message as spam on ${at.slice(0, 10)}. ${AGAIN}`,
};

/** A refusal as a sentence. */
export function wordsOfRefusal({ code, facts }: Pick<Refusal, "code" | "facts">, names: Names): string {
  const own = REFUSED[code as keyof Refusals] as ((facts: unknown) => string) | undefined;
  if (own) return own(facts);
  const words = REFUSAL_MESSAGES[code as keyof Refusals] as (facts: unknown) => string | { detail: string };
  const said = words(facts);
  return inOwnNames(typeof said === "string" ? said : said.detail, names);
}

/** A fault of the input as a sentence about its field. */
export function wordsOfFault({ code, facts }: Pick<InputFault, "code" | "facts">, names: Names): string {
  const own = FAULTY[code as keyof InputFaults] as ((facts: unknown) => string) | undefined;
  if (own) return own(facts);
  const words = FAULT_MESSAGES[code as keyof InputFaults].words as (facts: unknown) => string;
  return inOwnNames(words(facts), names);
}
