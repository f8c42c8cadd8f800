/** The words of v1 for each refusal: they tell the requester what is wrong, and what would be right. */
import type { InputFaults, Refusals, StripeSetUp, TaxRateName } from "../../../capabilities/refusals.ts";
import { misnamed } from "../../../platform/files/media-types.ts";
import { DOCUMENT_MESSAGES } from "./document-messages.ts";
import { REQUIREMENT_MESSAGES } from "./requirement-messages.ts";

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
  invoice_not_draft: ofInvoice(
    ({ number, status }) =>
      `Invoice ${number} is ${status}: what has been issued does not change. Correct it with a credit note, or duplicate it.`,
  ),
  invoice_not_issued: ofInvoice(() => "This is a draft; finalize or send it first."),
  invoice_cancelled: ofInvoice(({ number, status }) => `Invoice ${number} is ${status}.`),
  invoice_paid: ofInvoice(({ action }) =>
    action === "remind"
      ? "The invoice is paid; there is nothing to remind of."
      : "The invoice is paid; its receipt can be sent by `link` only.",
  ),
  invoice_not_paid: ofInvoice(() => "The invoice is not paid; there is no receipt to send."),
  invoice_has_payments: ofInvoice(({ number, action }) =>
    action.startsWith("delete")
      ? `Invoice ${number} has payments or one under way: reverse those that were recorded by mistake. Money that came through Stripe keeps it here.`
      : `Invoice ${number} has payments: refund them first, or credit it with POST /credit-notes and keep or refund what was paid.`,
  ),
  invoice_recorded: ofInvoice(
    ({ number }) =>
      `Invoice ${number} was issued elsewhere: here it can be paid, reminded of and deleted, and is kept as it is. If it was recorded wrongly, delete it and record it anew.`,
  ),
  nothing_due: ofInvoice(({ number, action }) => {
    if (action === "remind" || action === "checkout") return "Nothing is due on this invoice.";
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

/** The words of each input fault, and its public code if that differs from the verb's. */
export const FAULT_MESSAGES: {
  [C in keyof InputFaults]: { code?: string; words: (facts: InputFaults[C]) => string };
} = {
  ...REQUIREMENT_MESSAGES,
  ...DOCUMENT_MESSAGES,
  unknown_client: { words: ({ id }) => `There is no client ${id}.` },
  contact_of_another_client: {
    words: ({ id }) =>
      `The document's client has no contact ${id}; name one of its own, as \`GET /clients/{id}/contacts\` lists them.`,
  },
  unknown_product: { words: ({ id }) => `There is no product ${id}.` },
  product_archived: {
    words: ({ description }) => `“${description}” is archived; restore it, or say the line yourself.`,
  },
  unknown_invoice: { words: ({ id }) => `There is no invoice ${id}.` },
  tax_category_mismatch: {
    words: ({ tax_category }) =>
      tax_category === "S"
        ? "`S` has a rate above 0; at rate 0 choose Z, E, AE, K, G or O."
        : `\`${tax_category}\` has the rate 0; with a rate above 0 choose S.`,
  },
  wrong_net: {
    code: "read_only",
    words: () => "This amount is computed; leave it out or send its current value.",
  },
  negative_total: {
    words: () => "The total is below zero; an invoice cannot be. Issue a credit note instead.",
  },
  negative_charge: { words: () => "A charge adds to the invoice; what lowers it is a discount." },
  discount_over_100: { words: () => "A percentage lies between 0 and 100." },
  discount_wrong_sign: {
    words: ({ gross_cents }) =>
      `The line comes to ${gross_cents} minor units; its discount has the same sign and lowers it.`,
  },
  discount_exceeds_line: {
    words: ({ gross_cents }) =>
      `The line comes to ${gross_cents} minor units; its discount may take all of that, and no more.`,
  },
  discount_exceeds_document: {
    words: ({ most_cents }) =>
      `The lines come to ${most_cents} minor units after their own discounts; a discount takes between 0 and that.`,
  },
  discount_on_negative_rate: {
    words: (rate) =>
      `The lines at ${rateName(rate)} come to less than 0, so an amount cannot be shared out over the rates. Give a percentage, or discount the lines.`,
  },
  discount_makes_rate_negative: {
    words: (rate) =>
      `With their discounts, the lines at ${rateName(rate)} come to less than 0. Lower the discounts of that rate.`,
  },
  amount_out_of_range: {
    words: () => "The amount exceeds 9,007,199,254,740,991 minor units; split the invoice.",
  },
  number_of_series: {
    words: ({ kind, pattern, last }) =>
      `This is a number that \`${pattern}\` gives yet: the last ${kind.replace("_", " ")} of its series has ${last}. First set \`next_${kind}_number\` beyond the numbers that were given elsewhere, or choose another pattern.`,
  },
  amounts_do_not_add_up: {
    words: ({ source, comes_to }) =>
      `Must be ${comes_to}, which is what ${source === "subtotal_cents" ? "`subtotal_cents` and `tax_cents` come" : `\`${source}\` comes`} to.`,
  },
  tax_does_not_fit_rate: {
    words: ({ tax_rate, computed }) =>
      `${tax_rate} % comes to ${computed} here; rounding line by line explains a difference of 500 at most.`,
  },
  tax_exceeds_subtotal: { words: () => "Must lie between 0 and `subtotal_cents`." },
  repeated_rate: { words: (rate) => `${rateName(rate)} stands here twice; add the amounts up.` },
  contact_without_name: {
    code: "required",
    words: () => "A contact has a first or a last name; a department's name will do as `last_name`.",
  },
  contact_without_email: { words: () => "Only a contact with an `email` can get invoices." },
  several_defaults: { words: () => "One contact is the default; set this for one of them only." },
  too_many_mailed: {
    words: ({ most }) =>
      `At most ${most} contacts of a client get its invoices. Send copies to others by \`cc\`.`,
  },
  client_without_email: {
    words: () =>
      "The client has no email, and no contact gets its invoices; set either, or send by another channel.",
  },
  client_without_phone: { words: () => "The client has no phone; set it, or send by another channel." },
  channel_not_set_up: {
    words: ({ channel, problem }) =>
      `${channel === "email" ? "Email" : "SMS"} is not set up on this deployment, so send by another channel. ${problem}`,
  },
  address_bounced: {
    words: ({ address, at, reason }) =>
      `${address} took no message on ${dayOf(at)}${reason ? ` (${reason})` : ""}. ${FORCE}`,
  },
  address_complained: {
    words: ({ address, at }) =>
      `The owner of ${address} reported a message as spam on ${dayOf(at)}. ${FORCE}`,
  },
  needs_email: {
    words: ({ option }) => `Only an email carries \`${option}\`; add \`email\` to the channels.`,
  },
  in_the_future: { words: ({ now }) => `It is ${now}; money cannot have come later.` },
  payments_exceed_total: {
    words: ({ due_cents }) =>
      `Of the total ${due_cents} minor units are left for this payment; send at most that.`,
  },
  exceeds_due: {
    words: ({ due_cents }) =>
      `${due_cents} minor units are due. Send at most that, or \`allow_overpayment: true\` to keep the rest as the client's credit.`,
  },
  no_cash_discount: {
    words: () =>
      "This invoice offers no cash discount. Leave `settle_cash_discount` out, or credit the rest with POST /credit-notes.",
  },
  cash_discount_too_late: {
    words: ({ day, last_day }) =>
      `The payment came on ${day}; the last day of the cash discount was ${last_day}. Leave \`settle_cash_discount\` out, or set \`paid_at\` to when the money came.`,
  },
  exceeds_cash_discount: {
    words: ({ percent, least_cents }) =>
      `With the cash discount of ${percent} % at least ${least_cents} minor units settle the invoice. Leave \`settle_cash_discount\` out for a part of it.`,
  },
  overpays_too_much: {
    code: "amount_out_of_range",
    words: ({ room_cents }) =>
      `At most ${room_cents} minor units more may be paid of this invoice, so that every sum stays exact.`,
  },
  credit_overpays_too_much: {
    code: "amount_out_of_range",
    words: ({ room_cents }) =>
      `Credit at most ${room_cents} minor units, tax included, or refund a payment first: an invoice may be overpaid by ten billion at most, so that every sum stays exact.`,
  },
  credit_too_long: {
    code: "too_big",
    words: ({ most_bytes }) =>
      `The lines come to more than ${most_bytes} bytes of text. Name each line once, or issue several credit notes.`,
  },
  exceeds_payment: {
    words: ({ left_cents }) => `${left_cents} minor units are left of this payment; refund at most that.`,
  },
  time_too_far: { code: "too_far", words: forward },
  time_at_its_end: {
    code: "too_far",
    words: ({ last }) =>
      `A test clock ends at ${last}, so that every date can be printed; go on in another sandbox.`,
  },
  time_in_the_past: { code: "in_the_past", words: forward },
  first_number_too_big: { code: "too_big", words: ({ most }) => `A series starts at most at ${most}.` },
  number_patterns_collide: {
    words: ({ other, pattern, number, apart }) =>
      `With \`${pattern}\` for ${other.replace("_", " ")}s, an invoice and a credit note could both get the number ${number}. Use a pattern that never writes the same, such as \`${apart}\`.`,
  },
  too_large_for_email: {
    words: ({ most, used, size }) =>
      `An email brings along files of at most ${most} bytes; it has ${used}, and this file has ${size}. Show it on the page instead, with \`public: true\`.`,
  },
  wrong_extension: { words: ({ name, type }) => misnamed(name, type) },
  logo_too_large: {
    code: "invalid_logo",
    words: ({ most_bytes, bytes }) => `May have at most ${most_bytes} bytes; this has ${bytes}.`,
  },
  invalid_logo: { words: ({ problem }) => problem },
  unknown_line: { words: ({ lines }) => `The invoice has the lines 1 to ${lines}.` },
  line_is_credited: {
    code: "exceeds_line",
    words: ({ line }) => `Nothing is left to credit of line ${line}.`,
  },
  exceeds_line_quantity: {
    code: "exceeds_line",
    words: ({ line, left }) => `Line ${line} has a quantity of ${left} left to credit; credit at most that.`,
  },
  unknown_charge: {
    words: ({ charges }) =>
      charges === 0 ? "The invoice has no charges." : `The invoice has the charges 1 to ${charges}.`,
  },
  charge_is_credited: {
    code: "exceeds_charge",
    words: ({ charge }) => `Nothing is left to credit of charge ${charge}.`,
  },
  exceeds_charge: {
    words: ({ charge, left_cents }) =>
      `Charge ${charge} has ${left_cents} minor units left to credit; credit at most that.`,
  },
  unknown_rate: { words: ({ rates }) => `The invoice has the rates ${someOf(rates.map(rateName), ", ")}.` },
  ambiguous_rate: {
    code: "required",
    words: () => "The invoice has this rate in several categories; name one.",
  },
  exceeds_rate: {
    code: "exceeds_invoice",
    words: ({ left_cents, asked_cents, with_tax, ...rate }) =>
      `At ${rateName(rate)} ${left_cents} minor units ${with_tax ? "with" : "without"} tax are left to credit; this asks for ${asked_cents}.`,
  },
  exceeds_invoice: {
    words: ({ left_cents, asked_cents }) =>
      `In all, ${left_cents} minor units with tax are left to credit; this asks for ${asked_cents}. Credit along with it what lowers the invoice (a discount of another rate).`,
  },
  exceeds_any_invoice: {
    code: "exceeds_invoice",
    words: () => "This comes to more than any invoice does: 9,007,199,254,740,991 minor units.",
  },
  nothing_to_credit: { words: () => "Nothing is left to credit." },
  credits_nothing: {
    code: "nothing_to_credit",
    words: ({ total_cents }) =>
      `This comes to ${total_cents} minor units with tax; a credit note credits more than 0.`,
  },
  leaves_rates: {
    words: ({ total_cents, open }) => {
      const rates = open.map((one) => `${one.taxable_cents} minor units at ${rateName(one)}`);
      const rest = someOf(rates, " and ");
      return `This takes all ${total_cents} minor units with tax that are left, but leaves ${rest} without tax. Leave out \`lines\`, \`charges\` and \`amounts\` to credit everything that is left.`;
    },
  },
};

const FORCE = "Correct the address, or send with `force: true`.";

function forward({ now, most_days }: InputFaults["time_too_far"]): string {
  return `It is ${now} in this sandbox; time moves forward, at most ${most_days} days at once.`;
}

/** The first ten of a list, and how many more there are: an invoice may have a thousand rates. */
function someOf(items: readonly string[], joint: string): string {
  const more = items.length - 10;
  return [...items.slice(0, 10), ...(more > 0 ? [`${more} more`] : [])].join(joint);
}

const dayOf = (instant: string): string => instant.slice(0, 10);

const rateName = ({ tax_rate, tax_category }: TaxRateName): string => `${tax_rate} % (${tax_category})`;
