/**
 * Every way in which a verb refuses, with the facts that a surface needs to word it. The words, and what a caller of that
 * surface could do instead, are the surface's.
 */
import {
  type Field,
  type InputFault,
  InvalidInput,
  type PlatformRefusals,
  Refusal,
} from "../platform/refusal.ts";
import type { DeliveryRow } from "../schema/rows.ts";
import type { Channel } from "../schema/vocabularies/deliveries.ts";
import type { StoredStatus } from "../schema/vocabularies/invoices.ts";
import type { TaxCategory } from "../schema/vocabularies/tax-categories.ts";

type Nothing = Record<never, never>;

/** The invoice that stands in the way, and what was to happen to it. */
interface InvoiceState {
  number: string;
  status: StoredStatus;
  action: string;
}

/** Why Stripe cannot do it for this business. */
export type StripeSetUp =
  | { missing: "account" }
  | { missing: "key"; sandbox: boolean }
  | { missing: "client_id"; setting: string }
  /** The payment came through an account that is not connected any more. */
  | { missing: "account_of_payment"; account: string }
  /** The account is connected, but by another application than the one that the setting names. */
  | { missing: "application"; account: string; setting: string };

/** The state of things, or the right of who asks, does not allow it. */
export interface Refusals extends PlatformRefusals {
  not_found: {
    what: "invoice" | "credit_note" | "client" | "api_key" | "delivery" | "payment" | "link";
    id?: string;
    /** The invoice to which it would belong. */
    invoice_id?: string;
  };
  unknown_key: Nothing;
  read_only_key: Nothing;
  client_archived: Nothing;
  invoice_not_draft: InvoiceState;
  invoice_not_issued: InvoiceState;
  invoice_cancelled: InvoiceState;
  invoice_paid: InvoiceState;
  invoice_not_paid: InvoiceState;
  invoice_has_payments: InvoiceState;
  nothing_due: InvoiceState;
  delivery_not_failed: { status: DeliveryRow["status"] };
  payment_not_manual: Nothing;
  payment_reversed: Nothing;
  stripe_not_set_up: StripeSetUp;
  stripe_connected: { account: string };
  /** `reason` is null for a refund that Stripe took on and could not make. */
  stripe_failed: { reason: string | null; temporary: boolean };
  number_taken: { series: "invoice" | "credit_note" };
  series_started: { next: number };
  not_a_sandbox: Nothing;
}

/** A rate of the tax breakdown. Percent. */
export interface TaxRateName {
  tax_rate: number;
  tax_category: TaxCategory;
}

/** A value of the input that cannot be right. */
export interface InputFaults {
  unknown_client: { id: string };
  unknown_invoice: { id: string };
  tax_category_mismatch: { tax_category: TaxCategory };
  /** The net amount of a line is computed, and differs from the one given. */
  wrong_net: Nothing;
  negative_total: Nothing;
  amount_out_of_range: Nothing;
  due_before_issue: { due_date: string | null };
  client_without_email: Nothing;
  client_without_phone: Nothing;
  /** `problem` is for whoever runs the deployment. */
  channel_not_set_up: { channel: Channel; problem: string };
  address_bounced: AddressProblem;
  address_complained: AddressProblem;
  /** An option that only an email has. */
  needs_email: { option: string };
  in_the_future: { now: string };
  exceeds_due: { due_cents: number };
  overpays_too_much: { room_cents: number };
  exceeds_payment: { left_cents: number };
  time_too_far: { now: string; most_days: number };
  time_in_the_past: { now: string; most_days: number };
  first_number_too_big: { most: number };
  logo_too_large: { most_bytes: number; bytes: number };
  invalid_logo: { problem: string };
  unknown_line: { lines: number };
  line_is_credited: { line: number };
  exceeds_line_quantity: { line: number; left: number };
  exceeds_line_amount: { line: number; left_cents: number; quantity: number; net_cents: number };
  unknown_rate: { rates: readonly TaxRateName[] };
  ambiguous_rate: Nothing;
  exceeds_rate: TaxRateName & { left_cents: number; asked_cents: number };
  exceeds_invoice: { left_cents: number; asked_cents: number };
  exceeds_any_invoice: Nothing;
  nothing_to_credit: Nothing;
  credits_nothing: { total_cents: number };
  leaves_rates: { total_cents: number; open: readonly (TaxRateName & { taxable_cents: number })[] };
}

interface AddressProblem {
  address: string;
  /** RFC 3339 instant of the report. */
  at: string;
  /** The provider's words. */
  reason: string | null;
}

/** A refusal, to be thrown. `field` is the field of the input that it is about. */
export const refusal = <C extends keyof Refusals>(code: C, facts: Refusals[C], field?: Field): Refusal =>
  new Refusal(code, facts, field ?? null);

/** A fault of the input, to be gathered with others. */
export const fault = <C extends keyof InputFaults>(
  field: Field,
  code: C,
  facts: InputFaults[C],
): InputFault => ({ field, code, facts });

/** The refusal of an input with one fault, to be thrown. */
export const invalidInput = <C extends keyof InputFaults>(
  field: Field,
  code: C,
  facts: InputFaults[C],
): InvalidInput => new InvalidInput([fault(field, code, facts)]);

/** Throws all faults that were gathered, if there are any. */
export function requireNoFaults(faults: readonly InputFault[]): void {
  if (faults.length > 0) throw new InvalidInput(faults);
}
