/**
 * The words of the APIs for each refusal: they tell the requester what is wrong, and what would be right. Fields
 * and paths are those of v1. A surface of other names replaces the names, or says it in words of its own.
 */
import { MOST_TAKEN_BACK } from "../../../capabilities/payments/take-back-payments.ts";
import { MOST_PAYMENTS } from "../../../capabilities/recording/delete-invoice.ts";
import type { Refusals, StripeSetUp } from "../../../capabilities/refusals.ts";

/** The detail of a problem. With `atField`, its `errors` also name the field at fault, with these words. */
interface Message {
  detail: string;
  atField?: string;
}

/** The words of each refusal. */
export const REFUSAL_MESSAGES: {
  [C in keyof Refusals]: (facts: Refusals[C]) => string | Message;
} = {
  stale_version: ({ current }) =>
    `The record is at version ${current} now (ETag \`"${current}"\`, with its quotes); read it again and repeat the change.`,
  concurrent_change: () => "Another request changed this record at the same moment; read it and try again.",
  unavailable: ({ what }) =>
    what === "database"
      ? "The database did not answer in time. The request can be repeated."
      : "The numbering did not answer in time. Repeat the request; with its Idempotency-Key it happens once.",
  idempotency_key_reused: () => ({
    detail:
      "This Idempotency-Key belongs to another request (other method, path or body). Use a new key for a new request.",
    atField: "Use a new key.",
  }),
  external_id_taken: () => ({
    detail: "Another record of this business has this `external_id`.",
    atField: "Must be unique within the business.",
  }),
  client_number_taken: () => ({
    detail: "Another client of this business has this `number`.",
    atField: "Must be unique among the business's clients, archived ones included.",
  }),
  not_found: ({ what, id, invoice_id }) => {
    if (what === "link") return "There is nothing at this link.";
    const name = what === "api_key" ? "API key" : what.replace("_", " ");
    return invoice_id ? `Invoice ${invoice_id} has no ${name} ${id}.` : `There is no ${name} ${id}.`;
  },
  unknown_key: () => "This API key does not exist or has been revoked.",
  read_only_key: () => "This API key may only read; use one with `access: write`.",
  last_key: () =>
    "This is the business's last API key that may write: without it nobody could make another. Create one with POST /api-keys first, then revoke this one.",
  client_archived: () => ({
    detail: "The client is archived; restore it to invoice it.",
    atField: "Restore the client or choose another.",
  }),
  too_many_contacts: ({ most }) =>
    `A client has at most ${most} contacts, and this one has them. Delete one that is no longer needed first.`,
  invoice_not_draft: ofInvoice(({ number, status, type }) =>
    type === "credit_note"
      ? `Credit note ${number} is issued: what has been issued does not change.`
      : `Invoice ${number} is ${status}: what has been issued does not change. Correct it with a credit note, or duplicate it.`,
  ),
  invoice_not_issued: ofInvoice(() => "This is a draft; finalize or send it first."),
  invoice_cancelled: ofInvoice(({ number, status }) => `Invoice ${number} is ${status}.`),
  invoice_paid: ofInvoice(() => "The invoice is paid; without `reminder`, its receipt is sent."),
  invoice_not_paid: ofInvoice(({ number, action }) =>
    action === "take_back"
      ? `Nothing of what is recorded as paid of invoice ${number} is left to take back.`
      : "The invoice is not paid; there is no receipt to send.",
  ),
  invoice_has_payments: ofInvoice(({ number, action }) => {
    if (action === "delete_many_payments")
      return `Invoice ${number} has more than ${MOST_PAYMENTS} payments, reversed ones included: they are no mistake, and keep it here. Reverse those that are wrong, and record what is missing.`;
    if (action === "take_back_many")
      return `Invoice ${number} has more than ${MOST_TAKEN_BACK} payments, which do not go back all at once: reverse those that are wrong one by one.`;
    return action.startsWith("delete")
      ? `Invoice ${number} has payments or one under way: reverse those that were recorded by mistake. Money that came through Stripe keeps it here.`
      : `Invoice ${number} has payments: refund them first, or credit it with POST /credit-notes and keep or refund what was paid.`;
  }),
  invoice_recorded: ofInvoice(
    ({ number }) =>
      `Invoice ${number} was issued elsewhere: here it can be paid, reminded of and deleted, and is kept as it is. If it was recorded wrongly, delete it and record it anew.`,
  ),
  nothing_due: ofInvoice(({ number, action }) => {
    if (["remind", "checkout", "reconcile"].includes(action)) return "Nothing is due on this invoice.";
    return action === "pay_zero"
      ? `Nothing is due on invoice ${number}, which comes to 0. Record the payment on the invoice that it is for.`
      : "Nothing is due on this invoice. A payment beyond it needs `allow_overpayment: true` and becomes the client's credit.";
  }),
  quota_used_up: ({ what, most, used, asked, resets_at }) => {
    const [name, each] =
      what === "messages"
        ? ["messages", "each copy and each SMS is one"]
        : ["new recipients", "addresses to which it has never sent"];
    const left = asked > most ? "Send it to fewer" : `Send it from ${resets_at} on, when a new day starts`;
    return `The day's quota of ${name} is ${most} (${each}): ${used} are used, and this takes ${asked} more. ${left}, or ask the operator of this deployment for a higher quota.`;
  },
  mail_failed: ({ reason, temporary }) =>
    temporary ? `The mail was not taken: ${reason} Try it again.` : `The mail was not taken: ${reason}`,
  delivery_not_failed: ({ status }) =>
    `This delivery is ${status}; only one that failed or bounced can be sent again. To send anew, use /send.`,
  payment_not_manual: () => "This payment came through a checkout; refund it instead.",
  payment_reversed: () => "Nothing is left of this payment; all of it went back already.",
  stripe_not_set_up: stripeSetUp,
  stripe_connected: ({ account }) => `${account} is connected; DELETE /business/stripe ends that first.`,
  stripe_failed: ({ reason, temporary }) => {
    if (reason === null) return "Stripe could not refund it: refund it in another way.";
    return temporary ? `${reason} Nothing was recorded; send the request again.` : reason;
  },
  issued_pdf_lost: ({ locale, sha256 }) =>
    `The PDF issued in \`${locale}\` is no longer in our storage, and another one is not made in its place. A copy is the issued document if its SHA-256 is ${sha256}. The document's data are unchanged.`,
  number_taken: ({ series }) =>
    `The next number was given under an earlier pattern or stands on a recorded invoice; change \`${series}_number_pattern\` so that numbers differ.`,
  recorded_number_exists: ({ number }) => ({
    detail: `There is an invoice or credit note ${number} already.`,
    atField: "Must be unique within the business.",
  }),
  no_document: ({ number }) =>
    `Invoice ${number} was issued elsewhere and recorded without its PDF; none is made in its place.`,
  no_current_copy: ({ number }) =>
    `Invoice ${number} was issued elsewhere: its PDF is the file that was uploaded with it, and no other is drawn. Leave out \`copy\` for that file.`,
  product_number_taken: () => ({
    detail: "Another product of this business, perhaps an archived one, has this article number.",
    atField: "Must be unique among the products, archived ones included.",
  }),
  series_started: ({ next }) => ({
    detail: "The next number can be set only before the first number of a series is given.",
    atField: `The next number is ${next}; numbers may not leave gaps.`,
  }),
  credit_too_large: ({ currency }) =>
    `The credit in ${currency} comes to more than 9,007,199,254,740,991 minor units, beyond which JSON's integers are not exact. Each invoice tells its own part in \`amount_overpaid_cents\`.`,
  too_many_attachments: ({ most }) =>
    `A document has at most ${most} attachments; delete one, or put several files into one.`,
  storage_full: ({ most, used, size }) =>
    `Your files may come to ${most} bytes, and come to ${used}; one of ${size} bytes more does not fit. Delete files that nobody needs.`,
  too_many_comments: ({ most }) => `A document has at most ${most} comments.`,
  attachment_issued: () =>
    "The file stood beside the document when that was issued, so it is kept as it was: it can be hidden from the client with `public: false`, but neither deleted nor renamed.",
  not_a_sandbox: () => "A live business has no clock of its own: its time is the world's.",
};

/** Wraps the words of a refusal: for a cancelled invoice they are the same, whatever was asked. */
function ofInvoice<F extends { number: string; status: string }>(words: (facts: F) => string) {
  return (facts: F): string =>
    facts.status === "cancelled"
      ? `Invoice ${facts.number} is cancelled; duplicate it to go on.`
      : words(facts);
}

function stripeSetUp(facts: StripeSetUp): string {
  switch (facts.missing) {
    case "account":
      return "No Stripe account takes payments for this business.";
    case "key":
      return `This deployment has no Stripe key for ${facts.sandbox ? "sandboxes" : "live businesses"}.`;
    case "client_id":
      return `This deployment has no ${facts.setting}, without which no account can be connected.`;
    case "account_of_payment":
      return `This was paid through the Stripe account ${facts.account}, which is not connected any more: connect it again and repeat this. If all of it was refunded in Stripe's Dashboard meanwhile, that records it.`;
    case "application":
      return `Stripe still lets this deployment act for ${facts.account}, but not by the application that ${facts.setting} names. Set ${facts.setting} to the one by which the account was connected, and send the request again.`;
  }
}
