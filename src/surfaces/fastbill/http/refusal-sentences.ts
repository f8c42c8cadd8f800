/** What this endpoint says of refusals. */
import type { Refusals } from "../../../capabilities/refusals.ts";
import type { Refusal } from "../../../platform/refusal.ts";
import { inOwnNames, type Names } from "../../api-access/words/own-names.ts";
import { REFUSAL_MESSAGES } from "../../api-access/words/refusal-messages.ts";
import { sentenceOf } from "./field-faults.ts";
import { fieldHere } from "./field-names.ts";

/** Refusals that are about a field here, or that v1 words by its own paths. */
const OWN: { readonly [C in keyof Refusals]?: (facts: Refusals[C]) => string } = {
  not_found: ({ what, id }) => {
    const { field, name } = THINGS[what] ?? { field: "ID", name: what.replace("_", " ") };
    const words =
      id !== undefined && /^\d{1,15}$/.test(id) ? `there is no ${name} ${id}` : `there is no such ${name}`;
    return sentenceOf({ field: [field], words });
  },
  client_number_taken: () =>
    sentenceOf({
      field: ["CUSTOMER_NUMBER"],
      words: "another customer has this number; a deleted one keeps its own",
    }),
  product_number_taken: () =>
    sentenceOf({
      field: ["ARTICLE_NUMBER"],
      words: "another article has this number; a deleted one keeps its own",
    }),
  read_only_key: () => "This API key may only read. Use one that may also write.",
  idempotency_key_reused: () =>
    sentenceOf({
      field: ["Idempotency-Key"],
      words: "another request had this key; use a new one for a new request",
    }),
  invoice_not_draft: ({ number, status }) =>
    `Invoice ${number} is ${status}: what has been issued does not change, and is not deleted. ` +
    "`invoice.cancel` credits it in full; one that was issued elsewhere is deleted by `revenue.delete`.",
  invoice_not_issued: ({ action }) =>
    action === "cancel"
      ? "This is a draft, which was never issued; `invoice.delete` deletes it."
      : "This is a draft; complete it with `invoice.complete` first.",
  invoice_has_payments: ({ number }) =>
    `Invoice ${number} has payments: refund or reverse them first, by the API v1 ` +
    "(`/api/v1/invoices/{id}/payments`).",
  invoice_cancelled: ({ number }) => `Invoice ${number} is cancelled.`,
  number_taken: () =>
    "The next number was given under an earlier pattern or stands on a recorded invoice. " +
    "Change the pattern of numbers in the settings of the business.",
};

/** What is looked for by a field of this endpoint. */
const THINGS: { readonly [W in Refusals["not_found"]["what"]]?: { field: string; name: string } } = {
  invoice: { field: "INVOICE_ID", name: "invoice" },
  credit_note: { field: "INVOICE_ID", name: "credit note" },
  client: { field: "CUSTOMER_ID", name: "customer" },
  contact: { field: "CONTACT_ID", name: "contact" },
  product: { field: "ARTICLE_ID", name: "article" },
};

/** A refusal as a sentence: of the field at fault, if there is one. */
export function wordedRefusal(
  { code, facts, field }: Pick<Refusal, "code" | "facts" | "field">,
  names: Names,
): string {
  const own = OWN[code as keyof Refusals] as ((facts: unknown) => string) | undefined;
  if (own) return own(facts);
  const words = REFUSAL_MESSAGES[code as keyof Refusals] as (
    facts: unknown,
  ) => string | { detail: string; atField?: string };
  const said = words(facts);
  const detail = inOwnNames(typeof said === "string" ? said : said.detail, names);
  return field ? sentenceOf({ field: fieldHere(field, names), words: detail }) : detail;
}
