/**
 * The words of the APIs for each fault of an input: they tell the requester what is wrong, and what would be
 * right. Fields have their names in v1, between backticks. A surface with names of its own replaces those.
 */
import type { InputFaults } from "../../../capabilities/refusals.ts";
import { misnamed } from "../../../platform/files/media-types.ts";
import type { Tax } from "../../../platform/money/tax-rates.ts";
import type { PaymentReferenceScheme } from "../../../schema/vocabularies/payments.ts";
import { DOCUMENT_MESSAGES } from "./document-messages.ts";
import { REQUIREMENT_MESSAGES } from "./requirement-messages.ts";

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
    words: ({ most_cents, without_disbursements }) =>
      `The lines${without_disbursements ? " that are no disbursements" : ""} come to ${most_cents} minor units after their own discounts; a discount takes between 0 and that.`,
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
  recorded_number_missing: {
    words: ({ pattern }) =>
      `Required: the invoice's own number. It cannot get one of ours, since \`${pattern}\` gives numbers like it.`,
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
  business_without_email: {
    words: () => "The business has no email, and this would go to it; set `email` in its profile first.",
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
  payments_do_not_settle: {
    words: ({ due_cents, sum_cents }) =>
      `Must come to the ${due_cents} minor units that are due; they come to ${sum_cents}.`,
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
  invalid_payment_reference: {
    words: ({ scheme }) => `Must be ${REFERENCE_FORMS[scheme]}.`,
  },
  payment_reference_missing: {
    code: "required",
    words: ({ scheme }) => `Required with \`${scheme}\`: ${REFERENCE_FORMS[scheme]}.`,
  },
  payment_reference_too_short: {
    words: ({ scheme, length, least, pattern }) =>
      `With invoice numbers such as those of \`${pattern}\`, your ${scheme.toUpperCase()} needs ${least} digits, and your agreement has ${length}. Agree on a longer one, or use a pattern with fewer digits, such as \`{SEQ}\`.`,
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
  not_currency_of_invoice: {
    words: ({ currency }) => `A credit note is in the currency of its invoice, ${currency}.`,
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

const rateName = ({ tax_rate, tax_category }: Tax): string => `${tax_rate} % (${tax_category})`;

/** What a reference of each scheme must be. */
const REFERENCE_FORMS: Readonly<Record<PaymentReferenceScheme, string>> = {
  kid: "a KID of 4 to 25 digits with the right check digit, such as 2026000428",
  ocr: "an OCR of 2 to 25 digits with the right check digit, such as 1234574",
  fik: "a line of FIK 71 with the right check digit, such as +71<000000000000018+12345678<",
  rf: "an RF reference with the right check digits, such as RF18 5390 0754 7034",
};
