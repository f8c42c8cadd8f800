import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Somebody changed this while you had it open. What you entered is still here: compare it with the current state, then save again.",
  concurrent_change: "Somebody changed this at the same moment. Please try again.",
  idempotency_key_reused:
    "This form was sent already, with other content. Look at what was made of it; if this is to be another one, send it again.",
  external_id_taken: "Another record has this ID already. Each needs its own.",
  client_number_taken: "Another client, perhaps an archived one, has this number already.",
  product_number_taken: "Another product, perhaps an archived one, has this number already.",
  client_archived: "This client is archived. Take the client out of the archive, or choose another.",
  too_many_contacts: ({ most }) =>
    `A client has at most ${most} contacts. Delete one that is no longer needed first.`,
  invoice_not_draft: ({ number }) =>
    `${number} has been issued and no longer changes. Correct it with a credit note, or duplicate it.`,
  exceeds_due: ({ due_cents }) =>
    `${due_cents} is due. Enter at most that, or keep the rest as the client’s credit.`,
  no_minor_unit: ({ currency }) => `Amounts in ${currency} have no decimals.`,
  issue_date_in_future: ({ issue_date, today }) =>
    `${issue_date} lies in the future; today is ${today}. Choose a day up to today, or none for the day of issue.`,
  issue_date_before_last: ({ last_issue_date, today }) =>
    `The last number of this series bears ${last_issue_date}. Choose a day from then to ${today}, or none for the day of issue.`,
  issue_date_before_corrected: ({ corrected }) =>
    `Invoice ${corrected.number}, which this corrects, is of ${corrected.issue_date}. Choose that day or a later one.`,
  due_date_missing: "With a fixed due date as payment terms, enter that day.",
  due_date_contradicts_terms: ({ due_date, by_terms }) =>
    `The due date is ${due_date}, but the payment terms give ${by_terms}. Clear one of them.`,
  supply_date_and_period: "Enter either the day of the supply or the period, not both.",
  ends_before_it_begins: ({ from, to }) =>
    `The period begins on ${from} and ends on ${to}, before that. Swap the days.`,
  cash_discount_order: "Later days give a smaller discount, such as 3 % in 10 days, then 2 % in 14.",
  exchange_rate_without_currency: "Choose the currency to which this rate leads, or clear the rate.",
  tax_currency_not_foreign: ({ currency }) =>
    `The invoice is in ${currency} already. Choose another currency for the VAT, or none.`,
  own_tax_out_of_range: ({ tax_currency }) =>
    `At this rate the VAT in ${tax_currency} is too large. Check the rate.`,
  exchange_rate_missing: ({ currency, tax_currency, issue_date }) =>
    `No rate from ${currency} to ${tax_currency} is known for ${issue_date}. Enter it.`,
  unknown_vat_note: "Choose one of the list, or write the words that are to stand on the invoice.",
  unknown_term_code: "Choose one of the list, or write the words that are to stand on the invoice.",
  early_discount_denied: "The invoice offers a cash discount, and these words deny it. Clear one of them.",
  due_before_issue: ({ issue_date }) =>
    `The invoice is issued on ${issue_date}, and would be due before that. Choose a later day, or none to go by the payment terms.`,
  unknown_client: "This client no longer exists. Choose another.",
  contact_of_another_client: "This client has no such contact. Choose one of the client’s own.",
  unknown_product: "This product no longer exists. Choose another, or write the line yourself.",
  product_archived: ({ description }) =>
    `“${description}” is archived. Take it out of the archive, or write the line yourself.`,
  unknown_invoice: "This invoice no longer exists.",
  tax_category_mismatch:
    "The kind of VAT and the rate do not fit: only the standard kind has a rate above 0.",
  negative_total: "The total is below zero. Issue a credit note instead.",
  negative_charge: "A charge adds to the invoice. What lowers it is a discount.",
  discount_over_100: "A percentage lies between 0 and 100.",
  discount_wrong_sign: ({ gross_cents }) =>
    `The line comes to ${gross_cents}. Its discount has the same sign, and lowers it.`,
  discount_exceeds_line: ({ gross_cents }) =>
    `The line comes to ${gross_cents}. Its discount can be that at most.`,
  discount_exceeds_document: ({ most_cents }) => `A discount can be ${most_cents} here at most.`,
  discount_on_negative_rate: ({ tax_rate }) =>
    `The lines at ${tax_rate} come to less than 0, so an amount cannot be shared out. Enter a percentage, or discount the lines.`,
  discount_makes_rate_negative: ({ tax_rate }) =>
    `With the discounts, the lines at ${tax_rate} come to less than 0. Lower the discounts.`,
  amount_out_of_range: "The amount is too large. Split the invoice.",
  contact_without_name: "A contact needs a first or last name. A department’s name will do as last name.",
  contact_without_email: "Invoices can go only to a contact with an email address.",
  several_defaults: "Only one contact can be the usual one.",
  too_many_mailed: ({ most }) => `At most ${most} contacts of a client can get the invoices.`,
  client_without_email: "This client has no email address. Add one, or send another way.",
  business_without_email: "Your business has no email address. Add it in your profile first.",
  client_without_phone: "This client has no phone number. Add one, or send another way.",
  channel_not_set_up: {
    channel: {
      sms: "SMS is not set up here. Send another way, or ask whoever runs this service.",
      email: "Email is not set up here. Send another way, or ask whoever runs this service.",
    },
  },
  address_bounced: ({ address, at }) =>
    `${address} took no message on ${at}. Correct the address, or send anyway.`,
  address_complained: ({ address, at }) =>
    `The owner of ${address} reported a message as spam on ${at}. Use another address, or send anyway.`,
  needs_email: "Only an email can carry this. Send by email, too.",
  in_the_future: "This lies in the future. Money cannot have come later than now.",
  overpays_too_much: ({ room_cents }) => `At most ${room_cents} more can be paid of this invoice.`,
  credit_overpays_too_much: ({ room_cents }) =>
    `Credit at most ${room_cents} including VAT, or refund a payment first.`,
  no_cash_discount:
    "This invoice offers no cash discount. Leave it out, or issue a credit note for the rest.",
  cash_discount_too_late: ({ day, last_day }) =>
    `The payment came on ${day}, and the cash discount ended on ${last_day}. Leave it out, or correct the day of the payment.`,
  exceeds_cash_discount: ({ percent, least_cents }) =>
    `With the cash discount of ${percent}, at least ${least_cents} settle the invoice. Leave the discount out for a part of it.`,
  exceeds_payment: ({ left_cents }) => `${left_cents} are left of this payment. Enter at most that.`,
  time_too_far: ({ now, most_days }) =>
    `It is ${now} in this sandbox. Time moves forward, at most ${most_days} days at once.`,
  time_at_its_end: ({ last }) => `The clock of a sandbox ends at ${last}.`,
  time_in_the_past: ({ now, most_days }) =>
    `It is ${now} in this sandbox. Time moves forward, at most ${most_days} days at once.`,
  first_number_too_big: ({ most }) => `A series starts at ${most} at most.`,
  number_patterns_collide: ({ pattern, number, apart }) =>
    `The other series is numbered as ${pattern}, so both could give ${number}. Use a pattern of its own, such as ${apart}.`,
  invalid_payment_reference: ({ example }) =>
    `Check this reference: its check digits do not fit. An example is ${example}.`,
  payment_reference_missing: ({ example }) => `Enter the reference, such as ${example}.`,
  payment_reference_too_short: ({ length, least, pattern }) =>
    `Numbers such as ${pattern} need a reference of ${least} digits, and yours has ${length}. Agree on a longer one with your bank, or shorten the numbers.`,
  wrong_extension: ({ name }) =>
    `The ending of the name “${name}” does not fit the kind of file. Rename the file, or choose another.`,
  too_large_for_email: ({ most, used, size }) =>
    `An email carries files of at most ${most}. It has ${used}, and this one has ${size}. Show it on the invoice’s page instead.`,
  logo_too_large: ({ most_bytes, bytes }) => `The picture has ${bytes}. It may have ${most_bytes} at most.`,
  invalid_logo:
    "This picture cannot be used. Choose a PNG, JPEG or SVG file, and save it anew if this one should be right.",
  unknown_line: ({ lines }) => `The invoice has the lines 1 to ${lines}.`,
  line_is_credited: ({ line }) => `Nothing is left to credit of line ${line}.`,
  exceeds_line_quantity: ({ line, left }) =>
    `Of line ${line}, a quantity of ${left} is left to credit. Enter at most that.`,
  unknown_charge: ({ charges }) => `The invoice has ${charges} charges. Choose one of them.`,
  charge_is_credited: ({ charge }) => `Nothing is left to credit of charge ${charge}.`,
  exceeds_charge: ({ charge, left_cents }) =>
    `Of charge ${charge}, ${left_cents} are left to credit. Enter at most that.`,
  unknown_rate: ({ rates }) => `The invoice has these VAT rates: ${rates}. Choose one of them.`,
  ambiguous_rate: "The invoice has this rate for several kinds of VAT. Choose one of them.",
  exceeds_rate: ({ tax_rate, left_cents, asked_cents }) =>
    `At ${tax_rate}, ${left_cents} are left to credit, and this asks for ${asked_cents}.`,
  exceeds_invoice: ({ left_cents, asked_cents }) =>
    `${left_cents} including VAT are left to credit, and this asks for ${asked_cents}.`,
  exceeds_any_invoice: "This comes to more than any invoice does.",
  not_currency_of_invoice: ({ currency }) => `A credit note is in the currency of its invoice, ${currency}.`,
  nothing_to_credit: "Nothing is left to credit.",
  credits_nothing: "This comes to nothing. A credit note credits more than 0.",
  leaves_rates: ({ total_cents }) =>
    `This takes all ${total_cents} that are left, but not of every VAT rate. Credit everything that is left instead.`,
  last_key: "This is the last API key that may change things. Make another one first.",
  invoice_not_issued: "This is a draft. Issue or send it first.",
  invoice_cancelled: ({ number }) => `${number} is cancelled. Duplicate it to go on.`,
  invoice_paid: ({ number }) => `${number} is paid already.`,
  invoice_not_paid: ({ number }) => `Nothing of ${number} is paid yet.`,
  invoice_has_payments: ({ number }) =>
    `${number} has payments. Refund them, take them back if they were recorded by mistake, or issue a credit note.`,
  invoice_recorded: ({ number }) =>
    `${number} was issued elsewhere and is kept as it is. Here it can only be paid, reminded of and deleted.`,
  nothing_due: ({ number }) => `Nothing is due on ${number}.`,
  quota_used_up: ({ most, used, asked, resets_at }) =>
    `At most ${most} messages can be sent a day here. ${used} are sent, and this takes ${asked} more. Send it after ${resets_at}, or to fewer people.`,
  mail_failed: ({ reason }) => `The mail was not taken: ${reason} Try again later.`,
  delivery_not_failed:
    "Only a message that failed or bounced can be sent again. Send the invoice anew instead.",
  payment_not_manual: "This payment came online. Refund it instead.",
  payment_reversed: "Nothing is left of this payment: all of it went back already.",
  stripe_not_set_up:
    "Online payment is not set up for this business. Connect Stripe first, or ask whoever runs this service.",
  stripe_connected: ({ account }) => `Stripe is connected already (${account}). Disconnect it first.`,
  stripe_failed: {
    temporary: {
      true: ({ reason }) => `Stripe could not do this. ${reason} Nothing was recorded; try again.`,
      false: ({ reason }) => `Stripe could not do this. ${reason} Refund it another way.`,
    },
  },
  number_taken:
    "The next number was given before. Change the pattern under “Numbers”, so that numbers differ.",
  no_document: ({ number }) => `${number} was issued elsewhere and recorded without its PDF.`,
  no_current_copy: ({ number }) =>
    `${number} was issued elsewhere: its only PDF is the one that was uploaded.`,
  issued_pdf_lost:
    "The PDF that was issued is no longer in our storage, and no other is made in its place. The data are unchanged.",
  series_started: ({ next }) =>
    `The next number can be set only before the first is given. It is ${next} now, and numbers leave no gaps.`,
  credit_too_large: ({ currency }) =>
    `The client’s credit in ${currency} is too large to be shown exactly. Each invoice shows its own part.`,
  not_a_sandbox: "Only a sandbox has a clock of its own.",
  too_many_attachments: ({ most }) =>
    `A document has at most ${most} files. Delete one, or put several into one.`,
  storage_full: ({ most, used, size }) =>
    `Your files may come to ${most}. They come to ${used}, and this one has ${size}. Delete files that nobody needs.`,
  too_many_comments: ({ most }) => `A document has at most ${most} comments.`,
  attachment_issued: "This file was issued with the document and stays. You can hide it from the client.",
  other: "This is not possible as it stands. Please check what you entered.",
};
